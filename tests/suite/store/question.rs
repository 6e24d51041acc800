//! Moving, choosing, coming to rest, and the address.

use mcid_analysis::Question;
use mcid_analysis::parameter::SETTINGS;
use mcid_analysis::question::{Bars, ScoreRange, TrajectoryDisplay};
use mcid_explorer_web::store::{
    Choice, Effect, Environment, Event, Notice, Quantity, Store, update,
};
use mcid_trial::Decimal;

use super::{bundle, started, store_at};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal number")
}

fn moved(store: &mut Store, value: &str) -> Vec<Effect> {
    update(store, Event::Moved(Quantity::Between, decimal(value)))
}

#[test]
fn a_page_opens_with_the_question_of_its_address() {
    let store = store_at("between=0.7");
    assert_eq!(store.question.between, decimal("0.7"));
    assert_eq!(store.notices, []);
    assert_eq!(store_at("").question, Question::opening(&store.trial));
}

#[test]
fn what_a_link_gets_wrong_is_a_notice() {
    let store = store_at("between=much&colour=red");
    assert_eq!(store.notices.len(), 2);
    let name = &store.trial.short_name;
    for notice in &store.notices {
        assert!(matches!(notice, Notice::Fragment { trial, .. } if trial == name));
    }
}

#[test]
fn moving_changes_the_question_at_once_and_the_address_at_rest() {
    let mut store = started();
    for value in ["0.7", "0.8", "0.9"] {
        assert_eq!(moved(&mut store, value), [Effect::StartRestTimer]);
        assert_eq!(store.question.between, decimal(value));
        assert_eq!(store.at_rest, None);
    }
    let effects = update(&mut store, Event::Rested);
    let address = Effect::ReplaceAddress("between=0.9".to_owned());
    assert_eq!(effects, [Effect::StopRestTimer, address]);
    assert_eq!(store.at_rest, Some(store.question));
    assert_eq!(update(&mut store, Event::Rested), [], "it rests already");
}

#[test]
fn what_is_moved_stays_within_its_scale() {
    let mut store = started();
    moved(&mut store, "1000000");
    assert_eq!(store.question, store.question.clamped(&store.trial));
    let within = store.question.within;
    update(&mut store, Event::Moved(Quantity::Within, decimal("12")));
    assert_ne!(store.question.within, within);
    for setting in 0..SETTINGS.len() {
        update(
            &mut store,
            Event::Moved(Quantity::Setting(setting), decimal("0")),
        );
        assert_eq!(store.question, store.question.clamped(&store.trial));
    }
    let before = store.question;
    update(
        &mut store,
        Event::Moved(Quantity::Setting(usize::MAX), decimal("0")),
    );
    assert_eq!(store.question, before);
}

#[test]
fn choosing_writes_a_history_entry() {
    let mut store = started();
    let outcome = store.trial.outcomes[1].id.clone();
    let effects = update(&mut store, Event::Chosen(Choice::Outcome(outcome.clone())));
    assert_eq!(store.question.outcome, 1);
    assert_eq!(effects, [Effect::PushAddress(format!("outcome={outcome}"))]);
    assert_eq!(store.at_rest, Some(store.question));
    let again = update(&mut store, Event::Chosen(Choice::Outcome(outcome)));
    assert_eq!(again, [], "the address has it already");
}

#[test]
fn a_movement_ends_before_something_is_chosen() {
    let mut store = started();
    moved(&mut store, "0.7");
    let visit = store.trial.visits[2].id.clone();
    let effects = update(&mut store, Event::Chosen(Choice::Visit(visit.clone())));
    let expected = [
        Effect::StopRestTimer,
        Effect::ReplaceAddress("between=0.7".to_owned()),
        Effect::PushAddress(format!("visit={visit}&between=0.7")),
    ];
    assert_eq!(effects, expected);
}

#[test]
fn each_choice_changes_its_part() {
    let mut store = started();
    let mut choose = |choice| {
        update(&mut store, Event::Chosen(choice));
        store.question
    };
    let question = choose(Choice::Display(TrajectoryDisplay::Change));
    assert_eq!(question.display, TrajectoryDisplay::Change);
    let question = choose(Choice::Bars(Bars::StandardDeviation));
    assert_eq!(question.bars, Bars::StandardDeviation);
    let question = choose(Choice::Range(ScoreRange::Fitted));
    assert_eq!(question.range, ScoreRange::Fitted);
    let question = choose(Choice::Option {
        choice: 0,
        option: 1,
    });
    assert_eq!(question.choices[0], 1);
    let before = question;
    assert_eq!(
        choose(Choice::Option {
            choice: usize::MAX,
            option: 1
        }),
        before
    );
    assert_eq!(choose(Choice::Comparison(99)), before, "there is none such");
    assert_eq!(choose(Choice::Outcome("none".to_owned())), before);
    assert_eq!(choose(Choice::Visit("none".to_owned())), before);
}

#[test]
fn thresholds_go_back_to_those_of_the_trial() {
    let mut store = started();
    moved(&mut store, "0.7");
    update(&mut store, Event::Moved(Quantity::Within, decimal("12")));
    update(&mut store, Event::Chosen(Choice::OpeningThresholds));
    assert_eq!(store.question, Question::opening(&store.trial));
}

#[test]
fn a_step_takes_the_notices_away() {
    let mut store = store_at("colour=red");
    assert_eq!(store.notices.len(), 1);
    moved(&mut store, "0.7");
    assert_eq!(store.notices, []);
}

#[test]
fn back_and_links_ask_what_the_address_asks() {
    let mut store = started();
    moved(&mut store, "0.7");
    let effects = update(
        &mut store,
        Event::Navigated("between=0.4&colour=red".to_owned()),
    );
    assert_eq!(effects, []);
    assert_eq!(store.question.between, decimal("0.4"));
    assert_eq!(store.at_rest, Some(store.question));
    assert_eq!(store.notices.len(), 1);
    update(&mut store, Event::Navigated(String::new()));
    assert_eq!(store.question, Question::opening(&store.trial));
    assert_eq!(store.notices, []);
}

#[test]
fn a_frame_keeps_its_parts_in_the_address() {
    let environment = Environment {
        fragment: "embed=answer,trajectory".to_owned(),
        ..Environment::default()
    };
    let mut store = Store::new(bundle(), environment);
    moved(&mut store, "0.7");
    let effects = update(&mut store, Event::Rested);
    let address = "between=0.7&embed=answer,trajectory".to_owned();
    assert!(
        effects.contains(&Effect::ReplaceAddress(address)),
        "{effects:?}"
    );
    assert_eq!(store.question_fragment(), "between=0.7");
}
