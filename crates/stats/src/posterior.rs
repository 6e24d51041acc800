//! What to believe about a benefit after the trial: a normal prior and a normal
//! likelihood (Spiegelhalter, Freedman and Parmar 1994, J R Stat Soc A
//! 157:357).
//!
//! The standard error is taken as known, and the prior as independent of the
//! trial. Weights are ratios of standard deviations over the root of the sum of
//! their squares, never sums of precisions, so that priors a million times as
//! narrow or as wide as the data lose no digits.

use std::f64::consts::FRAC_1_SQRT_2;

use super::interval::{Interval, confidence_interval};
use super::normal;
use super::prior::Prior;
use super::reference::Reference;
use super::special::{erf, hypot};

/// The normal posterior of a benefit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Posterior {
    /// The share of the estimate in the posterior mean, from 0 to 1; the rest
    /// is the prior's.
    pub data_weight: f64,
    /// The mean, in units of the benefit.
    pub mean: f64,
    /// The standard deviation, in units of the benefit.
    pub standard_deviation: f64,
}

/// How far an estimate is from what the prior led to expect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Conflict {
    /// The distance in standard deviations of what the prior predicts; positive
    /// if the estimate is better.
    pub statistic: f64,
    /// The prior probability of a distance at least as large.
    pub p: f64,
}

impl Posterior {
    /// With prior N(m, t²), an estimate b and its standard error SE:
    /// weight t²/(t² + SE²), mean m + weight·(b − m), standard deviation
    /// t·SE/√(t² + SE²).
    ///
    /// `None` if `benefit` is not finite, `standard_error` not positive and
    /// finite, the prior neither flat nor a [proper](Prior::normal) one, or if
    /// the mean or the standard deviation leaves the range of `f64`.
    pub fn new(prior: Prior, benefit: f64, standard_error: f64) -> Option<Self> {
        if !(benefit.is_finite() && standard_error >= f64::MIN_POSITIVE) {
            return None;
        }
        let posterior = if prior.is_flat() {
            Self {
                data_weight: 1.0,
                mean: benefit,
                standard_deviation: standard_error,
            }
        } else {
            let prior = prior.proper()?;
            let predicted = hypot(prior.standard_deviation, standard_error);
            let from_prior = prior.standard_deviation / predicted;
            let from_data = standard_error / predicted;
            let data_weight = from_prior * from_prior;
            let surprise = benefit - prior.mean;
            // From the nearer end, so that the mean cannot leave the range
            // between prior and estimate.
            let mean = if from_prior < from_data {
                prior.mean + data_weight * surprise
            } else {
                benefit - from_data * from_data * surprise
            };
            Self {
                data_weight,
                mean,
                standard_deviation: standard_error * from_prior,
            }
        };
        let Self {
            mean,
            standard_deviation,
            ..
        } = posterior;
        let defined = mean.is_finite()
            && standard_deviation >= f64::MIN_POSITIVE
            && standard_deviation.is_finite();
        defined.then_some(posterior)
    }

    /// Posterior probability of a benefit above `x`; NaN only for NaN.
    pub fn probability_above(self, x: f64) -> f64 {
        normal::upper_tail(self.distance(x))
    }

    /// Posterior probability of a benefit below `x`; NaN only for NaN.
    pub fn probability_below(self, x: f64) -> f64 {
        normal::cdf(self.distance(x))
    }

    /// Posterior probability of a benefit between `lower` and `upper`; zero
    /// unless `lower` is below `upper`.
    ///
    /// Taken from the tails on the side where they are small, or, if the mean
    /// is inside, as the sum of the parts on either side of it.
    pub fn probability_between(self, lower: f64, upper: f64) -> f64 {
        let [low, high] = [lower, upper].map(|x| self.distance(x));
        let between = if low >= 0.0 {
            normal::upper_tail(low) - normal::upper_tail(high)
        } else if high <= 0.0 {
            normal::cdf(high) - normal::cdf(low)
        } else {
            0.5 * (erf(high * FRAC_1_SQRT_2) + erf(-low * FRAC_1_SQRT_2))
        };
        // Negative, or not a number, where the limits are.
        between.max(0.0)
    }

    /// Posterior density at a benefit of `x`, per unit of the benefit; NaN only
    /// for NaN.
    pub fn density(self, x: f64) -> f64 {
        normal::density(self.distance(x)) / self.standard_deviation
    }

    /// The interval with posterior probability `level` that leaves as much
    /// above it as below; it is also the shortest one.
    ///
    /// `None` where [`confidence_interval`] has none.
    pub fn credible_interval(self, level: f64) -> Option<Interval> {
        confidence_interval(self.mean, self.standard_deviation, level, Reference::Normal)
    }

    fn distance(self, x: f64) -> f64 {
        (x - self.mean) / self.standard_deviation
    }
}

/// The distance of the estimate from the prior mean by the standard deviation
/// of what the prior predicts, (b − m)/√(t² + SE²), and its two-sided P
/// (Box 1980, J R Stat Soc A 143:383).
///
/// `None` for the flat prior, which predicts nothing, where there is no
/// [`Posterior`], or if the statistic leaves the range of `f64`.
pub fn prior_data_conflict(prior: Prior, benefit: f64, standard_error: f64) -> Option<Conflict> {
    let prior = prior.proper()?;
    Posterior::new(prior, benefit, standard_error)?;
    let statistic = (benefit - prior.mean) / hypot(prior.standard_deviation, standard_error);
    statistic.is_finite().then(|| Conflict {
        statistic,
        p: normal::two_sided_p(statistic),
    })
}
