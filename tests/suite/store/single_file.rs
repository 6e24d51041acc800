//! The single file: its own trial, and the files inside it.

use std::sync::Arc;

use mcid_explorer_web::protocol::Answer;
use mcid_explorer_web::store::{
    Effect, Environment, Event, Replacement, SingleFile, Store, update,
};
use mcid_test_support::file::{RESOLVE, THREE_ARMS};

use super::{bundle, read_ticket, three_arms};

fn store(trial: &str, files: &[&str]) -> Store {
    let environment = Environment {
        fragment: "between=0.7".to_owned(),
        single_file: Some(SingleFile {
            trial: trial.to_owned(),
            files: files.iter().map(|file| format!("trials/{file}")).collect(),
        }),
        ..Environment::default()
    };
    Store::new(bundle(), environment)
}

/// A single file with another trial, as it waits for that to be read.
fn reading(files: &[&str]) -> (Store, u32) {
    let mut store = store(THREE_ARMS, files);
    let effects = update(&mut store, Event::Started);
    assert!(effects.contains(&Effect::StartWorker), "{effects:?}");
    assert_eq!(store.replacement, Some(Replacement::Reading));
    let ticket = read_ticket(&update(&mut store, Event::Answered(Answer::Ready)));
    (store, ticket)
}

#[test]
fn with_the_bundled_trial_nothing_is_read() {
    let mut store = store(RESOLVE, &[]);
    let effects = update(&mut store, Event::Started);
    assert!(matches!(effects[..], [Effect::SetTitle(_)]), "{effects:?}");
    assert_eq!(store.replacement, None);
    assert!(!store.is_opened_here());
}

#[test]
fn another_trial_is_shown_once_it_is_read() {
    let held = bundle().entries[1].clone();
    let (mut store, ticket) = reading(&[&held.file]);
    // What the address asks meanwhile is asked of the trial when it is there.
    update(&mut store, Event::Navigated("between=0.5".to_owned()));
    let result = Ok(three_arms());
    update(
        &mut store,
        Event::Answered(Answer::Trial { ticket, result }),
    );
    assert_eq!(store.replacement, None);
    assert_eq!(store.trial, three_arms());
    assert_eq!(store.question.between.to_string(), "0.5");
    assert!(store.is_opened_here());
    let ids: Vec<&str> = store
        .catalogue
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(ids, [&store.trial.id, &held.id]);
}

#[test]
fn faults_stand_in_its_place() {
    let (mut store, ticket) = reading(&[]);
    let faults = vec!["1:1: no trial".to_owned()];
    let result = Err(faults.clone());
    update(
        &mut store,
        Event::Answered(Answer::Trial { ticket, result }),
    );
    assert_eq!(store.replacement, Some(Replacement::Faulty(faults)));
}

#[test]
fn so_does_a_worker_that_fails() {
    let (mut store, _) = reading(&[]);
    update(&mut store, Event::WorkerFailed);
    assert_eq!(store.replacement, Some(Replacement::NotRead));
    assert!(store.has_worker_failed());
}

#[test]
fn its_own_trial_can_be_chosen_again() {
    let held = bundle().entries[1].clone();
    let (mut store, ticket) = reading(&[&held.file]);
    let own = three_arms();
    let result = Ok(Arc::clone(&own));
    update(
        &mut store,
        Event::Answered(Answer::Trial { ticket, result }),
    );
    let effects = update(&mut store, Event::TrialChosen(own.id.clone()));
    let ticket = read_ticket(&effects);
    let result = Ok(Arc::clone(&own));
    update(
        &mut store,
        Event::Answered(Answer::Trial { ticket, result }),
    );
    assert_eq!(store.trial, own);
    assert_eq!(store.notices, []);
}
