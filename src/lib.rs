//! The web app: components, state, browser adapters and the worker.
//!
//! An event goes to the [`store`], which changes and asks for effects; [`browser`] carries them out;
//! components show the store. What is not on the first screen, [`worker`] makes.
//! To add something visible: a file in `components/`; something that happens: a variant of
//! [`store::Event`]; something that the browser has to do: a variant of [`store::Effect`].

#![expect(
    unreachable_pub,
    reason = "the component macro makes every component `pub`"
)]

mod browser;
mod bundled;
mod components;
#[cfg(feature = "ssr")]
pub mod first_view;
pub mod protocol;
pub mod store;
pub mod worker;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use browser::page::mark;
use components::app::App;

/// Puts the page into the element `app` of the document, in place of the first view that is in it.
#[cfg(feature = "csr")]
pub fn mount() {
    std::panic::set_hook(Box::new(|_| mark("data-failed", "")));
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    let root: HtmlElement = root.unchecked_into();
    root.set_text_content(None);
    mount_to(root, || view! { <App bundle=bundled::bundle()/> }).forget();
    // Ready when the figures have been measured and drawn: the browser reports widths in the first
    // frame, and the second shows what was made of them.
    request_animation_frame(|| request_animation_frame(|| mark("data-ready", "")));
}
