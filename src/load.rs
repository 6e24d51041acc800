//! Getting trials: which there are, and the one that is asked for.
//!
//! What is there and is what the program holds already needs no reading;
//! anything else the worker reads.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::State;
use super::views::source::Source;
use super::{address, bundled, site};
use mcid_analysis::fragment;
use mcid_text::page::notice;
use mcid_trial::fingerprint::fingerprint;
use mcid_trial::{IndexEntry, Trial};
use std::sync::Arc;

/// Learns which trials there are, then shows the one that the address names.
/// The trial inside the program stands for its file as long as the list of
/// trials is the one that it was built with.
pub(crate) fn start(state: State, source: Source) {
    let Some(bundle) = bundled::bundle() else {
        return;
    };
    if let Some(own) = site::own_trial() {
        if fingerprint(&own) == bundle.text {
            return first_is_shown(state, source);
        }
        // Another trial has been put into the document.
        state.wait();
        let ticket = state.new_request();
        return source.read_trial(Asked::own(ticket), own);
    }
    spawn_local(async move {
        match site::file(INDEX).await {
            Some(index) if fingerprint(&index) != bundle.index => source.read_index(index),
            _ => first_is_shown(state, source),
        }
    });
}

/// The list of trials.
const INDEX: &str = "trials/index.json";

/// The trial that is shown is the first of the list; the address may name
/// another one.
fn first_is_shown(state: State, source: Source) {
    if wanted(state).1.is_some_and(|entry| is_shown(state, &entry)) {
        state.set_up_to_date();
    } else {
        show_wanted(state, source);
    }
}

/// Takes a list of trials that is not the one of the build, if it could be
/// read, and shows the trial that the address names.
pub(crate) fn list(state: State, source: Source, entries: Option<Vec<IndexEntry>>) {
    if let Some(entries) = entries {
        state.catalogue.set(entries);
    }
    show_wanted(state, source);
}

fn show_wanted(state: State, source: Source) {
    match wanted(state) {
        (_, Some(entry)) => fetch_and_show(state, source, entry, false),
        (id, None) => unknown(state, &id),
    }
}

fn is_shown(state: State, entry: &IndexEntry) -> bool {
    state.trial.with_untracked(|trial| trial.id == entry.id)
}

/// Follows the address after Back, Forward or a link.
pub(crate) fn follow(state: State, source: Source) {
    let (id, entry) = wanted(state);
    let Some(entry) = entry else {
        state.follow_address();
        return unknown(state, &id);
    };
    let is_shown = is_shown(state, &entry);
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

/// Shows a trial that the reader has opened, from now on among the others.
pub(crate) fn opened(state: State, source: Source, trial: Arc<Trial>) {
    let entry = state.add_opened(&trial);
    state.rest();
    state.instead.set(None);
    let ticket = state.new_request();
    let asked = Asked {
        entry: Some(entry),
        chosen: true,
        ticket,
    };
    shown(state, source, &asked, Ok(trial));
    state.tell_also(notice::OPENED_HERE.to_owned());
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
    /// `None` for the document's own trial, which says itself what it is.
    entry: Option<IndexEntry>,
    /// Chosen by the reader, and not by an address.
    chosen: bool,
    /// By which its answer is known.
    pub(crate) ticket: u32,
}

impl Asked {
    fn own(ticket: u32) -> Self {
        Self {
            entry: None,
            chosen: false,
            ticket,
        }
    }
}

/// Fetches a trial and shows it, unless something else has been asked for
/// meanwhile.
fn fetch_and_show(state: State, source: Source, entry: IndexEntry, chosen: bool) {
    let ticket = state.new_request();
    if let Some(trial) = state.opened(&entry.id) {
        let asked = Asked {
            entry: Some(entry),
            chosen,
            ticket,
        };
        return shown(state, source, &asked, Ok(trial));
    }
    spawn_local(async move {
        let fetched = if entry.file.is_empty() {
            site::own_trial()
        } else {
            site::file(&format!("trials/{}", entry.file)).await
        };
        if !state.is_latest(ticket) {
            return;
        }
        let own = bundled::bundle().filter(|bundle| {
            let is_its_file = bundle.entries.first().map(|first| &first.file);
            is_its_file == Some(&entry.file)
        });
        let name = entry.short_name.clone();
        let asked = Asked {
            entry: Some(entry),
            chosen,
            ticket,
        };
        match (fetched, own) {
            (Some(text), Some(own)) if fingerprint(&text) == own.text => {
                shown(state, source, &asked, Ok(Arc::new(own.trial)));
            }
            (Some(text), _) => source.read_trial(asked, text),
            (None, Some(own)) => shown(state, source, &asked, Ok(Arc::new(own.trial))),
            (None, None) => state.tell(vec![notice::not_fetched(&name)]),
        }
    });
}

/// Shows a trial that has been read, or its faults; none where nothing could
/// read it. A chosen trial gets an address of its own.
pub(crate) fn shown(
    state: State,
    source: Source,
    asked: &Asked,
    read: Result<Arc<Trial>, Vec<String>>,
) {
    if !state.is_latest(asked.ticket) {
        return;
    }
    let Some(entry) = &asked.entry else {
        return own_shown(state, source, read);
    };
    match read {
        Ok(trial) => {
            state.set_up_to_date();
            let is_shown = is_shown(state, entry);
            if is_shown && state.trial.with_untracked(|shown| *shown == trial) {
                return;
            }
            if is_shown {
                // What the reader has moved meanwhile stays.
                state.rest();
            }
            if asked.chosen && !is_shown {
                let first = state
                    .catalogue
                    .with_untracked(|entries| entries.first() == Some(entry));
                let fragment = format!("{}={}", fragment::TRIAL_KEY, entry.id);
                address::push(if first { "" } else { &fragment });
            }
            state.show(trial);
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

/// Shows the document's own trial, or what is wrong with it: then there is
/// nothing that could stay.
fn own_shown(state: State, source: Source, read: Result<Arc<Trial>, Vec<String>>) {
    match read {
        Ok(trial) => {
            state.show_own(trial);
            first_is_shown(state, source);
        }
        Err(faults) if faults.is_empty() => {
            state.show_instead(vec![notice::OWN_NOT_READ.to_owned()]);
        }
        Err(faults) => {
            let first = notice::OWN_FAULTY.to_owned();
            state.show_instead(core::iter::once(first).chain(faults).collect());
        }
    }
}
