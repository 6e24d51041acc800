//! Copying.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement};

/// Selects the text of an element and copies it; true if it was copied. The old command works in frames
/// that are refused the newer interface; where it is refused too, the text stays selected.
pub(crate) fn copy(element: &HtmlElement) -> bool {
    let Some(selection) = window().get_selection().ok().flatten() else {
        return false;
    };
    // An element of the page can be selected.
    let _ = selection.select_all_children(element);
    document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or_default())
}
