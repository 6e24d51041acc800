//! The standard normal distribution.
//!
//! Every probability is computed as the tail it is, never as one minus the
//! other tail, so that small tails keep all their digits.

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI, SQRT_2};

use super::special::{erf, erfc, erfc_inv, exp, log, log1p};

/// From here on the tail is too near to the smallest `f64`, and its logarithm
/// is computed without it.
const FAR: f64 = 37.0;
/// Enough of the continued fraction from there on.
const FRACTION_TERMS: u32 = 12;

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

/// Natural logarithm of [`two_sided_p`], also where that is too small for
/// `f64`.
///
/// Far out by Laplace's continued fraction, tail = φ(z) / (z + 1/(z + 2/(z +
/// 3/(z + …)))); near zero by what is missing from one, erf(|z|/√2).
pub fn ln_two_sided_p(z: f64) -> f64 {
    let z = z.abs();
    if z < 1.0 {
        log1p(-erf(z * FRAC_1_SQRT_2))
    } else if z < FAR {
        log(two_sided_p(z))
    } else {
        let fraction = (1..=FRACTION_TERMS)
            .rev()
            .map(f64::from)
            .fold(z, |rest, term| z + term / rest);
        // Twice φ(0) is √(2/π), which is 2/√π over √2.
        log(FRAC_2_SQRT_PI * FRAC_1_SQRT_2) - log(fraction) - 0.5 * z * z
    }
}

/// Density at `z`: φ(z) = exp(−z²/2) / √(2π).
pub fn density(z: f64) -> f64 {
    0.5 * FRAC_2_SQRT_PI * FRAC_1_SQRT_2 * exp(-0.5 * z * z)
}

/// The value with probability `tail` above it.
///
/// Takes the tail itself, so that 1e-20 is as good an argument as 0.025.
/// `None` unless 0 < `tail` < 1.
pub fn upper_quantile(tail: f64) -> Option<f64> {
    (tail > 0.0 && tail < 1.0).then(|| SQRT_2 * erfc_inv(2.0 * tail))
}
