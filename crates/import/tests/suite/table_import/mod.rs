//! Tables that authors have are read, in both shapes, with every question
//! that they leave open and every fault at its cell.

mod control;
mod estimates;
mod faults;
mod hostile;
mod layouts;
mod published;

use mcid_import::{Draft, ImportQuestion};
use mcid_trial::Fault;

/// A question by its id.
fn asked<'d>(draft: &'d Draft, id: &str) -> Option<&'d ImportQuestion> {
    draft.questions.iter().find(|question| question.id == id)
}

/// What stands at a pointer of the document.
fn said<'d>(draft: &'d Draft, pointer: &str) -> &'d str {
    draft
        .document
        .at(pointer)
        .map_or("", |value| value.as_str())
}

/// A draft that must be one.
fn sound(text: &str, answers: &[(&str, &str)]) -> Draft {
    crate::table::draft(text, answers)
        .unwrap_or_else(|faults| panic!("{}\n{text}", listed(&faults)))
}

/// The faults of a text that must have some.
fn refused(text: &str, answers: &[(&str, &str)]) -> Vec<Fault> {
    match crate::table::draft(text, answers) {
        Err(faults) => faults,
        Ok(draft) => panic!("no fault in\n{text}\n{}", draft.document.to_json()),
    }
}

fn listed(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
