//! How numbers are set.

use mcid_text::number::{decimal, fixed, p_value, percent, typeset};
use mcid_trial::{Decimal, PRelation, ReportedP};

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
