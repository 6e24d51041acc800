//! Opening, reviewing, typing and saving a user's trial.

mod form;
mod save;

pub use form::*;
pub use save::*;

use crate::phrase;
use mcid_import::SourceKind;
use mcid_trial::Fault;

pub const USER_TRIAL: &str = "Your own trial";
pub const USER_TRIAL_LEAD: &str = "Open a trial file (JSON), a table (CSV or TSV), or a record with results from \
     ClinicalTrials.gov (JSON). It is read in this browser and sent nowhere.";
pub const CHOOSE_FILE: &str = "Open a file \u{2026}";
pub const OTHER_WAYS: &str =
    "You can also drop a file anywhere on this page, or paste its text here:";
pub const PASTE: &str = "Text of a file";
pub const READ_PASTED: &str = "Read this text";
pub const PASTED: &str = "Pasted text";

/// Begins an empty form.
pub const BEGIN: &str = "Type a new trial";
pub const CHANGE: &str = "Change the trial shown";
pub const RESUME: &str = "Go on with what was kept";
pub const TEMPLATES: &str = "Start from a template";
pub const KEEP: &str = "Keep what I type in this browser, until I forget it";
pub const FORGET: &str = "Forget what was kept";
pub const FORGOTTEN: &str = "Nothing is kept any more.";
pub const NOT_KEPT: &str = "This browser keeps nothing for this page.";
pub const DROP: &str = "Drop the file to open it";
pub const READING_FILE: &str = "Reading \u{2026}";
pub const NO_READER: &str =
    "The part that reads and writes files could not be started. Reload the page to try again.";
pub const COPY_FAULTS: &str = "Copy this list";
pub const FAULTS: &str = "What is wrong";

pub fn cannot_open(name: &str) -> String {
    format!("{name} cannot be used yet")
}

pub fn opened_with_warnings(name: &str) -> String {
    format!("{name} is shown; please look at these places")
}

pub fn not_readable(name: &str) -> String {
    format!("The browser could not read {name}. Is it still there?")
}

/// The name of a trial that was opened by the reader, in the list of trials.
pub fn opened_here(name: &str) -> String {
    format!("{name} (opened here)")
}

pub fn too_large(size: usize, most: usize) -> String {
    format!(
        "The file has {size} bytes; {most} are the most. A trial's summary results take far less: is this the right file?"
    )
}

pub fn count_of_faults(errors: usize, warnings: usize) -> String {
    let errors = (errors > 0).then(|| phrase::count(errors, "error", "errors"));
    let any_warnings = warnings > 0 || errors.is_none();
    let warnings = any_warnings.then(|| phrase::count(warnings, "warning", "warnings"));
    let counts: Vec<String> = errors.into_iter().chain(warnings).collect();
    format!("{}.", phrase::list(&counts))
}

pub const STAYS: &str = "What was shown before stays until a file can be used.";

/// Whether a fault stops the file from being used.
pub const fn severity(is_warning: bool) -> &'static str {
    if is_warning { "Warning" } else { "Error" }
}

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

pub fn look_over(name: &str) -> String {
    format!("{name}: look it over")
}

/// What a file was recognised as.
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Trial => "This is a trial file.",
        SourceKind::TableOfArms => "This is a table with a row for each arm and visit.",
        SourceKind::TableOfContrasts => {
            "This is a table with a row for each contrast between arms."
        }
        SourceKind::Registry => "This is a record of ClinicalTrials.gov with results.",
    }
}

pub fn open_questions(count: usize) -> String {
    match count {
        0 => "Everything that is needed has been said.".to_owned(),
        1 => "One thing must be said or confirmed before it can be shown.".to_owned(),
        _ => format!("{count} things must be said or confirmed before it can be shown."),
    }
}

pub const RECOGNISED: &str = "How it was read";
pub const RECOGNISED_LEAD: &str = "Check this before you trust the numbers.";
pub const LEFT_OUT: &str = "Left out";
pub const LEFT_OUT_LEAD: &str = "These are not taken over, for the reasons given.";
pub const WARNINGS: &str = "Please look at";
pub const WARNINGS_LEAD: &str = "These do not stop the trial from being shown.";
pub const SHOW: &str = "Show this trial";
pub const TO_FORM: &str = "Change it in a form first";
pub const LEAVE_OUT_REST: &str = "Leave out the outcomes that I have not answered";
pub const CONFIRM: &str = "I have checked what is proposed here: it is right";
pub const PROPOSED: &str = "Worked out from the file. Please confirm or change it.";
pub const NEEDED: &str = "This is needed.";
pub const CHOOSE: &str = "\u{2014} choose \u{2014}";
