//! The mean of one arm: its standard error and its confidence interval.

use super::interval::{Interval, confidence_interval};
use super::reference::Reference;

/// The standard error of a mean: SD / √n.
///
/// `None` if `size` is below 2, or `standard_deviation` not positive and
/// finite.
pub fn standard_error_of_mean(standard_deviation: f64, size: u32) -> Option<f64> {
    let defined = size >= 2 && standard_deviation > 0.0 && standard_deviation.is_finite();
    defined.then(|| standard_deviation / f64::from(size).sqrt())
}

/// The interval of a mean of `size` people by its standard error, from
/// Student's t with n − 1 degrees of freedom.
///
/// `None` if `size` is below 2, or where [`confidence_interval`] has none.
pub fn mean_interval_from_standard_error(
    mean: f64,
    standard_error: f64,
    size: u32,
    level: f64,
) -> Option<Interval> {
    let reference = Reference::student_t(f64::from(size) - 1.0)?;
    confidence_interval(mean, standard_error, level, reference)
}

/// The interval of a mean of `size` people by their standard deviation, from
/// Student's t with n − 1 degrees of freedom.
///
/// `None` where there is no [`standard_error_of_mean`] or no
/// [`confidence_interval`].
pub fn mean_interval(
    mean: f64,
    standard_deviation: f64,
    size: u32,
    level: f64,
) -> Option<Interval> {
    let standard_error = standard_error_of_mean(standard_deviation, size)?;
    mean_interval_from_standard_error(mean, standard_error, size, level)
}
