//! The report on methods and checks: everything that the page says of a trial
//! under a question, with every formula, input, assumption and source, to be
//! kept, printed, checked and computed again.
//!
//! [`report`] puts it together as plain data from what the page is made of;
//! each of [`FORMATS`] writes it down in one pass. The scenes of the figures
//! are not part of it, their tables are.

mod answer;
mod checks;
mod contents;
pub mod document;
mod html;
mod json;
mod markdown;
mod names;
mod part;
mod r_code;
mod text;
mod views;

pub use part::{Content, Fields, Name, Part};

use mcid_analysis::Question;
use mcid_trial::Trial;

/// By what the report was made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Software {
    /// Its version, e.g. "0.1.0".
    pub version: String,
    /// By which the build is known, in hexadecimal digits; may be empty.
    pub build: String,
}

/// What a report says under "format" in its JSON text.
pub const FORMAT: &str = "mcid-explorer-report";

/// The version of that format.
pub const VERSION: u8 = 1;

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

/// The report on a trial under a question, which is clamped to it. `warnings`
/// is what the reader of the trial's file said, in its order.
pub fn report(
    trial: &Trial,
    question: &Question,
    warnings: &[String],
    software: &Software,
) -> Report {
    let question = question.clamped(trial);
    Report {
        title: contents::title(trial),
        file_name: contents::file_name(trial, &question),
        parts: contents::parts(trial, &question, warnings, software),
        r_code: r_code::script(trial, &question, software),
    }
}

/// A form in which a report can be had.
pub struct Format {
    /// Its name, as a command takes it.
    pub name: &'static str,
    /// What readers see.
    pub label: &'static str,
    /// The ending of its files, without the dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Writes a report down.
    pub write: fn(&Report) -> String,
}

/// All forms.
pub static FORMATS: [Format; 5] = [
    Format {
        name: "html",
        label: mcid_text::report::HTML,
        extension: "html",
        media_type: "text/html;charset=utf-8",
        write: html::html,
    },
    Format {
        name: "markdown",
        label: mcid_text::report::MARKDOWN,
        extension: "md",
        media_type: "text/markdown;charset=utf-8",
        write: markdown::markdown,
    },
    Format {
        name: "text",
        label: mcid_text::report::TEXT,
        extension: "txt",
        media_type: "text/plain;charset=utf-8",
        write: text::text,
    },
    Format {
        name: "json",
        label: mcid_text::report::JSON,
        extension: "json",
        media_type: "application/json",
        write: json::json,
    },
    Format {
        name: "r",
        label: mcid_text::report::R,
        extension: "R",
        media_type: "text/plain;charset=utf-8",
        write: |report| report.r_code.clone(),
    },
];
