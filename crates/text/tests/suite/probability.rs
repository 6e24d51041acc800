//! How P values, probabilities and bands are set.

use mcid_stats::Interval;
use mcid_text::probability::{p, p_phrase, share, share_band};

#[test]
fn p_values_have_the_digits_they_deserve() {
    for (value, text) in [
        (1e-9, "<0.0001"),
        (0.000_366, "0.0004"),
        (0.0374, "0.037"),
        (0.25, "0.25"),
        (0.9999, ">0.99"),
        (1.0, "1"),
    ] {
        assert_eq!(p(value), text);
    }
    assert_eq!(p_phrase(1e-9), "P < 0.0001");
    assert_eq!(p_phrase(0.0374), "P = 0.037");
}

#[test]
fn a_share_is_never_none_or_all() {
    assert_eq!(share(0.0), "<0.1%");
    assert_eq!(share(1.0), ">99.9%");
    assert_eq!(share(0.0374), "3.7%");
    assert_eq!(share(0.4293), "43%");
}

#[test]
fn a_band_is_rounded_outward() {
    let band = |lower, upper| share_band(Interval { lower, upper });
    assert_eq!(band(0.4223, 0.5), "42% to 50%");
    assert_eq!(band(0.016, 0.0374), "1.6% to 3.8%");
    assert_eq!(band(0.998_5, 0.999_99), "99.8% to >99.9%");
    assert_eq!(band(0.5, 0.5), "50%");
}
