//! Probabilities, P values and shares in words: never 0 or 100%, and never
//! more digits than they deserve.

use mcid_stats::Interval;

use super::number::fixed;

/// A computed P value: "0.037", "0.0004", "<0.0001"; 1 only where it is 1.
pub fn p(value: f64) -> String {
    if value < 0.0001 {
        "<0.0001".to_owned()
    } else if value < 0.001 {
        fixed(value, 4)
    } else if value < 0.1 {
        fixed(value, 3)
    } else if value < 0.995 {
        fixed(value, 2)
    } else if value < 1.0 {
        ">0.99".to_owned()
    } else {
        "1".to_owned()
    }
}

/// "P = 0.037", "P < 0.0001".
pub fn p_phrase(value: f64) -> String {
    let text = p(value);
    match text.strip_prefix(['<', '>']) {
        Some(number) => format!("P {} {number}", &text[..1]),
        None => format!("P = {text}"),
    }
}

/// A probability or confidence in per cent: "43%", "3.7%", "<0.1%", ">99.9%".
pub fn share(value: f64) -> String {
    let percent = 100.0 * value;
    if percent < 0.1 {
        "<0.1%".to_owned()
    } else if percent > 99.9 {
        ">99.9%".to_owned()
    } else {
        format!("{}%", fixed(percent, decimals(percent)))
    }
}

/// A band of confidence in per cent, rounded outward so that nothing allowed
/// is left out: "42% to 50%", or one number where both ends read the same.
pub fn share_band(band: Interval) -> String {
    let end = |value: f64, up: bool| {
        let percent = 100.0 * value;
        if !(0.1..=99.9).contains(&percent) {
            return share(value);
        }
        let decimals = decimals(percent);
        let scale = if decimals == 0 { 1.0 } else { 10.0 };
        // A hair of tolerance, so that 50.000000001 stays 50.
        let scaled = if up {
            (percent * scale - 1e-6).ceil()
        } else {
            (percent * scale + 1e-6).floor()
        };
        format!("{}%", fixed(scaled / scale, decimals))
    };
    let (lower, upper) = (end(band.lower, false), end(band.upper, true));
    if lower == upper {
        lower
    } else {
        format!("{lower} to {upper}")
    }
}

/// A band of P values: "0.0001 to 0.002", or one number where both read the
/// same.
pub fn p_band(band: Interval) -> String {
    let (lower, upper) = (p(band.lower), p(band.upper));
    if lower == upper {
        lower
    } else {
        format!("{lower} to {upper}")
    }
}

/// Decimals of a per cent: one where a whole number would hide a lot.
fn decimals(percent: f64) -> u8 {
    u8::from(!(9.95..=90.05).contains(&percent))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
