//! P values from an estimate and its standard error.
//!
//! All are `None` if the estimate or the null value is not finite, or the
//! standard error not positive and finite.

use super::reference::Reference;

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
