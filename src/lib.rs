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
mod browser;
mod bundled;
mod choice;
mod chooser;
mod controls;
mod copy_text;
mod derived;
mod dialog;
mod difference;
mod embed_dialog;
mod views;
mod figure_frame;
mod figures;
#[cfg(feature = "ssr")]
pub mod first_view;
mod footer;
mod handle;
mod header;
mod instead;
mod key;
mod load;
mod opening;
mod user_trial;
mod rich_text;
mod scene_view;
mod site;
mod sources;
mod state;
mod table_view;
mod terms;
mod theme;
mod threshold_control;
mod trajectory;
mod unique;
mod visible;
mod roving_focus;
mod width;
mod window;
mod words;
pub mod worker;
pub mod protocol;

use leptos::prelude::*;

use mcid_text::page::{self, notice::NO_OPENING};

use mcid_analysis::embed::{self, Shown};
use mcid_trial::bundle::Bundle;
use derived::Derived;
use state::State;

/// Puts the page into the element that index.html keeps for it, in place of
/// the first view that stands there.
#[cfg(feature = "csr")]
pub fn mount() {
    std::panic::set_hook(Box::new(|_| mark_document("data-failed")));
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    let Ok(root) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(root) else {
        return;
    };
    root.set_text_content(None);
    mount_to(root, || view! { <App bundle=bundled::bundle()/> }).forget();
    // Ready when the figures have been measured and drawn: the browser tells
    // widths in the first frame, and the second shows what was made of them.
    request_animation_frame(|| request_animation_frame(|| mark_document("data-ready")));
}

/// Sets an attribute on `<html>`: that the page is ready, or that it failed;
/// the style form_view shows the message that index.html keeps for that.
#[cfg(feature = "csr")]
fn mark_document(attribute: &str) {
    if let Some(root) = document().document_element() {
        // Nothing can be done about a document that refuses attributes.
        let _ = root.set_attribute(attribute, "");
    }
}

/// The whole page.
#[component]
fn App(
    /// The trial that it opens with; `None` only if the program is broken.
    bundle: Option<Bundle>,
) -> impl IntoView {
    let Some(state) = bundle.and_then(State::opening) else {
        return view! { <p class="fault">{NO_OPENING}</p> }.into_any();
    };
    provide_context(state);
    provide_context(Derived::new(state));
    let (editor, saving) = (user_trial::OwnEditor::new(), user_trial::Saving::new());
    provide_context(editor);
    provide_context(saving);
    let source = views::source::Source::new(state);
    source.set_parts(editor, saving);
    provide_context(user_trial::EditorService(source));
    provide_context(source);
    address::listen(state, source);
    if window::IS_THERE {
        load::start(state, source);
    }
    let shown = state.embedded.get_value().unwrap_or(Shown::WHOLE);
    Effect::new(move |_| document().set_title(&page::title(&state.trial.get())));
    let is_away = move || state.instead.with(Option::is_some);
    view! {
        <header::Header/>
        <instead::Instead/>
        <main hidden=is_away>
            <opening::Opening/>
            <div class="top">
                {shown.shows(embed::ANSWER).then(|| view! { <answer::Answer/> })}
                {shown.shows(embed::THRESHOLDS).then(|| view! { <controls::Controls/> })}
            </div>
            <figures::Figures shown=shown/>
            <views::Views shown=shown/>
            <sources::Sources/>
        </main>
        <footer::Footer/>
        <p class="visually-hidden" role="status" data-testid="spoken">{words::words(move || state.spoken())}</p>
    }
    .into_any()
}
