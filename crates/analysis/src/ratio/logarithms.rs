//! A ratio on the scale of its logarithm, where its interval is symmetric.

use mcid_stats::log_scale::{LogRatio, logarithm};
use mcid_stats::symmetry::standard_errors_of_sides;
use mcid_stats::{Estimate, FeasibleRegion, Interval, Reference, Rounded};
use mcid_trial::decimal::MAX_DECIMALS;
use mcid_trial::{Contrast, Decimal, Direction};

use crate::reference::rounded;
use crate::rounding::verdicts_at;
use crate::verdict::{Side, Verdict};

/// A ratio against a threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct AtRatioThreshold {
    /// The threshold, e.g. 0.85 for at least 15% lower.
    pub ratio: Decimal,
    /// The verdicts that the printed numbers could stand for: by state, from
    /// benefit to harm. One if rounding leaves nothing open.
    pub verdicts: Vec<Verdict>,
    /// Confidence that the ratio is at least that far from 1, as printed; a
    /// one-sided confidence, no probability of the truth.
    pub confidence: f64,
    /// The least and the most that rounding allows.
    pub confidences: Interval,
}

/// 1 where higher is better, −1 where lower is.
fn sign(direction: Direction) -> f64 {
    match direction {
        Direction::HigherIsBetter => 1.0,
        Direction::LowerIsBetter => -1.0,
    }
}

/// The logarithms of a ratio and its limits as printed, with what rounding
/// leaves open. Seen from the other arm only their sign changes.
pub(super) struct Logarithms {
    /// What a logarithm is multiplied with to be a benefit.
    sign: f64,
    /// Turned towards benefit.
    pub(super) estimate: Estimate,
    /// As printed: lower limit, estimate, upper limit.
    printed: [Rounded; 3],
    /// As printed; empty where no symmetric interval would be printed so.
    region: FeasibleRegion,
    /// The estimate with the standard errors of its two sides, turned towards
    /// benefit; only where the region is empty.
    sides: Option<[Estimate; 2]>,
    /// Lower limit, estimate and upper limit in billionths, turned towards
    /// benefit. Equal decimals have equal ones: a threshold equal to a limit is
    /// a tie.
    scaled: [i128; 3],
}

impl Logarithms {
    pub(super) fn new(
        contrast: &Contrast,
        direction: Direction,
        is_turned: bool,
        reference: Reference,
    ) -> Option<Self> {
        let interval = contrast.interval.as_ref()?;
        let level = interval.level.to_f64() / 100.0;
        let numbers = [
            interval.lower.value,
            contrast.estimate.value,
            interval.upper.value,
        ];
        let sign = if is_turned {
            -sign(direction)
        } else {
            sign(direction)
        };
        let limits = Interval {
            lower: numbers[0].to_f64(),
            upper: numbers[2].to_f64(),
        };
        let found = LogRatio::new(numbers[1].to_f64(), limits, level, reference)?.estimate;
        let printed = numbers.map(|number| logarithm(rounded(number)));
        let printed = [printed[0]?, printed[1]?, printed[2]?];
        let region = FeasibleRegion::new(printed[1], printed[0], printed[2], level, reference)?;
        let estimate = Estimate::new(sign * found.value, found.standard_error, reference)?;
        let sides = if region.is_empty() {
            let limits = Interval {
                lower: limits.lower.ln(),
                upper: limits.upper.ln(),
            };
            let [below, above] = standard_errors_of_sides(found.value, limits, level, reference)?;
            let side = |error| Estimate::new(estimate.value, error, reference);
            Some([side(below)?, side(above)?])
        } else {
            None
        };
        let scaled = numbers.map(|number| scaled(number.to_f64().ln()));
        Some(Self {
            sign,
            estimate,
            printed,
            region,
            sides,
            scaled: turned_to_benefit([scaled[0]?, scaled[1]?, scaled[2]?], sign),
        })
    }

    /// The range of a monotone function of the standard error over both sides.
    fn over_sides(&self, of: impl Fn(&Estimate) -> f64) -> Option<Interval> {
        let [one, other] = self.sides.as_ref()?.each_ref().map(of);
        Some(Interval {
            lower: one.min(other),
            upper: one.max(other),
        })
    }

    pub(super) fn standard_errors(&self) -> Interval {
        let error = self.estimate.standard_error;
        self.over_sides(|side| side.standard_error)
            .or_else(|| self.region.standard_error())
            .unwrap_or(Interval {
                lower: error,
                upper: error,
            })
    }

    pub(super) fn p(&self) -> Option<Interval> {
        self.over_sides(|side| side.two_sided_p(0.0))
            .or_else(|| self.region.p())
    }

    /// Confidence in a benefit of at least this size.
    fn confidence_above(&self, benefit: f64) -> Option<Interval> {
        self.over_sides(|side| side.confidence_above(benefit))
            .or_else(|| {
                if self.sign > 0.0 {
                    self.region.confidence_above(benefit)
                } else {
                    self.region.confidence_below(-benefit)
                }
            })
    }

    pub(super) fn side(&self) -> Side {
        let [lower, _, upper] = self.scaled;
        if lower > 0 {
            Side::Benefit
        } else if upper < 0 {
            Side::Harm
        } else {
            Side::Unresolved
        }
    }

    /// Against a threshold; `None` for one that is no benefit.
    pub(super) fn at(&self, ratio: Decimal, direction: Direction) -> Option<AtRatioThreshold> {
        let size = sign(direction) * ratio.to_f64().ln();
        if size <= 0.0 {
            return None;
        }
        Some(AtRatioThreshold {
            ratio,
            verdicts: verdicts_at(&self.corners()?, scaled(size)?),
            confidence: self.estimate.confidence_above(size),
            confidences: self.confidence_above(size)?,
        })
    }

    /// Lower limits, estimates and upper limits that the printed numbers can
    /// stand for, and they themselves: in billionths, turned towards benefit.
    fn corners(&self) -> Option<Vec<[i128; 3]>> {
        let mut open: Vec<[f64; 3]> = self
            .region
            .vertices()
            .map(|point| {
                [
                    point.estimate - point.half_width,
                    point.estimate,
                    point.estimate + point.half_width,
                ]
            })
            .collect();
        if open.is_empty() {
            let [lower, estimate, upper] = self.printed.map(|number| {
                let range = number.range();
                [range.lower, range.upper]
            });
            for low in lower {
                for high in upper {
                    open.extend(estimate.map(|middle| [low, middle, high]));
                }
            }
        }
        let mut corners = vec![self.scaled];
        for [lower, estimate, upper] in open {
            let corner = [scaled(lower)?, scaled(estimate)?, scaled(upper)?];
            corners.push(turned_to_benefit(corner, self.sign));
        }
        Some(corners)
    }
}

fn turned_to_benefit([lower, estimate, upper]: [i128; 3], sign: f64) -> [i128; 3] {
    if sign > 0.0 {
        [lower, estimate, upper]
    } else {
        [-upper, -estimate, -lower]
    }
}

/// A logarithm in billionths.
fn scaled(logarithm: f64) -> Option<i128> {
    Decimal::nearest(logarithm, MAX_DECIMALS).map(Decimal::scaled)
}
