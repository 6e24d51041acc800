//! The unadjusted difference between two arms, computed from their means.

use mcid_stats::interval::standard_error_from_interval;
use mcid_stats::{Difference as Welch, Interval, Reference, Sample};
use mcid_trial::impossible::{impossible_spread_of, is_impossible_mean};
use mcid_trial::{ArmIndex, ArmSummary, Decimal, Outcome, Spread, Trial, VisitIndex};

use super::change::is_baseline;
use super::comparison::Comparison;
use super::recovered::Recovered;
use super::reference::rounded;
use super::sample_size::sample_size;

/// The difference of two means, with what its rounding and that of the standard
/// deviations leaves open.
pub(super) struct MeanDifference {
    /// The mean of the arm asked about minus that of the other, exactly.
    pub(super) estimate: Decimal,
    /// Its standard error, without the assumption that the arms vary alike.
    pub(super) recovered: Recovered,
}

/// True where an arm has a mean after baseline.
pub(super) fn has_means(trial: &Trial, outcome: &Outcome, arm: ArmIndex) -> bool {
    outcome.summaries.iter().any(|summary| {
        summary.arm == arm && summary.mean.is_some() && !is_baseline(trial, summary.visit)
    })
}

/// The difference at a visit after baseline: standard error √(SE₁² + SE₂²) with
/// Satterthwaite's degrees of freedom (Welch 1947, Biometrika 34:28), which need
/// the sizes of both arms.
///
/// `None` unless both arms have a mean and a standard deviation with n, a
/// standard error or an interval, and each of these can be.
pub(super) fn mean_difference(
    trial: &Trial,
    outcome: &Outcome,
    pair: Comparison,
    visit: VisitIndex,
) -> Option<MeanDifference> {
    if is_baseline(trial, visit) {
        return None;
    }
    let mean = |arm: ArmIndex| {
        let mut summaries = outcome.summaries.iter();
        let summary = summaries.find(|summary| (summary.arm, summary.visit) == (arm, visit))?;
        ArmMean::new(trial, outcome, summary)
    };
    let (one, other) = (mean(pair.arm)?, mean(pair.reference_arm)?);
    let estimate = one.mean.minus(other.mean)?;
    let error = |part: fn(&ArmMean) -> f64| part(&one).hypot(part(&other));
    let half_unit = one.mean.half_unit() + other.mean.half_unit();
    let [low, high] = [-half_unit, half_unit].map(|part| estimate.to_f64() + part);
    let [least, most] = [error(|arm| arm.errors.lower), error(|arm| arm.errors.upper)];
    Some(MeanDifference {
        estimate,
        recovered: Recovered {
            standard_error: error(|arm| arm.error),
            degrees_of_freedom: degrees_of_freedom(&one, &other),
            corners: [(low, least), (high, least), (high, most), (low, most)],
        },
    })
}

/// A mean with its standard error.
struct ArmMean {
    mean: Decimal,
    error: f64,
    /// What rounding leaves open of the error.
    errors: Interval,
    size: Option<u32>,
}

impl ArmMean {
    fn new(trial: &Trial, outcome: &Outcome, summary: &ArmSummary) -> Option<Self> {
        let size = sample_size(trial, outcome, summary.arm, summary.visit)
            .and_then(|size| u32::try_from(size.value.units()).ok())
            .filter(|size| *size >= 2);
        let mean = summary.mean.as_ref()?.value;
        if is_impossible_mean(outcome, mean) || impossible_spread_of(outcome, summary).is_some() {
            return None;
        }
        let (error, errors) = match &summary.spread {
            Spread::StandardDeviation(printed) => {
                let root = f64::from(size?).sqrt();
                let range = rounded(printed.value).range();
                let errors = Interval {
                    lower: range.lower.max(0.0) / root,
                    upper: range.upper / root,
                };
                (printed.to_f64() / root, errors)
            }
            Spread::StandardError(printed) => {
                let range = rounded(printed.value).range();
                let errors = Interval {
                    lower: range.lower.max(0.0),
                    upper: range.upper,
                };
                (printed.to_f64(), errors)
            }
            Spread::ConfidenceInterval(printed) => {
                let [lower, upper] = [&printed.lower, &printed.upper].map(|end| rounded(end.value));
                let reference = size
                    .and_then(|size| Reference::student_t(f64::from(size) - 1.0))
                    .unwrap_or(Reference::Normal);
                let found = standard_error_from_interval(
                    Interval {
                        lower: lower.value,
                        upper: upper.value,
                    },
                    [lower.half_unit, upper.half_unit],
                    printed.level.to_f64() / 100.0,
                    reference,
                )?;
                (found.standard_error, found.band)
            }
            Spread::NotReported => return None,
        };
        (error > 0.0).then_some(Self {
            mean,
            error,
            errors,
            size,
        })
    }

    fn sample(&self) -> Option<Sample> {
        let size = self.size?;
        Some(Sample {
            mean: self.mean.to_f64(),
            standard_deviation: self.error * f64::from(size).sqrt(),
            size,
        })
    }
}

fn degrees_of_freedom(one: &ArmMean, other: &ArmMean) -> Option<f64> {
    let welch = Welch::welch(one.sample()?, other.sample()?)?;
    Some(welch.degrees_of_freedom.get())
}
