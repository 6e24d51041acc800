//! The address: its fragment holds the question.
//!
//! Never a router: one page, one document. A browser may refuse to write its
//! history (in some frames it does); then the page goes on without.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::exhibits::source::Source;
use super::state::State;

/// The fragment of the address, with its `#` if there is one.
pub(crate) fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// Writes the fragment into the present history entry.
pub(crate) fn replace(fragment: &str) {
    write(fragment, |history, address| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

/// Writes the fragment into a new history entry, unless it is there already.
pub(crate) fn push(fragment: &str) {
    if current().trim_start_matches('#') != fragment {
        write(fragment, |history, address| {
            history.push_state_with_url(&JsValue::NULL, "", Some(address))
        });
    }
}

/// Follows Back, Forward and links to this page.
pub(crate) fn listen(state: State, source: Source) {
    let popped = window_event_listener(leptos::ev::popstate, move |_| {
        super::load::follow(state, source);
    });
    let left = window_event_listener(leptos::ev::pagehide, move |_| state.rest());
    on_cleanup(move || {
        popped.remove();
        left.remove();
    });
}

fn write(fragment: &str, into: impl FnOnce(&web_sys::History, &str) -> Result<(), JsValue>) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let address = if fragment.is_empty() {
        path
    } else {
        format!("{path}#{fragment}")
    };
    if let Ok(history) = window().history() {
        // Refused in some frames; the page goes on without.
        let _ = into(&history, &address);
    }
}
