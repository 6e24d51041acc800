//! A dialog behind a button.

use leptos::prelude::*;
use mcid_text::page::panel;

use crate::browser::dialog::DialogHandle;

/// A button, and the dialog that it opens.
#[component]
pub(crate) fn Dialog(
    /// The dialog's name, and the button's text where it has no other.
    label: &'static str,
    /// The button's text.
    #[prop(optional, into)]
    text: Option<Signal<String>>,
    #[prop(default = "plain")] class: &'static str,
    /// What else opens and closes it.
    #[prop(optional)]
    handle: Option<DialogHandle>,
    /// What is in the dialog; made when it is first opened.
    children: Children,
) -> impl IntoView {
    let handle = handle.unwrap_or_else(DialogHandle::new);
    let text = text.unwrap_or_else(|| label.to_owned().into());
    let children = StoredValue::new_local(Some(children));
    let content = move || {
        let children = handle
            .was_opened
            .get()
            .then(|| children.try_update_value(Option::take));
        children.flatten().flatten().map(|children| children())
    };
    view! {
        <button type="button" class=class on:click=move |_| handle.open()>{text}</button>
        <dialog node_ref=handle.node aria-label=label>
            <button type="button" class="close" on:click=move |_| handle.close()>{panel::CLOSE}</button>
            {content}
        </dialog>
    }
}
