//! Files to hand on: what there is, in a table.

use crate::analysis::Question;
use crate::analysis::words::desk as words;
use crate::trial::{self, Trial};

/// What a file is made from.
#[derive(Clone, Copy)]
pub struct Source<'s> {
    /// The trial.
    pub trial: &'s Trial,
    /// The question, fitted to it.
    pub question: &'s Question,
    /// The text of the page that is one file; empty where it is not needed.
    pub page: &'s str,
}

/// A kind of file.
pub struct Kind {
    /// What it is called.
    pub label: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// What its name ends in.
    pub ending: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// True where the text of the page that is one file is needed.
    pub needs_page: bool,
    /// Makes its text, or says why it cannot.
    pub make: fn(Source<'_>) -> Result<String, String>,
}

/// All kinds, in the order in which they are offered.
pub const FILES: &[Kind] = &[Kind {
    label: words::JSON,
    help: words::JSON_HELP,
    ending: ".json",
    media_type: "application/json",
    needs_page: false,
    make: |source| Ok(trial::written(source.trial)),
}];
