//! Moving and choosing: what changes the question.

use std::sync::Arc;

use mcid_analysis::Question;
use mcid_trial::{Decimal, Trial};

use crate::store::{Choice, Effect, Quantity, Store};

/// Moves a quantity by one of many steps: the address follows when the movement has come to rest.
pub(super) fn move_to(store: &mut Store, quantity: Quantity, value: Decimal) {
    change(store, |_, question| match quantity {
        Quantity::Between => question.between = value,
        Quantity::Within => question.within = value,
        Quantity::Setting(setting) => {
            if let Some(setting) = question.settings.get_mut(setting) {
                *setting = value;
            }
        }
    });
    store.is_moving = true;
    store.effects.push(Effect::StartRestTimer);
}

/// Ends a movement: the address is written and the verdict announced.
pub(super) fn rest(store: &mut Store) {
    if !store.is_moving {
        return;
    }
    store.is_moving = false;
    store.at_rest = Some(store.question);
    store.environment.fragment = store.fragment();
    store.effects.push(Effect::StopRestTimer);
    let fragment = store.environment.fragment.clone();
    store.effects.push(Effect::ReplaceAddress(fragment));
}

/// Chooses something: one step, with a history entry of its own.
pub(super) fn choose(store: &mut Store, choice: Choice) {
    // What was still moving belongs to the history entry before.
    rest(store);
    change(store, |trial, question| apply(trial, question, choice));
    push_address(store, store.fragment());
    store.at_rest = Some(store.question);
}

/// Writes a fragment into a new history entry, unless the address has it already.
pub(super) fn push_address(store: &mut Store, fragment: String) {
    if store.environment.fragment != fragment {
        store.environment.fragment.clone_from(&fragment);
        store.effects.push(Effect::PushAddress(fragment));
    }
}

fn change(store: &mut Store, change: impl FnOnce(&Trial, &mut Question)) {
    let trial = Arc::clone(&store.trial);
    change(&trial, &mut store.question);
    store.question = store.question.clamped(&trial);
    store.notices.clear();
}

fn apply(trial: &Trial, question: &mut Question, choice: Choice) {
    match choice {
        Choice::Outcome(id) => {
            if let Some(index) = trial.outcomes.iter().position(|outcome| outcome.id == id) {
                *question = question.with_outcome(trial, index);
            }
        }
        Choice::Visit(id) => {
            if let Some(index) = trial.visits.iter().position(|visit| visit.id == id) {
                question.visit = index;
            }
        }
        Choice::Comparison(index) => question.comparison = index,
        Choice::Display(display) => question.display = display,
        Choice::Bars(bars) => question.bars = bars,
        Choice::Range(range) => question.range = range,
        Choice::Option { choice, option } => {
            if let Some(chosen) = question.choices.get_mut(choice) {
                *chosen = option;
            }
        }
        Choice::OpeningThresholds => {
            let opening = Question::default_for(trial, question.outcome);
            (question.between, question.within) = (opening.between, opening.within);
        }
    }
}
