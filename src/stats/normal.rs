//! The standard normal distribution.
//!
//! Every probability is computed as the tail it is, never as one minus the
//! other tail, so that small tails keep all their digits.

use std::f64::consts::{FRAC_1_SQRT_2, SQRT_2};

use super::special::{erfc, erfc_inv};

/// Probability of a value at or below `z`: Φ(z) = erfc(−z/√2) / 2.
pub fn cdf(z: f64) -> f64 {
    0.5 * erfc(-z * FRAC_1_SQRT_2)
}

/// Probability of a value above `z`: erfc(z/√2) / 2.
pub fn upper_tail(z: f64) -> f64 {
    cdf(-z)
}

/// Probability of a value at least as far from zero as `z`: erfc(|z|/√2).
pub fn two_sided_p(z: f64) -> f64 {
    erfc(z.abs() * FRAC_1_SQRT_2)
}

/// The value with probability `tail` above it.
///
/// Takes the tail itself, so that 1e-20 is as good an argument as 0.025.
/// `None` unless 0 < `tail` < 1.
pub fn upper_quantile(tail: f64) -> Option<f64> {
    (tail > 0.0 && tail < 1.0).then(|| SQRT_2 * erfc_inv(2.0 * tail))
}
