//! Everything that follows from the trial and the question, each computed
//! once and only when what it depends on has changed.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::State;
use crate::analysis::difference::{Difference, differences};
use crate::analysis::question::Question;
use crate::analysis::threshold::{ThresholdScale, between_scale, within_scale};
use crate::analysis::words::answer::{Answer, KeyNumber, answer, key_numbers};
use crate::analysis::{chosen, words};
use crate::trial::Decimal;

/// Memos, given to every component by context.
#[derive(Clone, Copy)]
pub(crate) struct Derived {
    /// The question without its thresholds: what stands still while they move.
    pub(crate) standing: Memo<Question>,
    /// The between-group threshold.
    pub(crate) between: Memo<Decimal>,
    /// The within-group threshold.
    pub(crate) within: Memo<Decimal>,
    pub(crate) between_scale: Memo<ThresholdScale>,
    pub(crate) within_scale: Memo<ThresholdScale>,
    pub(crate) differences: Memo<Arc<Vec<Difference>>>,
    /// The difference at the question's visit.
    pub(crate) chosen: Memo<Option<Difference>>,
    pub(crate) answer: Memo<Option<Answer>>,
    pub(crate) key_numbers: Memo<Vec<KeyNumber>>,
    pub(crate) heading: Memo<String>,
}

impl Derived {
    pub(crate) fn new(state: State) -> Self {
        let State { trial, question, .. } = state;
        let standing = Memo::new(move |_| {
            let zero = Decimal::zero(0);
            Question { between: zero, within: zero, ..question.get() }
        });
        let between_scale = Memo::new(move |_| {
            let question = standing.get();
            trial.with(|trial| between_scale(&trial.outcomes[question.outcome], question.comparison))
        });
        let within_scale = Memo::new(move |_| {
            let question = standing.get();
            trial.with(|trial| within_scale(trial, &trial.outcomes[question.outcome]))
        });
        let differences = Memo::new(move |_| {
            let question = standing.get();
            trial.with(|trial| Arc::new(differences(trial, &trial.outcomes[question.outcome], question.comparison)))
        });
        let chosen = Memo::new(move |_| chosen(&differences.get(), &standing.get()).cloned());
        let within = Memo::new(move |_| question.get().within);
        Self {
            standing,
            between: Memo::new(move |_| question.get().between),
            within,
            between_scale,
            within_scale,
            differences,
            chosen,
            answer: Memo::new(move |_| {
                let question = question.get();
                let difference = chosen.get()?;
                trial.with(|trial| Some(answer(trial, &question, &difference)))
            }),
            key_numbers: Memo::new(move |_| {
                // The numbers follow the within-group threshold, not the other.
                let question = Question { within: within.get(), ..standing.get() };
                let difference = chosen.get();
                difference.map_or_else(Vec::new, |difference| {
                    trial.with(|trial| key_numbers(trial, &question, &difference))
                })
            }),
            heading: Memo::new(move |_| {
                let question = standing.get();
                trial.with(|trial| words::answer::heading(trial, &question, chosen.get().as_ref()))
            }),
        }
    }
}

/// The memos, for a component.
pub(crate) fn use_derived() -> Derived {
    expect_context::<Derived>()
}
