//! The scales on which thresholds move.

use mcid_analysis::threshold::{ThresholdScale, round_step};
use mcid_test_support::ask::decimal;
use mcid_trial::Decimal;

fn pain() -> ThresholdScale {
    ThresholdScale {
        maximum: decimal("3.0"),
        step: decimal("0.1"),
        tick: decimal("0.5"),
        opening: decimal("1.0"),
    }
}

#[test]
fn steps_are_one_two_five() {
    for (least, step, decimals) in [
        (0.5, 0.5, 1),
        (0.033, 0.05, 2),
        (2.7, 5.0, 0),
        (1.0, 1.0, 0),
        (12.0, 20.0, 0),
        (0.2, 0.2, 1),
    ] {
        let (found, found_decimals) = round_step(least);
        assert!((found - step).abs() < 1e-12, "{least}");
        assert_eq!(found_decimals, decimals, "{least}");
    }
}

#[test]
fn a_step_from_between_two_steps_reaches_the_next() {
    let scale = pain();
    assert_eq!(scale.moved(decimal("1.0"), 1).to_string(), "1.1");
    assert_eq!(scale.moved(decimal("1.25"), 1).to_string(), "1.3");
    assert_eq!(scale.moved(decimal("1.25"), -1).to_string(), "1.2");
    assert_eq!(scale.moved(decimal("0.0"), -1).to_string(), "0.0");
    assert_eq!(scale.moved(decimal("2.9"), 10).to_string(), "3.0");
}

#[test]
fn a_thousand_steps_never_drift() {
    let scale = pain();
    let mut threshold = Decimal::zero(1);
    for step in 1..=30 {
        threshold = scale.moved(threshold, 1);
        assert_eq!(threshold, Decimal::new(step, 1).expect("small"));
    }
}

#[test]
fn what_is_typed_keeps_up_to_two_further_decimals() {
    let scale = pain();
    assert_eq!(scale.fit(decimal("1.25")).to_string(), "1.25");
    assert_eq!(scale.fit(decimal("1")).to_string(), "1.0");
    assert_eq!(scale.fit(decimal("7")).to_string(), "3.0");
    assert_eq!(scale.fit(decimal("-1")).to_string(), "0.0");
    assert_eq!(scale.fit(decimal("1.23456")).to_string(), "1.235");
}

#[test]
fn ticks_run_from_zero_to_the_maximum() {
    let ticks: Vec<String> = pain().ticks().iter().map(ToString::to_string).collect();
    assert_eq!(ticks, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0"]);
}
