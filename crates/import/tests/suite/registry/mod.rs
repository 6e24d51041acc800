//! Records of ClinicalTrials.gov become trials: every number as it is
//! posted, everything that a record does not say asked, everything that is
//! left out named with its reason, and no damaged record does harm.
mod damaged;
mod estimates;
mod record;
mod refused;
mod rules;

use mcid_analysis::question::Question;
use mcid_explorer::{ALL, view};
use mcid_import::{Draft, SourceKind, UNSAID};
use mcid_test_support::ask::questions;
use mcid_trial::Trial;
use record::{RECORD, answer, asked, drafted, finished, opened};
use serde_json::Value;

/// What the second reader finds, the script beside it.
const SECOND: &str = include_str!("../../../../../tests/reference/registry.json");

fn second(key: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(SECOND).expect("JSON");
    all[key].as_array().expect("a list").clone()
}

/// The document of a draft as another JSON library reads it.
fn document(draft: &Draft) -> Value {
    serde_json::from_str(&draft.document.to_json()).expect("JSON")
}

fn entries<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn said(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// What an outcome is called by the second reader.
fn what(outcome: &Value) -> [String; 2] {
    let name = said(outcome, "name");
    let known = ["BASFI", "BASDAI", "SI-SPARCC", "ASQoL", "NRS"];
    let instrument = known.iter().find(|word| name.contains(*word));
    let is_model = name.ends_with("(least squares mean)");
    let kind = if is_model { "least squares" } else { "raw" };
    [
        (*instrument.expect("a known one")).to_owned(),
        kind.to_owned(),
    ]
}

#[test]
fn every_number_is_the_second_readers_character_for_character() {
    let draft = finished(RECORD.as_bytes());
    let document = document(&draft);
    let arm = |id: String| {
        let arms = entries(&document, "arms");
        let found = arms.iter().find(|arm| arm["id"] == *id);
        said(found.expect("a known arm"), "name")
    };
    let (mut results, mut contrasts) = (Vec::new(), Vec::new());
    for outcome in entries(&document, "outcomes") {
        for row in entries(outcome, "results") {
            let mut line = what(outcome).to_vec();
            line.extend([said(row, "visit"), arm(said(row, "arm"))]);
            let spread = ["standard_deviation", "standard_error"];
            let spread = spread.into_iter().find(|key| row[*key].is_string());
            let spread = spread.expect("a spread");
            line.extend([
                said(row, "n"),
                said(row, "mean"),
                spread.to_owned(),
                said(row, spread),
            ]);
            results.push(line);
        }
        for row in entries(outcome, "contrasts") {
            assert_eq!(row["kind"], "model_difference");
            assert!(said(row, "note").contains("Method: ANCOVA."), "{row}");
            let mut line = what(outcome).to_vec();
            let arms = [arm(said(row, "arm")), arm(said(row, "reference_arm"))];
            line.push(said(row, "visit"));
            line.extend(arms);
            let interval = &row["confidence_interval"];
            line.push(said(row, "estimate"));
            line.extend(["level", "lower", "upper"].map(|key| said(interval, key)));
            line.push(said(row, "p"));
            contrasts.push(line);
        }
    }
    for (found, key) in [(results, "results"), (contrasts, "contrasts")] {
        let mut found: Vec<Value> = found.into_iter().map(Value::from).collect();
        found.sort_by_key(Value::to_string);
        let mut wanted = second(key);
        wanted.sort_by_key(Value::to_string);
        assert!(wanted.len() >= 7);
        assert_eq!(found, wanted);
    }
    let left_out: Vec<Value> = draft
        .left_out
        .iter()
        .map(|(title, _)| Value::from(title.clone()))
        .collect();
    assert_eq!(left_out, second("left_out"));
}

#[test]
fn what_is_left_out_says_why() {
    let draft = drafted(RECORD.as_bytes(), &[]);
    let count = |part: &str| {
        draft
            .left_out
            .iter()
            .filter(|(_, why)| why.contains(part))
            .count()
    };
    assert_eq!(count("No data are posted"), 1);
    assert_eq!(count("geometric means"), 8);
    assert_eq!(count("It counts people"), 2);
    assert_eq!(count("a percentage, a count or a rate"), 6);
    assert_eq!(draft.left_out.len(), 17);
    assert_eq!(draft.kind, SourceKind::Registry);
    assert!(draft.warnings.is_empty(), "{:?}", draft.warnings);
}

#[test]
fn nothing_is_settled_before_it_is_confirmed() {
    let draft = drafted(RECORD.as_bytes(), &[]);
    let open = draft
        .questions
        .iter()
        .filter(|question| question.is_open())
        .count();
    // The control, 3 trajectories, 6 directions and 7 estimates.
    assert_eq!(open, 17);
    assert_eq!(draft.questions.len(), 17 + 6);
    for question in &draft.questions {
        let kind = question.id.split('/').next().unwrap_or_default();
        let is_proposed = !question.proposed.is_empty();
        assert_eq!(
            is_proposed,
            ["control", "trajectory", "estimate"].contains(&kind),
            "{}",
            question.id
        );
        assert!(!question.label.is_empty() && !question.help.is_empty());
    }
    // Questions about one thing follow one another.
    let mut subjects: Vec<&str> = draft
        .questions
        .iter()
        .map(|question| &*question.about)
        .collect();
    subjects.dedup();
    let together = subjects.len();
    subjects.sort_unstable();
    subjects.dedup();
    assert_eq!(subjects.len(), together);
    let document = document(&draft);
    assert!(
        entries(&document, "outcomes")
            .iter()
            .all(|outcome| outcome["direction"] == UNSAID)
    );
    assert!(mcid_trial::read(&draft.document.to_json()).is_err());
    let again = drafted(
        RECORD.as_bytes(),
        &[answer("direction/nothing", "higher_is_better")],
    );
    assert!(again == draft, "an answer to nothing changes nothing");
}

#[test]
fn the_direction_of_an_estimate_is_shown_with_its_arithmetic() {
    let draft = drafted(RECORD.as_bytes(), &[]);
    let question = draft
        .questions
        .iter()
        .find(|question| question.help.contains("-0.183"));
    let question = question.expect("the ASQoL's");
    assert_eq!(question.proposed, "czp-200-mg-q2w/placebo");
    assert_eq!(question.choices[0].1, "CZP 200 mg Q2W minus Placebo");
    let sum = "Placebo -0.18, CZP 200 mg Q2W -0.36: CZP 200 mg Q2W minus Placebo is -0.18; the record says -0.183.";
    assert!(question.help.starts_with(sum), "{}", question.help);
    assert!(question.label.contains("-0.183 (95% CI -0.250 to -0.117)"));
    let threshold = asked(&draft, "threshold/change-from-baseline-in-asqol");
    assert!(
        threshold
            .help
            .contains("Placebo -0.10 (SD 0.24), CZP 200 mg Q2W -0.34 (SD 0.30)")
    );
    assert!(threshold.help.contains("rescaled"));
}

#[test]
fn a_finished_draft_is_a_trial() {
    let trial = opened(RECORD.as_bytes());
    assert_eq!(trial.id, "nct02552212");
    assert_eq!(trial.short_name, "C-AXSPAND");
    assert_eq!(trial.registrations, ["NCT02552212"]);
    assert_eq!(trial.citation.year, Some(2020));
    assert!(
        trial.sources[0]
            .name
            .contains("NCT02552212, last updated on 18 August 2022")
    );
    assert_eq!(trial.outcomes.len(), 6);
    let names: Vec<&str> = trial
        .outcomes
        .iter()
        .map(|outcome| &*outcome.name)
        .collect();
    assert_eq!(
        names[0],
        "change from baseline in the Bath Ankylosing Spondylitis Functional Index (BASFI) (least squares mean)"
    );
    assert!(names.contains(&"change from baseline in ASQoL"));
    let labels: Vec<&str> = trial.visits.iter().map(|visit| &*visit.label).collect();
    assert_eq!(labels[0], "1 week");
    assert_eq!(labels[7], "52 weeks");
    let note = trial.outcomes[0].note.as_deref().unwrap_or_default();
    assert!(
        note.contains("least squares means") && note.contains("Placebo (FAS)"),
        "{note}"
    );
    assert_eq!(trial.outcomes[0].unit_singular, "point");
}

#[test]
fn visits_can_stay_apart_and_outcomes_can_be_left_out() {
    let apart = answer("trajectory/change-from-baseline-in-asqol", "apart");
    let draft = drafted(RECORD.as_bytes(), core::slice::from_ref(&apart));
    assert_eq!(
        draft
            .questions
            .iter()
            .filter(|question| question.id.starts_with("direction/"))
            .count(),
        12
    );
    let outcome = asked(&draft, "direction/change-from-baseline-in-asqol-at-week-4");
    assert_eq!(outcome.about, "change from baseline in ASQoL at Week 4");
    let leave = answer(
        "direction/change-from-baseline-in-asqol-at-week-4",
        "leave_out",
    );
    let draft = drafted(RECORD.as_bytes(), &[apart, leave]);
    let last = draft.left_out.last().expect("something is left out");
    assert!(
        last.0.contains("ASQoL at Week 4") && last.1.contains("chosen"),
        "{last:?}"
    );
    assert_eq!(entries(&document(&draft), "outcomes").len(), 11);
}

#[test]
fn a_threshold_is_the_persons_and_not_the_records() {
    let mut answers = record::confirmed(RECORD.as_bytes());
    answers.push(answer("threshold/change-from-baseline-in-asqol", "0.10"));
    let draft = drafted(RECORD.as_bytes(), &answers);
    let trial = mcid_trial::read(&draft.document.to_json())
        .expect("a trial")
        .trial;
    let outcome = &trial.outcomes
        [mcid_test_support::ask::outcome_index(&trial, "change-from-baseline-in-asqol")];
    assert_eq!(outcome.thresholds[0].value.value.to_string(), "0.10");
    let source = outcome.thresholds[0].value.source.expect("a source");
    assert!(trial.sources[source].name.contains("entered"));
    assert_eq!(outcome.summaries[0].source, Some(0));
    // What is no size above 0 is no answer.
    for nonsense in ["0", "-1", "a lot", "NA", ""] {
        answers.push(answer("threshold/change-from-baseline-in-asqol", nonsense));
    }
    assert!(drafted(RECORD.as_bytes(), &answers).document == draft.document);
}

#[test]
fn every_exhibit_of_an_imported_trial_is_sound() {
    let trial = opened(RECORD.as_bytes());
    let mut faults = Vec::new();
    let mut count = 0;
    for question in questions(&trial) {
        for width in [320.0, 1100.0] {
            faults.extend(faults_of(&trial, &question, width));
            count += 1;
        }
    }
    assert!(count >= 2 * 6 * 8);
    assert!(
        faults.is_empty(),
        "{} faults, first {}",
        faults.len(),
        faults[0]
    );
}

fn faults_of(trial: &Trial, question: &Question, width: f64) -> Vec<String> {
    let of_all = (question.clamped(trial).within.to_f64() - 100.0).abs() < 0.5;
    let mut faults = Vec::new();
    for (which, (name, _)) in ALL.iter().enumerate() {
        let made = view(trial, question, which, width).expect("it is listed");
        let found = mcid_test_support::sound::faults(name, &made, of_all);
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("{name}, {width} wide: {fault}; {question:?}")),
        );
    }
    faults
}
