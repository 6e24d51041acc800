//! Everything that follows from the trial and the question, each computed
//! once and only when what it depends on has changed.
//!
//! Two values, not twenty: what stands still while a threshold moves, and what
//! moves with it. Each type held in a memo is code that the reader downloads.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::State;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::Question;
use mcid_analysis::threshold::{ThresholdScale, between_scale, within_scale};
use mcid_analysis::trajectory::{ThresholdMarks, Trajectory, threshold_marks, trajectory};
use mcid_analysis::verdict::{Stretch, stretches};
use mcid_analysis::{change, chosen};
use mcid_text::answer::{Answer, answer};
use mcid_text::key_number::{KeyNumber, key_numbers};
use mcid_trial::{Decimal, Trial};

/// What stands still while the thresholds move.
pub(crate) struct Standing {
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
    pub(crate) course: Trajectory,
}

/// What moves with the thresholds.
pub(crate) struct Moving {
    pub(crate) question: Question,
    pub(crate) answer: Option<Answer>,
    pub(crate) key_numbers: Vec<KeyNumber>,
    pub(crate) marks: ThresholdMarks,
}

/// Memos, given to every component by context.
#[derive(Clone, Copy)]
pub(crate) struct Derived {
    pub(crate) trial: RwSignal<Arc<Trial>>,
    pub(crate) standing: Memo<Arc<Standing>>,
    pub(crate) moving: Memo<Arc<Moving>>,
}

impl Derived {
    pub(crate) fn new(state: State) -> Self {
        let State {
            trial, question, ..
        } = state;
        let still = Memo::new(move |_| {
            let zero = Decimal::zero(0);
            Question {
                between: zero,
                within: zero,
                ..question.get()
            }
        });
        let standing = remembered(move || standing(&trial.get(), still.get()));
        let moving = remembered(move || moving(&trial.get(), &standing.get(), question.get()));
        Self {
            trial,
            standing,
            moving,
        }
    }

    /// Words made of what stands still.
    pub(crate) fn still_words(self, make: fn(&Trial, &Standing) -> String) -> Signal<String> {
        Signal::derive(move || make(&self.trial.get(), &self.standing.get()))
    }

    /// Words made of what moves.
    pub(crate) fn moving_words(self, make: fn(&Trial, &Moving) -> String) -> Signal<String> {
        Signal::derive(move || make(&self.trial.get(), &self.moving.get()))
    }
}

/// A value that is made again when what it depends on has changed, and then
/// counts as changed: comparing it would cost more than it could save.
pub(crate) fn remembered<T: Send + Sync + 'static>(
    make: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<Arc<T>> {
    Memo::new_with_compare(move |_| Arc::new(make()), |_, _| true)
}

fn standing(trial: &Trial, question: Question) -> Standing {
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, outcome, question.comparison);
    let found = chosen(&rows, &question).cloned();
    let scale = between_scale(outcome, question.comparison);
    let within = within_scale(trial, outcome);
    Standing {
        question,
        between_scale: scale,
        within_scale: within,
        stretches: found
            .as_ref()
            .map(|row| stretches(&row.benefit, scale.maximum))
            .unwrap_or_default(),
        passes: change::pass_stretches(trial, &question, &within),
        chosen: found,
        differences: rows,
        course: trajectory(trial, &question),
    }
}

fn moving(trial: &Trial, standing: &Standing, question: Question) -> Moving {
    let found = standing.chosen.as_ref();
    Moving {
        question,
        answer: found.map(|row| answer(trial, &question, row)),
        key_numbers: found
            .map(|row| key_numbers(trial, &question, row))
            .unwrap_or_default(),
        marks: threshold_marks(trial, &question),
    }
}

/// The memos, for a component.
pub(crate) fn use_derived() -> Derived {
    expect_context::<Derived>()
}
