//! How P values, probabilities and bands are set.

use mcid_stats::Interval;
use mcid_test_support::numbers::settings;
use mcid_text::number::band;
use mcid_text::probability::{p, p_band, p_phrase, share, share_band};
use proptest::{prop_assert, proptest};

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
    let shares = |lower, upper| share_band(Interval { lower, upper });
    assert_eq!(shares(0.4223, 0.5), "42% to 50%");
    assert_eq!(shares(0.016, 0.0374), "1.6% to 3.8%");
    assert_eq!(shares(0.998_5, 0.999_99), "99.8% to >99.9%");
    assert_eq!(shares(0.5, 0.5), "50%");
    assert_eq!(shares(0.366, 0.366), "37%");
    assert_eq!(shares(0.3566, 0.3875), "35% to 39%");
    let ps = |lower, upper| p_band(Interval { lower, upper });
    assert_eq!(ps(0.3566, 0.3875), "0.35 to 0.39");
    assert_eq!(ps(0.000_125, 0.000_233), "0.0001 to 0.0003");
    assert_eq!(ps(0.000_02, 0.993), "<0.0001 to >0.99");
    assert_eq!(ps(0.25, 1.0), "0.25 to 1");
    let amounts = Interval {
        lower: -0.204,
        upper: 1.449,
    };
    assert_eq!(band(amounts, 1), "\u{2212}0.3 to 1.5");
}

/// The number that an end of a band reads as, or the bound that it lies
/// beyond.
fn end(text: &str) -> Interval {
    let number = |text: &str| -> f64 {
        let number = text.trim_end_matches('%').replace('\u{2212}', "-");
        number.parse().expect("a number")
    };
    match text.strip_prefix(['<', '>']) {
        Some(bound) if text.starts_with('<') => Interval {
            lower: 0.0,
            upper: number(bound),
        },
        Some(bound) => Interval {
            lower: number(bound),
            upper: 100.0,
        },
        None => Interval {
            lower: number(text),
            upper: number(text),
        },
    }
}

/// Whether what is printed of a band holds all of it, up to a millionth of
/// the last digit.
fn holds(text: &str, band: Interval, digit: f64) -> bool {
    let (lower, upper) = text.split_once(" to ").unwrap_or((text, text));
    end(lower).lower <= band.lower + 2e-6 * digit && band.upper - 2e-6 * digit <= end(upper).upper
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn a_printed_band_holds_the_exact_one(one in 0.0..1.0_f64, width in 0.01..1.0_f64, small in 0u8..6) {
        let lower = one * 10.0_f64.powi(-i32::from(small));
        let exact = Interval { lower, upper: (lower + width * width * width).min(1.0) };
        prop_assert!(holds(&p_band(exact), exact, 0.01), "{exact:?}: {}", p_band(exact));
        let percent = Interval { lower: 100.0 * exact.lower, upper: 100.0 * exact.upper };
        prop_assert!(holds(&share_band(exact), percent, 1.0), "{exact:?}: {}", share_band(exact));
    }

    #[test]
    fn a_printed_band_of_amounts_holds_the_exact_one(lower in -1e4..1e4_f64, width in 1e-3..1e3_f64, decimals in 0u8..5) {
        let exact = Interval { lower, upper: lower + width };
        let text = band(exact, decimals);
        prop_assert!(holds(&text, exact, 10.0_f64.powi(-i32::from(decimals))), "{exact:?}: {text}");
    }
}
