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
                    .map(|entry| Entry { name: entry.short_name, id: entry.id, file: entry.file })
                    .collect(),
            );
        }
        match wanted(state) {
            Some(entry) => show(state, entry).await,
            None => unknown(state),
        }
    });
}

/// Follows the address after Back, Forward or a link.
pub(crate) fn follow(state: State) {
    match wanted(state) {
        Some(entry) if entry.id == state.trial.with_untracked(|trial| trial.id.clone()) => state.follow_address(),
        Some(entry) => spawn_local(show(state, entry)),
        None => {
            state.follow_address();
            unknown(state);
        }
    }
}

/// Shows a trial of the catalogue with its opening question.
pub(crate) fn choose(state: State, id: &str) {
    let entry = state.catalogue.with_untracked(|entries| entries.iter().find(|entry| entry.id == id).cloned());
    let first = state.catalogue.with_untracked(|entries| entries.first().is_some_and(|entry| entry.id == id));
    if let Some(entry) = entry {
        state.rest();
        address::push(&if first { String::new() } else { format!("{}={id}", fragment::TRIAL_KEY) });
        spawn_local(show(state, entry));
    }
}

/// The entry that the address names: the first where it names none.
fn wanted(state: State) -> Option<Entry> {
    let id = fragment::trial_id(&address::current());
    state.catalogue.with_untracked(|entries| match id {
        Some(id) => entries.iter().find(|entry| entry.id == id).cloned(),
        None => entries.first().cloned(),
    })
}

fn unknown(state: State) {
    state.notices.update(|notices| {
        notices.push("The link asks for a trial that is not here; another one is shown.".to_owned());
    });
}

async fn show(state: State, entry: Entry) {
    let text = fetch_text(&format!("trials/{}", entry.file)).await;
    let unchanged = entry.file == bundled::FILE && text.as_deref().is_none_or(|text| text == bundled::TEXT);
    let text = if unchanged { Some(bundled::TEXT.to_owned()) } else { text };
    let Some(text) = text else {
        state.notices.update(|notices| {
            notices.push(format!("The trial {} could not be fetched; what was shown stays.", entry.name));
        });
        return;
    };
    if unchanged && state.trial.with_untracked(|trial| trial.id == entry.id) {
        return;
    }
    match trial::read(&text) {
        Ok(reading) => state.show(reading.trial),
        Err(faults) => state.notices.update(|notices| {
            notices.push(format!("The file of {} has faults, and what was shown stays.", entry.name));
            notices.extend(faults.iter().map(ToString::to_string));
        }),
    }
}

/// The text at an address of this site; `None` where it cannot be had.
async fn fetch_text(address: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
