//! What is typed, kept in the browser for as long as the reader wants.

use crate::theme::storage;

/// Under which it is kept.
const KEY: &str = "mcid-explorer-own-trial";

/// What was kept; `None` where nothing was, or where the browser refuses.
pub(super) fn kept() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Keeps it; false where the browser refuses.
pub(super) fn keep(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, text).is_ok())
}

/// Keeps nothing any more.
pub(super) fn forget() {
    if let Some(storage) = storage() {
        // Where storage is refused nothing was kept.
        let _ = storage.remove_item(KEY);
    }
}
