//! What a reader is told of links, files and faults.

use crate::trial::Decimal;

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

/// A link is longer than so many bytes.
pub fn link_too_long(most: usize) -> String {
    format!("The link is longer than {most} bytes and was passed over.")
}

/// A part of a link, in quotation marks, was passed over for a reason.
pub fn passed_over(part: &str, reason: &str) -> String {
    format!("{part} in the link was passed over: {reason}.")
}

/// A part of a link has a key that means nothing.
pub fn unknown_part(part: &str) -> String {
    format!("{part} in the link was passed over: the explorer does not know it.")
}

/// A key stands in a link several times.
pub fn given_again(key: &str) -> String {
    format!("The link gives \u{201c}{key}\u{201d} more than once; the first counts.")
}

/// A part of a link in quotation marks, cut short where `is_cut`.
pub fn quoted(part: &str, is_cut: bool) -> String {
    let ellipsis = if is_cut { "\u{2026}" } else { "" };
    format!("\u{201c}{part}{ellipsis}\u{201d}")
}

/// Why a part of a link is passed over: only some values have a meaning.
pub fn one_of(known: &[&str]) -> String {
    format!("it must be one of {}", known.join(", "))
}

/// Why: the trial has no outcome of that name.
pub fn no_such_outcome(trial: &str) -> String {
    format!("{trial} has no such outcome")
}

/// Why: the outcome has no comparison of that name.
pub const NO_SUCH_COMPARISON: &str = "this outcome has no such comparison of arms";

/// Why: the trial has no visit of that name.
pub fn no_such_visit(trial: &str) -> String {
    format!("{trial} has no such visit")
}

/// Why: a number cannot be read.
pub const NO_NUMBER: &str = "it is not a plain number";

/// A number that stands in a link, for [`out_of_range`]: a setting.
pub const VALUE: &str = "value";

/// A number that stands in a link, for [`out_of_range`]: a threshold.
pub const THRESHOLD: &str = "threshold";

/// Why: a number is too small or too large.
pub fn out_of_range(what: &str, minimum: Decimal, maximum: Decimal) -> String {
    format!("the {what} must lie between {minimum} and {maximum}")
}

/// A trial was opened by the reader.
pub const OPENED_HERE: &str = "This trial was opened here, with the numbers of its file or as they were typed. A link to it works nowhere else.";
