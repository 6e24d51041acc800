//! Everything that readers read, as plain text.
//!
//! One place for every sentence, so that each can be tested: the direction of
//! benefit is always said, a confidence interval is never called a
//! probability, and no claim is stronger than its state.

pub mod alternative;
pub mod answer;
pub mod caption;
pub mod citation;
pub mod document;
pub mod editor;
pub mod escape;
pub mod key_number;
pub mod mark;
pub mod metadata;
pub mod number;
pub mod page;
pub mod panel;
pub mod phrase;
pub mod probability;
pub mod report;
pub mod table;
pub mod term;
pub mod verdict;
pub mod view;
pub mod within_vs_between;
pub mod working;

use serde::{Deserialize, Serialize};

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Emphasis {
    /// As running text.
    Plain,
    /// A number of the trial.
    Strong,
    /// The reader's own threshold.
    Threshold,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they are set.
    pub emphasis: Emphasis,
}

/// A sentence or more, in stretches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RichText(pub Vec<Span>);

impl RichText {
    /// Adds running text.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            emphasis: Emphasis::Plain,
        });
        self
    }

    /// Adds a number of the trial.
    #[must_use]
    pub fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            emphasis: Emphasis::Strong,
        });
        self
    }

    /// Adds the reader's threshold.
    #[must_use]
    pub fn threshold(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            emphasis: Emphasis::Threshold,
        });
        self
    }

    /// The words alone.
    pub fn text(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}
