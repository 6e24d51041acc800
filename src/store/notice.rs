//! What readers are told of links, files and saving. The components word it.

use mcid_analysis::fragment_issue::FragmentIssue;

/// Something readers are told, beside what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A part of a link was passed over.
    Fragment {
        /// What, and why.
        issue: FragmentIssue,
        /// Short name of the trial that the link was read for.
        trial: String,
    },
    /// A link names a trial that is not in the catalogue.
    NoSuchTrial(String),
    /// The file of the named trial could not be fetched.
    NotFetched(String),
    /// The file of the named trial could not be read, for want of a worker.
    NotRead(String),
    /// The file of the named trial has faults; they follow.
    Faulty(String),
    /// A fault of a file, as its reader words it.
    Fault(String),
    /// The trial that is shown was opened by the reader.
    OpenedHere,
}

/// What is shown in place of the page while there is no trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replacement {
    /// The single file's trial is being read.
    Reading,
    /// It could not be read, for want of a worker.
    NotRead,
    /// It has these faults, as its reader words them.
    Faulty(Vec<String>),
}

/// How far the latest request to save a file has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveStatus {
    /// Nothing has been asked for.
    #[default]
    Idle,
    /// The file is being made.
    Making,
    /// The file of this name has been handed to the browser.
    Saved(String),
    /// The single file could not be fetched.
    NoSingleFile,
    /// There is no worker.
    NoWorker,
    /// The file cannot be made, as its maker words it.
    Refused(String),
}
