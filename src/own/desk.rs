//! The desk from the page's side: what stands on it, and what is said of it.
//!
//! The worker keeps the desk. Each act gets a number; only the answer to the
//! last one counts, so that what is typed meanwhile is not put back.

use std::sync::Arc;

use leptos::prelude::*;

use super::keep;
use super::worker::Clerk;
use mcid_text::desk as words;
use mcid_editor::{Act, Sheet};
use crate::dialog::Door;
use crate::exhibits::source::Source;
use crate::load;
use crate::state::State;
use crate::protocol::Request;

/// The desk: `Copy` handles, given to components by context.
#[derive(Clone, Copy)]
pub(crate) struct OwnDesk {
    /// What stands on it.
    pub(super) sheet: RwSignal<Arc<Sheet>>,
    /// True while a file is read.
    pub(super) is_busy: RwSignal<bool>,
    /// What is told of files and of what is kept.
    pub(super) told: RwSignal<String>,
    /// What is heard when something new stands on the desk.
    pub(super) heard: RwSignal<String>,
    /// True while a file is dragged over the page.
    pub(super) is_dragged: RwSignal<bool>,
    /// True where what is typed is kept in the browser.
    pub(super) is_kept: RwSignal<bool>,
    /// The dialog.
    pub(super) door: StoredValue<Door>,
    acts: StoredValue<u32>,
}

impl OwnDesk {
    pub(crate) fn new() -> Self {
        Self {
            sheet: RwSignal::new(Arc::default()),
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
    pub(super) fn act(self, clerk: Clerk, act: Act) {
        self.acts
            .update_value(|count| *count = count.wrapping_add(1));
        let ticket = self.acts.get_value();
        // What is typed is answered at once, and nothing need be said of it.
        if !matches!(act, Act::Say { .. }) {
            self.is_busy.set(true);
            self.told.set(String::new());
        }
        clerk.ask(Request::Desk { ticket, act });
    }

    /// Takes what came of it.
    pub(crate) fn answered(
        self,
        state: State,
        source: Source,
        ticket: u32,
        sheet: Sheet,
        trial: Option<Vec<u8>>,
    ) {
        if self.acts.get_value() != ticket {
            return;
        }
        if self.is_busy.get_untracked() {
            self.is_busy.set(false);
            self.heard.set(sheet.title.clone());
        }
        if self.is_kept.get_untracked() && !sheet.keep.is_empty() {
            self.is_kept.set(keep::keep(&sheet.keep));
        }
        let is_done = trial.is_some() && sheet.faults.is_empty();
        self.sheet.set(Arc::new(sheet));
        if let Some(bytes) = trial {
            load::opened(state, source, bytes);
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

/// The desk, for a component.
pub(super) fn use_desk() -> OwnDesk {
    expect_context::<OwnDesk>()
}
