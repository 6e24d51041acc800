//! What a file that is not in the trial format says, and what it leaves open.

use serde::{Deserialize, Serialize};

use mcid_trial::document::Json;

/// Stands in a draft's document where something must still be said. No field
/// of the trial format may be this.
pub const UNSAID: &str = "?";

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceKind {
    /// A file in the trial format.
    Trial,
    /// A table with a row for each arm and visit.
    TableOfArms,
    /// A table with a row for each contrast.
    TableOfContrasts,
    /// A record of ClinicalTrials.gov with results.
    Registry,
}

/// Something that only a person can say or confirm.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportQuestion {
    /// By which an answer is known, e.g. "direction/pain"; the same in every
    /// reading of the same file.
    pub id: String,
    /// What it is about, e.g. the outcome's name: questions about one thing
    /// follow one another and are shown together.
    pub about: String,
    /// The question in a few words.
    pub label: String,
    /// What helps to answer it, e.g. the numbers it was inferred from; may be
    /// empty.
    pub help: String,
    /// What may be answered, each with what people see of it; empty where
    /// anything may be typed.
    pub choices: Vec<(String, String)>,
    /// What the file suggests; empty where it suggests nothing. It stands in
    /// the document until something else is said, and must be confirmed.
    pub proposed: String,
    /// What was answered; empty until then.
    pub given: String,
    /// True where the draft is not finished without an answer.
    pub is_required: bool,
}

impl ImportQuestion {
    /// A question that needs one of some answers.
    pub(crate) fn choice<A: Into<String>, B: Into<String>>(
        id: impl Into<String>,
        about: &str,
        label: impl Into<String>,
        choices: impl IntoIterator<Item = (A, B)>,
    ) -> Self {
        Self {
            id: id.into(),
            about: about.to_owned(),
            label: label.into(),
            choices: choices
                .into_iter()
                .map(|(value, label)| (value.into(), label.into()))
                .collect(),
            is_required: true,
            ..Self::default()
        }
    }

    /// A question that may be left open, for any text.
    pub(crate) fn text(
        id: impl Into<String>,
        about: &str,
        label: &str,
        help: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            about: about.to_owned(),
            label: label.to_owned(),
            help: help.into(),
            ..Self::default()
        }
    }

    /// The same with what helps to answer it.
    pub(crate) fn with_help(self, help: impl Into<String>) -> Self {
        Self {
            help: help.into(),
            ..self
        }
    }

    /// The same with a proposed answer; empty for none.
    pub(crate) fn proposing(self, proposed: impl Into<String>) -> Self {
        Self {
            proposed: proposed.into(),
            ..self
        }
    }

    /// True while an answer is needed.
    pub fn is_open(&self) -> bool {
        self.is_required && self.given.is_empty()
    }
}

/// What was made of a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// What the file is.
    pub kind: SourceKind,
    /// What was recognised, for a person to look over before anything is
    /// trusted: of what, and as what. E.g. "Decimal mark" and "comma: 3,1 is
    /// read as 3.1".
    pub recognised: Vec<(String, String)>,
    /// What only a person can say.
    pub questions: Vec<ImportQuestion>,
    /// What is not taken over, and why.
    pub left_out: Vec<(String, String)>,
    /// What should be looked at all the same.
    pub warnings: Vec<String>,
    /// A file in the trial format; [`UNSAID`] where an open question leaves a
    /// gap. Once no question is open, [`mcid_trial::read()`] reads it.
    pub document: Json,
}

impl Draft {
    /// True once nothing needs to be asked any more.
    pub fn is_finished(&self) -> bool {
        !self.questions.iter().any(ImportQuestion::is_open)
    }
}
