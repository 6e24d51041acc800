//! Opening a trial of one's own, looking it over, typing it, and handing it
//! on.

mod form;
mod hand_on;

pub use form::*;
pub use hand_on::*;

use mcid_import::SourceKind;
use mcid_trial::Fault;

/// The button, and the dialog's name.
pub const OWN: &str = "Your own trial";

/// What can be opened, and that it stays here.
pub const OWN_LEAD: &str = "Open a trial file (JSON), a table (CSV or TSV), or a record with results from \
     ClinicalTrials.gov (JSON). It is read in this browser and sent nowhere.";

/// The choice of a file.
pub const CHOOSE_FILE: &str = "Open a file \u{2026}";

/// The other ways.
pub const OTHER_WAYS: &str =
    "You can also drop a file anywhere on this page, or paste its text here:";

/// The place to paste a text.
pub const PASTE: &str = "Text of a file";

/// Reads what was pasted.
pub const READ_PASTED: &str = "Read this text";

/// The name of a text that was pasted.
pub const PASTED: &str = "Pasted text";

/// Begins an empty form.
pub const BEGIN: &str = "Type a new trial";

/// Opens the form with the trial that is shown.
pub const CHANGE: &str = "Change the trial shown";

/// Goes on with what was kept.
pub const RESUME: &str = "Go on with what was kept";

/// Blank files.
pub const TEMPLATES: &str = "Start from a template";

/// Keeps what is typed.
pub const KEEP: &str = "Keep what I type in this browser, until I forget it";

/// Takes it out again.
pub const FORGET: &str = "Forget what was kept";

/// That it was forgotten.
pub const FORGOTTEN: &str = "Nothing is kept any more.";

/// That the browser keeps nothing.
pub const NOT_KEPT: &str = "This browser keeps nothing for this page.";

/// What is shown over the page while a file is dragged.
pub const DROP: &str = "Drop the file to open it";

/// While a file is read.
pub const READING_FILE: &str = "Reading \u{2026}";

/// Nothing could read it.
pub const NO_READER: &str =
    "The part that reads and writes files could not be started. Reload the page to try again.";

/// Copies the list of faults.
pub const COPY_FAULTS: &str = "Copy this list";

/// The name of the list of faults.
pub const FAULTS: &str = "What is wrong";

/// A file that cannot be used.
pub fn cannot_open(name: &str) -> String {
    format!("{name} cannot be used yet")
}

/// A file that is shown, though something should be looked at.
pub fn opened_with_warnings(name: &str) -> String {
    format!("{name} is shown; please look at these places")
}

/// A file that the browser does not hand over.
pub fn not_readable(name: &str) -> String {
    format!("The browser could not read {name}. Is it still there?")
}

/// The name of a trial that was opened by the reader, in the list of trials.
pub fn opened_here(name: &str) -> String {
    format!("{name} (opened here)")
}

/// A file above the limit.
pub fn too_large(size: usize, most: usize) -> String {
    format!(
        "The file has {size} bytes; {most} are the most. A trial's summary results take far less: is this the right file?"
    )
}

/// How many errors and warnings there are.
pub fn count_of_faults(errors: usize, warnings: usize) -> String {
    let some = |count: usize, what: &str| match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    };
    match (errors, warnings) {
        (0, _) => format!("{}.", some(warnings, "warning")),
        (_, 0) => format!("{}.", some(errors, "error")),
        _ => format!(
            "{} and {}.",
            some(errors, "error"),
            some(warnings, "warning")
        ),
    }
}

/// That nothing is lost.
pub const STAYS: &str = "What was shown before stays until a file can be used.";

/// Whether a fault stops the file from being used.
pub const fn severity(is_warning: bool) -> &'static str {
    if is_warning { "Warning" } else { "Error" }
}

/// Where a fault is.
pub fn place(fault: &Fault) -> String {
    let place = format!("Line {}, column {}", fault.line, fault.column);
    if fault.path.is_empty() {
        place
    } else {
        format!("{place} ({})", fault.path)
    }
}

/// A warning of a file in a report: where, what, and what to do.
pub fn warning(fault: &Fault) -> String {
    format!("{}: {} {}", fault.path, fault.message, fault.remedy)
}

/// The title of a draft.
pub fn look_over(name: &str) -> String {
    format!("{name}: look it over")
}

/// What a file was recognised as.
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Trial => "This is a trial file.",
        SourceKind::TableOfArms => "This is a table with a row for each arm and visit.",
        SourceKind::TableOfContrasts => "This is a table with a row for each contrast between arms.",
        SourceKind::Registry => "This is a record of ClinicalTrials.gov with results.",
    }
}

/// How much must still be said.
pub fn open_questions(count: usize) -> String {
    match count {
        0 => "Everything that is needed has been said.".to_owned(),
        1 => "One thing must be said or confirmed before it can be shown.".to_owned(),
        _ => format!("{count} things must be said or confirmed before it can be shown."),
    }
}

/// What was recognised.
pub const RECOGNISED: &str = "How it was read";

/// Before what was recognised.
pub const RECOGNISED_LEAD: &str = "Check this before you trust the numbers.";

/// What is not taken over.
pub const LEFT_OUT: &str = "Left out";

/// Before what is not taken over.
pub const LEFT_OUT_LEAD: &str = "These are not taken over, for the reasons given.";

/// What should be looked at.
pub const WARNINGS: &str = "Please look at";

/// Before what should be looked at.
pub const WARNINGS_LEAD: &str = "These do not stop the trial from being shown.";

/// Shows the trial.
pub const SHOW: &str = "Show this trial";

/// Goes to the form.
pub const TO_FORM: &str = "Change it in a form first";

/// Leaves out every outcome that was not spoken of.
pub const LEAVE_OUT_REST: &str = "Leave out the outcomes that I have not answered";

/// Takes over what is proposed.
pub const CONFIRM: &str = "I have checked what is proposed here: it is right";

/// Beside an answer that the file suggests.
pub const PROPOSED: &str = "Worked out from the file. Please confirm or change it.";

/// Beside what must be said.
pub const NEEDED: &str = "This is needed.";

/// Nothing has been chosen.
pub const CHOOSE: &str = "\u{2014} choose \u{2014}";
