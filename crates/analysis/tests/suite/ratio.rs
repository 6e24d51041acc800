//! Ratios on the logarithmic scale; expected values by R 4.2 (`log`, `qnorm`,
//! `pnorm`).

use mcid_analysis::Question;
use mcid_analysis::ratio::{AtRatioThreshold, RatioEstimate};
use mcid_analysis::verdict::{Side, Verdict};
use mcid_test_support::file::changed;
use mcid_trial::Trial;
use serde_json::{Value, json};

/// RESOLVE's pain as a ratio at 18 weeks, with no means.
fn ratio(parts: &Value, thresholds: &Value) -> Trial {
    changed(|file| {
        let outcome = &mut file["outcomes"][0];
        let mut contrast = json!({
            "visit": "18", "arm": "retraining", "reference_arm": "control", "kind": "ratio",
            "ratio": "hazard", "estimate": "0.74",
            "confidence_interval": { "level": "95", "lower": "0.65", "upper": "0.85" },
        });
        for (key, value) in parts.as_object().expect("an object") {
            contrast[key] = value.clone();
        }
        outcome["contrasts"] = json!([contrast]);
        outcome["results"] = json!([]);
        outcome["thresholds"] = thresholds.clone();
    })
}

fn threshold(value: &str) -> Value {
    json!([{ "kind": "ratio", "value": value, "label": "the trial\u{2019}s own" }])
}

fn found(trial: &Trial) -> RatioEstimate {
    RatioEstimate::of(trial, &Question::opening(trial)).expect("a ratio with an interval")
}

#[track_caller]
fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted}"
    );
}

fn states(at: &AtRatioThreshold) -> Vec<u8> {
    at.verdicts.iter().map(Verdict::state).collect()
}

#[test]
fn a_hazard_ratio_below_its_threshold() {
    let found = found(&ratio(&json!({}), &threshold("0.85")));
    near(found.logarithm.value, 0.301_105, 1e-6);
    near(found.logarithm.standard_error, 0.068_435_5, 1e-6);
    let p = found.logarithm.two_sided_p(0.0);
    near(p, 1.084e-5, 1e-7);
    assert!(found.p.lower <= p && p <= found.p.upper);
    assert_eq!(found.side, Side::Benefit);
    let at = found.at_threshold.expect("a threshold");
    near(at.confidence, 0.978_6, 1e-4);
    assert!(at.confidences.lower <= at.confidence && at.confidence <= at.confidences.upper);
    // The upper limit is printed as the threshold itself: rounding decides.
    assert_eq!(states(&at), [1, 2]);
}

#[test]
fn swapping_the_arms_shows_the_tested_arm_again() {
    let swapped = json!({
        "arm": "control", "reference_arm": "retraining", "estimate": "1.35",
        "confidence_interval": { "level": "95", "lower": "1.18", "upper": "1.54" },
    });
    let turned = found(&ratio(&swapped, &threshold("0.85")));
    assert!(turned.is_turned);
    assert_eq!(turned.contrast.estimate.value.to_string(), "0.741");
    assert_eq!(turned.side, Side::Benefit);
    near(turned.logarithm.value, 1.35_f64.ln(), 1e-12);
    // What is known of the ratio is what its printed decimals leave open, not
    // those of its reciprocal: ln(1.54 / 1.18) / 3.92, each limit 0.005 off.
    near(turned.standard_errors.lower, 0.065_96, 1e-4);
    near(turned.standard_errors.upper, 0.069_89, 1e-4);
    // The printed risk would be that of the treatment.
    let mut with_risk = swapped.clone();
    with_risk["control_risk"] = json!("20");
    assert_eq!(found(&ratio(&with_risk, &json!([]))).absolute, None);
}

#[test]
fn a_threshold_between_limit_and_estimate_is_probably_reached() {
    let found = found(&ratio(&json!({}), &threshold("0.80")));
    assert_eq!(states(&found.at_threshold.expect("a threshold")), [2]);
}

#[test]
fn the_absolute_effect_follows_from_the_control_risk() {
    for (kind, risk) in [("hazard", 0.152_2), ("odds", 0.156_1), ("risk", 0.148)] {
        let parts = json!({ "ratio": kind, "control_risk": "20" });
        let effect = found(&ratio(&parts, &json!([]))).absolute.expect("a risk");
        near(effect.risk, risk, 1e-4);
        assert!(effect.risks.lower < effect.risk && effect.risk < effect.risks.upper);
    }
    assert_eq!(found(&ratio(&json!({}), &json!([]))).absolute, None);
}

#[test]
fn an_interval_that_is_not_symmetric_gives_bands_from_its_sides() {
    let parts =
        json!({ "confidence_interval": { "level": "95", "lower": "0.50", "upper": "0.85" } });
    let found = found(&ratio(&parts, &threshold("0.85")));
    assert!(found.standard_errors.upper > 2.0 * found.standard_errors.lower);
}
