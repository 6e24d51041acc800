//! Getting trials: which there are, and the one that is asked for.
//!
//! The bundled trial needs no reading as long as its file and the list are those that the program was
//! built with; the worker reads everything else.

use std::sync::Arc;

use mcid_analysis::fragment;
use mcid_trial::fingerprint::fingerprint;
use mcid_trial::{IndexEntry, Trial};

use super::question::{push_address, rest};
use crate::protocol::Request;
use crate::store::loading::Pending;
use crate::store::state::read_fragment;
use crate::store::{Effect, Notice, Replacement, Store};

/// Learns which trials there are, then shows the one that the address names.
pub(super) fn start(store: &mut Store) {
    let Some(single_file) = &store.environment.single_file else {
        store.effects.push(Effect::FetchIndex);
        return;
    };
    let text = single_file.trial.clone();
    if fingerprint(&text) == store.bundle.text {
        return bundled_is_current(store);
    }
    store.replacement = Some(Replacement::Reading);
    let (entry, is_chosen) = (None, false);
    let ticket = store.loading.begin(Pending { entry, is_chosen });
    read_by_worker(store, ticket, text);
}

/// Takes the list of trials that lies beside the page.
pub(super) fn index_fetched(store: &mut Store, text: Option<String>) {
    match text {
        Some(text) if fingerprint(&text) != store.bundle.index => {
            store.ask(Request::ReadIndex(text));
        }
        _ => bundled_is_current(store),
    }
}

/// Takes a list that is not the one of the build, if it could be read.
pub(super) fn index_read(store: &mut Store, entries: Option<Vec<IndexEntry>>) {
    if let Some(entries) = entries {
        store.catalogue.replace_list(entries);
    }
    show_addressed(store);
}

/// The bundled list holds: the trial that is shown is up to date, unless the address names another.
fn bundled_is_current(store: &mut Store) {
    let (_, entry) = store.addressed();
    if entry.is_some_and(|entry| entry.id == store.trial.id) {
        store.is_up_to_date = true;
    } else {
        show_addressed(store);
    }
}

fn show_addressed(store: &mut Store) {
    match store.addressed() {
        (_, Some(entry)) => request(store, entry, false),
        (id, None) => no_such_trial(store, id),
    }
}

/// Follows the address after Back, Forward or a link.
pub(super) fn navigate(store: &mut Store, fragment: String) {
    store.environment.fragment = fragment;
    if store.replacement.is_some() {
        // The trial reads the address once it is shown.
        return;
    }
    let (id, entry) = store.addressed();
    let Some(entry) = entry else {
        ask_as_addressed(store);
        return no_such_trial(store, id);
    };
    let is_shown = entry.id == store.trial.id;
    if is_shown {
        ask_as_addressed(store);
    }
    if !is_shown || !store.is_up_to_date {
        request(store, entry, false);
    }
}

fn ask_as_addressed(store: &mut Store) {
    store.loading.cancel();
    let (question, notices) = read_fragment(&store.environment.fragment, &store.trial);
    if question != store.question {
        store.question = question;
        store.at_rest = Some(question);
    }
    store.notices = notices;
}

fn no_such_trial(store: &mut Store, id: Option<String>) {
    let notice = Notice::NoSuchTrial(id.unwrap_or_default());
    store.notices.push(notice);
}

/// Shows a trial of the catalogue with its opening question.
pub(super) fn choose(store: &mut Store, id: &str) {
    if let Some(entry) = store.catalogue.entry(id).cloned() {
        rest(store);
        request(store, entry, true);
    }
}

/// Shows a trial that the reader has opened, from now on among the others.
pub(super) fn opened(store: &mut Store, trial: Arc<Trial>) {
    let entry = store.catalogue.add_opened(&trial);
    store.replacement = None;
    rest(store);
    store.loading.cancel();
    show_entry(store, &entry, true, trial);
    store.notices.push(Notice::OpenedHere);
}

/// Asks for a trial of the catalogue, in place of what was asked for before.
fn request(store: &mut Store, entry: IndexEntry, is_chosen: bool) {
    if let Some(trial) = store.catalogue.opened(&entry.id).cloned() {
        store.loading.cancel();
        return show_entry(store, &entry, is_chosen, trial);
    }
    let file = entry.file.clone();
    let entry = Some(entry);
    let ticket = store.loading.begin(Pending { entry, is_chosen });
    if file.is_empty() {
        let own = store.environment.single_file.as_ref();
        let text = own.map(|own| own.trial.clone());
        fetched(store, ticket, text);
    } else {
        store.effects.push(Effect::FetchTrial { ticket, file });
    }
}

/// Takes the text of a trial's file, unless something else has been asked for meanwhile.
pub(super) fn fetched(store: &mut Store, ticket: u32, text: Option<String>) {
    let pending = store.loading.pending(ticket);
    let Some(entry) = pending.and_then(|pending| pending.entry.as_ref()) else {
        return;
    };
    let bundled = (entry.file == store.bundle.file).then(|| Arc::clone(&store.bundle.trial));
    match (text, bundled) {
        (Some(text), Some(trial)) if fingerprint(&text) == store.bundle.text => {
            read(store, ticket, Ok(trial));
        }
        (Some(text), _) => read_by_worker(store, ticket, text),
        (None, Some(trial)) => read(store, ticket, Ok(trial)),
        (None, None) => {
            store.notices = vec![Notice::NotFetched(entry.short_name.clone())];
            store.loading.cancel();
        }
    }
}

/// Shows a trial that has been read, or its faults.
pub(super) fn read(store: &mut Store, ticket: u32, result: Result<Arc<Trial>, Vec<String>>) {
    let Some(Pending { entry, is_chosen }) = store.loading.finish(ticket) else {
        return;
    };
    match (entry, result) {
        (Some(entry), Ok(trial)) => show_entry(store, &entry, is_chosen, trial),
        (Some(entry), Err(faults)) => {
            let first = std::iter::once(Notice::Faulty(entry.short_name));
            store.notices = first.chain(faults.into_iter().map(Notice::Fault)).collect();
        }
        (None, Ok(trial)) => show_own(store, &trial),
        (None, Err(faults)) => store.replacement = Some(Replacement::Faulty(faults)),
    }
}

/// The trial that was to be read will not be: what is shown stays.
pub(super) fn not_read(store: &mut Store) {
    match store.loading.take_reading().map(|pending| pending.entry) {
        Some(Some(entry)) => store.notices = vec![Notice::NotRead(entry.short_name)],
        Some(None) => store.replacement = Some(Replacement::NotRead),
        None => {}
    }
}

/// Has the worker read the text of the trial that is pending.
fn read_by_worker(store: &mut Store, ticket: u32, text: String) {
    store.loading.set_reading();
    store.ask(Request::ReadTrial { ticket, text });
}

/// Shows a trial of the catalogue. One that was chosen gets a history entry of its own.
fn show_entry(store: &mut Store, entry: &IndexEntry, is_chosen: bool, trial: Arc<Trial>) {
    store.is_up_to_date = true;
    let is_shown = store.trial.id == entry.id;
    if is_shown && store.trial == trial {
        return;
    }
    if is_shown {
        // What the reader has moved meanwhile stays.
        rest(store);
    } else if is_chosen {
        let is_first = store.catalogue.first_id() == entry.id;
        let fragment = format!("{}={}", fragment::TRIAL_KEY, entry.id);
        let fragment = if is_first { String::new() } else { fragment };
        push_address(store, fragment);
    }
    show(store, trial);
}

/// Shows the single file's own trial, which is of no list.
fn show_own(store: &mut Store, trial: &Arc<Trial>) {
    show(store, Arc::clone(trial));
    let files = store.environment.single_file.as_ref();
    let files = files.map(|single_file| single_file.files.clone());
    store.catalogue.put_own_first(trial, |file| {
        let name = format!("trials/{file}");
        files.iter().flatten().any(|held| *held == name)
    });
    store.replacement = None;
    bundled_is_current(store);
}

/// Shows a trial under the question that the address asks.
fn show(store: &mut Store, trial: Arc<Trial>) {
    (store.question, store.notices) = read_fragment(&store.environment.fragment, &trial);
    store.trial = trial;
    if store.at_rest.is_some() {
        store.at_rest = Some(store.question);
    }
}
