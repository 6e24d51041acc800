//! Terms with their definitions, where they are used.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::unique::unique_id;
use super::window;
use mcid_text::page::TERMS;

/// The terms that a card uses: pointing, focus and touch show each
/// definition, Escape puts it away.
#[component]
pub(crate) fn Terms(
    /// Names and definitions.
    terms: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let away = RwSignal::new(false);
    // Wherever the focus is: a definition may be there by pointing alone.
    window::listen("keydown", move |event| {
        if event.unchecked_into::<KeyboardEvent>().key() == "Escape" {
            away.set(true);
        }
    });
    let back = move || {
        if away.get_untracked() {
            away.set(false);
        }
    };
    view! {
        <ul class="terms" class:away=away aria-label=TERMS hidden=move || terms.with(Vec::is_empty)>
            {move || terms.get().into_iter().map(|(name, definition)| {
                let id = unique_id("term");
                view! {
                    <li on:pointerenter=move |_| back()>
                        <button type="button" class="term" aria-describedby=id.clone()
                            on:focus=move |_| back() on:click=move |_| back()>
                            {name}
                        </button>
                        <span class="definition" role="tooltip" id=id>{definition}</span>
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}
