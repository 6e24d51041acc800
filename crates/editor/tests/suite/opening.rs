//! The editor as a person uses it.

use mcid_editor::{CommandOutcome, Editor, EditorCommand};
use mcid_test_support::file::{RESOLVE, resolve};

fn open(text: &str) -> CommandOutcome {
    let command = EditorCommand::Open {
        name: "a.json".to_owned(),
        size: u32::try_from(text.len()).expect("it is short"),
        bytes: text.as_bytes().to_vec(),
    };
    Editor::default().command(command, None)
}

#[test]
fn a_trial_file_is_shown_and_its_warnings_with_it() {
    let outcome = open(RESOLVE);
    assert!(outcome.trial == Some(resolve()));
    assert_eq!(outcome.form_view.faults.len(), 7);
    assert!(
        outcome
            .form_view
            .faults
            .iter()
            .all(|fault| fault.is_warning)
    );
    let first = &outcome.form_view.faults[0];
    assert!(first.line.contains("\"n\""), "{first:?}");
    assert!(outcome.form_view.faults_text.contains(&first.line));
}

#[test]
fn a_file_with_faults_gives_all_of_them_and_no_trial() {
    let text = RESOLVE
        .replace("\"lower\": \"-1.5\"", "\"lower\": \"1.5\"")
        .replace("\"p\": \".001\"", "\"p\": \"NS\"");
    let outcome = open(&text);
    assert!(outcome.trial.is_none());
    let errors: Vec<_> = outcome
        .form_view
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
    let command = EditorCommand::Open {
        name: "big.json".to_owned(),
        size: 5_000_001,
        bytes: Vec::new(),
    };
    let outcome = Editor::default().command(command, None);
    assert!(outcome.trial.is_none());
    assert!(
        outcome.form_view.lead[0].contains("5000000"),
        "{:?}",
        outcome.form_view.lead
    );
}

#[test]
fn the_trial_that_is_shown_is_changed_in_the_form() {
    let shown = resolve();
    let mut editor = Editor::default();
    let outcome = editor.command(EditorCommand::Change, Some(&shown));
    assert!(outcome.trial.is_none());
    let kept = outcome.form_view.keep;
    let outcome = editor.command(EditorCommand::Press("show".to_owned()), Some(&shown));
    assert!(outcome.trial == Some(resolve()));
    // What was kept goes on where it was.
    let mut other = Editor::default();
    other.command(EditorCommand::Resume(kept), None);
    let outcome = other.command(EditorCommand::Press("show".to_owned()), None);
    assert!(outcome.trial == Some(resolve()));
}

#[test]
fn lines_are_counted_as_the_reader_counts_them() {
    let outcome = open("{\r\n\"a\": 1,\r\"b\" 2\n\n}");
    let fault = &outcome.form_view.faults[0];
    assert!(fault.place.starts_with("Line 3, "), "{fault:?}");
    assert_eq!(fault.line, "\"b\" 2");
}

#[test]
fn a_long_line_is_shown_around_the_place_without_control_characters() {
    let (before, after) = ("1,".repeat(250), "b".repeat(500));
    let outcome = open(&format!("[{before}HERE \u{202E}{after}]"));
    let line = &outcome.form_view.faults[0].line;
    assert!(line.contains("1,1,HERE  bbb"), "{line}");
    assert!(
        line.starts_with('\u{2026}') && line.ends_with('\u{2026}'),
        "{line}"
    );
}
