//! The way to the editor, which the worker keeps.

use leptos::prelude::*;

use crate::protocol::Request;
use crate::views::source::Source;

/// Asks for what has to do with a trial of the reader's own.
#[derive(Clone, Copy)]
pub(crate) struct EditorService(pub(crate) Source);

impl EditorService {
    /// Asks for something that the trial on the page has to do with.
    pub(super) fn ask(self, asked: Request) {
        self.0.ask_editor(asked);
    }
}

/// The editor service, for a component.
pub(super) fn use_editor_service() -> EditorService {
    expect_context::<EditorService>()
}
