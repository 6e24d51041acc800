//! Files to take along: the trial, the explorer with the trial inside, reports.

pub const SAVE: &str = "Save";

/// What is in the dialog.
pub const SAVE_TITLE: &str = "Save and hand on";
pub const SAVE_LEAD: &str =
    "Made in this browser, of the trial that is shown and the question that you have set.";
pub const MAKING: &str = "Making the file \u{2026}";

pub fn made(name: &str) -> String {
    format!("{name} was handed to your browser as a download.")
}

pub const NO_PAGE: &str =
    "The page that is one file could not be fetched. Reload the page to try again.";
pub const NOT_SINGLE_FILE: &str =
    "The page could not be read as one file, so no copy of it can be made.";

/// The place of the page as one file in [`FILES`].
pub const SINGLE_FILE: usize = 0;

/// How many of [`FILES`], the last ones, are blank.
pub const TEMPLATE_COUNT: usize = 3;

/// The files, each with what it is for, in the order of `mcid_editor::save::file`.
pub const FILES: [(&str, &str); 12] = [
    (
        "Save as one HTML file",
        "The explorer with this trial inside, as you have set it. It opens by double-click, without a network.",
    ),
    (
        "Trial as JSON",
        "Everything that is known of the trial, every number as printed.",
    ),
    ("Arms as a table (CSV)", "A row for each arm and visit."),
    (
        "Differences as a table (CSV)",
        "A row for each difference, with both arms' results.",
    ),
    (
        "Methods and checks report (HTML)",
        "Every number shown, with formula, inputs, assumptions, checks and sources. Open it to print it.",
    ),
    ("Report (Markdown)", "For a repository."),
    ("Report (text)", "For a terminal."),
    ("Report (JSON)", "For programs."),
    (
        "R script",
        "It computes the main numbers again, without packages.",
    ),
    (
        "Table of differences (CSV)",
        "A row for each difference, with both arms' results; an example with instructions.",
    ),
    (
        "Table of arms (CSV)",
        "A row for each arm and visit; an example with instructions.",
    ),
    ("Trial file (JSON)", "An example."),
];
