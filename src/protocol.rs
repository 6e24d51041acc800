//! Messages between the page and its worker: serde types, sent as postcard bytes.
//!
//! Both programs are built from the same sources, so there is no version to agree on. Bytes that
//! cannot be decoded are ignored.

use std::sync::Arc;

use mcid_analysis::Question;
use mcid_editor::save::File;
use mcid_editor::{EditorCommand, FormView};
use mcid_explorer::View;
use mcid_explorer::panel::Site;
use mcid_trial::{IndexEntry, Trial};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What the page asks of the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// What the page knows about where it is published.
    Site(Site),
    /// The trial that all later requests are about.
    Trial(Arc<Trial>),
    /// Make a view.
    View {
        /// Index into [`mcid_explorer::ALL`]; the panels of [`mcid_explorer::panel`] come after it.
        index: usize,
        /// The question; the worker clamps it to the trial.
        question: Question,
        /// Width of the view's place in CSS pixels.
        width: f64,
    },
    /// Read the text of a list of trials.
    ReadIndex(String),
    /// Read the text of a trial's file.
    ReadTrial {
        /// Repeated in the answer.
        ticket: u32,
        /// The text.
        text: String,
    },
    /// Carry out a command of the editor.
    Editor {
        /// Repeated in the answer.
        ticket: u32,
        /// The command.
        command: EditorCommand,
    },
    /// Make a file of the trial.
    Save {
        /// Index into [`mcid_text::editor::FILES`].
        file: usize,
        /// The question.
        question: Question,
        /// The text of the single file, where the file is made from it; else empty.
        single_file: String,
    },
}

/// What the worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The worker listens from now on. Whatever was sent before is lost.
    Ready,
    /// A view.
    View {
        /// The request's.
        index: usize,
        /// The view.
        view: Arc<View>,
    },
    /// The list of trials; `None` if it has faults.
    Index(Option<Vec<IndexEntry>>),
    /// A trial that was read, or its faults.
    Trial {
        /// The request's.
        ticket: u32,
        /// The trial, or its faults in words.
        result: Result<Arc<Trial>, Vec<String>>,
    },
    /// The state of the editor after a command.
    Editor {
        /// The request's.
        ticket: u32,
        /// What the editor shows.
        form_view: Arc<FormView>,
        /// A trial to be shown from now on.
        trial: Option<Arc<Trial>>,
    },
    /// A file, or why there is none.
    File(Result<File, String>),
}

/// A message as bytes; empty if it cannot be encoded.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_stdvec(message).unwrap_or_default()
}

/// A message from bytes; `None` if they are none, or if anything follows it.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Some(message),
        _ => None,
    }
}
