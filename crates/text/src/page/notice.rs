//! What a reader is told of links, files and faults.

use mcid_analysis::fragment_issue::{Excerpt, FragmentIssue, InvalidValue};

/// The bundled trial is broken.
pub const NO_OPENING: &str = "The trial inside this page cannot be read.";

/// The trial inside the file is being read.
pub const READING: &str = "The trial in this file is being read \u{2026}";

/// The trial inside the file has faults, which are named after this.
pub const OWN_FAULTY: &str =
    "The trial in this file has faults, so that nothing of it can be shown.";

/// Nothing could read the trial inside the file.
pub const OWN_NOT_READ: &str =
    "The trial in this file could not be read. Reload the page to try again.";

/// A link names a trial that is not in the list.
pub fn no_such_trial(id: &str) -> String {
    format!("There is no trial \u{201c}{id}\u{201d} here; another one is shown.")
}

/// A trial's file could not be had.
pub fn not_fetched(name: &str) -> String {
    format!("{name} could not be fetched; what was shown stays.")
}

/// Nothing could read a trial's file.
pub fn not_read(name: &str) -> String {
    format!("{name} could not be read; what was shown stays.")
}

/// A trial's file has faults, which are named after this.
pub fn faulty(name: &str) -> String {
    format!("The file of {name} has faults; what was shown stays.")
}

/// What was passed over of a link to `trial` (its short name), and why.
pub fn fragment_issue(issue: &FragmentIssue, trial: &str) -> String {
    match issue {
        FragmentIssue::TooLong { most } => {
            format!("The link is longer than {most} bytes and was passed over.")
        }
        FragmentIssue::Invalid { part, reason } => format!(
            "{} in the link was passed over: {}.",
            quoted(part),
            invalid_value(reason, trial)
        ),
        FragmentIssue::Unknown { part } => format!(
            "{} in the link was passed over: the explorer does not know it.",
            quoted(part)
        ),
        FragmentIssue::Repeated { key } => {
            format!("The link gives \u{201c}{key}\u{201d} more than once; the first counts.")
        }
    }
}

fn quoted(part: &Excerpt) -> String {
    let ellipsis = if part.is_cut { "\u{2026}" } else { "" };
    format!("\u{201c}{}{ellipsis}\u{201d}", part.text)
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

/// A trial was opened by the reader.
pub const OPENED_HERE: &str = "This trial was opened here, with the numbers of its file or as they were typed. A link to it works nowhere else.";
