//! Ratios of odds, risks, hazards, rates or geometric means, on the scale of
//! their logarithms, against a threshold that is a ratio itself.
//!
//! A benefit is a ratio below 1 where lower is better, above 1 where higher is.
//! Everything compared is turned so that above 0 is benefit.

use mcid_stats::log_scale::{LogRatio, logarithm};
use mcid_stats::symmetry::standard_errors_of_sides;
use mcid_stats::{Estimate, FeasibleRegion, Interval};
use mcid_trial::{Contrast, ContrastKind, Decimal, Direction, Reported, ThresholdKind, Trial};

use super::comparison::Comparison;
use super::question::Question;
use super::reference::{reference_of, rounded};
use super::setting::Choice;
use super::threshold::published;
use super::verdict::{Side, Verdict};

/// A ratio with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct RatioEstimate {
    /// As the tested arm's over the other's.
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

/// A ratio against a threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct AtRatioThreshold {
    /// The threshold, e.g. 0.85 for at least 15% lower.
    pub ratio: Decimal,
    /// The verdict on the printed numbers.
    pub verdict: Verdict,
    /// Confidence that the ratio is at least that far from 1, as printed; a
    /// one-sided confidence, no probability of the truth.
    pub confidence: f64,
    /// The least and the most that rounding allows.
    pub confidences: Interval,
}

/// Risks in both arms by a ratio and the risk without treatment.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsoluteEffect {
    /// The risk in the other arm, between 0 and 1.
    pub control_risk: f64,
    /// The risk that the ratio makes of it.
    pub risk: f64,
    /// The risk at the limits of the ratio.
    pub risks: Interval,
}

impl RatioEstimate {
    /// The verdict at the file's threshold; none without one.
    pub fn verdicts(&self) -> Vec<Verdict> {
        self.at_threshold.iter().map(|at| at.verdict).collect()
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
        let (contrast, is_turned) = from_tested_side(trial, printed)?;
        let interval = contrast.interval.as_ref()?;
        let level = interval.level.to_f64() / 100.0;
        let choice = question.choice(Choice::Reference);
        let reference = reference_of(choice, trial, outcome, &contrast);
        let limits = Interval {
            lower: interval.lower.to_f64(),
            upper: interval.upper.to_f64(),
        };
        let found = LogRatio::new(contrast.estimate.to_f64(), limits, level, reference)?;
        let sign = sign(outcome.direction);
        let numbers = [
            printed_logarithm(&contrast.estimate)?,
            printed_logarithm(&interval.lower)?,
            printed_logarithm(&interval.upper)?,
        ];
        let [estimate, lower, upper] = numbers;
        let region = FeasibleRegion::new(estimate, lower, upper, level, reference)?;
        let error = found.estimate.standard_error;
        let logarithm = Estimate::new(sign * found.estimate.value, error, reference)?;
        let sides = standard_errors_of_sides(
            found.estimate.value,
            Interval {
                lower: lower.value,
                upper: upper.value,
            },
            level,
            reference,
        )
        .filter(|_| region.is_empty());
        let errors = sides.map_or([error; 2], |sides| sides);
        let between = |at: [f64; 2]| Interval {
            lower: at[0].min(at[1]),
            upper: at[0].max(at[1]),
        };
        let by_sides = |of: &dyn Fn(&Estimate) -> f64| {
            let of = |error| Estimate::new(logarithm.value, error, reference).map(|at| of(&at));
            Some(between([of(errors[0])?, of(errors[1])?]))
        };
        let confidence = |size: f64| {
            if sides.is_some() {
                return by_sides(&|at| at.confidence_above(size));
            }
            // The region is not turned: above a benefit is below a ratio.
            let above = region.confidence_above(sign * size)?;
            Some(if sign > 0.0 {
                above
            } else {
                Interval {
                    lower: 1.0 - above.upper,
                    upper: 1.0 - above.lower,
                }
            })
        };
        let p = match region.p() {
            Some(range) => range,
            None => by_sides(&|at| at.two_sided_p(0.0))?,
        };
        let at_threshold = published(outcome, |kind| kind == ThresholdKind::Ratio)
            .first()
            .and_then(|threshold| {
                let ratio = threshold.value.value;
                let size = sign * ratio.to_f64().ln();
                Some(AtRatioThreshold {
                    ratio,
                    verdict: verdict(&contrast, outcome.direction, ratio)?,
                    confidence: logarithm.confidence_above(size),
                    confidences: confidence(size)?,
                })
            });
        Some(Self {
            is_turned,
            logarithm,
            standard_errors: region.standard_error().unwrap_or_else(|| between(errors)),
            p,
            side: side(&contrast, outcome.direction)?,
            at_threshold,
            absolute: AbsoluteEffect::new(&contrast),
            contrast,
        })
    }
}

/// 1 where higher is better, −1 where lower is.
fn sign(direction: Direction) -> f64 {
    match direction {
        Direction::HigherIsBetter => 1.0,
        Direction::LowerIsBetter => -1.0,
    }
}

fn printed_logarithm(number: &Reported) -> Option<mcid_stats::Rounded> {
    logarithm(rounded(number.value))
}

/// A ratio as the tested arm's over the other's; its reciprocal, with one more
/// decimal, where the file has it the other way round.
fn from_tested_side(trial: &Trial, contrast: &Contrast) -> Option<(Contrast, bool)> {
    let pair = Comparison {
        arm: contrast.arm,
        reference_arm: contrast.reference_arm,
    };
    if pair.tested_first(trial) == pair {
        return Some((contrast.clone(), false));
    }
    let reciprocal = |number: &Reported| {
        Some(Reported {
            value: Decimal::nearest(1.0 / number.to_f64(), number.value.decimals() + 1)?,
            ..number.clone()
        })
    };
    let interval = contrast.interval.as_ref()?;
    let turned = Contrast {
        arm: contrast.reference_arm,
        reference_arm: contrast.arm,
        estimate: reciprocal(&contrast.estimate)?,
        interval: Some(mcid_trial::Interval {
            level: interval.level,
            lower: reciprocal(&interval.upper)?,
            upper: reciprocal(&interval.lower)?,
        }),
        ..contrast.clone()
    };
    Some((turned, true))
}

/// Billionths of a logarithm: decimals that are equal have equal ones, so that
/// a threshold equal to a limit is a tie.
fn scaled(number: Decimal, sign: f64) -> Option<i128> {
    let logarithm = Decimal::nearest(sign * number.to_f64().ln(), 9)?;
    Some(logarithm.scaled())
}

/// Lower limit, estimate and upper limit, turned towards benefit.
fn numbers(contrast: &Contrast, direction: Direction) -> Option<[i128; 3]> {
    let interval = contrast.interval.as_ref()?;
    let mut numbers = [
        interval.lower.value,
        contrast.estimate.value,
        interval.upper.value,
    ];
    if direction == Direction::LowerIsBetter {
        numbers.reverse();
    }
    let [lower, estimate, upper] = numbers.map(|number| scaled(number, sign(direction)));
    Some([lower?, estimate?, upper?])
}

fn verdict(contrast: &Contrast, direction: Direction, threshold: Decimal) -> Option<Verdict> {
    let threshold = scaled(threshold, sign(direction))?;
    Verdict::of(numbers(contrast, direction)?, threshold)
}

fn side(contrast: &Contrast, direction: Direction) -> Option<Side> {
    let [lower, _, upper] = numbers(contrast, direction)?;
    Some(if lower > 0 {
        Side::Benefit
    } else if upper < 0 {
        Side::Harm
    } else {
        Side::Unresolved
    })
}

impl AbsoluteEffect {
    /// By the ratio's kind: odds, p = OR·o / (1 + OR·o) with o = c / (1 − c);
    /// risks, p = RR·c; hazards, p = 1 − (1 − c)^HR; all with c the risk in the
    /// other arm (Cochrane Handbook, section 15.4). `None` for other kinds,
    /// without that risk, and for a risk beyond 1.
    fn new(contrast: &Contrast) -> Option<Self> {
        let control_risk = contrast.control_risk.as_ref()?.to_f64() / 100.0;
        let kind = contrast.ratio?;
        let interval = contrast.interval.as_ref()?;
        let risk = |ratio: &Reported| {
            let ratio = ratio.to_f64();
            let risk = match kind {
                mcid_trial::RatioKind::Odds => {
                    let odds = ratio * control_risk / (1.0 - control_risk);
                    odds / (1.0 + odds)
                }
                mcid_trial::RatioKind::Risk => ratio * control_risk,
                mcid_trial::RatioKind::Hazard => 1.0 - (1.0 - control_risk).powf(ratio),
                mcid_trial::RatioKind::Rate | mcid_trial::RatioKind::GeometricMean => return None,
            };
            (0.0..=1.0).contains(&risk).then_some(risk)
        };
        Some(Self {
            control_risk,
            risk: risk(&contrast.estimate)?,
            risks: Interval {
                lower: risk(&interval.lower)?,
                upper: risk(&interval.upper)?,
            },
        })
    }
}
