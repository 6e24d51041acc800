//! Fetching trials: which there are, and the one that is asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::state::{Entry, State};
use super::{address, bundled};
use crate::analysis::fragment;
use crate::trial;

/// Learns which trials there are, then shows the one that the address names;
/// the bundled one stays where nothing can be fetched.
pub(crate) fn start(state: State) {
    spawn_local(async move {
        if let Some(index) = fetch_text("trials/index.json").await
            && let Ok(entries) = trial::read_index(&index)
        {
            state.catalogue.set(
                entries
                    .into_iter()
                    .map(|entry| Entry {
                        name: entry.short_name,
                        id: entry.id,
                        file: entry.file,
                    })
                    .collect(),
            );
        }
        match wanted(state) {
            (_, Some(entry)) => fetch_and_show(state, entry, false),
            (id, None) => unknown(state, &id),
        }
    });
}

/// Follows the address after Back, Forward or a link.
pub(crate) fn follow(state: State) {
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
        fetch_and_show(state, entry, false);
    }
}

fn unknown(state: State, id: &str) {
    state.tell_also(format!(
        "There is no trial \u{201c}{id}\u{201d} here; another one is shown."
    ));
}

/// Shows a trial of the catalogue with its opening question.
pub(crate) fn choose(state: State, id: &str) {
    let entry = state
        .catalogue
        .with_untracked(|entries| entries.iter().find(|entry| entry.id == id).cloned());
    if let Some(entry) = entry {
        state.rest();
        fetch_and_show(state, entry, true);
    }
}

/// The trial that the address names, and its entry: the first entry where it
/// names none.
fn wanted(state: State) -> (String, Option<Entry>) {
    let id = fragment::trial_id(&address::current());
    state.catalogue.with_untracked(|entries| match id {
        Some(id) => (
            id.clone(),
            entries.iter().find(|entry| entry.id == id).cloned(),
        ),
        None => (String::new(), entries.first().cloned()),
    })
}

/// Fetches a trial and shows it, unless something else has been asked for
/// meanwhile. A chosen trial gets an address of its own once it is there.
fn fetch_and_show(state: State, entry: Entry, chosen: bool) {
    let request = state.new_request();
    spawn_local(async move {
        let fetched = fetch_text(&format!("trials/{}", entry.file)).await;
        if !state.is_latest(request) {
            return;
        }
        let is_bundled = entry.file == bundled::FILE;
        let text = if is_bundled {
            fetched.or_else(|| Some(bundled::TEXT.to_owned()))
        } else {
            fetched
        };
        let Some(text) = text else {
            state.tell(vec![format!(
                "{} could not be fetched; what was shown stays.",
                entry.name
            )]);
            return;
        };
        let is_shown = state.trial.with_untracked(|trial| trial.id == entry.id);
        if is_bundled && is_shown && text == bundled::TEXT {
            return state.set_up_to_date();
        }
        if is_shown {
            // What the reader has moved meanwhile stays.
            state.rest();
        }
        match trial::read(&text) {
            Ok(reading) => {
                if chosen {
                    let first = state
                        .catalogue
                        .with_untracked(|entries| entries.first() == Some(&entry));
                    let fragment = format!("{}={}", fragment::TRIAL_KEY, entry.id);
                    address::push(if first { "" } else { &fragment });
                }
                state.set_up_to_date();
                state.show(reading.trial, &text);
            }
            Err(faults) => {
                let first = format!(
                    "The file of {} has faults; what was shown stays.",
                    entry.name
                );
                state.tell(
                    core::iter::once(first)
                        .chain(faults.iter().map(ToString::to_string))
                        .collect(),
                );
            }
        }
    });
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
