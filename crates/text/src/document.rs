//! What a document says of itself beside the page.

pub const TRIAL_COMMENT: &str = "<!-- The trial. Put another one in its place, in the same format, and this file is about that one. -->";

/// Where scripts do not run, in a page with a first view.
pub fn without_scripts(trial: &str) -> String {
    format!(
        "Without scripts this page shows {trial}, the trial that it was made with, against its own thresholds. Where scripts run, the thresholds can be moved."
    )
}

pub const SAVED_WITHOUT_SCRIPTS: &str = "Without scripts this page shows only its answer. Where scripts run, it shows \
     figures and tables, and the thresholds can be moved.";
pub const OPEN_PLACE: &str = "page.html has an open place.";

pub fn no_text(place: &str) -> String {
    format!("Nothing is there for {place} in page.html.")
}
