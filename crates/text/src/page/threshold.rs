//! The words of the controls of both thresholds.

use crate::phrase::scale;
use mcid_analysis::passing::Passing;
use mcid_analysis::threshold::within_kind;
use mcid_trial::{Decimal, Outcome, ThresholdKind};

pub const THRESHOLDS: &str = "Thresholds";
pub const BETWEEN: &str = "Between-group MCID";
pub const WITHIN: &str = "Within-group MCID";
pub const HANDLE: &str = "Threshold line in the figure, between-group MCID";
/// What a figure with a handle can do.
pub const DRAG: &str = "Drag the handle to move the threshold.";
pub const RESET: &str = "Reset to the trial\u{2019}s own thresholds";
pub const COMING: &str = "Loading \u{2026} what you set is kept";

/// What the threshold between the arms is.
pub fn between_help(outcome: &Outcome) -> String {
    format!(
        "Smallest difference between the arms\u{2019} means that matters, in {} ({}).",
        outcome.unit_plural,
        scale(outcome)
    )
}

/// What the threshold of a person's change is.
pub fn within_help(outcome: &Outcome) -> String {
    match within_kind(outcome) {
        ThresholdKind::WithinPersonPercent => {
            "Smallest change that matters to a person, in per cent of their own baseline."
                .to_owned()
        }
        _ => format!(
            "Smallest change that matters to a person, in {}.",
            outcome.unit_plural
        ),
    }
}

/// The unit of the threshold of a person's change.
pub fn within_unit(outcome: &Outcome) -> String {
    match within_kind(outcome) {
        ThresholdKind::WithinPersonPercent => "per cent".to_owned(),
        _ => outcome.unit_plural.clone(),
    }
}

/// Which means pass on a stretch of the track.
pub fn pass_meaning(passing: Passing, arm: &str, reference: &str) -> String {
    match passing {
        Passing::Both => "both arms\u{2019} means pass".to_owned(),
        Passing::OnlyArm => format!("only the mean of {arm}"),
        Passing::OnlyReference => format!("only the mean of {reference}"),
        Passing::Neither => "neither mean".to_owned(),
    }
}

pub fn preset_source(source: &str) -> String {
    format!("from {source}")
}

/// The rest of a slider's accessible name.
pub fn in_unit(unit: &str) -> String {
    format!(", in {unit}")
}

pub fn field_name(name: &str, unit: &str) -> String {
    format!("{name}, in {unit}")
}

pub fn typed_wrong(maximum: Decimal) -> String {
    format!("Type a number from 0 to {maximum}.")
}
