//! Ratios (of risks, odds, hazards) on the scale of their logarithms, where
//! their intervals are symmetric.
//!
//! Logarithms are natural ones; a ratio of 1, no effect, is 0 there.

use super::estimate::Estimate;
use super::interval::Interval;
use super::reference::Reference;
use super::rounded::Rounded;
use super::special::{log, log1p};

/// A ratio on the logarithmic scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogRatio {
    /// The logarithm of the ratio, with its standard error.
    pub estimate: Estimate,
    /// The middle of the interval: the logarithm of the geometric mean of its
    /// limits.
    pub middle: f64,
}

impl LogRatio {
    /// From a ratio and its interval of confidence `level`:
    /// SE = ln(upper/lower) / 2c, by the Cochrane Handbook, section 6.3.
    ///
    /// `None` unless the numbers are positive and finite and the upper limit
    /// above the lower one, by a factor in the range of `f64`; or if `level`
    /// has no [critical value](Reference::critical_value).
    pub fn new(ratio: f64, interval: Interval, level: f64, reference: Reference) -> Option<Self> {
        let Interval { lower, upper } = interval;
        if !(ratio > 0.0 && lower > 0.0) {
            return None;
        }
        // The width keeps its digits where the limits are close.
        let width = log1p((upper - lower) / lower);
        let standard_error = 0.5 * width / reference.critical_value(level)?;
        Estimate::new(log(ratio), standard_error, reference).map(|estimate| Self {
            estimate,
            middle: log(lower) + 0.5 * width,
        })
    }
}

/// All that a printed ratio can stand for, on the logarithmic scale.
///
/// The range is exact. Its middle, the value, is not quite the logarithm of
/// the printed number.
///
/// `None` unless the number is valid and its whole range above zero.
pub fn logarithm(ratio: Rounded) -> Option<Rounded> {
    let Interval { lower, upper } = ratio.range();
    (lower > 0.0 && upper.is_finite() && ratio.is_valid()).then(|| {
        let half_unit = 0.5 * log1p((upper - lower) / lower);
        Rounded {
            value: log(lower) + half_unit,
            half_unit,
        }
    })
}
