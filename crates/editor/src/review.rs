//! A draft as it is shown: what was recognised, what is open, what is left out.

use super::action;
use super::form_view::{Action, Field, FieldRow, FormView, Section};
use mcid_import::{Draft, ImportQuestion};
use mcid_text::editor as words;
use mcid_text::phrase::capitalised;

/// The answer that leaves an outcome out.
pub(super) const LEAVE_OUT: &str = "leave_out";

/// What is shown of a draft.
pub(super) fn form_view(name: &str, draft: &Draft) -> FormView {
    let mut sections = vec![Section {
        heading: words::RECOGNISED.to_owned(),
        facts: draft.recognised.clone(),
        text: vec![words::RECOGNISED_LEAD.to_owned()],
        ..Section::default()
    }];
    sections.extend(questions(&draft.questions));
    let warnings = draft.warnings.iter();
    let warnings = warnings
        .map(|warning| (String::new(), warning.clone()))
        .collect();
    for (heading, text, facts) in [
        (
            words::LEFT_OUT,
            words::LEFT_OUT_LEAD,
            draft.left_out.clone(),
        ),
        (words::WARNINGS, words::WARNINGS_LEAD, warnings),
    ] {
        if !facts.is_empty() {
            sections.push(Section {
                heading: heading.to_owned(),
                text: vec![text.to_owned()],
                facts,
                ..Section::default()
            });
        }
    }
    let open = draft.questions.iter().filter(|question| question.is_open());
    let open = open.count();
    let can_leave_out = draft.questions.iter().any(can_leave_out);
    let mut actions = vec![
        Action::new(action::SHOW, words::SHOW)
            .possible(open == 0)
            .main(),
        // What is only proposed must not slip through by way of the form.
        Action::new(action::CHANGE, words::TO_FORM).possible(open == 0),
    ];
    if can_leave_out {
        actions.insert(1, Action::new(action::LEAVE_OUT, words::LEAVE_OUT_REST));
    }
    FormView {
        title: words::look_over(name),
        lead: vec![
            words::kind(draft.kind).to_owned(),
            words::open_questions(open),
        ],
        sections,
        actions,
        ..FormView::default()
    }
}

/// True of an outcome that was not answered: whether its numbers are
/// wanted is known by its direction of benefit.
pub(super) fn can_leave_out(question: &ImportQuestion) -> bool {
    question.id.starts_with("direction/")
        && question.is_open()
        && question
            .choices
            .iter()
            .any(|(choice, _)| choice == LEAVE_OUT)
}

/// A section for each thing that is asked about.
fn questions(questions: &[ImportQuestion]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for question in questions {
        let heading = capitalised(&question.about);
        let is_same = sections
            .last()
            .is_some_and(|section| section.heading == heading);
        if !is_same {
            sections.push(Section {
                heading,
                ..Section::default()
            });
        }
        let Some(section) = sections.last_mut() else {
            continue;
        };
        let is_proposed = question.is_open() && !question.proposed.is_empty();
        if is_proposed && section.actions.is_empty() {
            let id = format!("{}{}", action::CONFIRM, question.about);
            section.actions.push(Action::new(&id, words::CONFIRM));
        }
        section.rows.push(FieldRow {
            fields: vec![field(question, is_proposed)],
            ..FieldRow::default()
        });
    }
    sections
}

fn field(question: &ImportQuestion, is_proposed: bool) -> Field {
    let value = if question.given.is_empty() {
        &question.proposed
    } else {
        &question.given
    };
    let mut choices = question.choices.clone();
    if !choices.is_empty() && value.is_empty() {
        choices.insert(0, (String::new(), words::CHOOSE.to_owned()));
    }
    let (error, warning) = match (is_proposed, question.is_open()) {
        (true, _) => ("", words::PROPOSED),
        (_, true) => (words::NEEDED, ""),
        _ => ("", ""),
    };
    Field {
        id: question.id.clone(),
        label: question.label.clone(),
        about: words::about(&question.about),
        help: question.help.clone(),
        value: value.clone(),
        choices,
        error: error.to_owned(),
        warning: warning.to_owned(),
    }
}
