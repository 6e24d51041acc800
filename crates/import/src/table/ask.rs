//! What is said and asked while a table is read.

use super::super::draft::Question;
use super::super::{Answers, UNSAID};
use super::place::Faults;

/// All that a reader of a table is told beside the document.
pub(super) struct Desk<'a> {
    answers: &'a Answers,
    pub(super) questions: Vec<Question>,
    pub(super) recognised: Vec<(String, String)>,
    pub(super) left_out: Vec<(String, String)>,
    pub(super) warnings: Vec<String>,
    pub(super) faults: Faults,
}

impl<'a> Desk<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self {
            answers,
            questions: Vec::new(),
            recognised: Vec::new(),
            left_out: Vec::new(),
            warnings: Vec::new(),
            faults: Faults::default(),
        }
    }

    /// Asks. Gives the answer; where there is none, the proposal; where there
    /// is neither, nothing. Answers that are not among the choices are passed
    /// over.
    pub(super) fn ask(&mut self, mut question: Question) -> Option<String> {
        let given = self.answers.iter().rev().find(|(id, _)| *id == question.id);
        let fits = |said: &str| {
            if question.choices.is_empty() {
                said != UNSAID && !said.is_empty()
            } else {
                question.choices.iter().any(|(choice, _)| choice == said)
            }
        };
        if let Some((_, said)) = given.filter(|(_, said)| fits(said.trim())) {
            said.trim().clone_into(&mut question.given);
        }
        let said = if question.given.is_empty() {
            question.proposed.clone()
        } else {
            question.given.clone()
        };
        self.questions.push(question);
        (!said.is_empty()).then_some(said)
    }

    /// True while a question has neither an answer nor a proposal, so that
    /// what follows from it cannot be read yet.
    pub(super) fn is_stuck(&self) -> bool {
        self.questions
            .iter()
            .any(|question| question.is_open() && question.proposed.is_empty())
    }

    pub(super) fn recognise(&mut self, what: &str, as_what: String) {
        self.recognised.push((what.to_owned(), as_what));
    }

    pub(super) fn leave_out(&mut self, what: String, why: &str) {
        self.left_out.push((what, why.to_owned()));
    }
}

/// A question that needs an answer, with choices.
pub(super) fn required(id: &str, about: &str, label: &str, choices: &[(&str, &str)]) -> Question {
    Question {
        id: id.to_owned(),
        about: about.to_owned(),
        label: label.to_owned(),
        choices: choices
            .iter()
            .map(|(choice, label)| ((*choice).to_owned(), (*label).to_owned()))
            .collect(),
        is_required: true,
        ..Question::default()
    }
}

/// A question that may be left open, for any text.
pub(super) fn optional(id: &str, about: &str, label: &str, help: &str) -> Question {
    Question {
        id: id.to_owned(),
        about: about.to_owned(),
        label: label.to_owned(),
        help: help.to_owned(),
        ..Question::default()
    }
}
