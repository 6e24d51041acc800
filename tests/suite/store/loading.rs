//! Which trials there are, and the one that is asked for.

use std::sync::Arc;

use mcid_explorer_web::protocol::{Answer, Request};
use mcid_explorer_web::store::{Effect, Event, Notice, Quantity, Store, update};
use mcid_test_support::file::{RESOLVE, THREE_ARMS, published_text, read};
use mcid_text::page;
use mcid_trial::{Decimal, Trial};

use super::{
    fetched_ticket, longer_list, read_ticket, second, sent, started, store_at, three_arms,
    with_worker,
};

fn fetched(store: &mut Store, ticket: u32, text: Option<&str>) -> Vec<Effect> {
    let text = text.map(str::to_owned);
    update(store, Event::TrialFetched { ticket, text })
}

fn answered(
    store: &mut Store,
    ticket: u32,
    result: Result<Arc<Trial>, Vec<String>>,
) -> Vec<Effect> {
    update(store, Event::Answered(Answer::Trial { ticket, result }))
}

fn navigate(store: &mut Store, fragment: &str) -> Vec<Effect> {
    update(store, Event::Navigated(fragment.to_owned()))
}

#[test]
fn a_page_starts_with_its_title_and_the_list() {
    let mut store = store_at("");
    let effects = update(&mut store, Event::Started);
    let title = Effect::SetTitle(page::title(&store.trial));
    assert_eq!(effects, [Effect::FetchIndex, title]);
}

#[test]
fn the_list_of_the_build_needs_no_reading() {
    for text in [Some(published_text("index.json")), None] {
        let mut store = store_at("");
        update(&mut store, Event::Started);
        assert_eq!(update(&mut store, Event::IndexFetched(text)), []);
        assert_eq!(navigate(&mut store, ""), [], "the trial is up to date");
    }
}

#[test]
fn another_list_is_read_by_the_worker() {
    let mut store = store_at("trial=three-arms");
    update(&mut store, Event::Started);
    let effects = update(&mut store, Event::IndexFetched(Some("[]".to_owned())));
    assert_eq!(effects, [Effect::StartWorker]);
    let effects = update(&mut store, Event::Answered(Answer::Ready));
    assert!(matches!(
        sent(&effects)[..],
        [Request::Site(_), Request::ReadIndex(_)]
    ));
    let id = three_arms().id.clone();
    store = with_worker();
    let effects = update(
        &mut store,
        Event::Answered(Answer::Index(Some(longer_list()))),
    );
    // The shown trial is not known to be its file as it is now.
    let file = store.catalogue.entries[0].file.clone();
    assert!(matches!(&effects[..], [Effect::FetchTrial { file: fetched, .. }] if *fetched == file));
    assert!(store.catalogue.entry(&id).is_some());
}

#[test]
fn a_faulty_list_leaves_the_one_there_is() {
    let mut store = with_worker();
    let entries = store.catalogue.entries.clone();
    update(&mut store, Event::Answered(Answer::Index(None)));
    assert_eq!(store.catalogue.entries, entries);
}

#[test]
fn an_address_that_names_another_trial_fetches_it() {
    let (entry, trial, text) = second();
    let mut store = store_at(&format!("trial={}", entry.id));
    update(&mut store, Event::Started);
    let effects = update(&mut store, Event::IndexFetched(None));
    let ticket = fetched_ticket(&effects);
    assert_eq!(
        fetched(&mut store, ticket, Some(&text)),
        [Effect::StartWorker]
    );
    let effects = update(&mut store, Event::Answered(Answer::Ready));
    assert_eq!(read_ticket(&effects), ticket);
    assert_ne!(store.trial, trial, "it is not read yet");
    let effects = answered(&mut store, ticket, Ok(Arc::clone(&trial)));
    assert_eq!(effects, [Effect::SetTitle(page::title(&trial))]);
    assert_eq!(store.trial, trial);
}

#[test]
fn a_trial_that_is_not_there_is_a_notice() {
    let mut store = store_at("trial=none");
    update(&mut store, Event::Started);
    assert_eq!(update(&mut store, Event::IndexFetched(None)), []);
    assert_eq!(store.notices, [Notice::NoSuchTrial("none".to_owned())]);
    let shown = Arc::clone(&store.trial);
    navigate(&mut store, "trial=nothing&between=0.7");
    assert_eq!(store.notices, [Notice::NoSuchTrial("nothing".to_owned())]);
    assert!(Arc::ptr_eq(&store.trial, &shown));
}

#[test]
fn a_chosen_trial_gets_an_address() {
    let (entry, trial, text) = second();
    let mut store = with_worker();
    update(
        &mut store,
        Event::Moved(Quantity::Between, Decimal::zero(1)),
    );
    let effects = update(&mut store, Event::TrialChosen(entry.id.clone()));
    assert!(effects.contains(&Effect::StopRestTimer));
    let ticket = fetched_ticket(&effects);
    fetched(&mut store, ticket, Some(&text));
    let effects = answered(&mut store, ticket, Ok(trial));
    let address = Effect::PushAddress(format!("trial={}", entry.id));
    assert!(effects.contains(&address), "{effects:?}");
    let first = store.catalogue.entries[0].id.clone();
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(first)));
    // The file is the one that the program was built with.
    let effects = fetched(&mut store, ticket, Some(RESOLVE));
    assert!(
        effects.contains(&Effect::PushAddress(String::new())),
        "{effects:?}"
    );
    assert_eq!(*store.trial, read(RESOLVE));
    assert_eq!(
        update(&mut store, Event::TrialChosen("none".to_owned())),
        []
    );
}

#[test]
fn a_trial_that_comes_late_is_not_shown() {
    let (entry, trial, text) = second();
    let mut store = with_worker();
    let late = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id.clone())));
    let latest = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id)));
    assert_eq!(fetched(&mut store, late, Some(&text)), []);
    fetched(&mut store, latest, Some(&text));
    assert_eq!(answered(&mut store, late, Ok(Arc::clone(&trial))), []);
    assert_ne!(store.trial, trial);
    navigate(&mut store, "between=0.7");
    assert_eq!(answered(&mut store, latest, Ok(Arc::clone(&trial))), []);
    assert_ne!(store.trial, trial, "the reader has gone elsewhere");
}

#[test]
fn what_cannot_be_fetched_or_read_leaves_what_is_shown() {
    let (entry, _, _) = second();
    let mut store = with_worker();
    let shown = Arc::clone(&store.trial);
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id.clone())));
    fetched(&mut store, ticket, None);
    assert_eq!(
        store.notices,
        [Notice::NotFetched(entry.short_name.clone())]
    );
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id)));
    fetched(&mut store, ticket, Some("{"));
    answered(&mut store, ticket, Err(vec!["1:2: no".to_owned()]));
    let expected = [
        Notice::Faulty(entry.short_name),
        Notice::Fault("1:2: no".to_owned()),
    ];
    assert_eq!(store.notices, expected);
    assert!(Arc::ptr_eq(&store.trial, &shown));
}

#[test]
fn without_its_file_the_bundled_trial_is_shown() {
    let mut store = started();
    let first = store.catalogue.entries[0].id.clone();
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(first)));
    assert_eq!(fetched(&mut store, ticket, None), []);
    assert_eq!(store.notices, []);
}

#[test]
fn a_newer_file_of_the_shown_trial_keeps_what_was_moved() {
    let mut store = with_worker();
    let id = store.trial.id.clone();
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(id)));
    let newer = RESOLVE.replacen("\"estimate\": \"-1.0\"", "\"estimate\": \"-1.1\"", 1);
    fetched(&mut store, ticket, Some(&newer));
    let value = "0.7".parse().expect("a decimal number");
    update(&mut store, Event::Moved(Quantity::Between, value));
    let effects = answered(&mut store, ticket, Ok(Arc::new(read(&newer))));
    assert!(effects.contains(&Effect::ReplaceAddress("between=0.7".to_owned())));
    assert_eq!(*store.trial, read(&newer));
    assert_eq!(store.question.between, value);
}

#[test]
fn a_worker_that_fails_leaves_what_is_shown() {
    let (entry, _, text) = second();
    let mut store = started();
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id.clone())));
    fetched(&mut store, ticket, Some(&text));
    update(&mut store, Event::WorkerFailed);
    assert_eq!(store.notices, [Notice::NotRead(entry.short_name.clone())]);
    // It stays so for what is asked afterwards.
    store.notices.clear();
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id)));
    assert_eq!(fetched(&mut store, ticket, Some(&text)), []);
    assert_eq!(store.notices, [Notice::NotRead(entry.short_name)]);
}

#[test]
fn a_worker_that_fails_while_a_file_is_fetched_says_so_when_the_file_has_come() {
    let (entry, _, text) = second();
    let mut store = with_worker();
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(entry.id)));
    update(&mut store, Event::WorkerFailed);
    assert_eq!(store.notices, []);
    fetched(&mut store, ticket, Some(&text));
    assert_eq!(store.notices, [Notice::NotRead(entry.short_name)]);
}

#[test]
fn a_list_that_no_worker_reads_leaves_the_one_there_is() {
    let mut store = store_at("");
    update(&mut store, Event::Started);
    update(&mut store, Event::IndexFetched(Some("[]".to_owned())));
    let entries = store.catalogue.entries.clone();
    let effects = update(&mut store, Event::WorkerFailed);
    assert_eq!(store.catalogue.entries, entries);
    let ticket = fetched_ticket(&effects);
    assert_eq!(fetched(&mut store, ticket, Some(RESOLVE)), []);
    assert_eq!(store.notices, []);
}

#[test]
fn the_announcement_follows_to_another_trial() {
    let mut store = with_worker();
    store.at_rest = Some(store.question);
    let ticket = fetched_ticket(&update(&mut store, Event::TrialChosen(second().0.id)));
    fetched(&mut store, ticket, Some(THREE_ARMS));
    answered(&mut store, ticket, Ok(three_arms()));
    assert_eq!(store.at_rest, Some(store.question));
}
