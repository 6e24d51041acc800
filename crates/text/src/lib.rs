//! Everything that readers read, as plain text: one place for every sentence,
//! label and table, so that each can be tested. The direction of benefit is
//! always given, a confidence interval is never called a probability, and no
//! claim is stronger than its state.
//!
//! Results come in as values of `mcid-analysis`, and wording comes last: a
//! function here takes a result and returns a `String`, a [`RichText`], a
//! [`table::Table`] or a [`working::Number`]. Nothing takes a sentence apart
//! again. What another crate has to decide on is a value, not a word.
//!
//! Where to add a sentence:
//!
//! | what it belongs to | where |
//! |---|---|
//! | the answer and the first view | `answer`, `verdict`, `key_number`, `caption`, `alternative`, `mark` |
//! | a view | its file in `view/` ([`view`] says which functions each has) |
//! | buttons, labels and notices of the page | `page/` |
//! | opening, reviewing and typing a trial | `editor/` |
//! | the report and its script for R | `report/` |
//! | what a page tells search engines and link previews | `metadata/` |
//! | how to cite | `citation/` |
//! | a term and its definition | `term` |
//!
//! Numbers are set by [`number`] (true minus, printed precision) and
//! [`probability`] (never 0 or 100%), small phrases by [`phrase`]. Whatever goes
//! into markup passes [`escape`].

#![allow(
    missing_docs,
    reason = "most public constants here are sentences, which say themselves what they are"
)]

pub mod alternative;
pub mod answer;
pub mod basis;
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
pub mod ratio;
pub mod report;
pub mod table;
pub mod term;
pub mod verdict;
pub mod view;
pub mod within_vs_between;
pub mod working;

use serde::{Deserialize, Serialize};

/// How a span of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Emphasis {
    /// As running text.
    Plain,
    /// A number of the trial.
    Strong,
    /// The reader's own threshold.
    Threshold,
}

/// A span of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    /// How they are set.
    pub emphasis: Emphasis,
}

/// A sentence or more, in spans.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RichText(pub Vec<Span>);

impl RichText {
    /// Running text alone.
    pub fn new(text: impl Into<String>) -> Self {
        Self::default().plain(text)
    }

    /// Adds running text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(text, Emphasis::Plain)
    }

    /// Adds a number of the trial.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.with(text, Emphasis::Strong)
    }

    /// Adds the reader's threshold.
    #[must_use]
    pub fn threshold(self, text: impl Into<String>) -> Self {
        self.with(text, Emphasis::Threshold)
    }

    fn with(mut self, text: impl Into<String>, emphasis: Emphasis) -> Self {
        let text = text.into();
        self.0.push(Span { text, emphasis });
        self
    }

    /// The words alone.
    pub fn text(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}
