//! The page: Leptos only.
//!
//! One signal holds the trial, one the question; everything else is derived.
//! Moving a threshold writes one signal, and only what depends on it changes.

#![expect(
    unreachable_pub,
    reason = "the component macro makes every component `pub`"
)]

mod address;
mod answer;
mod bundled;
mod choice;
mod controls;
mod derived;
mod difference;
mod exhibits;
mod figure_frame;
mod figures;
mod footer;
mod handle;
mod header;
mod key;
mod load;
mod opening;
mod passage;
mod scene_view;
mod sources;
mod state;
mod table_view;
mod terms;
mod theme;
mod threshold_control;
mod trajectory;
mod unique;
mod visible;
mod walker;
mod width;
mod words;

use leptos::prelude::*;

use crate::analysis::words::page::notice::NO_OPENING;

use derived::Derived;
use state::State;

/// Puts the page into the element that index.html keeps for it.
pub fn mount() {
    std::panic::set_hook(Box::new(|_| mark_document("data-failed")));
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    let Ok(root) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(root) else {
        return;
    };
    mount_to(root, App).forget();
    // Ready when the figures have been measured and drawn: the browser tells
    // widths in the first frame, and the second shows what was made of them.
    request_animation_frame(|| request_animation_frame(|| mark_document("data-ready")));
}

/// Sets an attribute on `<html>`: that the page is ready, or that it failed;
/// the style sheet shows the message that index.html keeps for that.
fn mark_document(attribute: &str) {
    if let Some(root) = document().document_element() {
        // Nothing can be done about a document that refuses attributes.
        let _ = root.set_attribute(attribute, "");
    }
}

/// The whole page.
#[component]
fn App() -> impl IntoView {
    let Some(state) = State::opening() else {
        return view! { <p class="fault">{NO_OPENING}</p> }.into_any();
    };
    provide_context(state);
    provide_context(Derived::new(state));
    let source = exhibits::source::Source::new(state);
    provide_context(source);
    address::listen(state, source);
    load::start(state, source);
    view! {
                <header::Header/>
        <main>
            <opening::Opening/>
            <div class="top">
                <answer::Answer/>
                <controls::Controls/>
            </div>
            <figures::Figures/>
            <exhibits::Exhibits/>
            <sources::Sources/>
        </main>
        <footer::Footer/>
        <p class="visually-hidden" role="status" data-testid="spoken">{words::words(move || state.spoken())}</p>
    }
    .into_any()
}
