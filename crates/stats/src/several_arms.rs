//! More than two arms, and comparisons with each other: groups put together,
//! contrasts that share a control, estimates that share nobody.

use super::difference::Sample;
use super::p;
use super::reference::Reference;
use super::special::hypot;

/// Two contrasts, A and B, with the same control.
///
/// They are correlated: to count them as two independent trials counts the
/// control twice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SharedControl {
    /// The standard errors of A − control and of B − control.
    pub standard_errors: [f64; 2],
    /// The covariance of these two contrasts, in squared units.
    pub covariance: f64,
    /// Their correlation.
    pub correlation: f64,
    /// The standard error of A − B.
    pub standard_error_of_difference: f64,
}

/// The difference between two estimates that share nobody.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DifferenceOfEstimates {
    /// First estimate minus second.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The estimate over its standard error.
    pub statistic: f64,
    /// Two-sided P against no difference, from the normal distribution.
    pub two_sided_p: f64,
}

/// Two groups as one: the size, mean and standard deviation of all their
/// people together, as in the Cochrane Handbook, section 6.5.2.10. With
/// N = n₁ + n₂ the variance is [(n₁−1)s₁² + (n₂−1)s₂² +
/// (n₁n₂/N)(m₁−m₂)²]/(N−1), which never takes the difference of large squares.
///
/// `None` if a mean is not finite, a size below 2, a standard deviation not
/// positive and finite, or a result out of range.
pub fn combine_groups(first: Sample, second: Sample) -> Option<Sample> {
    let valid = |group: Sample| group.size >= 2 && group.standard_deviation > 0.0;
    if !(valid(first) && valid(second)) {
        return None;
    }
    let size = first.size.checked_add(second.size)?;
    let [n1, n2, total] = [first.size, second.size, size].map(f64::from);
    let mean = n1 / total * first.mean + n2 / total * second.mean;
    let within = hypot(
        ((n1 - 1.0) / (total - 1.0)).sqrt() * first.standard_deviation,
        ((n2 - 1.0) / (total - 1.0)).sqrt() * second.standard_deviation,
    );
    let between = (n1 * n2 / (total * (total - 1.0))).sqrt() * (first.mean - second.mean);
    let standard_deviation = hypot(within, between);
    (mean.is_finite() && standard_deviation.is_finite()).then_some(Sample {
        mean,
        standard_deviation,
        size,
    })
}

/// What a shared control of `control` people does to the contrasts of arms A
/// and B with it, if all people vary by the same `standard_deviation`: the
/// covariance is SD²/n of the control, the correlation this over the product of
/// the standard errors, and SE(A − B)² = SE(A)² + SE(B)² − 2·covariance.
///
/// `None` if a size is below 2, the standard deviation not positive and
/// finite, or a result beyond the range of `f64`.
pub fn shared_control(
    standard_deviation: f64,
    control: u32,
    arms: [u32; 2],
) -> Option<SharedControl> {
    let [in_control, in_a, in_b] = [control, arms[0], arms[1]].map(f64::from);
    let standard_error =
        |one: f64, other: f64| standard_deviation * (1.0 / one + 1.0 / other).sqrt();
    let covariance = standard_deviation * (standard_deviation / in_control);
    let sizes_valid = control >= 2 && arms[0] >= 2 && arms[1] >= 2;
    let defined = sizes_valid && standard_deviation > 0.0 && covariance.is_finite();
    defined.then(|| SharedControl {
        standard_errors: [
            standard_error(in_a, in_control),
            standard_error(in_b, in_control),
        ],
        covariance,
        correlation: 1.0 / ((1.0 + in_control / in_a) * (1.0 + in_control / in_b)).sqrt(),
        standard_error_of_difference: standard_error(in_a, in_b),
    })
}

/// First minus second, each an estimate and its standard error; of trials, or
/// of subgroups, that share nobody: SE = √(SE₁² + SE₂²) (Altman and Bland 2003,
/// BMJ 326:219).
///
/// `None` if an estimate or the difference is not finite, or a standard error
/// not positive and finite.
pub fn difference_of_independent(
    first: [f64; 2],
    second: [f64; 2],
) -> Option<DifferenceOfEstimates> {
    let estimate = first[0] - second[0];
    let standard_error = hypot(first[1], second[1]);
    let statistic = p::test_statistic(estimate, standard_error, 0.0)?;
    (first[1] > 0.0 && second[1] > 0.0).then(|| DifferenceOfEstimates {
        estimate,
        standard_error,
        statistic,
        two_sided_p: Reference::Normal.two_sided_p(statistic),
    })
}
