//! What a trial with a given standard error could have shown.
//!
//! Power is asked for at a difference that matters, never at the one that was
//! observed: that would only restate P (Hoenig & Heisey 2001, The American
//! Statistician 55:19). The normal distribution is the reference, as the
//! standard error is taken as known.

use super::normal;

/// Probability that a two-sided test at `alpha` finds a true `difference`:
/// Φ(d/SE − c) + Φ(−d/SE − c), with c the upper quantile of alpha/2.
///
/// `difference` and `standard_error` share their units; the sign of the first
/// does not matter. A significant result in the wrong direction counts too, so
/// that power at zero is `alpha`.
///
/// `None` if `difference` is not finite, `standard_error` not positive and
/// finite, or unless 0 < `alpha` < 1.
pub fn power(difference: f64, standard_error: f64, alpha: f64) -> Option<f64> {
    let critical_value = normal::upper_quantile(0.5 * alpha)?;
    let defined =
        difference.is_finite() && standard_error > 0.0 && standard_error.is_finite() && alpha < 1.0;
    defined.then(|| {
        let distance = (difference / standard_error).abs();
        let found = normal::cdf(distance - critical_value);
        let found_reversed = normal::upper_tail(distance + critical_value);
        (found + found_reversed).min(1.0)
    })
}

/// The smallest true difference that a two-sided test at `alpha` finds with
/// probability `power`: SE·(c + Φ⁻¹(power)), with c the upper quantile of
/// alpha/2.
///
/// Leaves significant results in the wrong direction out of the account, as is
/// usual: with a power of one half at `alpha` 0.05 they would add 0.00004.
///
/// `None` if `standard_error` is not positive and finite, the result not
/// finite, or unless 0 < `alpha` < `power` < 1.
pub fn detectable_difference(standard_error: f64, alpha: f64, power: f64) -> Option<f64> {
    let critical_value = normal::upper_quantile(0.5 * alpha)?;
    // The quantile of power is that of its complement, turned.
    let difference = standard_error * (critical_value - normal::upper_quantile(power)?);
    (standard_error > 0.0 && alpha < power && difference.is_finite()).then_some(difference)
}
