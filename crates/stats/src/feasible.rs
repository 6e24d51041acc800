//! What the estimate and the standard error were before they were rounded.
//!
//! An interval that was made as estimate ± c·SE leaves two unknowns, the
//! unrounded estimate e and the unrounded half width w = c·SE. Every printed
//! number bounds them linearly: |e − estimate|, |e − w − lower| and
//! |e + w − upper| are at most half a unit of its last digit, and w ≥ 0. What
//! is left is a polygon. If it is empty, the numbers cannot belong together.
//!
//! The polygon is kept in two parts, e ≥ 0 and e ≤ 0, each of them convex also
//! after a P value, which bounds |e|/w, has cut pieces off.

use super::interval::Interval;
use super::polygon::{HalfPlane, Point, clip};
use super::reference::Reference;
use super::rounded::{Rounded, tolerance};

/// The signs of e in the two parts of a region.
const SIGNS: [f64; 2] = [1.0, -1.0];

/// All pairs of estimate and half width that a printed estimate and interval
/// can stand for, in the units of the outcome.
///
/// What only touches the border is inside.
#[derive(Debug, Clone, PartialEq)]
pub struct FeasibleRegion {
    /// Where e ≥ 0, and where e ≤ 0: the corners of each part in order.
    parts: [Vec<Point>; 2],
    pub(super) printed: [Rounded; 3],
    pub(super) critical_value: f64,
    pub(super) reference: Reference,
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
        Some(Self {
            parts: parts(polygon, tolerance),
            printed,
            critical_value,
            reference,
        })
    }

    /// Of corners that are known, each an estimate and a standard error, in
    /// order around a convex polygon.
    ///
    /// `None` unless all are finite and no standard error is below 0, or
    /// without a critical value for `level`.
    pub fn of_standard_errors(
        corners: &[(f64, f64)],
        level: f64,
        reference: Reference,
    ) -> Option<Self> {
        let critical_value = reference.critical_value(level)?;
        let polygon: Vec<Point> = corners
            .iter()
            .map(|(estimate, error)| Point {
                estimate: *estimate,
                half_width: critical_value * error,
            })
            .collect();
        let valid = polygon.iter().all(|corner| {
            corner.estimate.is_finite() && corner.half_width.is_finite() && corner.half_width >= 0.0
        });
        let around = |of: fn(&Point) -> f64| {
            let lower = polygon.iter().map(of).fold(f64::INFINITY, f64::min);
            let upper = polygon.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            Rounded {
                value: f64::midpoint(lower, upper),
                half_unit: (upper - lower) / 2.0,
            }
        };
        let printed = [
            around(|corner| corner.estimate),
            around(|corner| corner.estimate - corner.half_width),
            around(|corner| corner.estimate + corner.half_width),
        ];
        (valid && !polygon.is_empty()).then(|| Self {
            parts: parts(polygon, tolerance(&printed)),
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
}

/// A polygon in its two parts, e ≥ 0 and e ≤ 0.
fn parts(polygon: Vec<Point>, tolerance: f64) -> [Vec<Point>; 2] {
    let mut parts = [polygon.clone(), polygon];
    for (part, sign) in parts.iter_mut().zip(SIGNS) {
        clip(part, HalfPlane::new(sign, 0.0, 0.0), tolerance);
        for corner in part {
            // A zero must be one, for it makes or breaks a quotient.
            for coordinate in [&mut corner.estimate, &mut corner.half_width] {
                if coordinate.abs() <= tolerance {
                    *coordinate = 0.0;
                }
            }
        }
    }
    parts
}
