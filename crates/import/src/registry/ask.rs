//! Asking: a question finds its answer among those that were given.

use super::super::{Answers, Question};

/// The questions asked so far, and all answers.
pub(super) struct Asked<'a> {
    pub(super) answers: &'a Answers,
    pub(super) questions: Vec<Question>,
}

impl Asked<'_> {
    /// Asks for one of the choices: what was answered, or else what is
    /// proposed; empty if that is nothing.
    pub(super) fn ask(&mut self, question: Question) -> String {
        let choices = question.choices.clone();
        self.ask_freely(question, &|answer| {
            choices.iter().any(|(choice, _)| choice == answer)
        })
    }

    /// Asks for any text that fits.
    pub(super) fn ask_freely(
        &mut self,
        mut question: Question,
        fits: &dyn Fn(&str) -> bool,
    ) -> String {
        let mut given = self.answers.iter().rev();
        if let Some((_, answer)) = given.find(|(id, answer)| *id == question.id && fits(answer)) {
            question.given.clone_from(answer);
        }
        let answer = if question.given.is_empty() {
            question.proposed.clone()
        } else {
            question.given.clone()
        };
        self.questions.push(question);
        answer
    }
}

/// A choice and what people see of it.
pub(super) fn choice(value: &str, words: &str) -> (String, String) {
    (value.to_owned(), words.to_owned())
}

/// An id of a question from its parts.
pub(super) fn id_of(parts: &[&str]) -> String {
    parts.join("/")
}
