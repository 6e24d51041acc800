//! Ratios of odds, risks, hazards, rates or geometric means, on the scale of
//! their logarithms, against a threshold that is a ratio itself.
//!
//! A benefit is a ratio below 1 where lower is better, above 1 where higher is.
//! Everything compared is turned so that above 0 is benefit.

mod absolute;
mod logarithms;

use mcid_stats::{Estimate, Interval};
use mcid_trial::decimal::MAX_DECIMALS;
use mcid_trial::{Contrast, ContrastKind, Decimal, Reported, ThresholdKind, Trial};

pub use absolute::AbsoluteEffect;
pub use logarithms::AtRatioThreshold;

use super::comparison::Comparison;
use super::question::Question;
use super::reference::reference_of;
use super::setting::Choice;
use super::threshold::published;
use super::verdict::{Side, Verdict};
use logarithms::Logarithms;

/// A ratio with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct RatioEstimate {
    /// As the tested arm's over the other's; turned, its numbers are reciprocals.
    pub contrast: Contrast,
    /// True where the file gives it the other way round.
    pub is_turned: bool,
    /// Its logarithm with the standard error that the interval gives, turned
    /// towards benefit.
    pub logarithm: Estimate,
    /// The smallest and the largest standard error that rounding allows.
    pub standard_errors: Interval,
    /// Two-sided P against a ratio of 1: the least and the most.
    pub p: Interval,
    /// Where the interval lies against 1.
    pub side: Side,
    /// What the file's threshold says of it; `None` without one.
    pub at_threshold: Option<AtRatioThreshold>,
    /// The absolute effect, where the file gives the risk in the other arm.
    pub absolute: Option<AbsoluteEffect>,
}

impl RatioEstimate {
    /// The verdicts at the file's threshold; none without one.
    pub fn verdicts(&self) -> &[Verdict] {
        self.at_threshold
            .as_ref()
            .map_or(&[], |at| at.verdicts.as_slice())
    }

    /// The first ratio with an interval of a question's outcome at its visit.
    pub fn of(trial: &Trial, question: &Question) -> Option<Self> {
        let outcome = &trial.outcomes[question.outcome];
        let mut contrasts = outcome.contrasts.iter();
        let printed = contrasts.find(|contrast| {
            contrast.visit == question.visit
                && contrast.kind == ContrastKind::Ratio
                && contrast.interval.is_some()
        })?;
        let pair = Comparison {
            arm: printed.arm,
            reference_arm: printed.reference_arm,
        };
        let is_turned = pair.tested_first(trial) != pair;
        let choice = question.choice(Choice::Reference);
        let reference = reference_of(choice, trial, outcome, printed);
        let logarithms = Logarithms::new(printed, outcome.direction, is_turned, reference)?;
        let mut thresholds = published(outcome, |kind| kind == ThresholdKind::Ratio).into_iter();
        Some(Self {
            is_turned,
            logarithm: logarithms.estimate,
            standard_errors: logarithms.standard_errors(),
            p: logarithms.p()?,
            side: logarithms.side(),
            at_threshold: thresholds
                .find_map(|threshold| logarithms.at(threshold.value.value, outcome.direction)),
            // The risk that the file gives is that of its own reference arm.
            absolute: AbsoluteEffect::new(printed).filter(|_| !is_turned),
            contrast: if is_turned {
                turned(printed)?
            } else {
                printed.clone()
            },
        })
    }
}

/// A ratio as the other arm's over the first: reciprocals with one decimal more.
fn turned(contrast: &Contrast) -> Option<Contrast> {
    let reciprocal = |number: &Reported| {
        let decimals = (number.value.decimals() + 1).min(MAX_DECIMALS);
        Some(Reported {
            value: Decimal::nearest(1.0 / number.to_f64(), decimals)?,
            ..number.clone()
        })
    };
    let interval = contrast.interval.as_ref()?;
    Some(Contrast {
        arm: contrast.reference_arm,
        reference_arm: contrast.arm,
        estimate: reciprocal(&contrast.estimate)?,
        interval: Some(mcid_trial::Interval {
            level: interval.level,
            lower: reciprocal(&interval.upper)?,
            upper: reciprocal(&interval.lower)?,
        }),
        ..contrast.clone()
    })
}
