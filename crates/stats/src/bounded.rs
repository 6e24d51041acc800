//! Scores on a bounded scale: the beta distribution with the mean and standard
//! deviation of the scores, stretched over the scale.

use super::incomplete_beta::{kernel, tails};
use super::interval::Interval;

/// The largest sum of both parameters: at mid-scale, a standard deviation of a
/// two-thousandth of the scale, where its bounds do not matter.
const LARGEST_SUM: f64 = 1e6;

/// What the density looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Finite at both bounds.
    Hump,
    /// Without limit at one bound.
    J,
    /// Without limit at both bounds.
    U,
}

/// A beta distribution on `bounds`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaledBeta {
    /// First parameter: large if scores avoid the lower bound.
    pub alpha: f64,
    /// Second parameter: large if scores avoid the upper bound.
    pub beta: f64,
    /// The lowest and the highest score.
    pub bounds: Interval,
}

impl ScaledBeta {
    /// The one with the given mean and standard deviation, by the method of
    /// moments: with μ the position of the mean on the scale, α = μν and
    /// β = (1−μ)ν, where ν = (mean − lowest)(highest − mean)/SD² − 1.
    ///
    /// `None` if a number is not finite, the bounds are not in order, the mean
    /// is not between them, the standard deviation not positive or not below
    /// the largest possible, √[(mean − lowest)(highest − mean)]; also if α + β
    /// would be above a million.
    pub fn matched(mean: f64, standard_deviation: f64, bounds: Interval) -> Option<Self> {
        let range = bounds.upper - bounds.lower;
        let (below, above) = (mean - bounds.lower, bounds.upper - mean);
        let sum = below / standard_deviation * (above / standard_deviation) - 1.0;
        let (alpha, beta) = (below / range * sum, above / range * sum);
        let defined = below > 0.0
            && above > 0.0
            && range.is_finite()
            && standard_deviation > 0.0
            && sum <= LARGEST_SUM
            && alpha >= f64::MIN_POSITIVE
            && beta >= f64::MIN_POSITIVE;
        defined.then_some(Self {
            alpha,
            beta,
            bounds,
        })
    }

    /// Whether scores pile up at a bound, which few real scores do.
    pub fn shape(self) -> Shape {
        match (self.alpha < 1.0, self.beta < 1.0) {
            (false, false) => Shape::Hump,
            (true, true) => Shape::U,
            _ => Shape::J,
        }
    }

    /// Where a score is on the scale, from 0 to 1.
    fn position(self, score: f64) -> f64 {
        let Interval { lower, upper } = self.bounds;
        ((score - lower) / (upper - lower)).clamp(0.0, 1.0)
    }

    /// Probability of a score at or below `score`; NaN only for NaN.
    pub fn cdf(self, score: f64) -> f64 {
        tails(self.position(score), self.alpha, self.beta)[0]
    }

    /// Probability of a score above `score`; NaN only for NaN.
    pub fn upper_tail(self, score: f64) -> f64 {
        tails(self.position(score), self.alpha, self.beta)[1]
    }

    /// The density at `score`, per unit of the scale. Zero outside of the
    /// bounds and at them, where those of a hump are the limits.
    ///
    /// `None` for NaN.
    pub fn density(self, score: f64) -> Option<f64> {
        let Interval { lower, upper } = self.bounds;
        let x = self.position(score);
        let inside = x > 0.0 && x < 1.0;
        let value = if inside {
            kernel(x, self.alpha, self.beta) / (x * (1.0 - x)) / (upper - lower)
        } else {
            0.0
        };
        (!score.is_nan() && value.is_finite()).then_some(value)
    }
}
