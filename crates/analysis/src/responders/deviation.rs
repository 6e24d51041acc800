//! The standard deviation of an arm's scores: printed, or recovered from what
//! was printed instead of it.

use crate::evidence::Evidence;
use crate::question::Question;
use crate::reference::{rounded, sizes_of};
use crate::setting::Setting;
use mcid_stats::interval::standard_error_from_interval;
use mcid_stats::standard_deviation::standard_deviation_from_standard_error;
use mcid_stats::{Interval, Reference, Rounded};
use mcid_trial::impossible::{impossible_spread_of, is_impossible_size};
use mcid_trial::{ArmIndex, ArmSummary, ContrastKind, Outcome, Reported, Spread, Trial};

/// The least part of a recovered standard deviation that its lower end is
/// taken for. Where rounding leaves even an interval without width open, the
/// end would be 0, and nobody's score would differ from the mean.
const LEAST_PART: f64 = 0.01;

/// Where a standard deviation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Printed.
    Printed,
    /// From the printed standard error of the mean, times √n.
    StandardError,
    /// From the printed confidence interval of the mean.
    MeanInterval,
    /// From one that is not symmetric about its mean even by rounding, so that
    /// each of its sides gives another.
    AsymmetricMeanInterval,
    /// From the interval of the difference between the arms: one for both,
    /// and that of the residuals where the difference was adjusted.
    DifferenceInterval,
    /// Set by the reader.
    Reader,
}

/// A standard deviation, and what rounding leaves open of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// The number used; above 0.
    pub value: f64,
    /// The smallest and the largest that it can stand for.
    pub range: Interval,
    /// Where it comes from.
    pub origin: Origin,
}

impl Deviation {
    /// `None` unless it is above 0 and finite.
    fn new(value: f64, range: Interval, origin: Origin) -> Option<Self> {
        let defined = value > 0.0 && range.upper.is_finite();
        defined.then(|| Self {
            value,
            range: Interval {
                lower: range.lower.max(LEAST_PART * value),
                upper: range.upper,
            },
            origin,
        })
    }

    /// A printed number times `factor`.
    fn scaled(printed: &Reported, factor: f64, origin: Origin) -> Option<Self> {
        let (number, range) = (rounded(printed.value), rounded(printed.value).range());
        let range = Interval {
            lower: range.lower * factor,
            upper: range.upper * factor,
        };
        Self::new(number.value * factor, range, origin)
    }
}

/// How many people a summary is of, where at least 2.
fn size(trial: &Trial, summary: &ArmSummary) -> Option<f64> {
    let arm = &trial.arms[summary.arm];
    if is_impossible_size(arm, summary) {
        return None;
    }
    let size = summary.n.as_ref().or(arm.randomised.as_ref())?.to_f64();
    (size >= 2.0).then_some(size)
}

/// What an arm's summary says of the standard deviation of its scores; `None`
/// where it says nothing, or not of how many people, or what
/// [cannot be](is_impossible). Where it does not say how many were analysed, all who were randomised are taken to have been.
pub(super) fn of_summary(
    trial: &Trial,
    outcome: &Outcome,
    summary: &ArmSummary,
) -> Option<Deviation> {
    if is_impossible(outcome, summary) {
        return None;
    }
    match &summary.spread {
        Spread::StandardDeviation(printed) => Deviation::scaled(printed, 1.0, Origin::Printed),
        Spread::StandardError(printed) => {
            Deviation::scaled(printed, size(trial, summary)?.sqrt(), Origin::StandardError)
        }
        Spread::ConfidenceInterval(printed) => {
            let size = size(trial, summary)?;
            let [lower, upper] = [&printed.lower, &printed.upper].map(|end| rounded(end.value));
            let limits = Interval {
                lower: lower.value,
                upper: upper.value,
            };
            let recovered = standard_error_from_interval(
                limits,
                [lower.half_unit, upper.half_unit],
                printed.level.to_f64() / 100.0,
                Reference::student_t(size - 1.0)?,
            )?;
            let value = recovered.standard_error * size.sqrt();
            let mean = summary.mean.as_ref().map(|mean| rounded(mean.value));
            let [near, far] = sides(mean, lower, upper).unwrap_or([1.0, 1.0]);
            let range = Interval {
                lower: recovered.band.lower * size.sqrt() * near,
                upper: recovered.band.upper * size.sqrt() * far,
            };
            let origin = if far > 1.0 {
                Origin::AsymmetricMeanInterval
            } else {
                Origin::MeanInterval
            };
            Deviation::new(value, range, origin)
        }
        Spread::NotReported => None,
    }
}

/// The shorter and the longer side of an interval of a mean, as parts of half
/// its width; `None` where it is symmetric as far as rounding lets one see.
fn sides(mean: Option<Rounded>, lower: Rounded, upper: Rounded) -> Option<[f64; 2]> {
    let mean = mean?;
    let half_width = (upper.value - lower.value) / 2.0;
    let shift = (f64::midpoint(lower.value, upper.value) - mean.value).abs();
    let by_rounding = f64::midpoint(lower.half_unit, upper.half_unit) + mean.half_unit;
    let tolerance = 1e-9 * (1.0 + mean.value.abs());
    let part = shift / half_width;
    (shift > by_rounding + tolerance && part < 1.0).then_some([1.0 - part, 1.0 + part])
}

/// The standard deviation that the interval of the question's difference
/// implies (Cochrane Handbook, section 6.5.2). A difference between changes
/// gives that of changes, not of scores, and so none here.
fn implied(trial: &Trial, question: &Question) -> Option<Deviation> {
    let evidence = Evidence::of(trial, question)?;
    let contrast = &evidence.difference.contrast;
    if contrast.kind == ContrastKind::ChangeDifference {
        return None;
    }
    let sizes = sizes_of(trial, &trial.outcomes[question.outcome], contrast)?;
    let of = |error: f64| standard_deviation_from_standard_error(error, sizes);
    let range = Interval {
        lower: of(evidence.standard_errors.lower).unwrap_or(0.0),
        upper: of(evidence.standard_errors.upper)?,
    };
    Deviation::new(
        of(evidence.estimate.standard_error)?,
        range,
        Origin::DifferenceInterval,
    )
}

/// True where the printed spread of a summary cannot be what it is printed as.
pub fn is_impossible(outcome: &Outcome, summary: &ArmSummary) -> bool {
    impossible_spread_of(outcome, summary).is_some()
}

/// The standard deviation of an arm's scores at the question's visit: the
/// reader's own, else the arm's as printed or recovered from its summary, else
/// the one that the interval of the difference implies. `None` also where what
/// is printed cannot be, so that nothing is made of it.
pub fn deviation_at(trial: &Trial, question: &Question, arm: ArmIndex) -> Option<Deviation> {
    let outcome = &trial.outcomes[question.outcome];
    let summary = outcome
        .summaries
        .iter()
        .find(|summary| summary.arm == arm && summary.visit == question.visit);
    set_by_reader(question).or_else(|| match summary {
        Some(summary) if is_impossible(outcome, summary) => None,
        Some(summary) => of_summary(trial, outcome, summary).or_else(|| implied(trial, question)),
        None => implied(trial, question),
    })
}

/// The one that the reader has set, if any.
fn set_by_reader(question: &Question) -> Option<Deviation> {
    let value = question.setting(Setting::Deviation).to_f64();
    let range = Interval {
        lower: value,
        upper: value,
    };
    Deviation::new(value, range, Origin::Reader)
}
