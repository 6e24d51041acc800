//! The trial that the page opens with, as it is held inside the program.

use super::bytes::as_bytes;
use super::index::IndexEntry;

/// The list of trials and the first of them, read when the program was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// [`super::fingerprint::fingerprint`] of the list's text.
    pub index: u64,
    /// That of the trial's text.
    pub text: u64,
    /// The list.
    pub entries: Vec<IndexEntry>,
    /// The trial as bytes.
    pub trial: Vec<u8>,
}

as_bytes!(struct Bundle { index, text, entries, trial });
