//! Which difference a visit has, whatever the file gives. Expected values are by
//! R 4.2: `t.test` from summary data, `qnorm` and `qt`.

use mcid_analysis::Question;
use mcid_analysis::difference::{Basis, Difference, differences};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::comparisons;
use mcid_analysis::recovered::widest_interval;
use mcid_analysis::rounding::rounding;
use mcid_analysis::setting::Choice;
use mcid_test_support::file::read;
use mcid_trial::Trial;
use serde_json::{Value, json};

/// Two arms with means at week 12; `outcome` adds to the outcome or replaces it.
fn trial(roles: [&str; 2], outcome: &Value) -> Trial {
    let summary = |arm: &str, n: u32, mean: &str, sd: &str| json!({ "arm": arm, "visit": "12", "n": n, "mean": mean, "standard_deviation": sd });
    let mut pain = json!({
        "id": "pain", "name": "pain intensity", "unit": { "singular": "point", "plural": "points" },
        "direction": "lower_is_better", "role": "primary",
        "results": [
            summary("walking", 94, "3.8", "2.2"),
            summary("usual", 92, "4.9", "2.3"),
        ],
    });
    for (key, value) in outcome.as_object().expect("an object") {
        pain[key] = value.clone();
    }
    let arm =
        |id: &str, role: &str| json!({ "id": id, "name": id, "short_name": id, "role": role });
    let file = json!({
        "format": "mcid-explorer-trial", "version": 1,
        "id": "walking", "title": "Walking", "short_name": "WALK", "question": "Enough?",
        "description": "Walking or usual care.", "condition": "pain", "citation": { "title": "Walking" },
        "sources": [{ "id": "paper", "name": "the paper" }], "source": "paper",
        "arms": [arm("walking", roles[0]), arm("usual", roles[1])],
        "time_unit": "weeks",
        "visits": [
            { "id": "0", "time": "0", "label": "baseline" },
            { "id": "12", "time": "12", "label": "12 weeks", "primary": true },
        ],
        "outcomes": [pain],
    });
    read(&file.to_string())
}

const TESTED_FIRST: [&str; 2] = ["intervention", "control"];

fn contrast(parts: &Value) -> Value {
    let mut contrast = json!({
        "arm": "walking", "reference_arm": "usual", "visit": "12", "kind": "model_difference",
    });
    for (key, value) in parts.as_object().expect("an object") {
        contrast[key] = value.clone();
    }
    json!({ "contrasts": [contrast] })
}

fn only(trial: &Trial) -> Difference {
    let mut rows = differences(trial, &Question::opening(trial));
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

#[track_caller]
fn assert_numbers(difference: &Difference, basis: Basis, [estimate, lower, upper]: [&str; 3]) {
    let interval = difference.contrast.interval.as_ref().expect("an interval");
    assert_eq!(difference.basis, basis);
    assert_eq!(
        [
            difference.contrast.estimate.value,
            interval.lower.value,
            interval.upper.value
        ]
        .map(|number| number.to_string()),
        [estimate, lower, upper]
    );
}

#[test]
fn means_with_deviations_give_welchs_difference() {
    let trial = trial(TESTED_FIRST, &json!({}));
    let found = only(&trial);
    assert_numbers(&found, Basis::Means, ["-1.1", "-1.75", "-0.45"]);
    assert_eq!(found.reported, None);
    let evidence = Evidence::of(&trial, &Question::opening(&trial)).expect("evidence");
    assert!((evidence.estimate.standard_error - 0.330_135_4).abs() < 1e-6);
    let degrees = evidence.degrees_of_freedom.expect("sizes are known");
    assert!((degrees - 183.201_4).abs() < 1e-3, "{degrees}");
    // Each mean may be 0.05 off, each deviation too.
    let range = evidence.region.estimate().expect("not empty");
    assert!((range.lower - 1.0).abs() < 1e-12 && (range.upper - 1.2).abs() < 1e-12);
    let open = rounding(&found.benefit, "1.15".parse().expect("a decimal"));
    assert_eq!(open.verdicts.len(), 2);
}

#[test]
fn standard_errors_and_intervals_of_means_do_as_well() {
    let spread = |one: &Value, other: &Value| {
        let mut rows = json!([
            { "arm": "walking", "visit": "12", "n": 94, "mean": "3.8" },
            { "arm": "usual", "visit": "12", "n": 92, "mean": "4.9" },
        ]);
        for (row, parts) in [one, other].into_iter().enumerate() {
            for (key, value) in parts.as_object().expect("an object") {
                rows[row][key] = value.clone();
            }
        }
        only(&trial(TESTED_FIRST, &json!({ "results": rows })))
    };
    let errors = spread(
        &json!({ "standard_error": "0.2269" }),
        &json!({ "standard_error": "0.2398" }),
    );
    assert_numbers(&errors, Basis::Means, ["-1.1", "-1.75", "-0.45"]);
    let interval = |lower: &str, upper: &str| json!({ "confidence_interval": { "level": "95", "lower": lower, "upper": upper } });
    let intervals = spread(&interval("3.35", "4.25"), &interval("4.42", "5.38"));
    assert_numbers(&intervals, Basis::Means, ["-1.1", "-1.75", "-0.45"]);
}

#[test]
fn a_printed_interval_leads_and_the_means_can_be_asked_for() {
    let printed = json!({ "estimate": "-1.3", "confidence_interval": { "level": "95", "lower": "-1.9", "upper": "-0.7" } });
    let trial = trial(TESTED_FIRST, &contrast(&printed));
    assert_numbers(&only(&trial), Basis::Interval, ["-1.3", "-1.9", "-0.7"]);
    let mut question = Question::opening(&trial);
    question.choices[Choice::Estimate as usize] = 1;
    let rows = differences(&trial, &question);
    assert_numbers(&rows[0], Basis::Means, ["-1.1", "-1.75", "-0.45"]);
}

#[test]
fn a_printed_standard_error_comes_before_p_and_means() {
    let printed = json!({ "estimate": "35", "standard_error": "8", "p": ".20" });
    let trial = trial(TESTED_FIRST, &contrast(&printed));
    assert_numbers(&only(&trial), Basis::StandardError, ["35", "19.3", "50.7"]);
}

#[test]
fn an_exact_p_gives_the_standard_error_with_its_rounding() {
    let trial = trial(
        TESTED_FIRST,
        &contrast(&json!({ "estimate": "-1.0", "p": ".04" })),
    );
    let found = only(&trial);
    // SE = 1 / qnorm(0.98) = 0.48692.
    assert_numbers(&found, Basis::P, ["-1.0", "-1.95", "-0.05"]);
    let evidence = Evidence::of(&trial, &Question::opening(&trial)).expect("evidence");
    assert!((evidence.estimate.standard_error - 0.486_914_4).abs() < 1e-6);
    // 0.95 / qnorm(1 - 0.035 / 2) to 1.05 / qnorm(1 - 0.045 / 2).
    assert!((evidence.standard_errors.lower - 0.450_587_5).abs() < 1e-6);
    assert!((evidence.standard_errors.upper - 0.523_781).abs() < 1e-4);
}

#[test]
fn a_p_that_is_a_bound_gives_a_bound_and_no_point() {
    let bound = contrast(&json!({ "estimate": "-1.0", "p": "<.001" }));
    let mut with_bound = bound.clone();
    with_bound["results"] = json!([]);
    let trial = trial(TESTED_FIRST, &with_bound);
    assert!(differences(&trial, &Question::opening(&trial)).is_empty());
    let widest = widest_interval(&trial.outcomes[0].contrasts[0]).expect("a bound");
    // 1 / qnorm(1 - 0.0005) * 1.96 = 0.59565.
    assert!((widest.lower + 1.595_65).abs() < 1e-4 && (widest.upper + 0.404_35).abs() < 1e-4);
}

#[test]
fn a_difference_of_control_minus_treatment_is_turned() {
    let printed = json!({ "estimate": "16.1", "confidence_interval": { "level": "95", "lower": "4.6", "upper": "27.5" } });
    let trial = trial(["control", "intervention"], &contrast(&printed));
    let found = only(&trial);
    assert!(found.is_turned);
    assert_eq!(trial.arms[found.contrast.arm].id, "usual");
    assert_numbers(&found, Basis::Interval, ["-16.1", "-27.5", "-4.6"]);
    let benefit = found.benefit;
    assert_eq!(
        [benefit.estimate, benefit.lower, benefit.upper].map(|number| number.to_string()),
        ["16.1", "4.6", "27.5"]
    );
    assert_eq!(comparisons(&trial, &trial.outcomes[0]).len(), 1);
}

#[test]
fn two_active_arms_can_be_seen_from_either_side() {
    let printed = json!({ "estimate": "-1.3", "confidence_interval": { "level": "95", "lower": "-1.9", "upper": "-0.7" } });
    let trial = trial(["intervention"; 2], &contrast(&printed));
    assert_eq!(comparisons(&trial, &trial.outcomes[0]).len(), 2);
    let question = Question {
        comparison: 1,
        ..Question::opening(&trial)
    };
    let rows = differences(&trial, &question);
    assert!(rows[0].is_turned);
    assert_numbers(&rows[0], Basis::Interval, ["1.3", "0.7", "1.9"]);
}
