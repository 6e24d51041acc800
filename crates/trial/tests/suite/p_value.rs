//! P values as papers and programs print them.

use mcid_trial::p_value::parse_p;
use mcid_trial::{Decimal, PRelation};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

#[test]
fn a_p_value_is_read_with_its_sign_or_its_exponent() {
    for (text, comparison, value) in [
        (".001", PRelation::Equal, "0.001"),
        ("< .05", PRelation::Less, "0.05"),
        (">.99", PRelation::Greater, "0.99"),
        ("1.2e-5", PRelation::Equal, "0.000012"),
        ("<1E-04", PRelation::Less, "0.0001"),
        ("1.2 \u{d7} 10^-5", PRelation::Equal, "0.000012"),
        ("1.2 x 10-5", PRelation::Equal, "0.000012"),
        ("1.2\u{d7}10\u{207b}\u{2075}", PRelation::Equal, "0.000012"),
        ("3*10^(-4)", PRelation::Equal, "0.0003"),
    ] {
        let p = parse_p(text).unwrap_or_else(|refusal| panic!("{text}: {}", refusal.message));
        assert_eq!(
            (p.comparison, p.value),
            (comparison, decimal(value)),
            "{text}"
        );
        assert_eq!(p.text, text);
    }
}

/// 0.000 stands for every P below 0.0005.
#[test]
fn what_is_printed_as_zero_is_below_a_number() {
    for (text, read, value) in [
        ("0.000", "<0.0005", "0.0005"),
        (".000", "<.0005", "0.0005"),
        ("=0.00", "<0.005", "0.005"),
        ("<0.000", "<0.001", "0.001"),
        ("<.0000", "<.0001", "0.0001"),
        ("0.000000000", "<0.000000001", "0.000000001"),
        ("2.2e-16", "<0.000000001", "0.000000001"),
    ] {
        let p = parse_p(text).unwrap_or_else(|refusal| panic!("{text}: {}", refusal.message));
        assert_eq!(
            (p.text.as_str(), p.comparison, p.value),
            (read, PRelation::Less, decimal(value)),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_p_value_is_refused() {
    for text in [
        "0",
        "<0",
        "=0",
        "12e-1",
        "-1e-5",
        "1e5",
        "0e-5",
        ">1e-20",
        "e-5",
        "1.2 10^-5",
        "NS",
    ] {
        assert!(parse_p(text).is_err(), "{text}");
    }
}
