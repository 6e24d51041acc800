//! What becomes of several prior beliefs once the trial's result is taken in.
//!
//! The priors are those that readers of trials ask for, made from a target
//! effect, and the reader's own. The flat prior is treated as what it is: its
//! posterior is the trial's confidence distribution, with the reference
//! distribution that every other number of the trial has. Under the others the
//! standard error is taken as known, and the posterior is normal.

use mcid_stats::posterior::prior_data_conflict;
use mcid_stats::scepticism::Scepticism;
use mcid_stats::{Estimate, Interval, Posterior, Prior, Reference};
use mcid_trial::{Decimal, ThresholdKind, Trial};

use super::equivalence::printed_interval;
use super::evidence::Evidence;
use super::posterior_range::{self, Corner};
use super::question::Question;
use super::setting::Setting;
use super::threshold::published;

/// Below this P the prior and the trial are said to be in conflict.
pub const CONFLICT: f64 = 0.05;

/// A prior with a standard deviation below this many standard errors leaves
/// the trial next to nothing to say.
const SWAMPS: f64 = 0.1;

/// How many times the target the neutral prior reaches, with probability 0.95.
const NEUTRAL_MULTIPLE: f64 = 2.0;

/// How often the neutral prior's reach holds.
const NEUTRAL_COVERAGE: f64 = 0.95;

/// Whose belief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeliefKind {
    /// Every effect as likely as any other.
    Flat,
    /// Doubts that there is an effect as large as the target.
    Sceptical,
    /// Knows little, and leans neither way.
    Neutral,
    /// Expects the target.
    Enthusiastic,
    /// Expects a harm as large as the target.
    Pessimistic,
    /// What the reader has set.
    Own,
}

/// The effect that the presets are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorTarget {
    /// Its size.
    pub size: Decimal,
    /// The name of the published threshold, where it is one and not the
    /// reader's.
    pub published: Option<String>,
}

/// A prior with what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Belief {
    /// Whose.
    pub kind: BeliefKind,
    /// The prior.
    pub prior: Prior,
    /// What it becomes: one for the numbers as printed, or one for each side
    /// of an interval that is not symmetric.
    pub after: Vec<After>,
}

/// A posterior.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct After {
    /// Mean, standard deviation and the weight of the data.
    pub posterior: Posterior,
    /// The posterior as a distribution around its mean: normal, or for the
    /// flat prior with the reference distribution of the trial.
    pub distribution: Estimate,
    /// P of a result so far from the prior's mean; `None` for the flat prior.
    pub conflict: Option<f64>,
}

/// The scepticism that would undo a shown benefit, with what the rounding of
/// the printed numbers leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Undoing {
    /// For the limits as printed.
    pub printed: Scepticism,
    /// The range of the scepticism limit; up to infinity where the lower limit
    /// of the interval may be at or below zero.
    pub limit: Interval,
    /// The range of the credibility ratio, likewise.
    pub credibility_ratio: Interval,
}

/// All beliefs about one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Beliefs<'a> {
    /// The evidence.
    pub evidence: &'a Evidence,
    /// What the presets are made from; `None` where nothing gives it, and then
    /// there are none.
    pub target: Option<PriorTarget>,
    /// The beliefs, in the order in which they are shown.
    pub all: Vec<Belief>,
    /// What the printed numbers may stand for.
    pub corners: Vec<Corner>,
}

impl<'a> Beliefs<'a> {
    /// The beliefs for a question that has evidence.
    pub fn new(trial: &Trial, question: &Question, evidence: &'a Evidence) -> Self {
        let target = target(trial, question);
        let mut priors = vec![(BeliefKind::Flat, Some(Prior::flat()))];
        if let Some(target) = &target {
            let size = target.size.to_f64();
            let tail = Prior::USUAL_TAIL;
            priors.extend([
                (BeliefKind::Sceptical, Prior::sceptical(size, tail)),
                (
                    BeliefKind::Neutral,
                    Prior::neutral(size, NEUTRAL_MULTIPLE, NEUTRAL_COVERAGE),
                ),
                (BeliefKind::Enthusiastic, Prior::enthusiastic(size, tail)),
                (BeliefKind::Pessimistic, Prior::pessimistic(size, tail)),
            ]);
        }
        let own = Prior::normal(
            question.setting(Setting::PriorMean).to_f64(),
            question.setting(Setting::PriorDeviation).to_f64(),
        );
        priors.push((BeliefKind::Own, own));
        let sides = evidence
            .sides
            .map_or_else(|| vec![evidence.estimate], Vec::from);
        let all = priors
            .into_iter()
            .filter_map(|(kind, prior)| {
                let prior = prior?;
                let after: Vec<After> = sides
                    .iter()
                    .filter_map(|side| After::new(prior, *side))
                    .collect();
                (!after.is_empty()).then_some(Belief { kind, prior, after })
            })
            .collect();
        Self {
            evidence,
            target,
            all,
            corners: posterior_range::corners(evidence),
        }
    }

    /// The belief of a kind.
    pub fn of(&self, kind: BeliefKind) -> Option<&Belief> {
        self.all.iter().find(|belief| belief.kind == kind)
    }

    /// Posterior probability of a benefit of at least so much: the least and
    /// the most that the printed digits allow.
    pub fn above(&self, belief: &Belief, benefit: f64) -> Interval {
        posterior_range::probability_above(&self.corners, belief.prior, benefit)
            .unwrap_or_else(|| self.evidence.confidence_above(benefit))
    }

    /// Posterior probability of a benefit below so much, likewise.
    pub fn below(&self, belief: &Belief, benefit: f64) -> Interval {
        posterior_range::probability_below(&self.corners, belief.prior, benefit)
            .unwrap_or_else(|| self.evidence.confidence_below(benefit))
    }

    /// Posterior probability of an effect smaller than `size` in either
    /// direction, likewise.
    pub fn within(&self, belief: &Belief, size: f64) -> Interval {
        posterior_range::probability_within(&self.corners, belief.prior, size)
            .unwrap_or_else(|| self.evidence.confidence_parts(size).trivial)
    }
}

impl After {
    fn new(prior: Prior, evidence: Estimate) -> Option<Self> {
        let posterior = Posterior::new(prior, evidence.value, evidence.standard_error)?;
        let reference = if prior.is_flat() {
            evidence.reference
        } else {
            Reference::Normal
        };
        Some(Self {
            posterior,
            distribution: Estimate::new(posterior.mean, posterior.standard_deviation, reference)?,
            conflict: prior_data_conflict(prior, evidence.value, evidence.standard_error)
                .map(|conflict| conflict.p),
        })
    }
}

impl Belief {
    /// The smallest P of a result so far from the prior's mean, if it is small
    /// enough to be a conflict.
    pub fn conflict(&self) -> Option<f64> {
        self.after
            .iter()
            .filter_map(|after| after.conflict)
            .filter(|p| *p < CONFLICT)
            .min_by(f64::total_cmp)
    }

    /// True where the prior is so narrow that the trial can hardly move it.
    pub fn swamps(&self, evidence: &Evidence) -> bool {
        self.prior.standard_deviation < SWAMPS * evidence.estimate.standard_error
    }
}

/// The reader's threshold; where none is chosen, the outcome's first published
/// one between groups.
fn target(trial: &Trial, question: &Question) -> Option<PriorTarget> {
    let of_use = |size: Decimal| !size.is_zero() && !size.is_negative();
    if of_use(question.between) {
        return Some(PriorTarget {
            size: question.between,
            published: None,
        });
    }
    let outcome = &trial.outcomes[question.outcome];
    published(outcome, |kind| kind == ThresholdKind::BetweenGroups)
        .into_iter()
        .find(|threshold| of_use(threshold.value.value))
        .map(|threshold| PriorTarget {
            size: threshold.value.value,
            published: Some(threshold.label.clone()),
        })
}

/// The scepticism that would undo the benefit; `None` where the interval does
/// not show one or is not symmetric, which the formula takes it to be.
pub fn undoing(evidence: &Evidence) -> Option<Undoing> {
    if !evidence.is_symmetric() {
        return None;
    }
    let needed = |interval| Scepticism::needed(interval, evidence.level);
    let printed = needed(printed_interval(evidence))?;
    let mut undoing = Undoing {
        printed,
        limit: NOTHING,
        credibility_ratio: NOTHING,
    };
    // Along every edge of what is possible both only grow or only fall.
    for corner in evidence.region.vertices() {
        let (lower, upper) = (
            corner.estimate - corner.half_width,
            corner.estimate + corner.half_width,
        );
        let (limit, ratio) = match needed(Interval { lower, upper }) {
            Some(needed) => (needed.limit, needed.credibility_ratio),
            None if lower > 0.0 => (0.0, 1.0),
            None => (f64::INFINITY, f64::INFINITY),
        };
        undoing.limit = widened(undoing.limit, limit);
        undoing.credibility_ratio = widened(undoing.credibility_ratio, ratio);
    }
    Some(undoing)
}

/// The range of no number.
const NOTHING: Interval = Interval {
    lower: f64::INFINITY,
    upper: f64::NEG_INFINITY,
};

/// A range with one number more.
fn widened(range: Interval, value: f64) -> Interval {
    Interval {
        lower: range.lower.min(value),
        upper: range.upper.max(value),
    }
}
