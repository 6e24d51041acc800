//! Does a standard deviation look like a standard error? And does the one that
//! an interval implies look like the printed ones?
//!
//! None of this is impossible, so that it is a question and no more.

use mcid_stats::Interval;
use mcid_stats::difference::{Sample, pooled_standard_deviation};
use mcid_stats::interval::standard_error_from_interval;
use mcid_stats::standard_deviation::standard_deviation_from_standard_error;
use mcid_trial::impossible::{ends, printed_deviation, usual_deviations};
use mcid_trial::{ArmSummary, Trial};

use super::measured::{Measured, people};
use super::{Check, CheckPlace, Finding, Numbers};

/// From where to where the deviation that an interval implies is, as multiples
/// of the printed ones: adjusting makes it smaller, clusters make it larger.
const IMPLIED: [f64; 2] = [0.25, 2.0];

pub(super) fn check(trial: &Trial, outcome: usize, checks: &mut Vec<Check>) {
    let measure = &trial.outcomes[outcome];
    let Some([lower, upper]) = usual_deviations(measure.summaries.iter(), ends(measure)) else {
        return;
    };
    let usual = Interval { lower, upper };
    for summary in &measure.summaries {
        let Some(value) = printed_deviation(summary) else {
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
            standard_deviation: printed_deviation(summary)?,
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
