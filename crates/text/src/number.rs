//! Numbers for readers: true minus, printed precision for reported values,
//! and no more decimals than the data allow for derived ones.

use mcid_trial::{Decimal, PRelation, ReportedP};

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

/// A derived number with `decimals` decimals, halves away from zero; never
/// "−0.0". What does not fit a [`Decimal`] reads as a dash.
pub fn fixed(value: f64, decimals: u8) -> String {
    Decimal::nearest(value, decimals).map_or_else(|| "\u{2013}".to_owned(), decimal)
}

/// A derived per cent, to the whole per cent.
pub fn percent(value: f64) -> String {
    format!("{}%", fixed(value, 0))
}

/// A P value as readers expect it: "P = .001", "P < .001".
pub fn p_value(p: &ReportedP) -> String {
    let sign = match p.comparison {
        PRelation::Equal => "=",
        PRelation::Less => "<",
        PRelation::Greater => ">",
    };
    let digits = p
        .text
        .trim_start_matches(['=', '<', '>', ' ', '\u{2264}', '\u{2265}']);
    format!("P {sign} {digits}")
}

/// A text from a file with true minus signs: a hyphen before a digit and
/// after a space, a bracket or nothing is one.
pub fn typeset(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let digit_follows = letters
            .peek()
            .is_some_and(|next| next.is_ascii_digit() || *next == '.');
        let is_sign =
            letter == '-' && digit_follows && matches!(before, ' ' | '(' | '[' | ',' | '\n');
        set.push(if is_sign { MINUS } else { letter });
        before = letter;
    }
    set
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
    fn hyphens_that_are_signs_become_signs() {
        assert_eq!(
            typeset("-1.0 (95% CI, -1.5 to -0.4)"),
            "\u{2212}1.0 (95% CI, \u{2212}1.5 to \u{2212}0.4)"
        );
        assert_eq!(typeset("EQ-5D-5L, 430-439"), "EQ-5D-5L, 430-439");
    }

    #[test]
    fn p_values_keep_what_was_printed() {
        let p = |text: &str, comparison| ReportedP {
            text: text.into(),
            comparison,
            value: Decimal::zero(3),
        };
        assert_eq!(p_value(&p(".001", PRelation::Equal)), "P = .001");
        assert_eq!(p_value(&p("=0.247", PRelation::Equal)), "P = 0.247");
        assert_eq!(p_value(&p("<.001", PRelation::Less)), "P < .001");
    }
}
