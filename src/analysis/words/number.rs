//! Numbers for readers: true minus, printed precision for reported values,
//! and no more decimals than the data allow for derived ones.

use crate::trial::{Comparison, Decimal, ReportedP};

/// The true minus sign, U+2212.
pub const MINUS: char = '\u{2212}';

/// A reported number at its printed precision.
pub fn decimal(number: Decimal) -> String {
    with_minus(&number.to_string())
}

/// The size of a reported number at its printed precision.
pub fn size(number: Decimal) -> String {
    number.abs().to_string()
}

/// A derived number with `decimals` decimals; never "−0.0".
pub fn fixed(value: f64, decimals: u8) -> String {
    let text = format!("{value:.*}", usize::from(decimals));
    let is_zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    if is_zero { text.trim_start_matches('-').to_owned() } else { with_minus(&text) }
}

/// A derived per cent, to the whole per cent.
pub fn percent(value: f64) -> String {
    format!("{}%", fixed(value, 0))
}

/// A P value as readers expect it: "P = .001", "P < .001".
pub fn p_value(p: &ReportedP) -> String {
    let sign = match p.comparison {
        Comparison::Equal => "=",
        Comparison::Less => "<",
        Comparison::Greater => ">",
    };
    let digits = p.text.trim_start_matches(['=', '<', '>', ' ', '\u{2264}', '\u{2265}']);
    format!("P {sign} {digits}")
}

fn with_minus(text: &str) -> String {
    text.replace('-', "\u{2212}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_true_minus_signs() {
        assert_eq!(decimal("-1.0".parse().expect("a decimal")), "\u{2212}1.0");
        assert_eq!(fixed(-44.64, 0), "\u{2212}45");
        assert_eq!(fixed(-0.04, 1), "0.0");
        assert_eq!(percent(31.03), "31%");
    }

    #[test]
    fn p_values_keep_what_was_printed() {
        let p = |text: &str, comparison| ReportedP { text: text.into(), comparison, value: Decimal::zero(3) };
        assert_eq!(p_value(&p(".001", Comparison::Equal)), "P = .001");
        assert_eq!(p_value(&p("=0.247", Comparison::Equal)), "P = 0.247");
        assert_eq!(p_value(&p("<.001", Comparison::Less)), "P < .001");
    }
}
