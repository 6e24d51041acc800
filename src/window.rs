//! The window, where there is one: the first view is also made where there is
//! none, by the same components.

use leptos::prelude::*;

/// True in a browser, false where the first view is written down.
pub(crate) const IS_THERE: bool = cfg!(target_arch = "wasm32");

/// True where the page is written down as it stands before the program comes.
pub(crate) const IS_FIRST_VIEW: bool = cfg!(feature = "ssr");

/// Listens to the window as long as the component lives that calls this.
pub(crate) fn listen(name: &str, hear: impl Fn(web_sys::Event) + 'static) {
    if IS_THERE {
        let listener = window_event_listener_untyped(name, hear);
        on_cleanup(move || listener.remove());
    }
}
