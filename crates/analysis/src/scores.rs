//! The scores of both arms at a visit, as the mean and standard deviation of
//! each describe them: not people's own data, of which there are none.

use mcid_stats::bounded::{ScaledBeta, Shape};
use mcid_stats::overlap::probability_of_superiority;
use mcid_stats::{Better, Interval, normal};
use mcid_trial::impossible::is_impossible_mean;
use mcid_trial::{ArmIndex, Decimal, Direction, Trial};

use super::change::{baseline_mean, needed_mean, target};
use super::distribution::{Distribution, compare};
use super::question::{Question, compared_arms};
use super::responders::{Deviation, Unbounded, bounds, deviation_at, is_impossible, size};
use super::setting::Choice;
use super::threshold::within_kind;

/// One arm's scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ArmScores {
    /// The arm.
    pub arm: ArmIndex,
    /// The mean, as printed.
    pub mean: Decimal,
    /// The standard deviation, and how it was obtained.
    pub deviation: Deviation,
    /// How many were analysed, or randomised where that is all there is.
    pub size: Option<u32>,
    /// The distribution that is drawn.
    pub distribution: Distribution,
    /// Where the arm's mean would have changed by the reader's within-group
    /// threshold; `None` without one, or without a mean at baseline.
    pub target: Option<f64>,
}

impl ArmScores {
    /// The shares of a normal distribution below and above the scale.
    pub fn outside(&self, bounds: Interval) -> [f64; 2] {
        let z = |score: f64| (score - self.mean.to_f64()) / self.deviation.value;
        [
            normal::cdf(z(bounds.lower)),
            normal::upper_tail(z(bounds.upper)),
        ]
    }
}

/// Why scores cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoScores {
    /// No two arms are compared.
    Comparison,
    /// An arm's mean at the visit.
    Mean(ArmIndex),
    /// An arm's standard deviation, which nothing printed gives back.
    Deviation(ArmIndex),
    /// What is printed of an arm's spread at the visit cannot be.
    ImpossibleSpread(ArmIndex),
    /// An arm's mean at the visit is not on the scale.
    ImpossibleMean(ArmIndex, Decimal),
}

/// The scores of the arm asked about and of the one it is compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scores {
    /// The arms.
    pub arms: [ArmScores; 2],
    /// Which scores are better.
    pub better: Better,
    /// The ends of the scale, where known.
    pub bounds: Option<Interval>,
    /// Why the scores are not bounded, if the reader wants them so.
    pub unbounded: Option<Unbounded>,
    /// The mean that the arm would have at a difference of just the reader's
    /// between-group threshold; `None` without one.
    pub needed: Option<f64>,
    /// The probability that someone of the arm scores better than someone of
    /// the other arm; of two equal scores either counts half.
    pub chance: f64,
    /// The same if the difference between the means were just the reader's
    /// threshold; `None` without one, or where such a mean leaves the scale.
    pub chance_at_threshold: Option<f64>,
    /// The area under both densities.
    pub overlap: f64,
}

impl Scores {
    /// The scores that a question is about.
    ///
    /// # Errors
    ///
    /// What is missing where they cannot be drawn.
    pub fn of(trial: &Trial, question: &Question) -> Result<Self, NoScores> {
        let outcome = &trial.outcomes[question.outcome];
        let pair = compared_arms(trial, question).ok_or(NoScores::Comparison)?;
        let bounds = bounds(outcome);
        let mut unbounded = None;
        let mut arms = [
            arm(trial, question, pair.arm)?,
            arm(trial, question, pair.reference_arm)?,
        ];
        if question.choice(Choice::Shape) == 1 {
            match bounds.ok_or(Unbounded::NoScale).and_then(|bounds| {
                let [one, other] = &arms;
                Ok([bounded(one, bounds)?, bounded(other, bounds)?])
            }) {
                Ok(betas) => {
                    for (arm, beta) in arms.iter_mut().zip(betas) {
                        arm.distribution = Distribution::Bounded(beta);
                    }
                }
                Err(reason) => unbounded = Some(reason),
            }
        }
        let needed = needed_mean(arms[1].mean.to_f64(), outcome, question.between);
        let better = match outcome.direction {
            Direction::LowerIsBetter => Better::Lower,
            Direction::HigherIsBetter => Better::Higher,
        };
        let needed = (!question.between.is_zero()).then_some(needed);
        let [one, other] = arms.map(|arm| arm.distribution);
        let at_threshold = needed.and_then(|mean| match one {
            Distribution::Normal(_, deviation) => Some(Distribution::Normal(mean, deviation)),
            Distribution::Bounded(beta) => {
                ScaledBeta::matched(mean, arms[0].deviation.value, beta.bounds)
                    .map(Distribution::Bounded)
            }
        });
        let compared = compare(better, one, other, at_threshold);
        Ok(Self {
            arms,
            better,
            bounds,
            unbounded,
            needed,
            chance: compared.chance,
            chance_at_threshold: compared.chance_of_other,
            overlap: compared.overlap,
        })
    }

    /// The least and the most that the chance can be, as far as the printed means and
    /// standard deviations are rounded; `None` for bounded scores.
    pub fn chance_band(&self) -> Option<Interval> {
        let [one, other] = &self.arms;
        if self.is_bounded() {
            return None;
        }
        let [low, high] = [-1.0, 1.0]
            .map(|sign| self.ahead() + sign * (one.mean.half_unit() + other.mean.half_unit()));
        let spreads = [
            [one.deviation.range.lower, other.deviation.range.lower],
            [one.deviation.range.upper, other.deviation.range.upper],
        ];
        let mut band: Option<Interval> = None;
        for ahead in [low, high] {
            for spread in spreads {
                let chance = probability_of_superiority([ahead, 0.0], spread)?;
                let so_far = band.get_or_insert(Interval {
                    lower: chance,
                    upper: chance,
                });
                so_far.lower = so_far.lower.min(chance);
                so_far.upper = so_far.upper.max(chance);
            }
        }
        band
    }

    /// Whether the scores drawn are bounded to the scale.
    pub fn is_bounded(&self) -> bool {
        matches!(self.arms[0].distribution, Distribution::Bounded(_))
    }

    /// True where a bounded distribution piles up at an end of the scale.
    pub fn piles_up(&self) -> bool {
        self.arms.iter().any(|arm| match arm.distribution {
            Distribution::Bounded(beta) => beta.shape() != Shape::Hump,
            Distribution::Normal(..) => false,
        })
    }

    /// How much better the arm's mean is than that of the other.
    pub fn ahead(&self) -> f64 {
        let apart = self.arms[0].mean.to_f64() - self.arms[1].mean.to_f64();
        match self.better {
            Better::Lower => -apart,
            Better::Higher => apart,
        }
    }
}

fn arm(trial: &Trial, question: &Question, arm: ArmIndex) -> Result<ArmScores, NoScores> {
    let outcome = &trial.outcomes[question.outcome];
    let summary = outcome
        .summaries
        .iter()
        .find(|summary| summary.arm == arm && summary.visit == question.visit);
    let mean = summary
        .and_then(|summary| summary.mean.as_ref())
        .ok_or(NoScores::Mean(arm))?
        .value;
    if is_impossible_mean(outcome, mean) {
        return Err(NoScores::ImpossibleMean(arm, mean));
    }
    let deviation = deviation_at(trial, question, arm).ok_or_else(|| {
        if summary.is_some_and(|summary| is_impossible(outcome, summary)) {
            NoScores::ImpossibleSpread(arm)
        } else {
            NoScores::Deviation(arm)
        }
    })?;
    let target = baseline_mean(trial, outcome, arm)
        .filter(|_| !question.within.is_zero())
        .map(|baseline| {
            target(
                baseline.to_f64(),
                outcome,
                within_kind(outcome),
                question.within,
            )
        });
    Ok(ArmScores {
        arm,
        mean,
        deviation,
        size: size(trial, question, arm),
        distribution: Distribution::Normal(mean.to_f64(), deviation.value),
        target,
    })
}

fn bounded(arm: &ArmScores, bounds: Interval) -> Result<ScaledBeta, Unbounded> {
    ScaledBeta::matched(arm.mean.to_f64(), arm.deviation.value, bounds)
        .ok_or(Unbounded::Infeasible(arm.arm))
}
