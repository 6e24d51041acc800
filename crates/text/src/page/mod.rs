//! What stands around the figures: titles, labels, buttons, keys.

pub mod figure;
pub mod notice;
pub mod panel;
pub mod threshold;

use mcid_trial::{OutcomeRole, Trial};

/// The product's name.
pub const BRAND: &str = "MCID Explorer";

/// The title of the window.
pub fn title(trial: &Trial) -> String {
    format!("{}: {} | {BRAND}", trial.short_name, trial.question)
}

/// The choice of a trial.
pub const CHOOSE_TRIAL: &str = "Choose a trial";

/// The trial that is shown, on the button to choose another one.
pub fn trial(name: &str) -> String {
    format!("Trial: {name}")
}

/// The search among trials.
pub const SEARCH: &str = "Search by name or condition";

/// How many trials are found.
pub fn found(count: usize) -> String {
    let end = if count == 1 { " trial" } else { " trials" };
    count.to_string() + end
}

/// The choice between light and dark.
pub const THEME: &str = "Theme";

/// Light or dark as the system has it.
pub const THEME_SYSTEM: &str = "As the system";

/// Light.
pub const THEME_LIGHT: &str = "Light";

/// Dark.
pub const THEME_DARK: &str = "Dark";

/// What a reader is asked to do, after the trial's own sentence.
pub const INVITATION: &str = " Move the two thresholds to your own idea of enough, and see what the trial can and cannot say. ";

/// The choice of an outcome.
pub const OUTCOME: &str = "Outcome";

/// The choice of a visit.
pub const VISIT: &str = "Visit";

/// The choice of the arms compared.
pub const COMPARISON: &str = "Comparison";

/// The mark of what was named primary, after its name.
pub const PRIMARY: &str = " (primary)";

/// The mark of an outcome that was named afterwards, after its name.
pub const POST_HOC: &str = " (post hoc)";

/// What an outcome is marked with, after its name.
pub fn outcome_mark(role: OutcomeRole) -> &'static str {
    match role {
        OutcomeRole::Primary => PRIMARY,
        OutcomeRole::Secondary => "",
        OutcomeRole::PostHoc => POST_HOC,
    }
}

/// Two arms to compare.
pub fn pair(arm: &str, reference: &str) -> String {
    format!("{arm} vs {reference}")
}

/// The accessible name of the answer.
pub const ANSWER: &str = "Answer";

/// The button that shows where a number is from.
pub const SOURCE: &str = "Source";

/// The rest of that button's accessible name, before the number's label.
pub const SOURCE_OF: &str = " of this number: ";

/// The accessible name of a list of terms.
pub const TERMS: &str = "Terms used here";

/// The title of the list of sources.
pub const SOURCES: &str = "Sources";

/// Where the trial is registered.
pub fn registered(registrations: &str) -> String {
    format!("Registered as {registrations}.")
}

/// Where everything is computed.
pub const LOCAL: &str = "Everything is computed in this browser; nothing leaves it.";
