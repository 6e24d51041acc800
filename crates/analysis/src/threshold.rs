//! The scales on which the two thresholds move.
//!
//! A slider's range has to cover the data and every published MCID; its step
//! has to suit the precision that the paper printed.

use core::cmp::Ordering;

use mcid_trial::{Decimal, Outcome, Threshold, ThresholdKind, Trial};

use super::change::changes;
use super::difference::{Difference, differences};
use super::question::Question;

/// The scale on which a threshold moves: from 0 (none chosen) to a maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThresholdScale {
    /// Largest threshold.
    pub maximum: Decimal,
    /// What one step of the slider adds.
    pub step: Decimal,
    /// Distance between labelled ticks.
    pub tick: Decimal,
    /// Where it opens: the trial's own threshold, else 0.
    pub opening: Decimal,
}

/// Most decimals that a typed threshold may have beyond the slider's step.
const TYPED_DECIMALS: u8 = 2;

impl ThresholdScale {
    /// The nearest threshold that this scale allows.
    pub fn fit(&self, threshold: Decimal) -> Decimal {
        let decimals = self.step.decimals();
        let most = (decimals + TYPED_DECIMALS).min(mcid_trial::decimal::MAX_DECIMALS);
        let bounded = if threshold.is_negative() {
            Decimal::zero(decimals)
        } else if threshold.compare(self.maximum) == Ordering::Greater {
            self.maximum
        } else {
            threshold
        };
        let wanted = bounded.decimals().clamp(decimals, most);
        Decimal::nearest(bounded.to_f64(), wanted).unwrap_or_else(|| Decimal::zero(decimals))
    }

    /// The threshold on a step of the slider that is nearest to `value`.
    pub fn nearest_step(&self, value: f64) -> Decimal {
        let step = self.step.to_f64();
        let steps = (value / step).round();
        self.fit(Decimal::nearest(steps * step, self.step.decimals()).unwrap_or(Decimal::zero(0)))
    }

    /// `steps` steps up (or down, below 0), onto the slider's grid.
    pub fn moved(&self, threshold: Decimal, steps: i32) -> Decimal {
        let step = self.step.to_f64();
        let position = threshold.to_f64() / step;
        // From between two steps, one step reaches the next one, not beyond.
        let tolerance = 1e-6;
        let start = if steps > 0 {
            (position + tolerance).floor()
        } else {
            (position - tolerance).ceil()
        };
        self.nearest_step((start + f64::from(steps)) * step)
    }

    /// The labelled ticks, from 0 to the maximum.
    pub fn ticks(&self) -> Vec<Decimal> {
        let tick = self.tick;
        let mut ticks = Vec::new();
        let mut units = 0;
        while let Some(mark) = Decimal::new(units, tick.decimals()) {
            if mark.compare(self.maximum) == Ordering::Greater {
                break;
            }
            ticks.push(mark);
            units += tick.units();
        }
        ticks
    }

    /// Where a threshold lies between 0 and the maximum, from 0 to 1.
    pub fn fraction(&self, threshold: Decimal) -> f64 {
        (threshold.to_f64() / self.maximum.to_f64()).clamp(0.0, 1.0)
    }
}

/// The scale for the between-group MCID of an outcome.
pub fn between_scale(trial: &Trial, question: &Question) -> ThresholdScale {
    let outcome = &trial.outcomes[question.outcome];
    let published = published(outcome, |kind| kind == ThresholdKind::BetweenGroups);
    let mut largest = 0.0_f64;
    let mut decimals = 0;
    for Difference { benefit, basis, .. } in differences(trial, question) {
        for number in [benefit.lower, benefit.estimate, benefit.upper] {
            largest = largest.max(2.0 * number.to_f64().abs());
        }
        // A computed limit has decimals that nobody printed.
        let finest = if basis.is_printed() {
            benefit.lower.decimals().max(benefit.upper.decimals())
        } else {
            0
        };
        decimals = decimals.max(finest).max(benefit.estimate.decimals());
    }
    if largest == 0.0 {
        largest = scale_width(outcome).map_or(10.0, |width| width / 4.0);
    }
    scale(largest, decimals, &published)
}

/// The scale for the within-group MCID of an outcome.
pub fn within_scale(trial: &Trial, outcome: &Outcome) -> ThresholdScale {
    let kind = within_kind(outcome);
    let published = published(outcome, |other| other == kind);
    if kind == ThresholdKind::WithinPersonPercent {
        let opening = published
            .first()
            .map_or(Decimal::zero(0), |threshold| threshold.value.value);
        let whole = |units| Decimal::new(units, 0).unwrap_or_default();
        return ThresholdScale {
            maximum: whole(100),
            step: whole(5),
            tick: whole(25),
            opening,
        };
    }
    let mut largest = 0.0_f64;
    let mut decimals = 0;
    for change in changes(trial, outcome) {
        largest = largest.max(1.5 * change.units.to_f64().abs());
        decimals = decimals.max(change.units.decimals());
    }
    if largest == 0.0 {
        largest = scale_width(outcome).map_or(10.0, |width| width / 4.0);
    }
    scale(largest, decimals, &published)
}

/// Whether an outcome's within-group MCID is in per cent of baseline or in
/// its unit.
///
/// The first published one decides. Where none is published, per cent is
/// offered only for a scale that starts at 0: on any other, and on one with
/// scores of both signs, "30% less" has no meaning.
pub fn within_kind(outcome: &Outcome) -> ThresholdKind {
    let mut published = outcome.thresholds.iter().map(|threshold| threshold.kind);
    if let Some(kind) = published.find(|kind| kind.is_within_person()) {
        return kind;
    }
    match &outcome.scale_minimum {
        Some(minimum) if minimum.value.is_zero() => ThresholdKind::WithinPersonPercent,
        _ => ThresholdKind::WithinPersonUnits,
    }
}

/// The published thresholds of an outcome whose kind passes.
pub fn published(outcome: &Outcome, passes: impl Fn(ThresholdKind) -> bool) -> Vec<&Threshold> {
    outcome
        .thresholds
        .iter()
        .filter(|threshold| passes(threshold.kind))
        .collect()
}

/// Width of the instrument's scale, where the trial gives both its ends.
pub(super) fn scale_width(outcome: &Outcome) -> Option<f64> {
    let minimum = outcome.scale_minimum.as_ref()?.to_f64();
    let maximum = outcome.scale_maximum.as_ref()?.to_f64();
    Some(maximum - minimum)
}

/// A scale that reaches `largest` and half as far again as every published
/// threshold, in steps of the printed precision.
fn scale(largest: f64, printed_decimals: u8, published: &[&Threshold]) -> ThresholdScale {
    let opening = published.first().map(|threshold| threshold.value.value);
    let mut decimals = printed_decimals;
    let mut reach = largest;
    for threshold in published {
        reach = reach.max(1.5 * threshold.value.to_f64());
        decimals = decimals.max(threshold.value.value.decimals());
    }
    let (tick_size, tick_decimals) = round_step(reach / 6.0);
    let tick = Decimal::nearest(tick_size, tick_decimals).unwrap_or_default();
    let intervals = (reach / tick_size - 1e-9).ceil().max(1.0);
    let maximum = Decimal::nearest(intervals * tick_size, tick_decimals).unwrap_or_default();
    // At least 20 steps, so that the slider is worth having; at most 400, so
    // that a finger can hit each.
    let mut step = 10_f64.powi(-i32::from(decimals));
    while maximum.to_f64() / step < 20.0 && decimals < mcid_trial::decimal::MAX_DECIMALS {
        decimals += 1;
        step /= 10.0;
    }
    if maximum.to_f64() / step > 400.0 {
        let (coarser, coarser_decimals) = round_step(maximum.to_f64() / 400.0);
        step = coarser;
        decimals = coarser_decimals;
    }
    ThresholdScale {
        maximum,
        step: Decimal::nearest(step, decimals).unwrap_or_default(),
        tick,
        opening: opening.unwrap_or(Decimal::zero(decimals)),
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is at least `least`,
/// and how many decimals it takes to write it.
///
/// `least` must be above 0 and finite; anything else is taken as 1.
pub fn round_step(least: f64) -> (f64, u8) {
    if !(least.is_finite() && least > 0.0) {
        return (1.0, 0);
    }
    let mut exponent = -9_i32;
    loop {
        for mantissa in [1.0, 2.0, 5.0] {
            let step = if exponent < 0 {
                mantissa / 10_f64.powi(-exponent)
            } else {
                mantissa * 10_f64.powi(exponent)
            };
            if step >= least * (1.0 - 1e-9) || exponent > 12 {
                return (step, u8::try_from(-exponent).unwrap_or(0));
            }
        }
        exponent += 1;
    }
}
