//! P values from an estimate and its standard error, and back.
//!
//! P values are `None` if the estimate or the null value is not finite, or the
//! standard error not positive and finite.

use super::interval::Interval;
use super::reference::Reference;
use super::rounded::Rounded;

/// The distance of an estimate from `null`, in standard errors.
pub fn test_statistic(estimate: f64, standard_error: f64, null: f64) -> Option<f64> {
    let defined = estimate.is_finite()
        && null.is_finite()
        && standard_error > 0.0
        && standard_error.is_finite();
    defined.then(|| (estimate - null) / standard_error)
}

/// P for an estimate this far from `null`, in either direction.
pub fn two_sided_p(
    estimate: f64,
    standard_error: f64,
    null: f64,
    reference: Reference,
) -> Option<f64> {
    test_statistic(estimate, standard_error, null).map(|z| reference.two_sided_p(z))
}

/// P for an estimate this far above `null`: small if the truth is above it.
pub fn upper_p(estimate: f64, standard_error: f64, null: f64, reference: Reference) -> Option<f64> {
    test_statistic(estimate, standard_error, null).map(|z| reference.upper_tail(z))
}

/// P for an estimate this far below `null`: small if the truth is below it.
pub fn lower_p(estimate: f64, standard_error: f64, null: f64, reference: Reference) -> Option<f64> {
    test_statistic(estimate, standard_error, null).map(|z| reference.upper_tail(-z))
}

/// The standard error behind a two-sided P: |estimate − null| / q, with q the
/// value that has P/2 above it, by the Cochrane Handbook, section 6.3.
///
/// P is taken to be two-sided and from the same model as the estimate.
///
/// `None` if the estimate or the null value is not finite or both are equal,
/// unless 0 < `p` < 1 (a P of 1 says that the estimate is the null value), or
/// if q or the result is zero or beyond the range of `f64`.
pub fn standard_error_from_p(
    estimate: f64,
    null: f64,
    p: f64,
    reference: Reference,
) -> Option<f64> {
    let standard_error = (estimate - null).abs() / reference.upper_quantile(0.5 * p)?;
    (standard_error > 0.0 && standard_error.is_finite()).then_some(standard_error)
}

/// All standard errors that a printed estimate and a printed two-sided P can
/// stand for: the least distance from `null` over the q of the lowest P, to
/// the greatest over that of the highest.
///
/// "P < .001" is 0 to 0.001, and bounds the standard error from above only:
/// its lower end is zero then. With a P of up to 1 its upper end is infinite.
///
/// `None` if the estimate is [invalid](Rounded), `null` not finite, or unless
/// 0 ≤ lower ≤ upper ≤ 1 and upper > 0 for `p`; also if the estimate can be
/// nothing but `null`.
pub fn standard_error_band_from_p(
    estimate: Rounded,
    null: f64,
    p: Interval,
    reference: Reference,
) -> Option<Interval> {
    let in_order = 0.0 <= p.lower && p.lower <= p.upper && 0.0 < p.upper && p.upper <= 1.0;
    let distance = (estimate.value - null).abs();
    let farthest = distance + estimate.half_unit;
    if !(in_order && estimate.is_valid() && farthest > 0.0 && farthest.is_finite()) {
        return None;
    }
    let nearest = (distance - estimate.half_unit).max(0.0);
    let lower = match reference.upper_quantile(0.5 * p.lower) {
        Some(most) if nearest > 0.0 => nearest / most,
        // P may be so low that no standard error is too small for it.
        _ => 0.0,
    };
    let upper = farthest / reference.upper_quantile(0.5 * p.upper)?;
    Some(Interval { lower, upper })
}
