//! What the page and its workers say to each other: the [`ViewService`] of views,
//! and the [`EditorService`] who keeps the editor for a trial of the reader's own.
//!
//! Bytes: both sides are built from the same sources, so
//! that there is no version to agree on; what cannot be read is passed over.

use serde::{Deserialize, Serialize};

mod editor_service;
mod view_service;

pub use editor_service::EditorService;
pub use view_service::ViewService;

use mcid_analysis::Question;
use mcid_editor::save::File;
use mcid_editor::{EditorCommand, FormView};
use mcid_explorer::View;
use mcid_explorer::panel::Site;
use mcid_trial::{IndexEntry, Trial};

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// What the page knows of itself.
    Site(Site),
    /// From now on, speak of this trial, as bytes.
    Trial(Vec<u8>),
    /// Make a view.
    View {
        /// Its place in [`mcid_explorer::ALL`], or after it in [`mcid_explorer::panel`].
        which: u32,
        /// The question.
        question: Question,
        /// Width of its place in CSS pixels.
        width: f64,
    },
    /// Read the text of a list of trials.
    ReadIndex(String),
    /// Read the text of a trial's file.
    ReadTrial {
        /// By which the page knows the answer again.
        ticket: u32,
        /// The text.
        text: String,
    },
    /// Do something with a trial of the reader's own.
    Editor {
        /// By which the page knows the answer again.
        ticket: u32,
        /// What to do.
        command: EditorCommand,
    },
    /// Make a file of the trial to hand on.
    Save {
        /// Its place in [`mcid_text::editor::FILES`].
        which: u32,
        /// The question.
        question: Question,
        /// The text of the page that is one file, where that is needed.
        page: String,
    },
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// A view that was asked for.
    Made {
        /// Its place in [`mcid_explorer::ALL`].
        which: u32,
        /// The view.
        view: Box<View>,
    },
    /// The list of trials; `None` if it has faults.
    Index(Option<Vec<IndexEntry>>),
    /// A trial that was read, as bytes, or its faults.
    Trial {
        /// The request's.
        ticket: u32,
        /// The trial.
        read: Result<Vec<u8>, Vec<String>>,
    },
    /// What stands on the editor now.
    Editor {
        /// The request's.
        ticket: u32,
        /// What is shown.
        form_view: Box<FormView>,
        /// A trial, as bytes, that is to be shown from now on.
        trial: Option<Vec<u8>>,
    },
    /// A file that was asked for, or why there is none.
    File(Result<File, String>),
}

/// A request as bytes.
pub fn request(request: &Request) -> Vec<u8> {
    written(request)
}

/// An answer from bytes; `None` if they are none.
pub fn answer(bytes: &[u8]) -> Option<Answer> {
    read(bytes)
}

/// A trial from bytes; `None` if they are none.
pub fn decoded(bytes: &[u8]) -> Option<Trial> {
    read(bytes)
}

