//! The regularised incomplete beta function.

use std::f64::consts::PI;

use super::special::{exp, lgamma, log, log1p};

/// Enough of the continued fraction for parameters that add up to a million;
/// it takes of the order of the root of their size.
const FRACTION_TERMS: u32 = 3000;

/// The probabilities at or below and above `x` of a beta variable with
/// parameters `a` and `b`, for 0 ≤ x ≤ 1.
///
/// They are x^a (1−x)^b / [a·B(a, b)] times a continued fraction (NIST Digital
/// Library of Mathematical Functions, 8.17.22), for x below its mean, and the
/// same mirrored above it. The smaller one keeps its digits.
pub(super) fn tails(x: f64, a: f64, b: f64) -> [f64; 2] {
    let mirrored = x > (a + 1.0) / (a + b + 2.0);
    let (x, a, b) = if mirrored { (1.0 - x, b, a) } else { (x, a, b) };
    let tail = if x <= 0.0 {
        0.0
    } else {
        kernel(x, a, b) / a * fraction(x, a, b)
    };
    // Not `min`, which would take NaN for 1.
    let tail = if tail > 1.0 { 1.0 } else { tail };
    if mirrored {
        [1.0 - tail, tail]
    } else {
        [tail, 1.0 - tail]
    }
}

/// x^a (1−x)^b / B(a, b), for 0 < x < 1.
///
/// With m = a/(a+b) it is √[ab/(2π(a+b))] · (x/m)^a · [(1−x)/(1−m)]^b times
/// exp[e(a+b) − e(a) − e(b)], where e is the error of Stirling's formula. No
/// two large logarithms are subtracted.
pub(super) fn kernel(x: f64, a: f64, b: f64) -> f64 {
    let sum = a + b;
    let apart = x * b - (1.0 - x) * a;
    let exponent = a * log_ratio(x * sum, a, apart) + b * log_ratio((1.0 - x) * sum, b, -apart);
    let errors = stirling_error(sum) - stirling_error(a) - stirling_error(b);
    (a / sum * b / (2.0 * PI)).sqrt() * exp(exponent + errors)
}

/// ln(value/of), where `apart` is value − of.
fn log_ratio(value: f64, of: f64, apart: f64) -> f64 {
    if apart.abs() < 0.5 * of {
        log1p(apart / of)
    } else {
        log(value / of)
    }
}

/// ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x > 0.
fn stirling_error(x: f64) -> f64 {
    if x < 16.0 {
        return lgamma(x) - (x - 0.5) * log(x) + x - 0.5 * log(2.0 * PI);
    }
    let square = x * x;
    [
        1.0 / 1188.0,
        -1.0 / 1680.0,
        1.0 / 1260.0,
        -1.0 / 360.0,
        1.0 / 12.0,
    ]
    .iter()
    .fold(0.0, |sum, term| sum / square + term)
        / x
}

/// The continued fraction 1/(1+ d₁/(1+ d₂/(1+ …))), by the method of Lentz as
/// modified by Thompson and Barnett (1986, Journal of Computational Physics
/// 64:490).
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let nonzero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut upper = 1.0;
    let mut lower = 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = lower;
    for term in 1..FRACTION_TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for coefficient in [even, odd] {
            lower = 1.0 / nonzero(1.0 + coefficient * lower);
            upper = nonzero(1.0 + coefficient / upper);
            value *= upper * lower;
        }
        if (upper * lower - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}
