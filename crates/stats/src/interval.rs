//! Confidence intervals, and the standard errors that printed ones give back.
//!
//! All of it is on the scale on which the interval is symmetric: for a ratio,
//! that of its logarithm.

use super::reference::Reference;

/// An interval by its limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

impl Interval {
    /// The arithmetic mean of the limits.
    pub fn middle(self) -> f64 {
        0.5 * self.lower + 0.5 * self.upper
    }

    /// Half the distance between the limits.
    pub fn half_width(self) -> f64 {
        0.5 * self.upper - 0.5 * self.lower
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            lower: self.lower.min(other.lower),
            upper: self.upper.max(other.upper),
        }
    }
}

/// A standard error recovered from a printed interval, with what rounding
/// leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RecoveredStandardError {
    /// From the limits as printed. Zero if they are equal.
    pub standard_error: f64,
    /// The smallest and the largest that the printed limits can stand for.
    pub band: Interval,
}

/// The two-sided interval of confidence `level`: estimate ± c·SE.
///
/// `None` if `estimate` is not finite, `standard_error` not positive and
/// finite, or `level` has no [critical value](Reference::critical_value).
pub fn confidence_interval(
    estimate: f64,
    standard_error: f64,
    level: f64,
    reference: Reference,
) -> Option<Interval> {
    let half_width = reference.critical_value(level)? * standard_error;
    let interval = Interval {
        lower: estimate - half_width,
        upper: estimate + half_width,
    };
    let defined = standard_error > 0.0 && interval.lower.is_finite() && interval.upper.is_finite();
    defined.then_some(interval)
}

/// The standard error behind a printed interval of confidence `level`:
/// (upper − lower) / 2c, by the Cochrane Handbook, section 6.5.2.
///
/// `half_units` are half a unit of the last printed digit of each limit (0.05
/// for "-1.5"), zero for a limit that is not rounded. With h₁ and h₂ for them,
/// the unrounded width is within h₁ + h₂ of the printed one, and the band
/// follows; it is exact, and its lower end is never below zero.
///
/// `None` if a limit is not finite, the lower above the upper, a half unit
/// negative or not finite, or `level` without a
/// [critical value](Reference::critical_value).
pub fn standard_error_from_interval(
    printed: Interval,
    half_units: [f64; 2],
    level: f64,
    reference: Reference,
) -> Option<RecoveredStandardError> {
    let width = printed.upper - printed.lower;
    if !(width >= 0.0 && half_units.iter().all(|half_unit| *half_unit >= 0.0)) {
        return None;
    }
    let slack = half_units[0] + half_units[1];
    let critical_value = reference.critical_value(level)?;
    let standard_error = |width: f64| 0.5 * width / critical_value;
    let band = Interval {
        lower: standard_error((width - slack).max(0.0)),
        upper: standard_error(width + slack),
    };
    band.upper.is_finite().then(|| RecoveredStandardError {
        standard_error: standard_error(width),
        band,
    })
}

/// How far the estimate is from the middle of its interval, in units of half
/// its width and doubled: [(upper − estimate) − (estimate − lower)] /
/// [(upper − lower) / 2].
///
/// Zero in the middle, 2 on the lower and −2 on the upper limit. `None` if a
/// number is not finite or the lower limit not below the upper.
pub fn asymmetry(estimate: f64, interval: Interval) -> Option<f64> {
    let Interval { lower, upper } = interval;
    let value = ((upper - estimate) - (estimate - lower)) / (0.5 * (upper - lower));
    (lower < upper && value.is_finite()).then_some(value)
}
