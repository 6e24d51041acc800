//! Which of the compared arms' means pass each within-group threshold.

use mcid_trial::{ThresholdKind, Trial};

use super::change::{Change, improvement};
use super::question::Question;
use super::threshold::{ThresholdScale, within_kind};
use super::trajectory::compared_changes;

/// Which of the two compared means pass a within-group threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Passing {
    /// Both.
    Both,
    /// Only the mean of the arm asked about.
    OnlyArm,
    /// Only the mean of the arm it is compared with.
    OnlyReference,
    /// Neither.
    Neither,
}

/// A stretch of within-group thresholds that the same means pass; ends as
/// parts of the scale, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PassStretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Which means pass.
    pub passing: Passing,
}

/// Which means pass at each within-group threshold of a scale; empty where
/// the means or per cent of baseline are missing.
pub fn pass_stretches(
    trial: &Trial,
    question: &Question,
    scale: &ThresholdScale,
) -> Vec<PassStretch> {
    let outcome = &trial.outcomes[question.outcome];
    let Some((arm, reference)) = compared_changes(trial, question) else {
        return Vec::new();
    };
    let size = |change: &Change| match within_kind(outcome) {
        ThresholdKind::WithinPersonPercent => change.percent,
        _ => Some(change.units.to_f64()),
    };
    let part = |change: &Change| {
        size(change).map(|size| {
            (improvement(size, outcome.direction) / scale.maximum.to_f64()).clamp(0.0, 1.0)
        })
    };
    let (Some(arm), Some(reference)) = (part(&arm), part(&reference)) else {
        return Vec::new();
    };
    let (low, high) = (arm.min(reference), arm.max(reference));
    let only = if arm > reference {
        Passing::OnlyArm
    } else {
        Passing::OnlyReference
    };
    [
        (0.0, low, Passing::Both),
        (low, high, only),
        (high, 1.0, Passing::Neither),
    ]
    .into_iter()
    .filter(|(from, to, _)| to > from)
    .map(|(from, to, passing)| PassStretch { from, to, passing })
    .collect()
}
