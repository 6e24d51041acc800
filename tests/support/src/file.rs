//! Trials as their files give them, and after changes of the file.

use std::fs;
use std::path::Path;

use mcid_trial::Trial;
use serde_json::{Map, Value, json};

/// RESOLVE's file.
pub const RESOLVE: &str = include_str!("../../../public/trials/resolve.json");

/// The file of an invented trial with three arms and eight visits.
pub const THREE_ARMS: &str = include_str!("../../data/three_arms.json");

/// The file of an invented trial: each outcome but the last has one number that
/// cannot be.
pub const IMPOSSIBLE: &str = include_str!("../../data/impossible.json");

/// A trial from a file without faults.
#[track_caller]
pub fn read(text: &str) -> Trial {
    match mcid_trial::read(text) {
        Ok(reading) => reading.trial,
        Err(faults) => panic!("{faults:?}"),
    }
}

/// RESOLVE as it is.
pub fn resolve() -> Trial {
    read(RESOLVE)
}

/// The text of a file in the folder of the trials that come with the page.
#[track_caller]
pub fn published_text(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/trials");
    let text = fs::read_to_string(folder.join(file));
    text.unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Every trial that comes with the page, in the order of their list.
pub fn published() -> Vec<Trial> {
    let listed = mcid_trial::read_index(&published_text("index.json"));
    let entries = listed.expect("a list without faults");
    let texts = entries.iter().map(|entry| published_text(&entry.file));
    texts.map(|text| read(&text)).collect()
}

/// RESOLVE, the invented trial, and every other that comes with the page.
pub fn trials() -> Vec<Trial> {
    let mut all = published();
    all.insert(1, read(THREE_ARMS));
    all
}

/// RESOLVE after a change of its file.
#[track_caller]
pub fn changed(change: impl FnOnce(&mut Value)) -> Trial {
    let mut file: Value = serde_json::from_str(RESOLVE).expect("the file is JSON");
    change(&mut file);
    read(&file.to_string())
}

/// RESOLVE without anything that gives a difference: ratios alone, and no means.
pub fn without_differences() -> Trial {
    changed(|file| {
        contrasts(file).iter_mut().for_each(make_ratio);
        for outcome in file["outcomes"].as_array_mut().expect("outcomes") {
            remove(outcome, "results");
        }
    })
}

/// RESOLVE's file with one text replaced.
#[track_caller]
pub fn altered(from: &str, to: &str) -> Trial {
    assert!(RESOLVE.contains(from), "{from} is not in the file");
    read(&RESOLVE.replacen(from, to, 1))
}

/// Every summary of RESOLVE's pain.
pub fn results(file: &mut Value) -> &mut Vec<Value> {
    let rows = file["outcomes"][0]["results"].as_array_mut();
    rows.expect("a list of results")
}

/// Every contrast of RESOLVE's pain.
pub fn contrasts(file: &mut Value) -> &mut Vec<Value> {
    let rows = file["outcomes"][0]["contrasts"].as_array_mut();
    rows.expect("a list of contrasts")
}

/// Takes a key out of an object, if it is there.
pub fn remove(object: &mut Value, key: &str) {
    object.as_object_mut().expect("an object").remove(key);
}

/// RESOLVE's pain as the news summary gives it: means and the difference, no
/// standard deviations and no counts; 131 and 130 people at every visit.
pub fn without_deviations() -> Trial {
    changed(|file| {
        for row in results(file) {
            let size = if row["arm"] == "retraining" { 131 } else { 130 };
            row["n"] = json!(size);
            remove(row, "standard_deviation");
        }
        remove(&mut file["outcomes"][0], "responders");
    })
}

/// RESOLVE without sizes: neither randomised nor, for pain, analysed.
pub fn remove_sizes(file: &mut Value) {
    for arm in file["arms"].as_array_mut().expect("arms") {
        remove(arm, "randomised");
    }
    for row in results(file) {
        remove(row, "n");
    }
}

/// Writes another estimate and interval of RESOLVE's pain at 18 weeks.
pub fn set_difference(file: &mut Value, estimate: &str, lower: &str, upper: &str) {
    let contrast = &mut contrasts(file)[0];
    contrast["estimate"] = json!(estimate);
    contrast["confidence_interval"]["lower"] = json!(lower);
    contrast["confidence_interval"]["upper"] = json!(upper);
}

/// RESOLVE's pain at 18 weeks with these printed numbers, and no P.
pub fn printed(estimate: &str, lower: &str, upper: &str) -> Trial {
    changed(|file| {
        set_difference(file, estimate, lower, upper);
        remove(&mut contrasts(file)[0], "p");
    })
}

/// Makes a ratio of a contrast.
pub fn make_ratio(contrast: &mut Value) {
    contrast["kind"] = json!("ratio");
    contrast["estimate"] = json!("1.2");
    contrast["confidence_interval"] = json!({ "level": "95", "lower": "0.9", "upper": "1.6" });
}

/// Makes changes of all differences of RESOLVE's pain.
pub fn make_changes(file: &mut Value) {
    for contrast in contrasts(file) {
        contrast["kind"] = json!("change_difference");
    }
}

/// Turns RESOLVE's pain: higher is better, and every difference is negated.
pub fn turn(file: &mut Value) {
    file["outcomes"][0]["direction"] = json!("higher_is_better");
    contrasts(file).iter_mut().for_each(negate_contrast);
}

/// Counts RESOLVE's scores of pain from the other end of their scale.
pub fn mirror_means(file: &mut Value) {
    for row in results(file) {
        let mean = row["mean"].as_str().expect("a number in quotation marks");
        let mean: f64 = mean.parse().expect("a mean");
        row["mean"] = json!(format!("{:.1}", 10.0 - mean));
    }
}

/// Negates a difference with its interval.
pub fn negate_contrast(contrast: &mut Value) {
    negate(&mut contrast["estimate"]);
    let interval = contrast["confidence_interval"].as_object_mut();
    swap_ends(interval.expect("an interval"), "lower", "upper");
}

/// Both ends negated, each in the other's place.
pub fn swap_ends(range: &mut Map<String, Value>, low: &str, high: &str) {
    for end in [low, high] {
        negate(&mut range[end]);
    }
    let (one, other) = (range[low].take(), range[high].take());
    range[low] = other;
    range[high] = one;
}

/// Negates a printed number, whether it stands alone or with its source.
pub fn negate(number: &mut Value) {
    let number = if number.is_object() {
        &mut number["value"]
    } else {
        number
    };
    let text = number.as_str().expect("a number in quotation marks");
    *number = json!(match text.strip_prefix('-') {
        Some(positive) => positive.to_owned(),
        None => format!("-{text}"),
    });
}
