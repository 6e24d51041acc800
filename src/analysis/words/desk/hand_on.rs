//! Files to take along: the trial, the whole explorer with it, reports.

/// The button, and the dialog's name.
pub const SAVE: &str = "Save";

/// What is in the dialog.
pub const SAVE_TITLE: &str = "Save and hand on";

/// What the files hold.
pub const SAVE_LEAD: &str = "Each file is made in this browser, from the trial that is shown and the question that you have set.";

/// While a file is made.
pub const MAKING: &str = "Making the file \u{2026}";

/// That a file was made.
pub fn made(name: &str) -> String {
    format!("{name} was handed to your browser as a download.")
}

/// What cannot be made, and why.
pub const NO_PAGE: &str = "The page that is one file could not be fetched, so no copy of it can be made. Reload the page to try again.";

/// The page that is one file is not what it should be.
pub const NOT_ONE_FILE: &str =
    "The page could not be read as one file, so no copy of it can be made.";

/// The page as one file, for a trial.
pub const ONE_FILE: &str = "Save as one HTML file";
/// What it is.
pub const ONE_FILE_HELP: &str = "The explorer with this trial inside, as you have set it. It opens by double-click, without a network.";
/// The trial as JSON.
pub const JSON: &str = "Trial as JSON";
/// What it is.
pub const JSON_HELP: &str =
    "Everything that is known of the trial, every number as printed. It can be opened here again.";
/// The results of the arms as a table.
pub const ARMS_TABLE: &str = "Arms as a table (CSV)";
/// What it is.
pub const ARMS_TABLE_HELP: &str = "A row for each arm and visit.";
/// The contrasts as a table.
pub const CONTRASTS_TABLE: &str = "Differences as a table (CSV)";
/// What it is.
pub const CONTRASTS_TABLE_HELP: &str =
    "A row for each difference between arms, with the arms' results.";
/// Before a report's format.
pub const REPORT: &str = "Methods and checks report";
/// What it is.
pub const REPORT_HELP: &str = "Every number that is shown, with its formula, inputs, assumptions and checks. Open it to print it.";
/// The R script.
pub const R_SCRIPT: &str = "R script";
/// What it is.
pub const R_SCRIPT_HELP: &str = "It computes the main numbers again, in R.";
