//! Fetching trials: which there are, and the one that is asked for.
//!
//! What is fetched and is what the program holds already needs no reading;
//! anything else the worker reads.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::exhibits::source::Source;
use super::state::State;
use super::{address, bundled};
use crate::analysis::fragment;
use crate::analysis::words::page::notice;
use crate::trial::IndexEntry;
use crate::trial::fingerprint::fingerprint;

/// Learns which trials there are, then shows the one that the address names;
/// the bundled one stays where nothing can be fetched.
pub(crate) fn start(state: State, source: Source) {
    spawn_local(async move {
        let index = fetch_text("trials/index.json").await;
        match (index, bundled::bundle()) {
            (Some(index), Some(bundle)) if fingerprint(&index) == bundle.index => {
                list(state, source, Some(bundle.entries));
            }
            (Some(index), _) => source.read_index(index),
            (None, _) => list(state, source, None),
        }
    });
}

/// Takes the list of trials, if there is one, and shows the trial that the
/// address names.
pub(crate) fn list(state: State, source: Source, entries: Option<Vec<IndexEntry>>) {
    if let Some(entries) = entries {
        state.catalogue.set(entries);
    }
    match wanted(state) {
        (_, Some(entry)) => fetch_and_show(state, source, entry, false),
        (id, None) => unknown(state, &id),
    }
}

/// Follows the address after Back, Forward or a link.
pub(crate) fn follow(state: State, source: Source) {
    let (id, entry) = wanted(state);
    let Some(entry) = entry else {
        state.follow_address();
        return unknown(state, &id);
    };
    let is_shown = state.trial.with_untracked(|trial| trial.id == entry.id);
    if is_shown {
        state.follow_address();
    }
    if !is_shown || !state.is_up_to_date() {
        fetch_and_show(state, source, entry, false);
    }
}

fn unknown(state: State, id: &str) {
    state.tell_also(notice::no_such_trial(id));
}

/// Shows a trial of the catalogue with its opening question.
pub(crate) fn choose(state: State, source: Source, id: &str) {
    let entry = state
        .catalogue
        .with_untracked(|entries| entries.iter().find(|entry| entry.id == id).cloned());
    if let Some(entry) = entry {
        state.rest();
        fetch_and_show(state, source, entry, true);
    }
}

/// The trial that the address names, and its entry: the first entry where it
/// names none.
fn wanted(state: State) -> (String, Option<IndexEntry>) {
    let id = fragment::trial_id(&address::current());
    state.catalogue.with_untracked(|entries| match id {
        Some(id) => (
            id.clone(),
            entries.iter().find(|entry| entry.id == id).cloned(),
        ),
        None => (String::new(), entries.first().cloned()),
    })
}

/// A trial that has been asked for.
#[derive(Clone)]
pub(crate) struct Asked {
    entry: IndexEntry,
    /// Chosen by the reader, and not by an address.
    chosen: bool,
    /// By which its answer is known.
    pub(crate) ticket: u32,
}

/// Fetches a trial and shows it, unless something else has been asked for
/// meanwhile.
fn fetch_and_show(state: State, source: Source, entry: IndexEntry, chosen: bool) {
    let ticket = state.new_request();
    spawn_local(async move {
        let fetched = fetch_text(&format!("trials/{}", entry.file)).await;
        if !state.is_latest(ticket) {
            return;
        }
        let asked = Asked {
            entry,
            chosen,
            ticket,
        };
        let own = bundled::bundle().filter(|bundle| {
            let is_its_file = bundle.entries.first().map(|first| &first.file);
            is_its_file == Some(&asked.entry.file)
        });
        match (fetched, own) {
            (Some(text), Some(own)) if fingerprint(&text) == own.text => {
                shown(state, &asked, Ok(own.trial));
            }
            (Some(text), _) => source.read_trial(asked, text),
            (None, Some(own)) => shown(state, &asked, Ok(own.trial)),
            (None, None) => state.tell(vec![notice::not_fetched(&asked.entry.short_name)]),
        }
    });
}

/// Shows a trial that has been read, or its faults; none where nothing could
/// read it. A chosen trial gets an address of its own.
pub(crate) fn shown(state: State, asked: &Asked, read: Result<Vec<u8>, Vec<String>>) {
    if !state.is_latest(asked.ticket) {
        return;
    }
    let entry = &asked.entry;
    match read {
        Ok(bytes) => {
            state.set_up_to_date();
            let is_shown = state.trial.with_untracked(|trial| trial.id == entry.id);
            if is_shown && state.bytes.with_value(|shown| **shown == *bytes) {
                return;
            }
            if is_shown {
                // What the reader has moved meanwhile stays.
                state.rest();
            }
            if asked.chosen {
                let first = state
                    .catalogue
                    .with_untracked(|entries| entries.first() == Some(entry));
                let fragment = format!("{}={}", fragment::TRIAL_KEY, entry.id);
                address::push(if first { "" } else { &fragment });
            }
            state.show(bytes);
        }
        Err(faults) => {
            let name = &entry.short_name;
            let first = if faults.is_empty() {
                notice::not_read(name)
            } else {
                notice::faulty(name)
            };
            state.tell(core::iter::once(first).chain(faults).collect());
        }
    }
}

/// The text at an address of this site; `None` where it cannot be had.
async fn fetch_text(address: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
