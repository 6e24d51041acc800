//! What a standardised difference between two normal distributions means for
//! people: how often one of them does better than another, and how far the
//! distributions overlap.
//!
//! Each function of d is for equal standard deviations and is undefined (NaN)
//! only for NaN.

use std::f64::consts::FRAC_1_SQRT_2;

use super::normal;
use super::special::{erf, hypot, log1p};

/// The common-language effect: the probability that someone of the first arm
/// scores above someone of the second, Φ(d/√2) (`McGraw` and Wong 1992,
/// Psychological Bulletin 111:361).
pub fn common_language_effect(d: f64) -> f64 {
    normal::cdf(d * FRAC_1_SQRT_2)
}

/// The success rate difference: the probability to score above someone of the
/// other arm minus that to score below, 2Φ(d/√2) − 1. Its inverse is a number
/// needed to treat (Kraemer and Kupfer 2006, Biological Psychiatry 59:990).
pub fn success_rate_difference(d: f64) -> f64 {
    erf(0.5 * d)
}

/// Cohen's U₃: the share of the second arm that is below the mean of the first,
/// Φ(d) (Cohen 1988, Statistical Power Analysis for the Behavioral Sciences).
pub fn u3(d: f64) -> f64 {
    normal::cdf(d)
}

/// Cohen's U₂: the share of the higher arm that exceeds the same share of the
/// lower one, Φ(|d|/2).
pub fn u2(d: f64) -> f64 {
    normal::cdf(0.5 * d.abs())
}

/// Cohen's U₁: the share of both arms' distributions together that does not
/// overlap, (2U₂ − 1)/U₂.
pub fn u1(d: f64) -> f64 {
    erf(0.5 * FRAC_1_SQRT_2 * d.abs()) / u2(d)
}

/// The overlap coefficient: the area under both densities, 2Φ(−|d|/2).
pub fn overlap(d: f64) -> f64 {
    normal::two_sided_p(0.5 * d)
}

/// The probability that someone of the first arm scores above someone of the
/// second, where standard deviations differ: Φ[(m₁ − m₂)/√(s₁² + s₂²)].
///
/// `None` if a number is not finite or a standard deviation not positive.
pub fn probability_of_superiority(means: [f64; 2], standard_deviations: [f64; 2]) -> Option<f64> {
    let [first, second] = standard_deviations;
    let z = (means[0] - means[1]) / hypot(first, second);
    (first > 0.0 && second > 0.0 && z.is_finite()).then(|| normal::cdf(z))
}

/// The overlap coefficient where standard deviations differ: the area under
/// both densities, which cross at two points.
///
/// With the narrower distribution as the unit, the wider one has the mean δ ≥ 0
/// and the standard deviation ρ ≥ 1, and the crossings solve
/// (ρ²−1)x² + 2δx = δ² + 2ρ² ln ρ. Between them the wider density is the lower
/// one. As ρ nears 1 one crossing goes to −∞ and the other to δ/2, so that
/// equal standard deviations need no case of their own.
///
/// `None` if a number is not finite or a standard deviation not positive, or
/// if their ratio or the standardised difference has no square in `f64`.
pub fn overlap_of_unequal(means: [f64; 2], standard_deviations: [f64; 2]) -> Option<f64> {
    let [first, second] = standard_deviations;
    let (narrow, wide) = if first < second {
        (first, second)
    } else {
        (second, first)
    };
    let delta = (means[0] - means[1]).abs() / narrow;
    let ratio = wide / narrow;
    let more = (wide - narrow) / narrow;
    let leading = more * (ratio + 1.0);
    let log_ratio = log1p(more);
    let root = ratio * hypot(delta, (2.0 * leading * log_ratio).sqrt());
    let sum = delta + root;
    let defined = narrow > 0.0 && (delta * delta).is_finite() && leading.is_finite();
    if !(defined && sum.is_finite()) {
        return None;
    }
    if sum <= 0.0 {
        return Some(1.0);
    }
    let left = -sum / leading;
    let right = delta * (delta / sum) + 2.0 * ratio * (ratio / sum) * log_ratio;
    let under_wide = normal::cdf((right - delta) / ratio) - normal::cdf((left - delta) / ratio);
    let area = normal::cdf(left) + under_wide + normal::upper_tail(right);
    Some(area.clamp(0.0, 1.0))
}

/// The share that responds to treatment where `control_share` respond without
/// it: Φ[d + Φ⁻¹(control share)], with d in the direction of response (Furukawa
/// and Leucht 2011, `PLoS ONE` 6:e19070).
///
/// `None` unless 0 < `control_share` < 1, or if `d` is NaN.
pub fn treated_share(d: f64, control_share: f64) -> Option<f64> {
    let threshold = normal::upper_quantile(control_share)?;
    (!d.is_nan()).then(|| normal::cdf(d - threshold))
}
