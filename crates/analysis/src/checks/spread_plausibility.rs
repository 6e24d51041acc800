//! Does a standard deviation look like a standard error? And does the one that
//! an interval implies look like the printed ones?
//!
//! None of this is impossible, so that it is a question and no more.

use mcid_stats::Interval;
use mcid_stats::difference::{Sample, pooled_standard_deviation};
use mcid_stats::interval::standard_error_from_interval;
use mcid_stats::standard_deviation::standard_deviation_from_standard_error;
use mcid_trial::{ArmSummary, Outcome, Spread, Trial};

use super::measured::{Measured, people};
use super::{Check, CheckPlace, Finding, Numbers};

/// From where to where a standard deviation usually is, as shares of the
/// length of its scale.
const USUAL_SHARES: [f64; 2] = [0.05, 0.5];

/// From where to where it usually is, as multiples of the others of its
/// outcome.
const USUAL_MULTIPLES: [f64; 2] = [1.0 / 3.0, 3.0];

/// From where to where the deviation that an interval implies is, as multiples
/// of the printed ones: adjusting makes it smaller, clusters make it larger.
const IMPLIED: [f64; 2] = [0.25, 2.0];

pub(super) fn check(trial: &Trial, outcome: usize, checks: &mut Vec<Check>) {
    let measure = &trial.outcomes[outcome];
    let mut all: Vec<f64> = measure.summaries.iter().filter_map(deviation).collect();
    all.sort_by(f64::total_cmp);
    let Some(usual) = usual(measure, &all) else {
        return;
    };
    for summary in &measure.summaries {
        let Some(value) = deviation(summary) else {
            continue;
        };
        let Some(size) = summary.n.as_ref().and_then(people) else {
            continue;
        };
        let as_error = value * f64::from(size).sqrt();
        let is_usual = |value: f64| (usual.lower..=usual.upper).contains(&value);
        let looks_like_an_error = value < usual.lower && is_usual(as_error);
        checks.push(Check {
            finding: if looks_like_an_error {
                Finding::Question
            } else {
                Finding::Agrees
            },
            place: CheckPlace {
                outcome: Some(outcome),
                visit: Some(summary.visit),
                arm: Some(summary.arm),
                ..CheckPlace::default()
            },
            numbers: Numbers::Deviation {
                value,
                as_error,
                usual,
            },
        });
    }
}

fn deviation(summary: &ArmSummary) -> Option<f64> {
    match &summary.spread {
        Spread::StandardDeviation(deviation) => Some(deviation.to_f64()),
        _ => None,
    }
}

/// What is usual: by the other deviations of the outcome where there are at
/// least three of them, else by its scale. `None` where there is neither.
fn usual(outcome: &Outcome, sorted: &[f64]) -> Option<Interval> {
    let between = |[least, most]: [f64; 2], of: f64| Interval {
        lower: least * of,
        upper: most * of,
    };
    if let (true, Some(middle)) = (sorted.len() >= 4, sorted.get(sorted.len() / 2)) {
        return Some(between(USUAL_MULTIPLES, *middle));
    }
    let lowest = outcome.scale_minimum.as_ref()?.to_f64();
    let highest = outcome.scale_maximum.as_ref()?.to_f64();
    Some(between(USUAL_SHARES, highest - lowest))
}

/// The standard deviation that a difference's interval implies, beside those
/// of the two arms.
pub(super) fn implied(measured: &Measured<'_>) -> Option<Check> {
    if !measured.contrast.kind.is_in_unit() {
        return None;
    }
    let sizes = measured.sizes?;
    let [first, second] = measured.summaries(false)?;
    let sample = |summary: &ArmSummary, size: u32| {
        Some(Sample {
            mean: 0.0,
            standard_deviation: deviation(summary)?,
            size,
        })
    };
    let printed = pooled_standard_deviation(sample(first, sizes[0])?, sample(second, sizes[1])?)?;
    let [_, lower, upper] = measured.numbers?;
    let limits = Interval {
        lower: lower.value,
        upper: upper.value,
    };
    let error = standard_error_from_interval(
        limits,
        [lower.half_unit, upper.half_unit],
        measured.level()?,
        measured.reference,
    )?;
    let implied = standard_deviation_from_standard_error(error.standard_error, sizes)?;
    // What the rounding of the limits allows counts in favour.
    let scale = implied / error.standard_error;
    let (least, most) = (scale * error.band.lower, scale * error.band.upper);
    let finding = if most < IMPLIED[0] * printed || least > IMPLIED[1] * printed {
        Finding::Question
    } else {
        Finding::Agrees
    };
    Some(measured.found(finding, Numbers::Implied { implied, printed }))
}
