//! Bad inputs, by a list that was written down before the code: what must be
//! said of each, and what must not be computed.
//!
//! What the reader can see it says; what only an analysis can see stands in
//! the report, which holds everything that the page says. The two cases of
//! several trials (`META_TOO_FEW`, `META_MIXED`) ask about pooling, and
//! nothing here pools trials: there is no file that could hold them.

mod cases;

use mcid_analysis::fragment;
use mcid_analysis::fragment_issue::{FragmentIssue, InvalidValue};
use mcid_report::{FORMATS, Software, report};
use mcid_trial::{Reading, Severity};
use serde_json::Value;

/// What the reader must say: how bad it is, where, and parts of the message
/// and the remedy.
struct Read {
    code: &'static str,
    severity: Severity,
    place: &'static str,
    says: &'static [&'static str],
}

const CONTRAST: &str = "/outcomes/0/contrasts/0";

/// The cases that the reader sees.
const READ: [Read; 11] = [
    Read {
        code: "CI_REVERSED",
        severity: Severity::Error,
        place: "/outcomes/0/contrasts/0/confidence_interval",
        says: &[
            "lower limit (-0.4) is larger than the upper (-1.5)",
            "not swapped",
        ],
    },
    Read {
        code: "EST_OUTSIDE_CI",
        severity: Severity::Error,
        place: "/outcomes/0/contrasts/0/estimate",
        says: &[
            "(-1.8) lies outside its own confidence interval (-1.5 to -0.4)",
            "rounding",
            "One of the three",
        ],
    },
    Read {
        code: "CI_ZERO_WIDTH",
        severity: Severity::Warning,
        place: "/outcomes/0/contrasts/0/confidence_interval",
        says: &[
            "no width at the printed precision",
            "No standard error can be recovered",
        ],
    },
    Read {
        code: "CI_ASYMMETRIC",
        severity: Severity::Warning,
        place: "/outcomes/0/contrasts/0/estimate",
        says: &[
            "not symmetric",
            "rounding",
            "bootstrap",
            "misprint",
            "approximate",
        ],
    },
    Read {
        code: "P_OUT_OF_RANGE",
        severity: Severity::Error,
        place: "/outcomes/0/contrasts/0/p",
        says: &["P must lie between 0 and 1", "1.3", "not a probability"],
    },
    Read {
        code: "P_NEGATIVE",
        severity: Severity::Error,
        place: "/outcomes/0/contrasts/0/p",
        says: &["P must lie between 0 and 1", "-0.001"],
    },
    Read {
        code: "P_NS",
        severity: Severity::Error,
        place: "/outcomes/0/contrasts/0/p",
        says: &["\"NS\" carries no usable number"],
    },
    Read {
        code: "SD_NEGATIVE",
        severity: Severity::Error,
        place: "/outcomes/0/results/2/standard_deviation",
        says: &["standard deviation", "cannot be negative"],
    },
    Read {
        code: "SD_ZERO",
        severity: Severity::Error,
        place: "/outcomes/0/results/2/standard_deviation",
        says: &["above 0", "everyone scored the same"],
    },
    Read {
        code: "N_NOT_POSITIVE_INTEGER",
        severity: Severity::Error,
        place: "/outcomes/0/results/2/n",
        says: &["0 is not a whole number of people, at least 1"],
    },
    Read {
        code: "MCID_NOT_POSITIVE",
        severity: Severity::Error,
        place: "/outcomes/0/thresholds/0/value",
        says: &["size above 0", "-1.0", "without a sign", "direction"],
    },
];

/// What the report must say of a trial that can be read, and what must not
/// stand in it.
struct Analysed {
    code: &'static str,
    /// What is asked, as the address has it.
    question: &'static str,
    /// Parts of texts, each with the view in which it stands; of the whole
    /// report where none is named.
    says: &'static [(&'static str, &'static str)],
    /// Views in which no number may stand.
    without_numbers: &'static [&'static str],
}

/// The views that need a standard error of the difference.
const EVIDENCE: [&str; 4] = ["compatibility", "confidence", "priors", "prior-map"];

/// The same, and that which sets all differences beside each other.
const WITH_CONTRASTS: [&str; 5] = [
    "compatibility",
    "confidence",
    "priors",
    "prior-map",
    "contrasts",
];

/// The cases that an analysis sees.
const ANALYSED: [Analysed; 10] = [
    Analysed {
        code: "CI_ZERO_WIDTH",
        question: "",
        says: &[("confidence", "No standard error can be recovered")],
        without_numbers: &EVIDENCE,
    },
    Analysed {
        code: "CI_ASYMMETRIC",
        question: "",
        says: &[
            ("compatibility", "reaches further to one side"),
            ("confidence", "not symmetric"),
            (
                "priors",
                "Each of its sides gives a standard error of its own",
            ),
            ("priors", "0.306 towards harm, 0.459 towards benefit"),
        ],
        without_numbers: &[],
    },
    Analysed {
        code: "RATIO_ON_LINEAR",
        question: "",
        says: &[("contrasts", "a difference, not a ratio")],
        without_numbers: &EVIDENCE,
    },
    Analysed {
        code: "P_INEQUALITY",
        question: "",
        says: &[
            ("contrasts", "an exact P value"),
            ("contrasts", "no interval can be recovered"),
            ("contrasts", "Cannot be held against a threshold"),
        ],
        without_numbers: &WITH_CONTRASTS,
    },
    Analysed {
        code: "P_WITH_ZERO_EST",
        question: "",
        says: &[
            ("contrasts", "an exact P value"),
            ("contrasts", "no interval can be recovered"),
            ("contrasts", "Cannot be held against a threshold"),
        ],
        without_numbers: &WITH_CONTRASTS,
    },
    Analysed {
        code: "SD_MISSING",
        question: "within=30",
        says: &[
            ("responders", "standard deviation"),
            ("overlap", "standard deviation"),
        ],
        without_numbers: &[
            "compatibility",
            "confidence",
            "priors",
            "people",
            "responders",
            "overlap",
            "readings",
        ],
    },
    Analysed {
        code: "SD_IMPLIED_ONLY",
        question: "",
        says: &[
            (
                "readings",
                "The one used, 2.27 points, is implied by the interval of the difference",
            ),
            ("readings", "residual"),
        ],
        without_numbers: &[],
    },
    Analysed {
        code: "NNT_THROUGH_INFINITY",
        question: "within=30",
        says: &[
            ("people", "NNTB 50 (NNTB 7.4 to \u{221e} to NNTH 10)"),
            ("people", "percentage points (95% interval \u{2212}"),
        ],
        without_numbers: &[],
    },
    Analysed {
        code: "PERCENT_CHANGE_UNDEFINED",
        question: "",
        says: &[("", "\"within_person_units\"")],
        without_numbers: &[],
    },
    Analysed {
        code: "CHANGE_INCONSISTENT",
        question: "",
        says: &[(
            "",
            "From the difference between the means at this visit to that between their changes since baseline it is \u{2212}0.9 to \u{2212}0.7",
        )],
        without_numbers: &[],
    },
];

fn case(code: &str) -> Value {
    let found = cases::all()
        .into_iter()
        .find(|case| cases::code(case) == code);
    found.expect(code)
}

#[track_caller]
fn reading(code: &str) -> Reading {
    let file = cases::file(&case(code)).expect("it is a case of one trial");
    match mcid_trial::read(&file) {
        Ok(reading) => reading,
        Err(faults) => panic!("{code}: {faults:?}"),
    }
}

/// The report as JSON.
fn reported(code: &str, question: &str) -> Value {
    let trial = reading(code).trial;
    let (question, passed_over) = fragment::read(question, &trial);
    assert!(passed_over.is_empty(), "{code}: {passed_over:?}");
    let made = report(&trial, &question, &[], &Software::default());
    let json = FORMATS.iter().find(|format| format.name == "json");
    let text = (json.expect("a format for programs").write)(&made);
    serde_json::from_str(&text).expect("the report is JSON")
}

/// A view of a report.
fn view<'r>(report: &'r Value, name: &str) -> &'r Value {
    let all = report["exhibits"].as_array().expect("a list of exhibits");
    let found = all.iter().find(|view| view["id"] == name);
    found.expect(name)
}

#[test]
fn the_template_itself_is_sound() {
    let text = include_str!("../../../../../public/templates/trial.json");
    let reading = mcid_trial::read(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert!(reading.warnings.is_empty(), "{:?}", reading.warnings);
}

#[test]
fn the_reader_says_what_it_sees() {
    for row in &READ {
        let file = cases::file(&case(row.code)).expect("it is a case of one trial");
        let faults = match mcid_trial::read(&file) {
            Ok(reading) => reading.warnings,
            Err(faults) => faults,
        };
        let found = faults.iter().find(|fault| fault.path == row.place);
        let found = found.unwrap_or_else(|| panic!("{}: {faults:?}", row.code));
        assert_eq!(found.severity, row.severity, "{}: {found}", row.code);
        let said = found.to_string();
        for part in row.says {
            assert!(said.contains(part), "{}: {part:?} in {said}", row.code);
        }
    }
}

#[test]
fn an_analysis_says_what_only_it_can_see() {
    for row in &ANALYSED {
        let report = reported(row.code, row.question);
        for (name, part) in row.says {
            let place = match *name {
                "" => &report,
                name => view(&report, name),
            };
            let text = serde_json::to_string(place).expect("it can be written");
            assert!(
                text.contains(part),
                "{}: {part:?} in {name} {text}",
                row.code
            );
        }
        for name in row.without_numbers {
            let numbers = view(&report, name)["numbers"].as_array().expect("a list");
            assert!(numbers.is_empty(), "{}: {name} {numbers:?}", row.code);
        }
    }
}

/// A number needed to treat through infinity is never one from a negative to
/// a positive number.
#[test]
fn no_number_needed_is_negative() {
    let report = reported("NNT_THROUGH_INFINITY", "within=30");
    let text = serde_json::to_string(view(&report, "people")).expect("text");
    for wrong in [
        "NNT 50",
        "NNT \u{2212}",
        "NNTB \u{2212}",
        "NNTH \u{2212}",
        "NNTB -",
    ] {
        assert!(!text.contains(wrong), "{wrong}");
    }
}

/// Per cent of a baseline of 0 is nothing: neither the view nor the threshold
/// can be asked for.
#[test]
fn per_cent_of_a_baseline_of_0_cannot_be_asked_for() {
    let trial = reading("PERCENT_CHANGE_UNDEFINED").trial;
    let (question, _) = fragment::read("view=percent", &trial);
    assert_eq!(
        question.display,
        mcid_analysis::question::TrajectoryDisplay::Change
    );
    let report = reported("PERCENT_CHANGE_UNDEFINED", "");
    let text = serde_json::to_string(&report["figures"]).expect("text");
    for wrong in ["NaN", "inf%", "\u{221e}%"] {
        assert!(!text.contains(wrong), "{wrong}");
    }
}

/// A prior that is certain is refused where it is asked for.
#[test]
fn a_prior_without_spread_is_refused() {
    let trial = reading("PRIOR_SD_INVALID").trial;
    let case = case("PRIOR_SD_INVALID");
    let deviation = case["input"]["prior"]["sd"].as_str().expect("a text");
    let (question, passed_over) = fragment::read(&format!("prior-sd={deviation}"), &trial);
    assert_eq!(passed_over.len(), 1, "{passed_over:?}");
    assert!(
        matches!(
            &passed_over[0],
            FragmentIssue::Invalid {
                reason: InvalidValue::OutOfRange { minimum, .. },
                ..
            } if minimum.to_string() == "0.1"
        ),
        "{passed_over:?}"
    );
    let own = question.setting(mcid_analysis::setting::Setting::PriorDeviation);
    assert!(!own.is_zero());
}

#[test]
fn no_case_is_forgotten() {
    for case in cases::all() {
        let code = cases::code(&case);
        let is_tested = READ.iter().any(|row| row.code == code)
            || ANALYSED.iter().any(|row| row.code == code)
            || code == "PRIOR_SD_INVALID";
        let pools = cases::file(&case).is_none();
        assert_eq!(is_tested, !pools, "{code}");
        assert_eq!(pools, code.starts_with("META_"), "{code}");
    }
    assert!(READ.iter().any(|row| row.place.starts_with(CONTRAST)));
}
