//! Change from baseline within each arm, in points and per cent.
//!
//! The per cent change of an arm's mean is not the mean of its people's per
//! cent changes; the words say "the mean fell by", never "people improved by".

use mcid_trial::{
    ArmIndex, Decimal, Direction, Outcome, Reported, ThresholdKind, Trial, VisitIndex,
};

/// The change of one arm's mean from baseline to a visit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The arm.
    pub arm: ArmIndex,
    /// The visit.
    pub visit: VisitIndex,
    /// Mean at the visit minus mean at baseline, in the outcome's unit.
    pub units: Decimal,
    /// The same in per cent of the baseline mean; `None` where that has no
    /// meaning (see [`percent_is_meaningful`]).
    pub percent: Option<f64>,
}

/// Change from baseline of every arm at every later visit with both means.
pub fn changes(trial: &Trial, outcome: &Outcome) -> Vec<Change> {
    let as_percent = percent_is_meaningful(trial, outcome);
    let mut found = Vec::new();
    for summary in &outcome.summaries {
        let (Some(mean), Some(baseline)) =
            (&summary.mean, baseline_mean(trial, outcome, summary.arm))
        else {
            continue;
        };
        if is_baseline(trial, summary.visit) {
            continue;
        }
        let Some(units) = mean.value.minus(baseline.value) else {
            continue;
        };
        let percent = as_percent.then(|| 100.0 * units.to_f64() / baseline.to_f64());
        found.push(Change {
            arm: summary.arm,
            visit: summary.visit,
            units,
            percent,
        });
    }
    found
}

/// The change of one arm at one visit.
pub fn change(
    trial: &Trial,
    outcome: &Outcome,
    arm: ArmIndex,
    visit: VisitIndex,
) -> Option<Change> {
    changes(trial, outcome)
        .into_iter()
        .find(|change| change.arm == arm && change.visit == visit)
}

/// An arm's mean at baseline (the visit at time 0).
pub fn baseline_mean<'a>(
    trial: &Trial,
    outcome: &'a Outcome,
    arm: ArmIndex,
) -> Option<&'a Reported> {
    let summary = outcome
        .summaries
        .iter()
        .find(|summary| summary.arm == arm && is_baseline(trial, summary.visit))?;
    summary.mean.as_ref()
}

/// True for the visit at time 0.
pub fn is_baseline(trial: &Trial, visit: VisitIndex) -> bool {
    trial.visits[visit].time.is_zero()
}

/// Whether per cent of baseline means anything: the scale must not start
/// elsewhere than at 0, and every arm's baseline mean must lie above 0 by
/// more than its rounding.
pub fn percent_is_meaningful(trial: &Trial, outcome: &Outcome) -> bool {
    let starts_at_zero = outcome
        .scale_minimum
        .as_ref()
        .is_none_or(|minimum| minimum.value.is_zero());
    starts_at_zero
        && (0..trial.arms.len())
            .filter_map(|arm| baseline_mean(trial, outcome, arm))
            .all(|mean| mean.to_f64() > mean.value.half_unit())
}

/// The improvement that a change is: above 0 when it is for the better.
pub fn improvement(change: f64, direction: Direction) -> f64 {
    match direction {
        Direction::LowerIsBetter => -change,
        Direction::HigherIsBetter => change,
    }
}

/// Whether a change reaches the within-group MCID; `None` where it cannot be
/// said: no threshold chosen, or per cent without meaning.
pub fn reaches(
    change: &Change,
    outcome: &Outcome,
    kind: ThresholdKind,
    threshold: Decimal,
) -> Option<bool> {
    if threshold.is_zero() {
        return None;
    }
    let size = match kind {
        ThresholdKind::WithinPersonPercent => change.percent?,
        _ => change.units.to_f64(),
    };
    // Means of one decimal and thresholds of two cannot differ by less.
    Some(improvement(size, outcome.direction) >= threshold.to_f64() - 1e-9)
}

/// The score that an arm's mean has to reach to have changed by the
/// within-group MCID.
pub fn target(baseline: f64, outcome: &Outcome, kind: ThresholdKind, threshold: Decimal) -> f64 {
    let size = match kind {
        ThresholdKind::WithinPersonPercent => baseline * threshold.to_f64() / 100.0,
        _ => threshold.to_f64(),
    };
    match outcome.direction {
        Direction::LowerIsBetter => baseline - size,
        Direction::HigherIsBetter => baseline + size,
    }
}

/// The mean that the reference arm's mean has to be beaten to for a
/// difference of exactly the between-group MCID.
pub fn needed_mean(reference_mean: f64, outcome: &Outcome, threshold: Decimal) -> f64 {
    match outcome.direction {
        Direction::LowerIsBetter => reference_mean - threshold.to_f64(),
        Direction::HigherIsBetter => reference_mean + threshold.to_f64(),
    }
}
