//! A trial as a form: what is typed goes into a document in the trial format,
//! and the one reader of that format says what is wrong with it.

mod blank;
mod build;
mod edit;
mod field_id;
mod structure;

pub(super) use blank::blank;

use super::form_view::FormView;
use mcid_trial::document::Json;
use mcid_trial::{Fault, Reading};

/// Most steps that can be undone.
const STEPS: usize = 100;

/// The keys of the three measures of spread, in the order in which they are
/// offered.
pub(super) const SPREADS: [&str; 3] = [
    "standard_deviation",
    "standard_error",
    "confidence_interval",
];

/// What is being typed, and how it came to be.
pub(super) struct Form {
    document: Json,
    /// What it was before each step, with the field that was changed.
    past: Vec<(String, Json)>,
    /// What it was before steps were undone.
    future: Vec<Json>,
    /// The outcome that is shown.
    outcome: usize,
    /// Which of [`SPREADS`] is typed.
    spread: usize,
}

/// What can be done with a form.
pub(super) mod action {
    /// Takes back the last step.
    pub(crate) const UNDO: &str = "undo";
    /// Does it again.
    pub(crate) const REDO: &str = "redo";
    /// Adds an entry to a list.
    pub(crate) const ADD: &str = "add/";
    /// Takes an entry of a list away.
    pub(crate) const REMOVE: &str = "remove/";
}

impl Form {
    pub(super) fn new(document: Json) -> Self {
        let mut form = Self {
            document,
            past: Vec::new(),
            future: Vec::new(),
            outcome: 0,
            spread: 0,
        };
        form.spread = form.given_spread();
        form
    }

    /// The trial, or what is wrong with it.
    pub(super) fn read(&self) -> Result<Reading, Vec<Fault>> {
        mcid_trial::read(&blank::completed(&self.document).to_json())
    }

    /// What is shown.
    pub(super) fn form_view(&self) -> FormView {
        build::form_view(self)
    }

    /// Types or chooses something.
    pub(super) fn input(&mut self, id: &str, value: &str) {
        match id {
            field_id::OUTCOME => {
                self.outcome = value.parse::<usize>().unwrap_or_default();
                self.spread = self.given_spread();
            }
            field_id::SPREAD => {
                let chosen = SPREADS.iter().position(|key| *key == value);
                self.spread = chosen.unwrap_or_default();
            }
            _ => {
                self.remember(id);
                self.put(id, if value.trim().is_empty() { "" } else { value });
            }
        }
    }

    /// Does something with the form.
    pub(super) fn press(&mut self, id: &str) {
        match id {
            action::UNDO => {
                if let Some((_, before)) = self.past.pop() {
                    let now = core::mem::replace(&mut self.document, before);
                    self.future.push(now);
                }
            }
            action::REDO => {
                if let Some(after) = self.future.pop() {
                    let now = core::mem::replace(&mut self.document, after);
                    self.past.push((String::new(), now));
                }
            }
            _ => {
                self.remember("");
                if let Some(list) = id.strip_prefix(action::ADD) {
                    self.add(list);
                } else if let Some(entry) = id.strip_prefix(action::REMOVE) {
                    self.remove(entry);
                }
            }
        }
        let last = self.count("/outcomes").saturating_sub(1);
        self.outcome = self.outcome.min(last);
    }

    /// Remembers what there is before a step. What is typed into one field in one
    /// go is one step.
    fn remember(&mut self, id: &str) {
        self.future.clear();
        if !id.is_empty() && self.past.last().is_some_and(|(last, _)| last == id) {
            return;
        }
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push((id.to_owned(), self.document.clone()));
    }

    /// How many entries a list has.
    fn count(&self, pointer: &str) -> usize {
        self.entries(pointer).len()
    }

    fn entries(&self, pointer: &str) -> &[Json] {
        self.document.at(pointer).map_or(&[], Json::entries)
    }

    /// The pointer to something of the outcome that is shown.
    fn of_outcome(&self, key: &str) -> String {
        format!("/outcomes/{}/{key}", self.outcome)
    }

    /// The measure of spread that the outcome's first result has.
    fn given_spread(&self) -> usize {
        let results = self.entries(&self.of_outcome("results"));
        let given = |result: &Json| SPREADS.iter().position(|key| result.member(key).is_some());
        results.iter().find_map(given).unwrap_or_default()
    }
}
