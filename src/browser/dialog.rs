//! Opening and closing a dialog element.

use leptos::html;
use leptos::prelude::*;

/// Opens and closes a dialog.
#[derive(Clone, Copy)]
pub(crate) struct DialogHandle {
    /// The element.
    pub(crate) node: NodeRef<html::Dialog>,
    /// True once it has been open: its content is made then, and not before.
    pub(crate) was_opened: RwSignal<bool>,
}

impl DialogHandle {
    pub(crate) fn new() -> Self {
        Self {
            node: NodeRef::new(),
            was_opened: RwSignal::new(false),
        }
    }

    /// Opens the dialog, if it is not open.
    pub(crate) fn open(self) {
        if !self.was_opened.get_untracked() {
            self.was_opened.set(true);
        }
        if let Some(dialog) = self.node.get_untracked()
            && !dialog.open()
        {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        }
    }

    /// Closes the dialog.
    pub(crate) fn close(self) {
        if let Some(dialog) = self.node.get_untracked() {
            dialog.close();
        }
    }
}
