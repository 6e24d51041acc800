//! An estimate with its standard error, and what follows from the two.
//!
//! All of it comes from one statement: (estimate − truth) / SE follows the
//! reference distribution, F. Read over all possible truths, its tail areas
//! are a confidence distribution (Xie & Singh 2013, International Statistical
//! Review 81:3). As it ignores bias, missing data and selection, so does
//! everything here.

use std::f64::consts::LN_2;

use super::interval::{Interval, confidence_interval};
use super::reference::Reference;

/// An estimate that was made with error, in the units of its outcome, on the
/// scale on which its interval is symmetric.
///
/// With finite arguments, no method gives NaN. What is beyond the range of
/// `f64` is infinite or zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate itself.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The distribution of its distance from the truth, in standard errors.
    pub reference: Reference,
}

impl Estimate {
    /// `None` if `value` is not finite, or `standard_error` not positive and
    /// finite.
    pub fn new(value: f64, standard_error: f64, reference: Reference) -> Option<Self> {
        let valid = value.is_finite() && standard_error > 0.0 && standard_error.is_finite();
        valid.then_some(Self {
            value,
            standard_error,
            reference,
        })
    }

    /// Compatibility of the data with a truth of `null`: the two-sided P
    /// against it, 2·F(−|estimate − null| / SE).
    ///
    /// 1 at the estimate, 0.05 at the limits of its 95% interval.
    pub fn two_sided_p(self, null: f64) -> f64 {
        self.reference.two_sided_p(self.distance(null))
    }

    /// Natural logarithm of [`two_sided_p`](Self::two_sided_p), with all its
    /// digits where P itself is next to 1 or too small for `f64`.
    pub fn ln_p(self, null: f64) -> f64 {
        self.reference.ln_two_sided_p(self.distance(null))
    }

    /// Information in the data against a truth of `null`, in bits: −log₂ P
    /// (Rafi & Greenland 2020, BMC Medical Research Methodology 20:244).
    pub fn s_value(self, null: f64) -> f64 {
        -self.ln_p(null) / LN_2
    }

    /// Confidence that the truth is above `value`: F((estimate − value) / SE),
    /// one minus the one-sided P against a truth of at most `value`.
    pub fn confidence_above(self, value: f64) -> f64 {
        self.reference.upper_tail(-self.distance(value))
    }

    /// Confidence that the truth is below `value`:
    /// F((value − estimate) / SE).
    pub fn confidence_below(self, value: f64) -> f64 {
        self.reference.upper_tail(self.distance(value))
    }

    /// Confidence that the truth is between `lower` and `upper`; zero if
    /// `upper` is not above `lower`.
    ///
    /// The difference of the tails on the side where they are small.
    pub fn confidence_between(self, lower: f64, upper: f64) -> f64 {
        if lower >= self.value {
            (self.confidence_above(lower) - self.confidence_above(upper)).max(0.0)
        } else if upper <= self.value {
            (self.confidence_below(upper) - self.confidence_below(lower)).max(0.0)
        } else {
            1.0 - (self.confidence_below(lower) + self.confidence_above(upper))
        }
    }

    /// Density of the confidence distribution at `value`, per unit of the
    /// outcome: f((value − estimate) / SE) / SE.
    pub fn density(self, value: f64) -> f64 {
        self.reference.density(self.distance(value)) / self.standard_error
    }

    /// The interval of confidence `level`; `None` where
    /// [`confidence_interval`] has none.
    pub fn interval(self, level: f64) -> Option<Interval> {
        confidence_interval(self.value, self.standard_error, level, self.reference)
    }

    /// How far the estimate is above `value`, in standard errors.
    fn distance(self, value: f64) -> f64 {
        (self.value - value) / self.standard_error
    }
}
