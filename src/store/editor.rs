//! The editor of the reader's own trial, as the page shows it. The worker keeps the editor itself.

use std::sync::Arc;

use mcid_editor::FormView;

/// What the page shows of the editor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditorState {
    /// The form, or what is known of a file.
    pub form_view: Arc<FormView>,
    /// True while a file is read or a command carried out.
    pub is_busy: bool,
    /// What readers are told of files and of storage.
    pub status: EditorStatus,
    /// What assistive technology announces when the form changes.
    pub announcement: String,
    /// True while a file is dragged over the page.
    pub is_file_dragged: bool,
    /// True while the form is kept in the browser's storage.
    pub is_form_kept: bool,
    /// Number of the latest command: only the answer to it counts, so that what is typed meanwhile
    /// is not put back.
    pub(super) ticket: u32,
}

/// What readers are told of files and of storage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum EditorStatus {
    /// Nothing.
    #[default]
    Silent,
    /// The browser could not read the file of this name.
    NotReadable(String),
    /// The browser refuses to keep the form.
    NotKept,
    /// The kept form has been removed.
    Forgotten,
    /// There is no worker.
    NoWorker,
}
