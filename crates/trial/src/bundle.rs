//! The trial that the page opens with, as it is held inside the program.

use serde::{Deserialize, Serialize};

use super::index::IndexEntry;
use super::model::Trial;

/// The list of trials and the first of them, read when the program was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// [`super::fingerprint::fingerprint`] of the list's text.
    pub index: u64,
    /// That of the trial's text.
    pub text: u64,
    /// The list.
    pub entries: Vec<IndexEntry>,
    /// The trial.
    pub trial: Trial,
}
