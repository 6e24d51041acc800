//! What rounding leaves open of a verdict.

use mcid_analysis::rounding::rounding;
use mcid_analysis::verdict::{Benefit, Verdict};

fn resolve() -> Benefit {
    let decimal = |text: &str| text.parse().expect("a decimal in a test");
    Benefit::new(decimal("1.0"), decimal("0.4"), decimal("1.5"))
}

fn states(benefit: &Benefit, threshold: &str) -> Vec<u8> {
    let threshold = threshold.parse().expect("a decimal in a test");
    let found = rounding(benefit, threshold);
    found.verdicts.iter().map(Verdict::state).collect()
}

#[test]
fn resolve_is_on_the_line_at_its_own_mcid() {
    let found = rounding(&resolve(), "1.0".parse().expect("a decimal"));
    let states: Vec<u8> = found.verdicts.iter().map(Verdict::state).collect();
    assert_eq!(states, [2, 3]);
    assert!((found.estimates[0] - 0.95).abs() < 1e-12);
    assert!((found.estimates[1] - 1.0).abs() < 1e-12);
}

#[test]
fn the_limits_settle_what_the_estimate_alone_would_leave_open() {
    assert_eq!(states(&resolve(), "1.02"), [3]);
    assert_eq!(states(&resolve(), "0.96"), [2, 3]);
    assert_eq!(states(&resolve(), "0.94"), [2]);
    assert_eq!(states(&resolve(), "0.4"), [1, 2]);
    assert_eq!(states(&resolve(), "1.5"), [3, 4]);
    assert_eq!(states(&resolve(), "0"), [0_u8; 0]);
}

#[test]
fn without_a_symmetric_interval_the_estimate_is_free() {
    let [estimate, lower, upper] =
        ["3.8", "2.1", "4.3"].map(|text| text.parse().expect("a decimal"));
    let misprint = Benefit::new(estimate, lower, upper);
    assert_eq!(states(&misprint, "3.8"), [2, 3]);
    assert_eq!(states(&misprint, "3.0"), [2]);
}
