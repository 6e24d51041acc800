//! Terms with their definitions, where they are used.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use mcid_text::page::TERMS;
use wasm_bindgen::JsCast;

use super::unique::unique_id;
use crate::browser::window;

/// The terms that a card uses: pointing, focus and touch show each definition, Escape hides it.
#[component]
pub(crate) fn Terms(
    /// Names and definitions.
    #[prop(into)]
    terms: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let is_hidden = RwSignal::new(false);
    // Wherever the focus is: pointing alone may show a definition.
    window::listen("keydown", move |event| {
        let key = event.dyn_ref().map(KeyboardEvent::key);
        if key.is_some_and(|key| key == "Escape") {
            is_hidden.set(true);
        }
    });
    let show = move || {
        if is_hidden.get_untracked() {
            is_hidden.set(false);
        }
    };
    let term = move |(name, definition): (String, String)| {
        let id = unique_id("term");
        view! {
            <li on:pointerenter=move |_| show()>
                <button type="button" class="term" aria-describedby=id.clone()
                    on:focus=move |_| show() on:click=move |_| show()>
                    {name}
                </button>
                <span class="definition" role="tooltip" id=id>{definition}</span>
            </li>
        }
    };
    view! {
        <ul class="terms" class:away=is_hidden aria-label=TERMS hidden=move || terms.read().is_empty()>
            {move || terms.get().into_iter().map(term).collect_view()}
        </ul>
    }
}
