//! What follows from the trial and the question, computed once for all components of the first screen.

use std::sync::Arc;

use leptos::prelude::*;
use mcid_analysis::Question;
use mcid_explorer::first_view::{FixedResults, ThresholdResults};
use mcid_text::answer::Answer;
use mcid_trial::{Decimal, Trial};

use super::context::StoreContext;

/// Memos, given to every component by context.
#[derive(Clone, Copy)]
pub(crate) struct Derived {
    pub(crate) trial: ReadSignal<Arc<Trial>>,
    pub(crate) fixed: Memo<FixedResults>,
    pub(crate) moving: Memo<ThresholdResults>,
}

impl Derived {
    pub(crate) fn new(context: StoreContext) -> Self {
        let (trial, question) = (context.trial(), context.question());
        let without_thresholds = Memo::new(move |_| Question {
            between: Decimal::zero(0),
            within: Decimal::zero(0),
            ..question.get()
        });
        let fixed = Memo::new(move |_| FixedResults::new(&trial.read(), &without_thresholds.get()));
        let moving = Memo::new(move |_| {
            ThresholdResults::new(&trial.read(), &fixed.read(), &question.get())
        });
        Self {
            trial,
            fixed,
            moving,
        }
    }

    /// The memos of the page to which the component belongs.
    pub(crate) fn get() -> Self {
        expect_context()
    }

    /// Something of the answer; the default where there is none.
    pub(crate) fn of_answer<T: Default>(self, part: fn(&Answer) -> T) -> T {
        self.moving
            .read()
            .answer
            .as_ref()
            .map(part)
            .unwrap_or_default()
    }

    /// Text made of what stays the same while a threshold moves.
    pub(crate) fn fixed_text(self, text: fn(&Trial, &FixedResults) -> String) -> Signal<String> {
        Signal::derive(move || text(&self.trial.read(), &self.fixed.read()))
    }

    /// Text made of what changes with the thresholds.
    pub(crate) fn moving_text(
        self,
        text: fn(&Trial, &ThresholdResults) -> String,
    ) -> Signal<String> {
        Signal::derive(move || text(&self.trial.read(), &self.moving.read()))
    }
}
