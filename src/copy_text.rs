//! A text to take along, with a button that copies it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::words::words;
use mcid_text::page::panel;

/// The text with its name.
#[component]
pub(crate) fn CopyText(
    /// What it is.
    #[prop(into)]
    name: Signal<String>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<html::Pre>::new();
    // Of which text it is said that it was copied, and whether it was.
    let said = RwSignal::new(None::<(String, bool)>);
    let copy = move |_| {
        if let Some(element) = node.get_untracked() {
            let is_copied = copied(&element);
            said.set(Some((text.get_untracked(), is_copied)));
        }
    };
    let answer = words(move || match said.get() {
        Some((of, is_copied)) if of == text.get() => if is_copied {
            panel::COPIED
        } else {
            panel::SELECTED
        }
        .to_owned(),
        _ => String::new(),
    });
    view! {
        <div class="copy-text">
            <p class="name">{name}</p>
            <pre node_ref=node tabindex="0" role="region" aria-label=name>{text}</pre>
            <p class="tools">
                <button type="button" on:click=copy>{panel::COPY}<span class="visually-hidden">": "{name}</span></button>
                <span role="status">{answer}</span>
            </p>
        </div>
    }
}

/// Selects a text and copies it. The old command does so in frames, too, that
/// are refused the newer interface; where even that is refused, the text
/// stays selected for the reader to copy.
fn copied(element: &web_sys::HtmlElement) -> bool {
    let Some(selection) = window().get_selection().ok().flatten() else {
        return false;
    };
    // An element of the page can be selected.
    let _ = selection.select_all_children(element);
    document()
        .dyn_into::<web_sys::HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or_default())
}
