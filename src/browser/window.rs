//! The window, where there is one: the same components also write the first view, natively.

use leptos::prelude::*;

/// True in a browser, false where the page is written as text.
pub(crate) const IS_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Listens to the window for as long as the component lives that calls this.
pub(crate) fn listen(name: &str, listener: impl Fn(web_sys::Event) + 'static) {
    if IS_BROWSER {
        let handle = window_event_listener_untyped(name, listener);
        on_cleanup(move || handle.remove());
    }
}
