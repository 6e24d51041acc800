//! The desk as a person uses it.

use mcid_editor::{Act, Desk, Outcome};
use mcid_test_support::file::{RESOLVE, resolve};

fn open(text: &str) -> Outcome {
    let act = Act::Open {
        name: "a.json".to_owned(),
        size: u32::try_from(text.len()).expect("it is short"),
        bytes: text.as_bytes().to_vec(),
    };
    Desk::default().act(act, None)
}

#[test]
fn a_trial_file_is_shown_and_its_warnings_with_it() {
    let outcome = open(RESOLVE);
    assert!(outcome.trial == Some(resolve()));
    assert_eq!(outcome.sheet.faults.len(), 7);
    assert!(outcome.sheet.faults.iter().all(|fault| fault.is_warning));
    let first = &outcome.sheet.faults[0];
    assert!(first.line.contains("\"n\""), "{first:?}");
    assert!(outcome.sheet.faults_text.contains(&first.line));
}

#[test]
fn a_file_with_faults_gives_all_of_them_and_no_trial() {
    let text = RESOLVE
        .replace("\"lower\": \"-1.5\"", "\"lower\": \"1.5\"")
        .replace("\"p\": \".001\"", "\"p\": \"NS\"");
    let outcome = open(&text);
    assert!(outcome.trial.is_none());
    let errors: Vec<_> = outcome
        .sheet
        .faults
        .iter()
        .filter(|fault| !fault.is_warning)
        .collect();
    assert!(errors.len() >= 2, "{errors:?}");
    for error in errors {
        assert!(!error.message.is_empty() && !error.remedy.is_empty());
        assert!(error.place.starts_with("Line "), "{error:?}");
        assert!(
            error.line.contains("1.5") || error.line.contains("NS"),
            "{error:?}"
        );
    }
}

#[test]
fn a_file_above_the_limit_is_refused_by_its_size_with_the_limit_named() {
    let act = Act::Open {
        name: "big.json".to_owned(),
        size: 5_000_001,
        bytes: Vec::new(),
    };
    let outcome = Desk::default().act(act, None);
    assert!(outcome.trial.is_none());
    assert!(
        outcome.sheet.lead[0].contains("5000000"),
        "{:?}",
        outcome.sheet.lead
    );
}

#[test]
fn the_trial_that_is_shown_is_changed_in_the_form() {
    let shown = resolve();
    let mut desk = Desk::default();
    let outcome = desk.act(Act::Change, Some(&shown));
    assert!(outcome.trial.is_none());
    let kept = outcome.sheet.keep;
    let outcome = desk.act(Act::Press("show".to_owned()), Some(&shown));
    assert!(outcome.trial == Some(resolve()));
    // What was kept goes on where it was.
    let mut other = Desk::default();
    other.act(Act::Resume(kept), None);
    let outcome = other.act(Act::Press("show".to_owned()), None);
    assert!(outcome.trial == Some(resolve()));
}
