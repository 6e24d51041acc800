//! A dialog behind a button.

use leptos::html;
use leptos::prelude::*;

use super::words::words;
use mcid_text::page::panel;

/// What opens and closes a dialog.
#[derive(Clone, Copy)]
pub(crate) struct Door {
    node: NodeRef<html::Dialog>,
    /// True once it has been open: its content is made then, and not before.
    is_made: RwSignal<bool>,
}

impl Door {
    pub(crate) fn new() -> Self {
        Self {
            node: NodeRef::new(),
            is_made: RwSignal::new(false),
        }
    }

    pub(crate) fn open(self) {
        if !self.is_made.get_untracked() {
            self.is_made.set(true);
        }
        if let Some(dialog) = self.node.get_untracked()
            && !dialog.open()
        {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        }
    }

    pub(crate) fn close(self) {
        if let Some(dialog) = self.node.get_untracked() {
            dialog.close();
        }
    }
}

/// A button, and the dialog that it opens.
#[component]
pub(crate) fn Dialog(
    /// The dialog's name, and the button's words where it has no others.
    label: &'static str,
    /// The button's words.
    #[prop(optional)]
    shown: Option<Signal<String>>,
    /// The button's classes.
    #[prop(default = "plain")]
    class: &'static str,
    /// What else opens and closes it.
    #[prop(optional)]
    door: Option<Door>,
    /// What is in the dialog.
    children: Children,
) -> impl IntoView {
    let door = door.unwrap_or_else(Door::new);
    let shown = shown.unwrap_or_else(|| words(move || label.to_owned()));
    let content = StoredValue::new_local(Some(children));
    let made = move || {
        let make = door
            .is_made
            .get()
            .then(|| content.try_update_value(Option::take));
        make.flatten().flatten().map(|make| make())
    };
    view! {
        <button type="button" class=class on:click=move |_| door.open()>{shown}</button>
        <dialog node_ref=door.node aria-label=words(move || label.to_owned())>
            <button type="button" class="close" on:click=move |_| door.close()>{panel::CLOSE}</button>
            {made}
        </dialog>
    }
}
