//! The address. A browser may refuse to write its history, as in some frames; the page goes on without.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::History;

/// The fragment of the address, without its `#`.
pub(super) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The part of the address after `?`, with it.
pub(super) fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of the page without search and fragment.
pub(super) fn page() -> String {
    let location = window().location();
    let parts = [location.protocol(), location.host(), location.pathname()];
    let [protocol, host, path] = parts.map(Result::unwrap_or_default);
    format!("{protocol}//{host}{path}")
}

/// Writes the fragment into a new history entry.
pub(super) fn push(fragment: &str) {
    write(fragment, |history, address| {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

/// Writes the fragment into the present history entry.
pub(super) fn replace(fragment: &str) {
    write(fragment, |history, address| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

fn write(fragment: &str, write: impl FnOnce(&History, &str) -> Result<(), JsValue>) {
    let path = window().location().pathname().unwrap_or_default();
    let search = search();
    let address = if fragment.is_empty() {
        format!("{path}{search}")
    } else {
        format!("{path}{search}#{fragment}")
    };
    if let Ok(history) = window().history() {
        let _ = write(&history, &address);
    }
}
