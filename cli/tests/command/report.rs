//! `mcid report`.

use mcid_analysis::fragment;
use mcid_report::{FORMATS, Software, report};

use serde_json::Value;

use super::run::{RESOLVE, mcid, root, trials};

/// Every format is what the library writes for the same question.
#[test]
fn a_report_is_that_of_the_page() {
    let text = std::fs::read_to_string(root().join(RESOLVE)).expect("it is there");
    let reading = mcid_trial::read(&text).expect("it is sound");
    let asked = "outcome=disability&visit=26&between=2&level=90&prior-mean=0.5&prior-sd=1.5";
    let (question, passed_over) = fragment::read(asked, &reading.trial);
    assert!(passed_over.is_empty(), "{passed_over:?}");
    let warnings: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    let software = Software {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: String::new(),
    };
    let wanted = report(&reading.trial, &question, &warnings, &software);
    for format in &FORMATS {
        let by_link = mcid(&[
            "report",
            RESOLVE,
            "--format",
            format.name,
            "--question",
            asked,
        ]);
        let by_options = mcid(&[
            "report",
            RESOLVE,
            "--format",
            format.name,
            "--outcome",
            "disability",
            "--visit",
            "26",
            "--between",
            "2.0",
            "--set",
            "level=90",
            "--prior",
            "0.5,1.5",
        ]);
        assert_eq!(
            (by_link.status, by_options.status),
            (0, 0),
            "{}{}",
            by_link.error,
            by_options.error
        );
        let wanted = (format.write)(&wanted);
        assert_eq!(by_link.out, wanted, "{}", format.name);
        assert_eq!(by_options.out, wanted, "{}", format.name);
    }
}

#[test]
fn every_trial_has_a_report_that_its_schema_allows() {
    let schema: Value = serde_json::from_str(&mcid(&["schema", "report"]).out).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    for trial in trials() {
        let ran = mcid(&["report", &trial, "--format", "json"]);
        assert_eq!(ran.status, 0, "{}", ran.error);
        let report: Value = serde_json::from_str(&ran.out).expect("it is JSON");
        assert!(validator.is_valid(&report), "{trial}");
    }
}

#[test]
fn what_the_trial_does_not_have_is_an_error_that_says_what_it_has() {
    for (option, value, says) in [
        ("--outcome", "nope", &["nope", "pain  (pain intensity)"][..]),
        ("--visit", "17", &["17", "18  (18 weeks)"]),
        (
            "--comparison",
            "a-vs-b",
            &["a-vs-b", "retraining-vs-control"],
        ),
        ("--between", "-1", &["-1", "between 0 and"]),
        ("--between", "many", &["many", "plain number"]),
        ("--within", "900", &["900", "between 0 and"]),
        ("--prior", "0,0", &["prior-sd=0", "between"]),
        ("--prior", "0", &["mean and a standard deviation"]),
        ("--set", "colour=red", &["colour=red", "does not know"]),
        ("--set", "level", &["KEY=VALUE"]),
        (
            "--set",
            "level=95.5",
            &["level=95.5", "nearest that can is level=9"],
        ),
        ("--question", "trial=other", &["other", "resolve"]),
        ("--question", "between=1&between=2", &["more than once"]),
    ] {
        let ran = mcid(&["report", RESOLVE, option, value]);
        assert_eq!(ran.status, 2, "{option} {value}: {}", ran.out);
        assert!(ran.out.is_empty());
        for text in says {
            assert!(ran.error.contains(text), "{text:?} in {}", ran.error);
        }
    }
}

#[test]
fn the_fragment_may_be_a_whole_link() {
    let link = "https://example.org/mcid/#trial=resolve&between=1.5&embed=answer";
    let by_link = mcid(&["report", RESOLVE, "--question", link]);
    let by_option = mcid(&["report", RESOLVE, "--between", "1.5"]);
    assert_eq!(by_link.status, 0, "{}", by_link.error);
    assert_eq!(by_link.out, by_option.out);
}

#[test]
fn what_is_no_trial_has_no_report() {
    for (file, status) in [
        ("README.md", 1),
        ("public/templates/arms.csv", 4),
        ("nowhere.json", 3),
        ("src", 3),
    ] {
        let ran = mcid(&["report", file]);
        assert_eq!(ran.status, status, "{file}: {}", ran.error);
        assert!(ran.out.is_empty() && ran.error.contains(file));
    }
    let ran = mcid(&["report", RESOLVE, "--output", "/nowhere/report.txt"]);
    assert_eq!(ran.status, 3);
}
