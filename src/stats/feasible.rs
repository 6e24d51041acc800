//! What the estimate and the standard error were before they were rounded.
//!
//! An interval that was made as estimate ± c·SE leaves two unknowns, the
//! unrounded estimate e and the unrounded half width w = c·SE. Every printed
//! number bounds them linearly: |e − estimate|, |e − w − lower| and
//! |e + w − upper| are at most half a unit of its last digit, and w ≥ 0. What
//! is left is a polygon. If it is empty, the numbers cannot belong together.
//!
//! What is asked of the polygon is linear in e and w, or a monotone function
//! of a quotient of such, and so has its extremes at the corners. For |e|/w to
//! be one of these, the polygon is kept in two parts, e ≥ 0 and e ≤ 0.

use super::interval::Interval;
use super::polygon::{HalfPlane, Point, clip};
use super::reference::Reference;
use super::rounded::{Rounded, tolerance};

/// All pairs of estimate and half width that a printed estimate and interval
/// can stand for, in the units of the outcome.
///
/// Every range over it is the exact one, `None` if the region is empty and
/// never NaN. What only touches the border is inside.
#[derive(Debug, Clone, PartialEq)]
pub struct FeasibleRegion {
    /// Where e ≥ 0, and where e ≤ 0: the corners of each part in order.
    parts: [Vec<Point>; 2],
    printed: [Rounded; 3],
    critical_value: f64,
    reference: Reference,
}

impl FeasibleRegion {
    /// Of an estimate and the limits of its interval of confidence `level`.
    ///
    /// `None` if a number is [invalid](Rounded) or near the largest `f64`,
    /// the lower limit is above the upper, or `level` has no
    /// [critical value](Reference::critical_value).
    pub fn new(
        estimate: Rounded,
        lower: Rounded,
        upper: Rounded,
        level: f64,
        reference: Reference,
    ) -> Option<Self> {
        let printed = [estimate, lower, upper];
        let tolerance = tolerance(&printed);
        let valid = printed.iter().all(|number| number.is_valid())
            && (tolerance / f64::EPSILON).is_finite()
            && lower.value <= upper.value;
        let critical_value = reference.critical_value(level).filter(|_| valid)?;
        let corner = |lower: f64, upper: f64| {
            let limits = Interval { lower, upper };
            Point {
                estimate: limits.middle(),
                half_width: limits.half_width(),
            }
        };
        let (low, high, estimate) = (lower.range(), upper.range(), estimate.range());
        let mut polygon = vec![
            corner(low.lower, high.lower),
            corner(low.upper, high.lower),
            corner(low.upper, high.upper),
            corner(low.lower, high.upper),
        ];
        for half_plane in [
            HalfPlane::new(1.0, 0.0, -estimate.lower),
            HalfPlane::new(-1.0, 0.0, estimate.upper),
            HalfPlane::new(0.0, 1.0, 0.0),
        ] {
            clip(&mut polygon, half_plane, tolerance);
        }
        for corner in &mut polygon {
            if corner.half_width <= tolerance {
                corner.half_width = 0.0;
            }
        }
        let mut parts = [polygon.clone(), polygon];
        for (part, sign) in parts.iter_mut().zip(SIGNS) {
            clip(part, HalfPlane::new(sign, 0.0, 0.0), tolerance);
        }
        Some(Self {
            parts,
            printed,
            critical_value,
            reference,
        })
    }

    /// The part of the region where the two-sided P against zero is within
    /// `p`; for a printed "P < .001" this is 0 to 0.001.
    ///
    /// A lower limit of 0 and an upper limit of 1 exclude nothing. P is taken
    /// to come from the same test as the interval.
    #[must_use]
    pub fn with_p(&self, p: Interval) -> Self {
        let statistic = |p: f64| self.reference.upper_quantile(0.5 * p);
        // P at most its upper limit: |e|·c ≥ z·w. A z beyond f64 leaves w = 0.
        let least = (p.upper < 1.0).then(|| statistic(p.upper).unwrap_or(f64::MAX));
        // P at least its lower limit: |e|·c ≤ z·w. A z beyond f64 leaves all.
        let most = statistic(p.lower);
        let mut region = self.clone();
        let tolerance = tolerance(&self.printed);
        for (part, sign) in region.parts.iter_mut().zip(SIGNS) {
            for (statistic, side) in [(least, 1.0), (most, -1.0)] {
                if let Some(statistic) = statistic {
                    // Coefficients of at most one keep the tolerance in scale.
                    let largest = self.critical_value.max(statistic);
                    let half_plane = HalfPlane::new(
                        side * sign * (self.critical_value / largest),
                        -side * (statistic / largest),
                        0.0,
                    );
                    clip(part, half_plane, tolerance);
                }
            }
        }
        region
    }

    /// Whether no unrounded numbers are behind the printed ones.
    pub fn is_empty(&self) -> bool {
        self.vertices().next().is_none()
    }

    /// The corners of the region, and where its border crosses e = 0; some
    /// may occur twice. The state of anything that changes along straight
    /// lines, such as a comparison with a threshold, is settled at them.
    pub fn vertices(&self) -> impl Iterator<Item = Point> + '_ {
        self.parts.iter().flatten().copied()
    }

    /// The range of the estimate.
    pub fn estimate(&self) -> Option<Interval> {
        self.range(&|point| Some(point.estimate))
    }

    /// The range of the standard error, w/c.
    pub fn standard_error(&self) -> Option<Interval> {
        self.range(&|point| Some(point.half_width / self.critical_value))
    }

    /// The range of the lower limit, e − w.
    pub fn lower(&self) -> Option<Interval> {
        self.range(&|point| Some(point.estimate - point.half_width))
    }

    /// The range of the upper limit, e + w.
    pub fn upper(&self) -> Option<Interval> {
        self.range(&|point| Some(point.estimate + point.half_width))
    }

    /// The range of the test statistic against zero, |e|·c/w: zero included
    /// if e may be zero, and up to infinity if w may.
    ///
    /// `None` also if nothing but e = w = 0 is feasible.
    pub fn statistic(&self) -> Option<Interval> {
        self.range(&|point| statistic(point.estimate.abs(), point.half_width, self.critical_value))
    }

    /// The range of the two-sided P against zero; `None` if there is no
    /// [`statistic`](Self::statistic).
    pub fn p(&self) -> Option<Interval> {
        self.statistic().map(|range| self.p_of(range))
    }

    /// The range of the confidence that the truth is above `threshold`,
    /// F((e − threshold) / SE).
    ///
    /// Where SE is zero the confidence is 1 below e, 0 above it and ½ at it.
    /// `None` also for a threshold that is NaN.
    pub fn confidence_above(&self, threshold: f64) -> Option<Interval> {
        let distances = self.range(&|point| {
            let distance = point.estimate - threshold;
            statistic(distance, point.half_width, self.critical_value)
                .or((distance == 0.0).then_some(0.0))
        })?;
        Some(Interval {
            lower: self.reference.upper_tail(-distances.lower),
            upper: self.reference.upper_tail(-distances.upper),
        })
    }

    /// A wider range of the test statistic than [`statistic`](Self::statistic):
    /// the estimate and the width of the interval vary as if they were
    /// independent, so that the interval need not be symmetric.
    ///
    /// Whatever P was given to [`with_p`](Self::with_p) is left out. `None` if
    /// the estimate may be zero and the width cannot be anything else.
    pub fn lenient_statistic(&self) -> Option<Interval> {
        let [estimate, lower, upper] = self.printed;
        let half_width = Interval {
            lower: lower.value,
            upper: upper.value,
        }
        .half_width();
        let slack = 0.5 * lower.half_unit + 0.5 * upper.half_unit;
        let size = estimate.value.abs();
        let least = (size - estimate.half_unit).max(0.0);
        let most = size + estimate.half_unit;
        let narrowest = (half_width - slack).max(0.0);
        Some(Interval {
            lower: statistic(least, half_width + slack, self.critical_value)?,
            upper: statistic(most, narrowest, self.critical_value).unwrap_or(0.0),
        })
    }

    /// The two-sided P against zero of
    /// [`lenient_statistic`](Self::lenient_statistic).
    pub fn lenient_p(&self) -> Option<Interval> {
        self.lenient_statistic().map(|range| self.p_of(range))
    }

    fn p_of(&self, statistic: Interval) -> Interval {
        Interval {
            lower: self.reference.two_sided_p(statistic.upper),
            upper: self.reference.two_sided_p(statistic.lower),
        }
    }

    /// The range of a quantity over the corners at which it is defined.
    fn range(&self, quantity: &dyn Fn(Point) -> Option<f64>) -> Option<Interval> {
        let mut range = None;
        for value in self.vertices().filter_map(quantity) {
            let Interval { lower, upper } = range.unwrap_or(Interval {
                lower: value,
                upper: value,
            });
            range = Some(Interval {
                lower: lower.min(value),
                upper: upper.max(value),
            });
        }
        range
    }
}

/// The signs of e in the two parts of a region.
const SIGNS: [f64; 2] = [1.0, -1.0];

/// distance·c/w, which is infinite for w = 0; `None` where it is 0/0, or not a
/// number for another reason.
///
/// A corner where it is 0/0 adds nothing to a range: the quotient is constant
/// along the edges from there to the next corners.
fn statistic(distance: f64, half_width: f64, critical_value: f64) -> Option<f64> {
    let value = distance / half_width * critical_value;
    (!value.is_nan()).then_some(value)
}
