//! The bad inputs of `tests/reference/bad_inputs.json` as files of trials: the
//! invented trial of the template with the case's numbers in the place of its
//! own.

use serde_json::{Value, json};

const CASES: &str = include_str!("../../../../../tests/reference/bad_inputs.json");
const BASE: &str = include_str!("../../../../../public/templates/trial.json");

/// All cases.
pub(crate) fn all() -> Vec<Value> {
    let file: Value = serde_json::from_str(CASES).expect("the cases are JSON");
    let cases = file["cases"].as_array().expect("a list of cases");
    assert!(!cases.is_empty());
    cases.clone()
}

/// A case's name.
pub(crate) fn code(case: &Value) -> &str {
    case["code"].as_str().expect("a case has a name")
}

/// The trial's file; none for a case of several trials, for the explorer pools
/// none: there is nowhere to put them.
pub(crate) fn file(case: &Value) -> Option<String> {
    let input = &case["input"];
    if !input["trials"].is_null() {
        return None;
    }
    let mut file: Value = serde_json::from_str(BASE).expect("the template is JSON");
    let outcome = &mut file["outcomes"][0];
    contrast(outcome, input);
    people(outcome, input);
    match code(case) {
        "RATIO_ON_LINEAR" => {
            outcome["contrasts"][0]["kind"] = json!("ratio");
            without_deviations(outcome);
        }
        "SD_MISSING" => {
            // What two means give by themselves, and no more.
            let contrast = &mut outcome["contrasts"][0];
            contrast["kind"] = json!("unadjusted_difference");
            contrast["estimate"] = json!("-0.9");
            remove(contrast, "confidence_interval");
            remove(contrast, "p");
            without_deviations(outcome);
        }
        "SD_IMPLIED_ONLY" | "P_INEQUALITY" | "P_WITH_ZERO_EST" => without_deviations(outcome),
        "PERCENT_CHANGE_UNDEFINED" => {
            outcome["results"][0]["mean"] = input["base1"].clone();
            outcome["results"][2]["mean"] = input["follow1"].clone();
            remove(outcome, "scale");
        }
        "NNT_THROUGH_INFINITY" => {
            // The whole numbers of people that give the shares: 35% and 33%.
            let arm = |arm: &str, count: u32, total: &Value| json!({ "arm": arm, "count": count, "total": total });
            outcome["responders"] = json!([{
                "visit": "12", "kind": "within_person_percent", "threshold": "30",
                "counts": [arm("walking", 46, &input["n1"]), arm("usual", 43, &input["n2"])]
            }]);
        }
        _ => {}
    }
    Some(serde_json::to_string_pretty(&file).expect("it can be written"))
}

/// Puts in estimate, interval, P value and threshold. What the case does not
/// have, the trial does not have.
fn contrast(outcome: &mut Value, input: &Value) {
    if let Some(mcid) = input.get("mcid") {
        outcome["thresholds"] =
            json!([{ "kind": "between_groups", "value": mcid, "label": "the case's" }]);
    }
    let Some(estimate) = input.get("estimate") else {
        return;
    };
    let contrast = &mut outcome["contrasts"][0];
    contrast["estimate"] = estimate.clone();
    remove(contrast, "p");
    if let Some(p) = input.get("p") {
        contrast["p"] = p.clone();
    }
    if let Some(lower) = input.get("ci_lo") {
        contrast["confidence_interval"]["lower"] = lower.clone();
        contrast["confidence_interval"]["upper"] = input["ci_hi"].clone();
    } else {
        remove(contrast, "confidence_interval");
    }
}

/// Puts in means, standard deviations and numbers of people.
fn people(outcome: &mut Value, input: &Value) {
    let rows = &mut outcome["results"];
    if let Some(deviation) = input.get("sd") {
        rows[2]["mean"] = input["mean"].clone();
        rows[2]["standard_deviation"] = deviation.clone();
        rows[2]["n"] = input["n"].clone();
    }
    for (at, number) in [(2, "n1"), (3, "n2")] {
        if let Some(number) = input.get(number) {
            rows[at]["n"] = number.clone();
        }
    }
    let arms = input["arms"].as_array().into_iter().flatten();
    for (at, arm) in arms.enumerate() {
        for (row, key, name) in [
            (at + 2, "mean", "mean"),
            (at + 2, "n", "n"),
            (at, "base", "mean"),
            (at + 2, "follow", "mean"),
        ] {
            if let Some(value) = arm.get(key) {
                rows[row][name] = value.clone();
            }
        }
    }
}

fn without_deviations(outcome: &mut Value) {
    let rows = outcome["results"]
        .as_array_mut()
        .expect("a list of results");
    for row in rows {
        remove(row, "standard_deviation");
    }
}

fn remove(object: &mut Value, key: &str) {
    object.as_object_mut().expect("an object").remove(key);
}
