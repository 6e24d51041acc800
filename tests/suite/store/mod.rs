//! What every event does to the store.

mod editor;
mod loading;
mod question;
mod saving;
mod single_file;
mod views;

use std::sync::Arc;

use mcid_explorer_web::protocol::{Answer, Request};
use mcid_explorer_web::store::{Effect, Environment, Event, Store, update};
use mcid_test_support::file::{RESOLVE, THREE_ARMS, published_text, read};
use mcid_trial::bundle::Bundle;
use mcid_trial::fingerprint::fingerprint;
use mcid_trial::{IndexEntry, Trial, read_index};

/// The bundle that the program is built with.
fn bundle() -> Bundle {
    let index = published_text("index.json");
    Bundle {
        index: fingerprint(&index),
        text: fingerprint(RESOLVE),
        entries: read_index(&index).expect("a list without faults"),
        trial: read(RESOLVE),
    }
}

/// A page at an address.
fn store_at(fragment: &str) -> Store {
    let environment = Environment {
        fragment: fragment.to_owned(),
        ..Environment::default()
    };
    Store::new(bundle(), environment)
}

/// A page that shows the bundled trial and knows that it is up to date.
fn started() -> Store {
    let mut store = store_at("");
    update(&mut store, Event::Started);
    update(&mut store, Event::IndexFetched(None));
    store
}

/// The same with a worker that listens.
fn with_worker() -> Store {
    let mut store = started();
    show(&mut store, 0);
    update(&mut store, Event::Answered(Answer::Ready));
    update(
        &mut store,
        Event::ViewVisible {
            index: 0,
            is_visible: false,
        },
    );
    answer_view(&mut store, 0);
    store
}

/// The list with an entry for [`three_arms`].
fn longer_list() -> Vec<IndexEntry> {
    let trial = three_arms();
    let mut entries = bundle().entries;
    entries.push(IndexEntry {
        id: trial.id.clone(),
        file: "three-arms.json".to_owned(),
        short_name: trial.short_name.clone(),
        condition: trial.condition.clone(),
    });
    entries
}

fn three_arms() -> Arc<Trial> {
    Arc::new(read(THREE_ARMS))
}

/// The second trial of the list.
fn second() -> (IndexEntry, Arc<Trial>, String) {
    let entry = bundle().entries[1].clone();
    let text = published_text(&entry.file);
    (entry, Arc::new(read(&text)), text)
}

fn show(store: &mut Store, index: usize) -> Vec<Effect> {
    let is_visible = true;
    update(store, Event::ViewVisible { index, is_visible })
}

fn answer_view(store: &mut Store, index: usize) -> Vec<Effect> {
    let view = Arc::default();
    update(store, Event::Answered(Answer::View { index, view }))
}

/// The requests among effects.
fn sent(effects: &[Effect]) -> Vec<&Request> {
    let sent = effects.iter().filter_map(|effect| match effect {
        Effect::Send(request) => Some(request),
        _ => None,
    });
    sent.collect()
}

/// The ticket of the trial that effects fetch.
fn fetched_ticket(effects: &[Effect]) -> u32 {
    let ticket = effects.iter().find_map(|effect| match effect {
        Effect::FetchTrial { ticket, .. } => Some(*ticket),
        _ => None,
    });
    ticket.expect("a trial is fetched")
}

/// The ticket of the trial that effects have the worker read.
fn read_ticket(effects: &[Effect]) -> u32 {
    let ticket = effects.iter().find_map(|effect| match effect {
        Effect::Send(Request::ReadTrial { ticket, .. }) => Some(*ticket),
        _ => None,
    });
    ticket.expect("a trial is read")
}
