//! `mcid answer`.

use serde_json::Value;

use super::run::{Folder, RESOLVE, mcid, trials};

/// The answers that a run writes as JSON.
fn answers(arguments: &[&str]) -> Vec<Value> {
    let all = [&["answer", "--format", "json"], arguments].concat();
    let ran = mcid(&all);
    assert_eq!(ran.status, 0, "{}", ran.error);
    let value: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(value["format"], "mcid-explorer-answer");
    assert_eq!(value["version"], 1);
    value["answers"].as_array().expect("a list").clone()
}

#[test]
fn pain_at_18_weeks_is_on_the_line() {
    let found = answers(&[RESOLVE, "--outcome", "pain", "--visit", "18"]);
    let [row] = found.as_slice() else {
        panic!("{found:?}");
    };
    for (key, value) in [
        ("file", RESOLVE),
        ("trial", "resolve"),
        ("outcome", "pain"),
        ("visit", "18"),
        ("arm", "retraining"),
        ("reference_arm", "control"),
        ("between", "1.0"),
        ("verdict", "on_the_line"),
        ("headline", "On the line, at the printed precision"),
        ("estimate", "-1.0"),
        ("lower", "-1.5"),
        ("upper", "-0.4"),
        ("level", "95"),
        ("p", ".001"),
        ("basis", "printed"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    let sentence = row["sentence"].as_str().expect("a text");
    assert!(sentence.starts_with("At 18 weeks, mean pain intensity was 1.0 point lower (better)"));
}

#[test]
fn a_ratio_is_held_against_a_threshold_that_is_a_ratio() {
    let found = answers(&["tests/data/ratio.json"]);
    let [row] = found.as_slice() else {
        panic!("{found:?}");
    };
    for (key, value) in [
        ("visit", "24"),
        ("between", "0.85"),
        ("verdict", "on_the_line"),
        ("estimate", "0.74"),
        ("lower", "0.65"),
        ("upper", "0.85"),
        ("basis", "printed"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    let sentence = row["sentence"].as_str().expect("a text");
    for part in ["0.0684", "0.000011", "97.9%", "15.2% (13.5% to 17.3%)"] {
        assert!(sentence.contains(part), "{part}: {sentence}");
    }
}

/// RESOLVE has 11 outcomes, each at 18, 26 and 52 weeks or fewer of these.
#[test]
fn every_outcome_and_visit_has_a_row() {
    let found = answers(&[RESOLVE]);
    let pain = found.iter().filter(|row| row["outcome"] == "pain");
    let visits: Vec<&Value> = pain.map(|row| &row["visit"]).collect();
    assert_eq!(visits, ["18", "26", "52"]);
    let text = std::fs::read_to_string(super::run::root().join(RESOLVE)).expect("it is there");
    let trial: Value = serde_json::from_str(&text).expect("JSON");
    for outcome in trial["outcomes"].as_array().expect("a list") {
        assert!(
            found.iter().any(|row| row["outcome"] == outcome["id"]),
            "{}",
            outcome["id"]
        );
    }
}

#[test]
fn a_threshold_is_for_all_outcomes_or_for_one() {
    let verdict = |given: &[&str]| {
        let all = [&[RESOLVE, "--outcome", "pain", "--visit", "18"], given].concat();
        answers(&all)[0]["verdict"]
            .as_str()
            .expect("a text")
            .to_owned()
    };
    assert_eq!(verdict(&["--between", "0.3"]), "important_benefit");
    assert_eq!(verdict(&["--between", "pain=2"]), "benefit_not_important");
    assert_eq!(verdict(&["--between", "disability=0.3"]), "on_the_line");
    assert_eq!(verdict(&["--between", "0"]), "no_threshold");
}

#[test]
fn text_and_csv_have_the_same_rows() {
    let all = trials();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let count = answers(&all).len();
    let text = mcid(&[&["answer"], all.as_slice()].concat());
    assert_eq!(text.status, 0, "{}", text.error);
    assert_eq!(text.out.lines().count(), 1 + 2 * count);
    let line = text
        .out
        .lines()
        .find(|line| line.starts_with("resolve") && line.contains(" pain "));
    let cells: Vec<&str> = line
        .expect("a row")
        .split("  ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(
        cells,
        [
            "resolve",
            "pain",
            "18",
            "retraining vs control",
            "1.0",
            "-1.0 (-1.5 to -0.4)",
            ".001",
            "printed",
            "On the line, at the printed precision",
        ]
    );
    let csv = mcid(&[&["answer", "--format", "csv"], all.as_slice()].concat());
    assert_eq!(csv.out.lines().count(), 1 + count);
    assert!(csv.out.starts_with(
        "file,trial,outcome,visit,arm,reference_arm,between,verdict,headline,estimate,"
    ));
}

#[test]
fn what_is_not_there_or_no_trial_ends_with_its_status() {
    let folder = Folder::new();
    let broken = folder.file("broken.json", "{}");
    for (arguments, status) in [
        (&[RESOLVE, "--outcome", "nope"][..], 2),
        (&[RESOLVE, "--between", "nope=1"], 2),
        (&[RESOLVE, "--between", "-1"], 2),
        (&[RESOLVE, &broken], 1),
        (&["public/templates/arms.csv"], 4),
        (&[RESOLVE, "nowhere.json"], 3),
    ] {
        let ran = mcid(&[&["answer"], arguments].concat());
        assert_eq!(ran.status, status, "{arguments:?}: {}", ran.error);
    }
    // A file that cannot be used does not stop the others.
    assert!(
        mcid(&["answer", &broken, RESOLVE])
            .out
            .contains("-1.0 (-1.5 to -0.4)")
    );
}
