//! The distribution that an estimate over its standard error is referred to.
//!
//! Intervals, P values and the standard errors recovered from either must use
//! the same one, so it is a value that is chosen once and handed on.

use super::student_t::DegreesOfFreedom;
use super::{normal, student_t};

/// A reference distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reference {
    /// The standard normal distribution.
    Normal,
    /// Student's t distribution.
    StudentT {
        /// How many degrees of freedom the standard error has.
        degrees_of_freedom: DegreesOfFreedom,
    },
}

impl Reference {
    /// Student's t distribution; `None` unless `degrees_of_freedom` is a
    /// positive, finite number.
    pub fn student_t(degrees_of_freedom: f64) -> Option<Self> {
        DegreesOfFreedom::new(degrees_of_freedom)
            .map(|degrees_of_freedom| Self::StudentT { degrees_of_freedom })
    }

    /// Probability of a value above `z`; NaN only for NaN.
    pub fn upper_tail(self, z: f64) -> f64 {
        match self {
            Self::Normal => normal::upper_tail(z),
            Self::StudentT { degrees_of_freedom } => student_t::upper_tail(z, degrees_of_freedom),
        }
    }

    /// Probability of a value at least as far from zero as `z`.
    pub fn two_sided_p(self, z: f64) -> f64 {
        match self {
            Self::Normal => normal::two_sided_p(z),
            Self::StudentT { degrees_of_freedom } => student_t::two_sided_p(z, degrees_of_freedom),
        }
    }

    /// Natural logarithm of [`two_sided_p`](Self::two_sided_p), also where
    /// that is too small for `f64`.
    pub fn ln_two_sided_p(self, z: f64) -> f64 {
        match self {
            Self::Normal => normal::ln_two_sided_p(z),
            Self::StudentT { degrees_of_freedom } => {
                student_t::ln_two_sided_p(z, degrees_of_freedom)
            }
        }
    }

    /// Density at `z`.
    pub fn density(self, z: f64) -> f64 {
        match self {
            Self::Normal => normal::density(z),
            Self::StudentT { degrees_of_freedom } => student_t::density(z, degrees_of_freedom),
        }
    }

    /// The value with probability `tail` above it; `None` unless
    /// 0 < `tail` < 1 and the value is within the range of `f64`.
    pub fn upper_quantile(self, tail: f64) -> Option<f64> {
        match self {
            Self::Normal => normal::upper_quantile(tail),
            Self::StudentT { degrees_of_freedom } => {
                student_t::upper_quantile(tail, degrees_of_freedom)
            }
        }
    }

    /// How many standard errors a two-sided interval of confidence `level`
    /// (0.95, say) reaches to either side.
    ///
    /// `None` unless 0 < `level` < 1, or for levels so near to 0 or 1 that
    /// the value is not a positive, finite number.
    pub fn critical_value(self, level: f64) -> Option<f64> {
        self.upper_quantile(0.5 * (1.0 - level))
            .filter(|value| *value > 0.0)
    }
}
