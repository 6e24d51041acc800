//! The share of each arm that improves by at least so much.
//!
//! What the trial counted comes first and is never replaced: at a threshold
//! with a count, every number comes from it. Between them the shares are
//! estimated from means and standard deviations, and called so.

mod contrast;
pub mod counted;
mod deviation;
mod model;

pub use contrast::ShareDifference;
pub use deviation::{Deviation, Origin, deviation_at, is_impossible};
pub use model::{ArmModel, Rule, Start, USUAL_CORRELATIONS};

use mcid_stats::bounded::{ScaledBeta, Shape};
use mcid_stats::standard_deviation::largest_standard_deviation;
use mcid_stats::{Better, Interval, normal};
use mcid_trial::impossible::is_impossible_mean;
use mcid_trial::{ArmIndex, Decimal, Direction, Outcome, ThresholdKind, Trial};

use super::change::{baseline_mean, is_baseline, percent_is_meaningful};
use super::question::{Comparison, Question, compared_arms};
use super::reference::rounded;
use super::sample_size::sample_size;
use super::setting::{Choice, Setting};
use super::threshold::{scale_width, within_kind};

/// People counted in one arm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many improved by so much.
    pub count: u32,
    /// Of how many.
    pub total: u32,
}

impl Tally {
    /// The share of them.
    pub fn share(self) -> f64 {
        f64::from(self.count) / f64::from(self.total)
    }
}

/// What was counted at one threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The threshold, as printed.
    pub threshold: Decimal,
    /// The arm asked about and the one it is compared with; `None` where one
    /// was not counted, or not of how many.
    pub arms: [Option<Tally>; 2],
    /// The row, as an index into [`Outcome::responders`].
    pub row: usize,
}

/// Why shares cannot be estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The visit is baseline itself.
    AtBaseline,
    /// Per cent of baseline has no meaning for this outcome.
    Percent,
    /// An arm's mean at baseline.
    BaselineMean(ArmIndex),
    /// An arm's mean at the visit.
    Mean(ArmIndex),
    /// An arm's standard deviation, which nothing printed gives back.
    Deviation(ArmIndex),
    /// What is printed of an arm's spread at the visit cannot be.
    ImpossibleSpread(ArmIndex),
    /// An arm's mean at baseline or at the visit is not on the scale.
    ImpossibleMean(ArmIndex, Decimal),
}

/// Why scores are not bounded to the scale although the reader wants them so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unbounded {
    /// The ends of the scale are not known.
    NoScale,
    /// An arm's mean is not inside of the scale, or its standard deviation
    /// larger than any on it.
    Infeasible(ArmIndex),
}

/// Both arms as they are estimated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimator {
    /// The arm asked about and the one it is compared with.
    pub arms: [ArmModel; 2],
    /// What they share.
    pub rule: Rule,
    /// Why they are not bounded, if that was wanted.
    pub unbounded: Option<Unbounded>,
}

/// A share of an arm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Share {
    /// Counted.
    Counted(Tally),
    /// Estimated, with what the unknown leaves open.
    Estimated(f64, Interval),
}

impl Share {
    /// The share as a number from 0 to 1.
    pub fn value(self) -> f64 {
        match self {
            Self::Counted(tally) => tally.share(),
            Self::Estimated(share, _) => share,
        }
    }
}

/// What is known of the shares at one threshold.
#[derive(Debug, Clone, PartialEq)]
pub enum At<'a> {
    /// Both arms were counted.
    Counted([Tally; 2], &'a Counts),
    /// There is a count, but not of both arms or not of how many.
    HalfCounted(&'a Counts),
    /// Nothing was counted; the shares are estimated.
    Estimated([Share; 2]),
    /// Nothing was counted, and nothing can be estimated.
    Unknown,
}

/// The shares of responders in both arms of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponderShares {
    /// The arms.
    pub pair: Comparison,
    /// Whether improvement is in per cent of baseline.
    pub in_percent: bool,
    /// What was counted, in order of the threshold.
    pub counts: Vec<Counts>,
    /// The estimator, or why there is none.
    pub estimator: Result<Estimator, Missing>,
    /// How many people were analysed in each arm, or randomised where that is
    /// all there is.
    pub sizes: Option<[u32; 2]>,
}

impl ResponderShares {
    /// What a question asks of it; `None` where no two arms are compared.
    pub fn of(trial: &Trial, question: &Question) -> Option<Self> {
        let outcome = &trial.outcomes[question.outcome];
        let pair = compared_arms(trial, question)?;
        let arms = [pair.arm, pair.reference_arm];
        let [arm, reference] = arms.map(|arm| size(trial, question, arm));
        Some(Self {
            pair,
            in_percent: within_kind(outcome) == ThresholdKind::WithinPersonPercent,
            counts: counts(outcome, question, arms),
            estimator: estimator(trial, question, arms),
            sizes: arm.zip(reference).map(|(arm, reference)| [arm, reference]),
        })
    }

    /// A threshold as the model takes it: a fraction, or in the outcome's unit.
    pub fn required(&self, threshold: Decimal) -> f64 {
        if self.in_percent {
            threshold.to_f64() / 100.0
        } else {
            threshold.to_f64()
        }
    }

    /// What is known of the shares at a threshold.
    pub fn at(&self, threshold: Decimal) -> At<'_> {
        let mut here = self
            .counts
            .iter()
            .filter(|counts| counts.threshold.compare(threshold).is_eq())
            .peekable();
        let first = here.peek().copied();
        let both = here.find_map(|counts| match counts.arms {
            [Some(arm), Some(reference)] => Some(([arm, reference], counts)),
            _ => None,
        });
        match (both, first) {
            (Some((tallies, counts)), _) => At::Counted(tallies, counts),
            (None, Some(counts)) => At::HalfCounted(counts),
            (None, None) => self.estimated(threshold).map_or(At::Unknown, At::Estimated),
        }
    }

    /// The shares as estimated, counted or not.
    pub fn estimated(&self, threshold: Decimal) -> Option<[Share; 2]> {
        let estimator = self.estimator.as_ref().ok()?;
        let required = self.required(threshold);
        let share = |arm: &ArmModel| {
            let (share, band) = arm.share_and_band(&estimator.rule, required)?;
            Some(Share::Estimated(share, band))
        };
        let [arm, reference] = &estimator.arms;
        Some([share(arm)?, share(reference)?])
    }
}

impl Estimator {
    /// The share of each arm's normal distribution that lies outside of the
    /// scale; `None` where scores are bounded or the scale is not known.
    pub fn outside(&self) -> Option<[f64; 2]> {
        let bounds = self.rule.bounds?;
        let outside = |arm: &ArmModel| {
            let z = |score: f64| (score - arm.follow_up_mean.value) / arm.deviation.value;
            normal::cdf(z(bounds.lower)) + normal::upper_tail(z(bounds.upper))
        };
        let is_bounded = self.arms[0].bounded.is_some();
        (!is_bounded).then(|| self.arms.each_ref().map(outside))
    }

    /// Whether the scale leaves room for the improvement: from an arm's mean
    /// at baseline, it does not take a score at the scale's end or beyond.
    pub fn has_room(&self, required: f64) -> bool {
        let has_room = |arm: &ArmModel| arm.has_room(&self.rule, required);
        self.arms.iter().all(has_room)
    }

    /// True where the bounded distribution piles up at an end of the scale.
    pub fn piles_up(&self) -> bool {
        self.arms
            .iter()
            .filter_map(|arm| arm.bounded)
            .any(|beta| beta.shape() != Shape::Hump)
    }

    /// True where the correlation matters to the shares.
    pub fn uses_correlation(&self) -> bool {
        self.arms
            .iter()
            .any(|arm| arm.bounded.is_none() && arm.start != Start::AtMean)
    }
}

/// The ends of the outcome's scale.
pub(super) fn bounds(outcome: &Outcome) -> Option<Interval> {
    scale_width(outcome).filter(|width| *width > 0.0)?;
    Some(Interval {
        lower: outcome.scale_minimum.as_ref()?.to_f64(),
        upper: outcome.scale_maximum.as_ref()?.to_f64(),
    })
}

/// How many people of an arm were analysed at the question's visit, or
/// randomised where that is all there is.
pub fn size(trial: &Trial, question: &Question, arm: ArmIndex) -> Option<u32> {
    let outcome = &trial.outcomes[question.outcome];
    let printed = sample_size(trial, outcome, arm, question.visit)?;
    u32::try_from(printed.value.units()).ok()
}

fn counts(outcome: &Outcome, question: &Question, arms: [ArmIndex; 2]) -> Vec<Counts> {
    let kind = within_kind(outcome);
    let mut found: Vec<Counts> = outcome
        .responders
        .iter()
        .enumerate()
        .filter(|(_, row)| row.visit == question.visit && row.kind == kind)
        .map(|(index, row)| Counts {
            threshold: row.threshold,
            arms: arms.map(|arm| {
                let count = row.counts.iter().find(|count| count.arm == arm)?;
                let total = count
                    .total
                    .filter(|total| *total > 0 && *total >= count.count)?;
                Some(Tally {
                    count: count.count,
                    total,
                })
            }),
            row: index,
        })
        .collect();
    found.sort_by(|one, other| one.threshold.compare(other.threshold));
    found
}

fn estimator(
    trial: &Trial,
    question: &Question,
    arms: [ArmIndex; 2],
) -> Result<Estimator, Missing> {
    let outcome = &trial.outcomes[question.outcome];
    if is_baseline(trial, question.visit) {
        return Err(Missing::AtBaseline);
    }
    let in_percent = within_kind(outcome) == ThresholdKind::WithinPersonPercent;
    if in_percent && !percent_is_meaningful(trial, outcome) {
        return Err(Missing::Percent);
    }
    let [arm, reference] = arms;
    let mut models = [
        model(trial, question, arm, in_percent)?,
        model(trial, question, reference, in_percent)?,
    ];
    let correlation = question.setting(Setting::Correlation).to_f64();
    let rule = Rule {
        in_percent,
        better: match outcome.direction {
            Direction::LowerIsBetter => Better::Lower,
            Direction::HigherIsBetter => Better::Higher,
        },
        bounds: bounds(outcome),
        correlation,
        correlations: Interval {
            lower: USUAL_CORRELATIONS.lower.min(correlation),
            upper: USUAL_CORRELATIONS.upper.max(correlation),
        },
    };
    let mut unbounded = None;
    if question.choice(Choice::Shape) == 1 {
        match bounded(outcome, &models) {
            Ok(betas) => {
                for (model, beta) in models.iter_mut().zip(betas) {
                    model.bounded = Some(beta);
                }
            }
            Err(reason) => unbounded = Some(reason),
        }
    }
    Ok(Estimator {
        arms: models,
        rule,
        unbounded,
    })
}

/// One arm's means and standard deviations.
fn model(
    trial: &Trial,
    question: &Question,
    arm: ArmIndex,
    in_percent: bool,
) -> Result<ArmModel, Missing> {
    let outcome = &trial.outcomes[question.outcome];
    let summary = |wanted: &dyn Fn(usize) -> bool| {
        outcome
            .summaries
            .iter()
            .find(|summary| summary.arm == arm && wanted(summary.visit))
    };
    let before = baseline_mean(trial, outcome, arm).ok_or(Missing::BaselineMean(arm))?;
    let visit = summary(&|visit| visit == question.visit);
    let after = visit
        .and_then(|summary| summary.mean.as_ref())
        .ok_or(Missing::Mean(arm))?;
    for mean in [before, after] {
        if is_impossible_mean(outcome, mean.value) {
            return Err(Missing::ImpossibleMean(arm, mean.value));
        }
    }
    let deviation = deviation_at(trial, question, arm).ok_or_else(|| {
        if visit.is_some_and(|summary| is_impossible(outcome, summary)) {
            Missing::ImpossibleSpread(arm)
        } else {
            Missing::Deviation(arm)
        }
    })?;
    let printed = summary(&|visit| is_baseline(trial, visit))
        .and_then(|summary| deviation::of_summary(trial, outcome, summary));
    let start = match printed {
        Some(printed) => Start::Spread(printed),
        None if in_percent => Start::AtMean,
        None => Start::AsAtVisit,
    };
    Ok(ArmModel {
        arm,
        baseline_mean: rounded(before.value),
        follow_up_mean: rounded(after.value),
        start,
        deviation,
        bounded: None,
    })
}

/// The scores of both arms bounded to the scale.
fn bounded(outcome: &Outcome, models: &[ArmModel; 2]) -> Result<[ScaledBeta; 2], Unbounded> {
    let bounds = bounds(outcome).ok_or(Unbounded::NoScale)?;
    let [arm, reference] = models.map(|model| {
        let mean = model.follow_up_mean.value;
        let feasible = largest_standard_deviation(mean, bounds)
            .is_some_and(|largest| model.deviation.value < largest);
        ScaledBeta::matched(mean, model.deviation.value, bounds)
            .filter(|_| feasible)
            .ok_or(Unbounded::Infeasible(model.arm))
    });
    Ok([arm?, reference?])
}
