//! What stands around the figures: titles, labels, buttons, keys.

pub mod figure;
pub mod notice;
pub mod panel;
pub mod threshold;

use crate::phrase;
use mcid_trial::{OutcomeRole, Trial};

pub const BRAND: &str = "MCID Explorer";

/// The title of the window.
pub fn title(trial: &Trial) -> String {
    format!("{}: {} | {BRAND}", trial.short_name, trial.question)
}

pub const CHOOSE_TRIAL: &str = "Choose a trial";

/// The trial that is shown, on the button to choose another one.
pub fn trial(name: &str) -> String {
    format!("Trial: {name}")
}

pub const SEARCH: &str = "Search by name or condition";

pub fn found(count: usize) -> String {
    phrase::count(count, "trial", "trials")
}

pub const THEME: &str = "Theme";
pub const THEME_SYSTEM: &str = "As the system";
pub const THEME_LIGHT: &str = "Light";
pub const THEME_DARK: &str = "Dark";
pub const INVITATION: &str = " Move the two thresholds to your own idea of enough, and see what the trial can and cannot say. ";
pub const OUTCOME: &str = "Outcome";
pub const VISIT: &str = "Visit";
pub const COMPARISON: &str = "Comparison";
pub const PRIMARY: &str = " (primary)";
pub const POST_HOC: &str = " (post hoc)";

/// What an outcome is marked with, after its name.
pub fn outcome_mark(role: OutcomeRole) -> &'static str {
    match role {
        OutcomeRole::Primary => PRIMARY,
        OutcomeRole::Secondary => "",
        OutcomeRole::PostHoc => POST_HOC,
    }
}

pub fn pair(arm: &str, reference: &str) -> String {
    format!("{arm} vs {reference}")
}

pub const ANSWER: &str = "Answer";

/// The button that shows where a number is from.
pub const SOURCE: &str = "Source";
pub const SOURCE_OF: &str = " of this number: ";
pub const TERMS: &str = "Terms used here";
pub const SOURCES: &str = "Sources";

pub fn registered(registrations: &str) -> String {
    format!("Registered as {registrations}.")
}

pub const LOCAL: &str = "Everything is computed in this browser; nothing leaves it.";
