//! Standard deviations that were not printed: from a standard error, of a
//! change, and the largest there can be on a bounded scale.

use super::interval::Interval;
use super::special::hypot;

/// How far beyond ±1 a correlation is still taken for the rounding of binary
/// numbers.
const ROUNDING: f64 = 1e-12;

/// The standard deviation behind the standard error of a difference between two
/// means: SE / √(1/n₁ + 1/n₂), by the Cochrane Handbook, section 6.5.2.
///
/// It is the common one of both arms. From an adjusted difference it is that of
/// the residuals, and smaller than that of the scores: see
/// [`standard_deviation_before_adjustment`].
///
/// `None` if `standard_error` is not positive and finite, or a size below 2.
pub fn standard_deviation_from_standard_error(standard_error: f64, sizes: [u32; 2]) -> Option<f64> {
    let [first, second] = sizes.map(f64::from);
    let deviation = standard_error / (1.0 / first + 1.0 / second).sqrt();
    let defined = first >= 2.0 && second >= 2.0 && deviation > 0.0 && deviation.is_finite();
    defined.then_some(deviation)
}

/// The standard deviation of scores whose residuals have the given one, if the
/// adjustment explained the share `explained` (R²) of their variance:
/// SD / √(1 − R²).
///
/// `None` if `residual` is not positive and finite, or unless
/// 0 ≤ `explained` < 1.
pub fn standard_deviation_before_adjustment(residual: f64, explained: f64) -> Option<f64> {
    let deviation = residual / (1.0 - explained).sqrt();
    let defined = (0.0..1.0).contains(&explained) && deviation > 0.0 && deviation.is_finite();
    defined.then_some(deviation)
}

/// The standard deviation of the changes of people whose scores have the
/// standard deviations b at baseline and f at follow-up, and correlate by r:
/// √(b² + f² − 2rbf), by the Cochrane Handbook, section 6.5.2.8.
///
/// Computed as √[(b − f)² + 2(1 − r)bf], which keeps its digits where r is near
/// 1.
///
/// `None` if a standard deviation is negative or not finite, or unless
/// −1 ≤ r ≤ 1.
pub fn standard_deviation_of_change(
    baseline: f64,
    follow_up: f64,
    correlation: f64,
) -> Option<f64> {
    let defined = baseline >= 0.0 && follow_up >= 0.0 && (-1.0..=1.0).contains(&correlation);
    let scatter = (2.0 * (1.0 - correlation)).sqrt() * baseline.sqrt() * follow_up.sqrt();
    let deviation = hypot(baseline - follow_up, scatter);
    (defined && deviation.is_finite()).then_some(deviation)
}

/// The correlation of scores before and after, from their standard deviations b
/// and f and that of their changes, c: (b² + f² − c²) / 2bf.
///
/// Computed as 1 − (c − |b − f|)(c + |b − f|) / 2bf.
///
/// `None` if a standard deviation is not finite, that of the changes negative
/// or one of the others not positive; also where the correlation would be
/// outside of −1 to 1, so that the three cannot be from the same people.
pub fn correlation_from_standard_deviations(
    baseline: f64,
    follow_up: f64,
    change: f64,
) -> Option<f64> {
    let apart = (baseline - follow_up).abs();
    // Two quotients, since the product of two could leave the range of f64.
    let correlation = 1.0 - 0.5 * ((change - apart) / baseline) * ((change + apart) / follow_up);
    let defined =
        baseline > 0.0 && follow_up > 0.0 && change >= 0.0 && correlation.abs() <= 1.0 + ROUNDING;
    defined.then(|| correlation.clamp(-1.0, 1.0))
}

/// The largest standard deviation of a population with this mean whose scores
/// lie within `bounds`: √[(mean − lowest)(highest − mean)] (Bhatia and Davis
/// 2000, American Mathematical Monthly 107:353). It is reached if all scores
/// are at the bounds.
///
/// `None` if the bounds are not finite or not in order, or the mean is outside
/// of them.
pub fn largest_standard_deviation(mean: f64, bounds: Interval) -> Option<f64> {
    let (below, above) = (mean - bounds.lower, bounds.upper - mean);
    let defined =
        bounds.lower < bounds.upper && below >= 0.0 && above >= 0.0 && (below + above).is_finite();
    defined.then(|| below.sqrt() * above.sqrt())
}

/// The same for a sample of `size` people, with n − 1 in the denominator:
/// larger by √[n/(n − 1)]. A printed standard deviation above it is impossible.
///
/// `None` if `size` is below 2, or there is no [`largest_standard_deviation`].
pub fn largest_sample_standard_deviation(mean: f64, bounds: Interval, size: u32) -> Option<f64> {
    let size = f64::from(size);
    let largest = largest_standard_deviation(mean, bounds)?;
    (size >= 2.0).then(|| largest * (size / (size - 1.0)).sqrt())
}
