//! Legal trials with something odd about each, beside those that come with
//! the page and the trials of the other tests.

use mcid_trial::Trial;
use serde_json::{Value, json};

use crate::file::{THREE_ARMS, changed, negate, negate_contrast, published, swap_ends};

/// A trial with its name.
pub type Named = (String, Trial);

#[track_caller]
fn read(name: &str, text: &str) -> Trial {
    match mcid_trial::read(text) {
        Ok(reading) => reading.trial,
        Err(faults) => panic!("{name} must be legal: {faults:?}"),
    }
}

/// RESOLVE with every score, limit and difference negated, and every
/// direction turned: the same benefits, on scales below zero.
pub fn mirrored() -> Trial {
    changed(|file| {
        for outcome in file["outcomes"].as_array_mut().expect("outcomes") {
            let turned = match outcome["direction"].as_str() {
                Some("lower_is_better") => "higher_is_better",
                _ => "lower_is_better",
            };
            outcome["direction"] = json!(turned);
            if let Some(scale) = outcome.get_mut("scale").and_then(Value::as_object_mut) {
                swap_ends(scale, "minimum", "maximum");
            }
            for result in list(outcome, "results") {
                negate(&mut result["mean"]);
            }
            list(outcome, "contrasts").for_each(negate_contrast);
        }
    })
}

/// RESOLVE with its two arms exchanged in every contrast, and the differences
/// negated.
pub fn exchanged() -> Trial {
    changed(|file| {
        for (arm, role) in [(0, "control"), (1, "intervention")] {
            file["arms"][arm]["role"] = json!(role);
        }
        for outcome in file["outcomes"].as_array_mut().expect("outcomes") {
            for contrast in list(outcome, "contrasts") {
                contrast["arm"] = json!("control");
                contrast["reference_arm"] = json!("retraining");
                negate_contrast(contrast);
            }
        }
    })
}

fn list<'a>(outcome: &'a mut Value, key: &str) -> impl Iterator<Item = &'a mut Value> {
    outcome
        .get_mut(key)
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
}

/// A trial of two arms with one outcome, which `parts` adds to.
fn of(name: &str, visits: &[u32], parts: Value) -> Named {
    let last = visits.len() - 1;
    let visits: Vec<Value> = visits
        .iter()
        .enumerate()
        .map(|(place, time)| {
            let id = time.to_string();
            json!({ "id": id, "time": id, "label": format!("week {time}"), "primary": place == last })
        })
        .collect();
    let mut outcome = json!({
        "id": "score", "name": "score", "unit": { "singular": "point", "plural": "points" },
        "direction": "lower_is_better", "role": "primary",
    });
    let Value::Object(parts) = parts else {
        panic!("the parts of an outcome");
    };
    outcome.as_object_mut().expect("an outcome").extend(parts);
    let file = json!({
        "format": "mcid-explorer-trial", "version": 1, "id": "odd", "title": name,
        "short_name": "ODD", "question": "Is it sound?", "description": name, "condition": "none",
        "citation": { "title": name }, "time_unit": "weeks",
        "sources": [{ "id": "paper", "name": "the paper" }], "source": "paper",
        "arms": [
            { "id": "new", "name": "New", "short_name": "New", "role": "intervention", "randomised": "60" },
            { "id": "old", "name": "Old", "short_name": "Old", "role": "control", "randomised": "60" },
        ],
        "visits": visits, "outcomes": [outcome],
    });
    (name.to_owned(), read(name, &file.to_string()))
}

/// A difference at a visit.
fn difference(visit: u32, [estimate, lower, upper]: [&str; 3]) -> Value {
    json!({
        "visit": visit.to_string(), "arm": "new", "reference_arm": "old",
        "kind": "model_difference", "estimate": estimate,
        "confidence_interval": { "level": "95", "lower": lower, "upper": upper },
    })
}

/// Means at a visit, with a standard deviation where one is given.
fn means(visit: u32, n: &str, scores: [&str; 2], deviation: Option<&str>) -> Vec<Value> {
    ["new", "old"]
        .into_iter()
        .zip(scores)
        .map(|(arm, mean)| {
            let mut result =
                json!({ "visit": visit.to_string(), "arm": arm, "n": n, "mean": mean });
            if let Some(deviation) = deviation {
                result["standard_deviation"] = json!(deviation);
            }
            result
        })
        .collect()
}

fn threshold(value: &str) -> Value {
    json!([{ "kind": "between_groups", "value": value, "label": "a published one" }])
}

/// Before and after, as [`means`] gives them.
fn course(n: &str, scores: [[&str; 2]; 2], deviation: Option<&str>) -> Value {
    let [before, after] = scores;
    let mut results = means(0, n, before, deviation);
    results.extend(means(12, n, after, deviation));
    json!(results)
}

/// Before and after, usually.
const SCORES: [[&str; 2]; 2] = [["6.1", "6.0"], ["4.0", "5.0"]];

/// A difference, usually.
const USUAL: [&str; 3] = ["-1.0", "-1.5", "-0.5"];

/// What is missing, and intervals that are unlike others.
fn odd_reports() -> Vec<Named> {
    let scale = json!({ "minimum": "0", "maximum": "10" });
    let ratio = json!({
        "visit": "12", "arm": "new", "reference_arm": "old", "kind": "ratio", "estimate": "0.80",
        "confidence_interval": { "level": "95", "lower": "0.65", "upper": "0.98" }, "p": ".03",
    });
    vec![
        of("ratios alone", &[0, 12], json!({ "contrasts": [ratio] })),
        of(
            "no summaries",
            &[0, 12],
            json!({ "scale": scale, "thresholds": threshold("1.0"), "contrasts": [difference(12, USUAL)] }),
        ),
        of(
            "no contrasts",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", SCORES, Some("2.0")) }),
        ),
        of(
            "no standard deviations",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", SCORES, None), "contrasts": [difference(12, USUAL)] }),
        ),
        of(
            "an interval without width",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", SCORES, Some("2.0")), "contrasts": [difference(12, ["-1.0"; 3])] }),
        ),
        of(
            "an interval without width at zero",
            &[0, 12],
            json!({ "contrasts": [difference(12, ["0"; 3])] }),
        ),
        of(
            "an asymmetric interval",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", SCORES, Some("2.0")), "contrasts": [difference(12, ["-1.0", "-3.5", "-0.5"])] }),
        ),
        of(
            "the estimate on the limit",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", SCORES, Some("2.0")), "contrasts": [difference(12, ["-1.5", "-1.5", "-0.5"])] }),
        ),
    ]
}

/// Scores, numbers of people, visits and thresholds that are unlike others.
fn odd_scores() -> Vec<Named> {
    let scale = json!({ "minimum": "0", "maximum": "10" });
    vec![
        of(
            "huge numbers",
            &[0, 12],
            json!({
                "results": course("60", [["2000000000", "2000000000"], ["1000000000", "2000000000"]], Some("900000000")),
                "contrasts": [difference(12, ["-1000000000", "-1500000000", "-500000000"])],
            }),
        ),
        of(
            "tiny numbers",
            &[0, 12],
            json!({
                "results": course("60", [["0.000006", "0.000006"], ["0.000004", "0.000005"]], Some("0.000002")),
                "contrasts": [difference(12, ["-0.000001", "-0.000002", "0.000000"])],
            }),
        ),
        of(
            "a scale without ends",
            &[0, 12],
            json!({ "results": course("60", SCORES, Some("2.0")), "thresholds": threshold("1.0"), "contrasts": [difference(12, USUAL)] }),
        ),
        of(
            "scores below zero",
            &[0, 12],
            json!({
                "direction": "higher_is_better", "scale": { "minimum": "-10", "maximum": "-1" },
                "results": course("60", [["-6.1", "-6.0"], ["-4.0", "-5.0"]], Some("2.0")),
                "contrasts": [difference(12, ["1.0", "0.5", "1.5"])],
            }),
        ),
        of(
            "scores on both sides of zero",
            &[0, 12],
            json!({
                "scale": { "minimum": "-5", "maximum": "5" },
                "results": course("60", [["0.1", "0.0"], ["-1.0", "-0.2"]], Some("2.0")),
                "contrasts": [difference(12, ["-0.8", "-1.6", "0.0"])],
            }),
        ),
        of(
            "few people",
            &[0, 12],
            json!({ "scale": scale, "results": course("4", SCORES, Some("2.0")), "contrasts": [difference(12, ["-1.0", "-4.0", "2.0"])] }),
        ),
        of(
            "two people",
            &[0, 12],
            json!({ "scale": scale, "results": course("1", SCORES, None), "contrasts": [difference(12, ["-1.0", "-4.0", "2.0"])] }),
        ),
        of(
            "one visit",
            &[12],
            json!({ "scale": scale, "results": means(12, "60", ["4.0", "5.0"], Some("2.0")), "contrasts": [difference(12, USUAL)] }),
        ),
        of(
            "a published threshold next to nothing",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", SCORES, Some("2.0")), "thresholds": threshold("0.000001"), "contrasts": [difference(12, USUAL)] }),
        ),
        of(
            "next to no spread",
            &[0, 12],
            json!({ "scale": scale, "results": course("60", [["8.0", "8.0"], ["1.0", "7.0"]], Some("0.1")), "contrasts": [difference(12, ["-6.0", "-6.1", "-5.9"])] }),
        ),
    ]
}

/// Every trial that views are tried on, RESOLVE first.
pub fn all() -> Vec<Named> {
    let published = published().into_iter();
    let mut all: Vec<Named> = published
        .map(|trial| (trial.short_name.clone(), trial))
        .collect();
    let full = include_str!("../../data/full.json");
    all.extend(
        [
            ("RESOLVE below zero", mirrored()),
            ("RESOLVE with its arms exchanged", exchanged()),
            ("three arms", read("three arms", THREE_ARMS)),
            ("every key", read("every key", full)),
        ]
        .map(|(name, trial)| (name.to_owned(), trial)),
    );
    all.extend(odd_reports());
    all.extend(odd_scores());
    all
}
