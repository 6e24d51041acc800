//! The root element: marks that the style sheet follows.

use leptos::prelude::document;

use super::window::IS_BROWSER;

/// Sets an attribute of the root element.
pub(crate) fn mark(attribute: &str, value: &str) {
    if IS_BROWSER && let Some(root) = document().document_element() {
        // Only a broken document refuses an attribute.
        let _ = root.set_attribute(attribute, value);
    }
}
