//! What the browser has to do after an event.

use mcid_editor::save::File;

use crate::protocol::Request;

/// Something for the browser to do; `crate::browser` carries it out.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Set the title of the window.
    SetTitle(String),
    /// Write the fragment into a new history entry.
    PushAddress(String),
    /// Write the fragment into the present history entry.
    ReplaceAddress(String),
    /// Start the rest timer anew; [`super::Event::Rested`] follows when it runs out.
    StartRestTimer,
    /// Stop the rest timer.
    StopRestTimer,
    /// Fetch the list of trials; [`super::Event::IndexFetched`] follows.
    FetchIndex,
    /// Fetch a trial's file; [`super::Event::TrialFetched`] follows.
    FetchTrial {
        /// Repeated in the event.
        ticket: u32,
        /// Name of the file.
        file: String,
    },
    /// Fetch the text of the single file; [`super::Event::SingleFileFetched`] follows.
    FetchSingleFile(usize),
    /// Start the worker.
    StartWorker,
    /// Send a request to the worker.
    Send(Request),
    /// Open the editor's dialog.
    OpenEditor,
    /// Close the editor's dialog.
    CloseEditor,
    /// Keep the form in storage; [`super::EditorEvent::Kept`] follows.
    KeepForm(String),
    /// Remove the form from storage.
    ForgetForm,
    /// Read the form from storage; [`super::EditorEvent::Command`] follows if there is one.
    ResumeForm,
    /// Have the browser save a file.
    Download(File),
}
