//! The browser's storage. It may be refused, as in some frames; then nothing is kept.

use leptos::prelude::window;
use web_sys::Storage;

use super::window::IS_BROWSER;

/// The theme that the reader chose.
pub(crate) const THEME: &str = "mcid-explorer-theme";

/// The form of the reader's own trial.
pub(crate) const FORM: &str = "mcid-explorer-own-trial";

fn storage() -> Option<Storage> {
    if !IS_BROWSER {
        return None;
    }
    window().local_storage().ok().flatten()
}

/// What is kept.
pub(crate) fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps something; false where that is refused.
pub(crate) fn keep(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes what is kept.
pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        // Where storage is refused, nothing was kept.
        let _ = storage.remove_item(key);
    }
}
