//! From a table or a record to the answer: which difference the report gives
//! for what the file has.

use serde_json::Value;

use super::run::{RESOLVE, mcid, mcid_with};

/// The report on a file of `tests/data`, with the proposals of its import and
/// further answers.
#[track_caller]
fn reported(file: &str, answers: &[&str]) -> Value {
    let path = format!("tests/data/{file}");
    let convert = [&["convert", path.as_str(), "--accept-proposals"], answers].concat();
    let trial = mcid(&convert);
    assert_eq!(trial.status, 0, "{}", trial.error);
    assert_eq!(trial.error, "", "{file}");
    let report = mcid_with(&["report", "-", "--format", "json"], trial.out.as_bytes());
    assert_eq!(report.status, 0, "{}", report.error);
    serde_json::from_str(&report.out).expect("JSON")
}

/// Estimate, limits and what they are from, as the report has them.
fn numbers(report: &Value) -> [&str; 4] {
    let printed = report["answer"]["printed"].as_array().expect("a list");
    ["estimate", "lower", "upper", "basis"].map(|name| {
        let found = printed.iter().find(|number| number["name"] == name);
        found
            .and_then(|number| number["value"].as_str())
            .expect(name)
    })
}

fn finding(report: &Value) -> &str {
    report["answer"]["finding"].as_str().expect("a text")
}

#[test]
fn a_table_of_means_has_an_unadjusted_answer() {
    let report = reported("means_only.csv", &[]);
    assert_eq!(numbers(&report), ["-1.1", "-1.75", "-0.45", "means"]);
    assert_eq!(
        finding(&report),
        "At 12 weeks, mean pain intensity was 1.1 points lower (better) with walking than with usual care; the 95% confidence interval runs from 0.45 to 1.75 points lower. The difference is unadjusted, computed from the arms\u{2019} means."
    );
}

#[test]
fn a_standard_error_gives_the_interval() {
    let report = reported("standard_error.csv", &[]);
    assert_eq!(numbers(&report), ["35", "19.3", "50.7", "standard_error"]);
}

#[test]
fn control_minus_treatment_is_a_benefit_of_the_treatment() {
    let table = reported("control_minus_treatment.csv", &[]);
    assert_eq!(numbers(&table), ["-16.1", "-27.5", "-4.6", "printed"]);
    assert!(
        finding(&table)
            .contains("16.1 points lower (better) with physical activity than with education")
    );
    let record = reported(
        "control_minus_treatment_record.json",
        &["--direction", "lower_is_better"],
    );
    assert_eq!(numbers(&record), ["-1.1", "-1.7", "-0.5", "printed"]);
    assert!(finding(&record).contains("1.1 points lower (better) with drug A than with placebo"));
}

#[test]
fn the_means_can_be_asked_for_beside_a_printed_difference() {
    let asked = |estimate: &str| {
        let ran = mcid(&["report", RESOLVE, "--format", "json", "--set", estimate]);
        assert_eq!(ran.status, 0, "{}", ran.error);
        serde_json::from_str::<Value>(&ran.out).expect("JSON")
    };
    let [printed, means] = ["estimate=reported", "estimate=means"].map(asked);
    assert_eq!(numbers(&printed), ["-1.0", "-1.5", "-0.4", "printed"]);
    assert_eq!(numbers(&means), ["-0.9", "-1.50", "-0.30", "means"]);
    let refused = mcid(&["report", RESOLVE, "--set", "estimate=median"]);
    assert_eq!(refused.status, 2, "{}", refused.out);
}
