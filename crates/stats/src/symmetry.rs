//! On which scale is a printed interval symmetric about its estimate?
//!
//! An interval of estimate ± c·SE is, for a difference. For a ratio it is on
//! the scale of logarithms. An interval that is symmetric on neither was made
//! in another way (bootstrap, profile likelihood, a model of its own) or is
//! misprinted: two standard errors, one for each side, are then all that it
//! gives.

use super::interval::Interval;
use super::reference::Reference;
use super::rounded::{Rounded, tolerance};

/// A scale on which an interval can be symmetric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// That of the numbers as printed.
    Linear,
    /// That of their logarithms.
    Logarithmic,
}

/// The middles of a printed interval, and whether its estimate is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Symmetry {
    /// The arithmetic mean of the limits, with what their rounding leaves
    /// open.
    pub arithmetic_middle: Rounded,
    /// The geometric mean of the limits.
    pub geometric_middle: Option<GeometricMiddle>,
    /// Whether the interval is symmetric on the linear scale, within rounding.
    pub is_linear: bool,
    /// Whether it is on the logarithmic scale, within rounding.
    pub is_logarithmic: bool,
}

/// The geometric mean of two positive limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GeometricMiddle {
    /// Of the limits as printed.
    pub value: f64,
    /// Of all that they can stand for; not below zero.
    pub range: Interval,
}

impl Symmetry {
    /// Of a printed estimate and the printed limits of its interval.
    ///
    /// There is a geometric middle if all three are above zero. `None` if a
    /// number is [invalid](Rounded) or the lower limit above the upper.
    pub fn new(estimate: Rounded, lower: Rounded, upper: Rounded) -> Option<Self> {
        let numbers = [estimate, lower, upper];
        if !numbers.iter().all(|number| number.is_valid()) || lower.value > upper.value {
            return None;
        }
        let arithmetic_middle = Rounded {
            value: 0.5 * lower.value + 0.5 * upper.value,
            half_unit: 0.5 * lower.half_unit + 0.5 * upper.half_unit,
        };
        let is_positive = numbers.iter().all(|number| number.value > 0.0);
        let geometric_middle = is_positive.then(|| {
            let [lower_range, upper_range] = [lower.range(), upper.range()];
            GeometricMiddle {
                value: geometric_mean(lower.value, upper.value),
                range: Interval {
                    lower: geometric_mean(lower_range.lower, upper_range.lower),
                    upper: geometric_mean(lower_range.upper, upper_range.upper),
                },
            }
        });
        let is_logarithmic = geometric_middle.is_some_and(|GeometricMiddle { range, .. }| {
            let tolerance = tolerance(&numbers);
            let meant = estimate.range();
            range.lower <= meant.upper + tolerance && meant.lower <= range.upper + tolerance
        });
        Some(Self {
            arithmetic_middle,
            geometric_middle,
            is_linear: estimate.overlaps(arithmetic_middle),
            is_logarithmic,
        })
    }

    /// The scale to work on: the linear one if the interval is symmetric
    /// there, else the logarithmic one; `None` if it is symmetric on neither.
    pub fn scale(self) -> Option<Scale> {
        if self.is_linear {
            Some(Scale::Linear)
        } else {
            self.is_logarithmic.then_some(Scale::Logarithmic)
        }
    }
}

/// √(ab); zero if either is not above zero, as what rounding leaves of a small
/// limit may be.
fn geometric_mean(a: f64, b: f64) -> f64 {
    a.max(0.0).sqrt() * b.max(0.0).sqrt()
}

/// The standard errors that the two sides of an interval of confidence
/// `level` give: (estimate − lower)/c and (upper − estimate)/c.
///
/// They are equal for a symmetric interval. For another they are the band to
/// show in place of one number.
///
/// `None` if a number is not finite, the estimate outside of the interval, or
/// `level` without a [critical value](Reference::critical_value).
pub fn standard_errors_of_sides(
    estimate: f64,
    interval: Interval,
    level: f64,
    reference: Reference,
) -> Option<[f64; 2]> {
    let critical_value = reference.critical_value(level)?;
    let sides = [estimate - interval.lower, interval.upper - estimate];
    let errors = sides.map(|side| side / critical_value);
    errors
        .iter()
        .all(|error| *error >= 0.0 && error.is_finite())
        .then_some(errors)
}
