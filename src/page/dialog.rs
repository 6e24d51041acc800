//! A dialog behind a button.

use leptos::html;
use leptos::prelude::*;

use super::words::words;
use crate::analysis::words::page::panel;

/// A button, and the dialog that it opens.
#[component]
pub(crate) fn Dialog(
    /// The button's words, and the dialog's name.
    label: &'static str,
    /// What is in the dialog.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    // Made when it is first opened: the page does not wait for it.
    let is_opened = RwSignal::new(false);
    let content = StoredValue::new_local(Some(children));
    let made = move || {
        let make = is_opened
            .get()
            .then(|| content.try_update_value(Option::take));
        make.flatten().flatten().map(|make| make())
    };
    let open = move |_| {
        if !is_opened.get_untracked() {
            is_opened.set(true);
        }
        if let Some(dialog) = node.get_untracked() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="plain" on:click=open>{label}</button>
        <dialog node_ref=node aria-label=words(move || label.to_owned())>
            <button type="button" class="close" on:click=close>{panel::CLOSE}</button>
            {made}
        </dialog>
    }
}
