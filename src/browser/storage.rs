//! The browser's storage. It may be refused, as in some frames; then nothing is kept.

use leptos::prelude::window;
use web_sys::Storage;

use super::window::IS_BROWSER;

const THEME: &str = "mcid-explorer-theme";
const FORM: &str = "mcid-explorer-own-trial";

/// The theme that the reader chose.
pub(crate) fn theme() -> Option<String> {
    get(THEME)
}

/// Keeps the theme; where that is refused, it lasts for this visit only.
pub(crate) fn keep_theme(theme: &str) {
    set(THEME, theme);
}

/// The form of the reader's own trial.
pub(super) fn form() -> Option<String> {
    get(FORM)
}

/// Keeps the form; false where that is refused.
pub(super) fn keep_form(form: &str) -> bool {
    set(FORM, form)
}

/// Removes the form.
pub(super) fn forget_form() {
    if let Some(storage) = storage() {
        // Where storage is refused, nothing was kept.
        let _ = storage.remove_item(FORM);
    }
}

fn storage() -> Option<Storage> {
    if !IS_BROWSER {
        return None;
    }
    window().local_storage().ok().flatten()
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}
