//! The report on methods and checks: everything that the page says of a trial
//! under a question, with every formula, input, assumption and source, to be
//! kept, printed, checked and computed again.
//!
//! [`report`] assembles it as plain data: a list of [`Part`]s, each with a key
//! for programs and a label for readers (both from `mcid_text::report`).
//!
//! - `contents` says which parts there are, in which order; `answer`, `views`
//!   and `checks` make the larger ones. The views come from `mcid-explorer`'s
//!   list, so that a new view is in the report by itself.
//! - `format` writes them. `format::walk` goes through the parts once for HTML,
//!   Markdown and plain text; the JSON text comes from serde.
//! - `r_code` writes the main numbers as a script for R that needs no package.
//! - [`answers`] is another output: the answers to all questions about a trial,
//!   a row each.
//! - [`document`] is another output: the page as a single file, and the
//!   template of the page's document.
//!
//! A new part is a constant in `mcid_text::report::field`, a line in `contents`
//! and a key in docs/report-format.md and its schema. A new format is an
//! implementation of `format::Writer` and a row in [`FORMATS`]. The scenes of
//! the figures are not part of a report, their tables are.

mod answer;
mod answers;
mod checks;
mod contents;
pub mod document;
mod format;
mod names;
mod part;
mod r_code;
mod views;

pub use answers::{AnswerRow, answers};
pub use format::{FORMATS, Format};
pub use part::{Part, PartBody, Section};

use mcid_analysis::Question;
use mcid_text::report::ALL_CHECKS;
use mcid_trial::Trial;

/// What a report says under "format" in its JSON text.
pub const FORMAT: &str = "mcid-explorer-report";

/// The version of that format.
pub const VERSION: u8 = 1;

/// The program that made a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Software {
    /// Its version, e.g. "0.1.0".
    pub version: String,
    /// By which the build is known, in hexadecimal digits; may be empty.
    pub build: String,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The title.
    pub title: String,
    /// A name for files: small letters, digits and hyphens.
    pub file_name: String,
    /// Everything else.
    pub parts: Vec<Part>,
    /// The main numbers again, as a script for R.
    pub r_code: String,
}

impl Report {
    /// With every comparison of reported numbers one by one, in the formats for
    /// readers too.
    #[must_use]
    pub fn with_every_check(mut self) -> Self {
        for part in &mut self.parts {
            if let PartBody::Group(parts) = &mut part.body {
                let mut parts = parts.iter_mut();
                if let Some(all) = parts.find(|part| part.key == ALL_CHECKS.0) {
                    all.label = mcid_text::report::ONE_BY_ONE;
                }
            }
        }
        self
    }
}

/// The report on a trial under a question, which is clamped to it. `warnings`
/// are those of the reader of the trial's file, in its order.
pub fn report(
    trial: &Trial,
    question: &Question,
    warnings: &[String],
    software: &Software,
) -> Report {
    let question = question.clamped(trial);
    Report {
        title: mcid_text::report::title(&trial.short_name),
        file_name: contents::file_name(trial, &question),
        parts: contents::parts(trial, &question, warnings, software),
        r_code: r_code::script(trial, &question, software),
    }
}
