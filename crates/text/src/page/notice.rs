//! Notices about links, files and faults.

use mcid_analysis::fragment_issue::{Excerpt, FragmentIssue, InvalidValue};

pub const NO_OPENING: &str = "The trial inside this page cannot be read.";
pub const READING: &str = "The trial in this file is being read \u{2026}";
pub const USER_TRIAL_FAULTY: &str =
    "The trial in this file has faults, so that nothing of it can be shown.";
pub const USER_TRIAL_NOT_READ: &str =
    "The trial in this file could not be read. Reload the page to try again.";

pub fn no_such_trial(id: &str) -> String {
    format!("There is no trial \u{201c}{id}\u{201d} here; another one is shown.")
}

pub fn not_fetched(name: &str) -> String {
    format!("{name} could not be fetched; what was shown stays.")
}

pub fn not_read(name: &str) -> String {
    format!("{name} could not be read; what was shown stays.")
}

/// A trial's file has faults, which are named after this.
pub fn faulty(name: &str) -> String {
    format!("The file of {name} has faults; what was shown stays.")
}

/// Where a question comes from that was passed over in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionOrigin {
    Link,
    CommandLine,
}

/// What was passed over of a link to `trial` (its short name), and why.
pub fn fragment_issue(issue: &FragmentIssue, trial: &str) -> String {
    fragment_issue_of(issue, trial, QuestionOrigin::Link)
}

/// The same for a question from anywhere.
pub fn fragment_issue_of(issue: &FragmentIssue, trial: &str, origin: QuestionOrigin) -> String {
    let passed_over = |part: &Excerpt, reason: &str| {
        let ellipsis = if part.is_cut { "\u{2026}" } else { "" };
        let place = match origin {
            QuestionOrigin::Link => " in the link",
            QuestionOrigin::CommandLine => "",
        };
        let part = &part.text;
        format!("\u{201c}{part}{ellipsis}\u{201d}{place} was passed over: {reason}.")
    };
    match issue {
        FragmentIssue::TooLong { most } => {
            format!("The link is longer than {most} bytes and was passed over.")
        }
        FragmentIssue::Invalid { part, reason } => passed_over(part, &invalid_value(reason, trial)),
        FragmentIssue::Unknown { part } => passed_over(part, "the explorer does not know it"),
        FragmentIssue::Repeated { key } => {
            format!("The link gives \u{201c}{key}\u{201d} more than once; the first counts.")
        }
    }
}

fn invalid_value(reason: &InvalidValue, trial: &str) -> String {
    match reason {
        InvalidValue::NotOneOf(values) => format!("it must be one of {}", values.join(", ")),
        InvalidValue::NoSuchOutcome => format!("{trial} has no such outcome"),
        InvalidValue::NoSuchComparison => "this outcome has no such comparison of arms".to_owned(),
        InvalidValue::NoSuchVisit => format!("{trial} has no such visit"),
        InvalidValue::NotANumber => "it is not a plain number".to_owned(),
        InvalidValue::OutOfRange {
            is_threshold,
            minimum,
            maximum,
        } => {
            let what = if *is_threshold { "threshold" } else { "value" };
            format!("the {what} must lie between {minimum} and {maximum}")
        }
    }
}

pub const OPENED_HERE: &str = "This trial was opened here, with the numbers of its file or as they were typed. A link to it works nowhere else.";
