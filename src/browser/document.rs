//! What stands in the document beside the page: settings in `<meta>`, and the files of the single file.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A setting of the document, such as where the worker's script is.
pub(super) fn setting(name: &str) -> Option<String> {
    find(&format!("meta[name=\"{name}\"]"))?.get_attribute("content")
}

/// The text of the trial that the single file opens with; `None` in a page that is not the single file.
pub(super) fn own_trial() -> Option<String> {
    find("script#trial")?.text_content()
}

/// The text of a file inside the document.
pub(super) fn file(name: &str) -> Option<String> {
    find(&format!("script[data-file=\"{name}\"]"))?.text_content()
}

/// The names of all files inside the document.
pub(super) fn file_names() -> Vec<String> {
    let Ok(found) = document().query_selector_all("script[data-file]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<Element>().ok())
        .filter_map(|element| element.get_attribute("data-file"))
        .collect()
}

/// The whole document as text.
pub(super) fn text() -> Option<String> {
    document().document_element().map(|root| root.outer_html())
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
