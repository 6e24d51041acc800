//! What follows from the trial and the question, computed once for all components of the first screen.

use std::sync::Arc;

use leptos::prelude::*;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::Question;
use mcid_analysis::threshold::{ThresholdScale, between_scale, within_scale};
use mcid_analysis::trajectory::{ThresholdMarks, Trajectory, threshold_marks, trajectory};
use mcid_analysis::verdict::{Stretch, stretches};
use mcid_analysis::{change, chosen};
use mcid_text::answer::{Answer, answer};
use mcid_text::key_number::{KeyNumber, key_numbers};
use mcid_trial::{Decimal, Trial};

use super::context::StoreContext;

/// What stays the same while a threshold moves.
#[derive(PartialEq)]
pub(crate) struct Fixed {
    /// The question, with both thresholds at 0.
    pub(crate) question: Question,
    pub(crate) between_scale: ThresholdScale,
    pub(crate) within_scale: ThresholdScale,
    pub(crate) differences: Vec<Difference>,
    /// The difference at the question's visit.
    pub(crate) chosen: Option<Difference>,
    /// The verdicts along the between-group scale.
    pub(crate) stretches: Vec<Stretch>,
    /// Which means pass, along the within-group scale.
    pub(crate) passes: Vec<change::PassStretch>,
    pub(crate) trajectory: Trajectory,
}

/// What changes with the thresholds.
#[derive(PartialEq)]
pub(crate) struct Moving {
    pub(crate) question: Question,
    pub(crate) answer: Option<Answer>,
    pub(crate) key_numbers: Vec<KeyNumber>,
    pub(crate) marks: ThresholdMarks,
}

/// Memos, given to every component by context.
#[derive(Clone, Copy)]
pub(crate) struct Derived {
    pub(crate) trial: ReadSignal<Arc<Trial>>,
    pub(crate) fixed: Memo<Fixed>,
    pub(crate) moving: Memo<Moving>,
}

impl Derived {
    pub(crate) fn new(context: StoreContext) -> Self {
        let (trial, question) = (context.trial(), context.question());
        let without_thresholds = Memo::new(move |_| Question {
            between: Decimal::zero(0),
            within: Decimal::zero(0),
            ..question.get()
        });
        let fixed = Memo::new(move |_| Fixed::new(&trial.read(), without_thresholds.get()));
        let moving = Memo::new(move |_| Moving::new(&trial.read(), &fixed.read(), question.get()));
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

    /// Text made of what stays the same while a threshold moves.
    pub(crate) fn fixed_text(self, text: fn(&Trial, &Fixed) -> String) -> Signal<String> {
        Signal::derive(move || text(&self.trial.read(), &self.fixed.read()))
    }

    /// Text made of what changes with the thresholds.
    pub(crate) fn moving_text(self, text: fn(&Trial, &Moving) -> String) -> Signal<String> {
        Signal::derive(move || text(&self.trial.read(), &self.moving.read()))
    }
}

impl Fixed {
    fn new(trial: &Trial, question: Question) -> Self {
        let outcome = &trial.outcomes[question.outcome];
        let differences = differences(trial, outcome, question.comparison);
        let chosen = chosen(&differences, &question).cloned();
        let between_scale = between_scale(outcome, question.comparison);
        let within_scale = within_scale(trial, outcome);
        Self {
            question,
            between_scale,
            within_scale,
            stretches: chosen
                .as_ref()
                .map(|difference| stretches(&difference.benefit, between_scale.maximum))
                .unwrap_or_default(),
            passes: change::pass_stretches(trial, &question, &within_scale),
            chosen,
            differences,
            trajectory: trajectory(trial, &question),
        }
    }
}

impl Moving {
    fn new(trial: &Trial, fixed: &Fixed, question: Question) -> Self {
        let chosen = fixed.chosen.as_ref();
        Self {
            question,
            answer: chosen.map(|difference| answer(trial, &question, difference)),
            key_numbers: chosen
                .map(|difference| key_numbers(trial, &question, difference))
                .unwrap_or_default(),
            marks: threshold_marks(trial, &question),
        }
    }
}
