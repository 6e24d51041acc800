//! Fetching the files of the site. The single file has all of them inside and fetches nothing.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::document;

/// The list of trials.
pub(super) async fn index() -> Option<String> {
    file("trials/index.json").await
}

/// A trial's file.
pub(super) async fn trial(name: &str) -> Option<String> {
    file(&format!("trials/{name}")).await
}

/// The single file: this document, or the one that lies beside it.
pub(super) async fn single_file() -> Option<String> {
    if document::own_trial().is_some() {
        return document::text();
    }
    file(&document::setting("single-file")?).await
}

async fn file(name: &str) -> Option<String> {
    if document::own_trial().is_some() {
        return document::file(name);
    }
    let response = JsFuture::from(window().fetch_with_str(name)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
