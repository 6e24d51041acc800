//! A text to take along, with a button that copies it.

use leptos::html::Pre;
use leptos::prelude::*;
use mcid_text::page::panel;

use crate::browser::clipboard::copy;

/// The text with its name.
#[component]
pub(crate) fn CopyText(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<Pre>::new();
    // The text that the button was pressed for, and whether it was copied.
    let result = RwSignal::new(None::<(String, bool)>);
    let press = move |_| {
        if let Some(element) = node.get_untracked() {
            let is_copied = copy(&element);
            result.set(Some((text.get_untracked(), is_copied)));
        }
    };
    let status = move || match &*result.read() {
        Some((pressed_for, true)) if *pressed_for == *text.read() => panel::COPIED,
        Some((pressed_for, false)) if *pressed_for == *text.read() => panel::SELECTED,
        _ => "",
    };
    view! {
        <div class="copy-text">
            <p class="name">{name}</p>
            <pre node_ref=node tabindex="0" role="region" aria-label=name>{text}</pre>
            <p class="tools">
                <button type="button" on:click=press>{panel::COPY}<span class="visually-hidden">": "{name}</span></button>
                <span role="status">{status}</span>
            </p>
        </div>
    }
}
