//! The difference between the means of two independent arms, without the
//! assumption that they vary alike.

use super::interval::{Interval, confidence_interval};
use super::mean::standard_error_of_mean;
use super::p;
use super::reference::Reference;
use super::special::hypot;
use super::student_t::DegreesOfFreedom;

/// What a paper prints of one arm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// The mean.
    pub mean: f64,
    /// The standard deviation, with n − 1 in its denominator.
    pub standard_deviation: f64,
    /// How many people were analysed.
    pub size: u32,
}

/// A difference between two means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// First mean minus second.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The degrees of freedom of the standard error.
    pub degrees_of_freedom: DegreesOfFreedom,
}

impl Difference {
    /// The difference with its Welch standard error, √(SE₁² + SE₂²), and
    /// Satterthwaite degrees of freedom,
    /// (SE₁² + SE₂²)² / [SE₁⁴/(n₁−1) + SE₂⁴/(n₂−1)]
    /// (Welch 1947, Biometrika 34:28; Satterthwaite 1946, Biometrics
    /// Bulletin 2:110).
    ///
    /// `None` if a mean or the difference is not finite, a size below 2, or a
    /// standard deviation not positive and finite.
    pub fn welch(first: Sample, second: Sample) -> Option<Self> {
        let errors = [
            standard_error_of_mean(first.standard_deviation, first.size)?,
            standard_error_of_mean(second.standard_deviation, second.size)?,
        ];
        let standard_error = hypot(errors[0], errors[1]);
        // Each arm's share of the variance: squares of standard errors
        // themselves could leave the range of f64.
        let shares = errors.map(|error| (error / standard_error) * (error / standard_error));
        let sizes = [first.size, second.size].map(f64::from);
        let degrees_of_freedom = 1.0
            / (shares[0] * shares[0] / (sizes[0] - 1.0) + shares[1] * shares[1] / (sizes[1] - 1.0));
        let estimate = first.mean - second.mean;
        estimate.is_finite().then_some(Self {
            estimate,
            standard_error,
            degrees_of_freedom: DegreesOfFreedom::new(degrees_of_freedom)?,
        })
    }

    /// The difference with the standard error of arms that vary alike,
    /// SD·√(1/n₁ + 1/n₂) with the [`pooled_standard_deviation`], and
    /// n₁ + n₂ − 2 degrees of freedom (Student's test).
    ///
    /// `None` for the same samples as [`welch`](Self::welch).
    pub fn pooled(first: Sample, second: Sample) -> Option<Self> {
        let sizes = [first.size, second.size].map(f64::from);
        let deviation = pooled_standard_deviation(first, second)?;
        let standard_error = deviation * (1.0 / sizes[0] + 1.0 / sizes[1]).sqrt();
        let estimate = first.mean - second.mean;
        let defined = estimate.is_finite() && standard_error.is_finite();
        defined.then_some(Self {
            estimate,
            standard_error,
            degrees_of_freedom: DegreesOfFreedom::new(sizes[0] + sizes[1] - 2.0)?,
        })
    }

    /// The distribution that the difference is referred to.
    pub fn reference(self) -> Reference {
        Reference::StudentT {
            degrees_of_freedom: self.degrees_of_freedom,
        }
    }

    /// The interval of confidence `level`; `None` where
    /// [`confidence_interval`] has none.
    pub fn confidence_interval(self, level: f64) -> Option<Interval> {
        confidence_interval(self.estimate, self.standard_error, level, self.reference())
    }

    /// Two-sided P against no difference; `None` as for [`p::two_sided_p`].
    pub fn two_sided_p(self) -> Option<f64> {
        p::two_sided_p(self.estimate, self.standard_error, 0.0, self.reference())
    }
}

/// The standard deviation within two arms together:
/// √{[(n₁−1)SD₁² + (n₂−1)SD₂²] / (n₁+n₂−2)}.
///
/// `None` if a size is below 2, or a standard deviation not positive and
/// finite.
pub fn pooled_standard_deviation(first: Sample, second: Sample) -> Option<f64> {
    let both = f64::from(first.size) + f64::from(second.size) - 2.0;
    let parts = [first, second].map(|sample| {
        let defined = sample.size >= 2
            && sample.standard_deviation > 0.0
            && sample.standard_deviation.is_finite();
        defined.then(|| ((f64::from(sample.size) - 1.0) / both).sqrt() * sample.standard_deviation)
    });
    Some(hypot(parts[0]?, parts[1]?))
}
