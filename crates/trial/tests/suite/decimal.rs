//! Decimals with their printed precision.

use core::cmp::Ordering;

use mcid_trial::Decimal;
use mcid_trial::decimal::DecimalError;

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

#[test]
fn printed_precision_survives() {
    for text in ["-1.0", "-1", "0.001", "0", "12.50", "-0.4"] {
        assert_eq!(decimal(text).to_string(), text);
    }
    assert_ne!(decimal("1.0"), decimal("1"));
    assert_eq!(decimal("1.0").compare(decimal("1")), Ordering::Equal);
    assert_eq!(decimal(".001").to_string(), "0.001");
}

#[test]
fn ties_are_exact_where_binary_numbers_are_not() {
    // 15 × 0.1 is 1.5000000000000002 in binary.
    let fifteen_ticks = Decimal::new(15, 1).expect("in range");
    assert_eq!(fifteen_ticks.compare(decimal("1.5")), Ordering::Equal);
    assert_eq!(decimal("-0.10").compare(decimal("-0.1")), Ordering::Equal);
    assert_eq!(decimal("-0.11").compare(decimal("-0.1")), Ordering::Less);
}

#[test]
fn what_is_not_a_number_is_refused() {
    for text in [
        "", "-", ".", "1.", "1e5", "1,5", " 1", "−1", "1.2.3", "NaN", "١",
    ] {
        assert!(text.parse::<Decimal>().is_err(), "{text:?}");
    }
    assert_eq!(
        "0.0000000001".parse::<Decimal>(),
        Err(DecimalError::TooLong)
    );
}

#[test]
fn differences_keep_the_finer_precision() {
    assert_eq!(
        decimal("3.1")
            .minus(decimal("5.6"))
            .expect("fits")
            .to_string(),
        "-2.5"
    );
    assert_eq!(
        decimal("4")
            .minus(decimal("0.25"))
            .expect("fits")
            .to_string(),
        "3.75"
    );
}

#[test]
fn the_half_unit_is_half_of_the_last_digit() {
    assert!((decimal("-1.0").half_unit() - 0.05).abs() < 1e-15);
    assert!((decimal("138").half_unit() - 0.5).abs() < 1e-15);
}
