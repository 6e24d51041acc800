//! The address: its fragment holds the question.
//!
//! Never a router: one page, one document. A browser may refuse to write its
//! history (in some frames it does); then the page goes on without.

use wasm_bindgen::JsValue;

use mcid_analysis::embed::{Shown, shown};

use super::state::State;
use super::views::source::Source;
use super::window;

/// The fragment of the address, with its `#` if there is one.
pub(crate) fn current() -> String {
    if !window::IS_THERE {
        return String::new();
    }
    window().location().hash().unwrap_or_default()
}

/// The parts of the page that the address shows; `None` for all of it.
pub(crate) fn embedded() -> Option<Shown> {
    if !window::IS_THERE {
        return None;
    }
    let location = window().location();
    shown(&location.search().unwrap_or_default(), &current())
}

/// The address of the page itself, without what is asked of it.
pub(crate) fn page() -> String {
    if !window::IS_THERE {
        return String::new();
    }
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let origin = format!("{}//{}", part(location.protocol()), part(location.host()));
    origin + &part(location.pathname())
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
    window::listen("popstate", move |_| super::load::follow(state, source));
    window::listen("pagehide", move |_| state.rest());
}

fn write(fragment: &str, into: impl FnOnce(&web_sys::History, &str) -> Result<(), JsValue>) {
    let window = window();
    let location = window.location();
    let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let address = if fragment.is_empty() {
        path
    } else {
        format!("{path}#{fragment}")
    };
    if let Ok(history) = window.history() {
        // Refused in some frames; the page goes on without.
        let _ = into(&history, &address);
    }
}
