//! Putting the page into the document.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::page::mark;
use crate::bundled::bundle;
use crate::components::app::App;

/// Puts the page into the element `app` of the document, in place of the first view that is in it.
pub fn mount() {
    std::panic::set_hook(Box::new(|_| mark("data-failed", "")));
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    let root: HtmlElement = root.unchecked_into();
    root.set_text_content(None);
    mount_to(root, || view! { <App bundle=bundle()/> }).forget();
    // Ready when the figures have been measured and drawn: the browser reports widths in the first
    // frame, and the second shows what was made of them.
    request_animation_frame(|| request_animation_frame(|| mark("data-ready", "")));
}
