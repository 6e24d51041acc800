//! What an importer has to say beside the document: questions, what it
//! recognised, what it leaves out, warnings, and faults in a table's cells.

use super::draft::ImportQuestion;
use super::table::cell_faults::{CellFaults, CellPlace};
use super::{Answers, UNSAID};

/// Everything of one import, collected while it goes on.
pub(super) struct Diagnostics {
    answers: Vec<(String, String)>,
    pub(super) questions: Vec<ImportQuestion>,
    pub(super) recognised: Vec<(String, String)>,
    pub(super) left_out: Vec<(String, String)>,
    pub(super) warnings: Vec<String>,
    pub(super) faults: CellFaults,
}

impl Diagnostics {
    pub(super) fn new(answers: &Answers) -> Self {
        Self {
            answers: answers.to_vec(),
            questions: Vec::new(),
            recognised: Vec::new(),
            left_out: Vec::new(),
            warnings: Vec::new(),
            faults: CellFaults::default(),
        }
    }

    /// Asks for one of the choices, or for any text where there are none.
    /// Gives the answer; without one, the proposal; without either, nothing.
    /// Other answers are passed over.
    pub(super) fn ask(&mut self, question: ImportQuestion) -> Option<String> {
        let choices = question.choices.clone();
        self.ask_checked(question, |answer| {
            if choices.is_empty() {
                answer != UNSAID && !answer.is_empty()
            } else {
                choices.iter().any(|(choice, _)| choice == answer)
            }
        })
    }

    /// The same for a text that must fit.
    pub(super) fn ask_checked(
        &mut self,
        mut question: ImportQuestion,
        fits: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let mut given = self.answers.iter().rev();
        let is_answer =
            |(id, answer): &&(String, String)| *id == question.id && fits(answer.trim());
        if let Some((_, answer)) = given.find(is_answer) {
            answer.trim().clone_into(&mut question.given);
        }
        let answer = if question.given.is_empty() {
            question.proposed.clone()
        } else {
            question.given.clone()
        };
        self.questions.push(question);
        (!answer.is_empty()).then_some(answer)
    }

    /// True while a question has neither an answer nor a proposal, so that
    /// what follows from it cannot be read yet.
    pub(super) fn is_stuck(&self) -> bool {
        self.questions
            .iter()
            .any(|question| question.is_open() && question.proposed.is_empty())
    }

    /// Notes an error in a cell of a table.
    pub(super) fn error(&mut self, at: CellPlace, message: impl Into<String>, remedy: &str) {
        self.faults.error(at, message, remedy);
    }

    pub(super) fn recognise(&mut self, what: &str, as_what: impl Into<String>) {
        self.recognised.push((what.to_owned(), as_what.into()));
    }

    pub(super) fn leave_out(&mut self, what: impl Into<String>, why: &str) {
        self.left_out.push((what.into(), why.to_owned()));
    }

    pub(super) fn warn(&mut self, warning: impl Into<String>) {
        self.warnings.push(warning.into());
    }
}
