//! `mcid convert`.

use super::run::{Folder, RESOLVE, TEMPLATE, mcid, mcid_with, root};

/// A table that says neither which way is better nor which arm is the control.
const TABLE: &str = "outcome,visit,arm,n,mean,sd\n\
    Pain,0,Drug,50,5.0,2.0\nPain,0,Placebo,50,5.1,2.0\nPain,12,Drug,50,3.0,2.0\nPain,12,Placebo,50,4.0,2.0\n\
    Walking,0,Drug,50,50,9.0\nWalking,0,Placebo,50,51,9.0\nWalking,12,Drug,50,60,9.0\nWalking,12,Placebo,50,55,9.0\n";

#[test]
fn our_own_file_is_written_in_one_way() {
    let text = std::fs::read_to_string(root().join(RESOLVE)).expect("it is there");
    let reading = mcid_trial::read(&text).expect("it is sound");
    let ran = mcid(&["convert", RESOLVE]);
    assert_eq!(
        (ran.status, ran.out.as_str()),
        (0, mcid_trial::to_json(&reading.trial).as_str())
    );
    let again = mcid_with(&["convert", "-"], ran.out.as_bytes());
    assert_eq!(again.out, ran.out);
}

#[test]
fn a_table_comes_back_as_it_was_written() {
    let folder = Folder::new();
    for (target, template) in [("csv-arms", "arms"), ("csv-contrasts", "contrasts")] {
        let trial = mcid(&["convert", &format!("public/templates/{template}.csv")]);
        assert_eq!(trial.status, 0, "{}", trial.error);
        let table = folder.path("table.csv");
        let written = mcid_with(
            &["convert", "-", "--to", target, "-o", &table],
            trial.out.as_bytes(),
        );
        assert_eq!(written.status, 0, "{}", written.error);
        let again = mcid(&["convert", &table]);
        assert_eq!(again.status, 0, "{}", again.error);
        assert_eq!(lines(&again.out), lines(&trial.out), "{target}");
    }
}

/// The lines of a text without their commas, in the order of the letters: a
/// table of contrasts has summaries in the order of its contrasts.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_end_matches(','))
        .collect();
    lines.sort_unstable();
    lines
}

#[test]
fn what_is_open_is_asked_and_marked() {
    let ran = mcid_with(&["convert", "-"], TABLE.as_bytes());
    assert_eq!(ran.status, 4, "{}", ran.error);
    assert!(ran.out.contains("\"direction\": \"?\""), "{}", ran.out);
    for text in [
        "--answer direction/pain=lower_is_better",
        "--answer direction/walking=",
        "Which",
    ] {
        assert!(ran.error.contains(text), "{text}: {}", ran.error);
    }
    let table = mcid_with(&["convert", "-", "--to", "csv-arms"], TABLE.as_bytes());
    assert_eq!((table.status, table.out.as_str()), (4, ""));
}

#[test]
fn options_answer_and_each_outcome_has_its_own() {
    let folder = Folder::new();
    let to = folder.path("trial.json");
    let ran = mcid_with(
        &[
            "convert",
            "-",
            "-o",
            &to,
            "--accept-proposals",
            "--direction",
            "lower_is_better",
            "--direction",
            "walking=higher_is_better",
            "--mcid",
            "pain=1.5",
            "--mcid",
            "walking=4",
            "--control",
            "placebo",
            "--answer",
            "time_unit=weeks",
        ],
        TABLE.as_bytes(),
    );
    assert_eq!(ran.status, 0, "{}", ran.error);
    assert!(ran.out.is_empty());
    let text = String::from_utf8(folder.bytes("trial.json")).expect("text");
    let reading = mcid_trial::read(&text).expect("it is a trial");
    let directions: Vec<mcid_trial::Direction> = reading
        .trial
        .outcomes
        .iter()
        .map(|outcome| outcome.direction)
        .collect();
    assert_eq!(
        directions,
        [
            mcid_trial::Direction::LowerIsBetter,
            mcid_trial::Direction::HigherIsBetter
        ]
    );
    let thresholds: Vec<String> = reading
        .trial
        .outcomes
        .iter()
        .map(|outcome| outcome.thresholds[0].value.value.to_string())
        .collect();
    assert_eq!(thresholds, ["1.5", "4"]);
    assert_eq!(reading.trial.arms[1].role, mcid_trial::ArmRole::Control);
}

#[test]
fn an_answer_that_does_not_fit_or_answers_nothing_is_an_error() {
    for (option, value, says) in [
        ("--direction", "down", "lower_is_better"),
        ("--direction", "sleep=lower_is_better", "direction/pain"),
        ("--control", "nobody", "placebo"),
        ("--answer", "colour=red", "direction/pain"),
        ("--answer", "colour", "ID=VALUE"),
    ] {
        let ran = mcid_with(&["convert", "-", option, value], TABLE.as_bytes());
        assert_eq!(ran.status, 2, "{option} {value}: {}", ran.error);
        assert!(ran.error.contains(says), "{says}: {}", ran.error);
        assert!(ran.out.is_empty());
    }
    let ran = mcid_with(&["convert", "-", "--control", "usual"], TEMPLATE.as_bytes());
    assert_eq!(ran.status, 2);
    assert!(ran.error.contains("nothing is asked"), "{}", ran.error);
}

#[test]
fn what_cannot_be_used_is_not_written() {
    let folder = Folder::new();
    let to = folder.path("trial.json");
    let ran = mcid_with(&["convert", "-", "-o", &to], b"{\"a\": 1}");
    assert_eq!(ran.status, 1);
    assert!(!std::path::Path::new(&to).exists());
    assert_eq!(mcid(&["convert", "nowhere.csv"]).status, 3);
    assert_eq!(
        mcid(&["convert", RESOLVE, "-o", "/nowhere/a.json"]).status,
        3
    );
}

/// The record is the one of the library's tests; NCT02552212 posts changes,
/// joined visits and analyses.
#[test]
fn a_registry_record_becomes_a_trial() {
    const RECORD: &str = "tests/reference/ctgov/NCT02552212.json";
    let folder = Folder::new();
    let draft = mcid(&["convert", RECORD]);
    assert_eq!(draft.status, 4, "{}", draft.error);
    assert!(
        draft
            .error
            .contains("--answer control=placebo  Placebo  (proposed")
    );
    let to = folder.path("trial.json");
    let line = [
        "convert",
        RECORD,
        "-o",
        &to,
        "--accept-proposals",
        "--direction",
        "lower_is_better",
    ];
    let made = mcid(&line);
    assert_eq!(made.status, 0, "{}", made.error);
    assert!(made.error.contains("left out: "), "{}", made.error);
    let text = String::from_utf8(folder.bytes("trial.json")).expect("text");
    let reading = mcid_trial::read(&text).expect("it is a trial");
    assert_eq!(reading.trial.registrations, ["NCT02552212"]);
    // Warnings have their places in what was written.
    for warning in &reading.warnings {
        let place = format!(
            "(as converted):{}:{}: warning:",
            warning.line, warning.column
        );
        assert!(made.error.contains(&place), "{place} in {}", made.error);
    }
    assert!(!reading.warnings.is_empty());
    for command in [&["report"][..], &["figure", "--figure", "difference"]] {
        let ran = mcid(&[command, &[&to]].concat());
        assert_eq!(ran.status, 0, "{}", ran.error);
    }
}
