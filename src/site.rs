//! The files that come with the page: inside the document, where it is a file
//! of its own, or beside it on the site.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The text of the trial that the document holds as its own; `None` in a page
/// whose trials lie beside it.
pub(crate) fn own_trial() -> Option<String> {
    inside("script#trial")
}

/// The text of a file of the site; `None` where it cannot be had. A document
/// with a trial of its own has all its files inside, and asks nobody.
pub(crate) async fn file(name: &str) -> Option<String> {
    if own_trial().is_some() {
        return data(name);
    }
    let response = JsFuture::from(window().fetch_with_str(name)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// True where a trial's file is inside the document.
pub(crate) fn holds(file: &str) -> bool {
    data(&["trials/", file].concat()).is_some()
}

/// The text of the page that is one file: this document, or one beside it.
pub(crate) async fn whole_page() -> Option<String> {
    if own_trial().is_some() {
        return document().document_element().map(|root| root.outer_html());
    }
    file(&told("single-file")?).await
}

/// What the document says of itself under a name, such as where the worker is.
pub(crate) fn told(name: &str) -> Option<String> {
    let selector = format!("meta[name=\"{name}\"]");
    let element = document().query_selector(&selector).ok()??;
    element.get_attribute("content")
}

/// The text of a file inside the document.
fn data(name: &str) -> Option<String> {
    inside(&format!("script[data-file=\"{name}\"]"))
}

fn inside(selector: &str) -> Option<String> {
    document().query_selector(selector).ok()??.text_content()
}
