//! The editor from the page's side: what stands on it, and what is said of it.
//!
//! The worker keeps the editor. Each command gets a number; only the answer to the
//! last one counts, so that what is typed meanwhile is not put back.

use std::sync::Arc;

use leptos::prelude::*;

use super::keep;
use super::worker::EditorService;
use mcid_text::editor as words;
use mcid_editor::{EditorCommand, FormView};
use crate::dialog::Door;
use crate::views::source::Source;
use crate::load;
use crate::state::State;
use crate::protocol::Request;
use mcid_trial::Trial;

/// The editor: `Copy` handles, given to components by context.
#[derive(Clone, Copy)]
pub(crate) struct OwnEditor {
    /// What stands on it.
    pub(super) form_view: RwSignal<Arc<FormView>>,
    /// True while a file is read.
    pub(super) is_busy: RwSignal<bool>,
    /// What is told of files and of what is kept.
    pub(super) told: RwSignal<String>,
    /// What is heard when something new stands on the editor.
    pub(super) heard: RwSignal<String>,
    /// True while a file is dragged over the page.
    pub(super) is_dragged: RwSignal<bool>,
    /// True where what is typed is kept in the browser.
    pub(super) is_kept: RwSignal<bool>,
    /// The dialog.
    pub(super) door: StoredValue<Door>,
    acts: StoredValue<u32>,
}

impl OwnEditor {
    pub(crate) fn new() -> Self {
        Self {
            form_view: RwSignal::new(Arc::default()),
            is_busy: RwSignal::new(false),
            told: RwSignal::new(String::new()),
            heard: RwSignal::new(String::new()),
            is_dragged: RwSignal::new(false),
            is_kept: RwSignal::new(keep::kept().is_some()),
            door: StoredValue::new(Door::new()),
            acts: StoredValue::new(0),
        }
    }

    /// Does something.
    pub(super) fn command(self, editor_service: EditorService, command: EditorCommand) {
        self.acts
            .update_value(|count| *count = count.wrapping_add(1));
        let ticket = self.acts.get_value();
        // What is typed is answered at once, and nothing need be said of it.
        if !matches!(command, EditorCommand::Say { .. }) {
            self.is_busy.set(true);
            self.told.set(String::new());
        }
        editor_service.ask(Request::Editor { ticket, command });
    }

    /// Takes what came of it.
    pub(crate) fn answered(
        self,
        state: State,
        source: Source,
        ticket: u32,
        form_view: Arc<FormView>,
        trial: Option<Arc<Trial>>,
    ) {
        if self.acts.get_value() != ticket {
            return;
        }
        if self.is_busy.get_untracked() {
            self.is_busy.set(false);
            self.heard.set(form_view.title.clone());
        }
        if self.is_kept.get_untracked() && !form_view.keep.is_empty() {
            self.is_kept.set(keep::keep(&form_view.keep));
        }
        let is_done = trial.is_some() && form_view.faults.is_empty();
        self.form_view.set(form_view);
        if let Some(trial) = trial {
            load::opened(state, source, trial);
        }
        if is_done {
            self.door.get_value().close();
        }
    }

    /// Nothing answers.
    pub(crate) fn failed(self) {
        self.is_busy.set(false);
        self.told.set(words::NO_READER.to_owned());
    }
}

/// The editor, for a component.
pub(super) fn use_desk() -> OwnEditor {
    expect_context::<OwnEditor>()
}
