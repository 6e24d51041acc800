//! Scores on a bounded scale: the normal distribution, cut off at the bounds,
//! that has the mean and standard deviation of the scores.

use super::gauss_legendre;
use super::interval::Interval;
use super::special::{exp, log};

/// Densities below exp(−45) of the highest are left out.
const REACH: f64 = 45.0;
/// Below this precision, in units of the scores' own, the normal has no curve
/// left: its standard deviation is ten thousand times that of the scores.
const FLAT: f64 = 1e-8;
/// Newton's method takes up to ten steps, near the limit of what is feasible
/// up to thirty.
const NEWTON_STEPS: u32 = 60;

/// A normal distribution that is cut off at both bounds of a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TruncatedNormal {
    /// The mean of its scores.
    mean: f64,
    /// The standard deviation of its scores.
    standard_deviation: f64,
    /// The logarithm of its density, in standardised scores.
    curve: Curve,
}

/// The exponent slope·u − precision·u²/2 on an interval of u.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Curve {
    slope: f64,
    precision: f64,
    bounds: Interval,
}

/// Moments of a curve's distribution.
struct Moments {
    /// Logarithm of the integral.
    log_mass: f64,
    /// Means of u, u², u³ and u⁴.
    powers: [f64; 4],
}

impl TruncatedNormal {
    /// The one whose scores have the given mean and standard deviation.
    ///
    /// The truncated normal is an exponential family, so its two parameters
    /// minimise a convex function, the logarithm of its mass with u and u² − 1
    /// as statistics; Newton's method with step halving finds them.
    ///
    /// `None` if a number is not finite, the mean not between the bounds, the
    /// standard deviation not positive, or so large that no normal
    /// distribution can be cut to it. The limit is that of an exponential
    /// distribution cut at both bounds: at mid-scale, where that is the uniform
    /// distribution, range/√12; near a bound, the distance of the mean from it.
    pub fn matched(mean: f64, standard_deviation: f64, bounds: Interval) -> Option<Self> {
        let standardise = |score: f64| (score - mean) / standard_deviation;
        let bounds = Interval {
            lower: standardise(bounds.lower),
            upper: standardise(bounds.upper),
        };
        let defined = mean.is_finite()
            && standard_deviation > 0.0
            && standard_deviation.is_finite()
            && bounds.lower < 0.0
            && bounds.upper > 0.0
            && (bounds.upper - bounds.lower).is_finite();
        if !defined || -bounds.lower * bounds.upper <= 1.0 {
            return None;
        }
        let mut curve = Curve {
            slope: 0.0,
            precision: 1.0,
            bounds,
        };
        let mut moments = curve.moments();
        for _ in 0..NEWTON_STEPS {
            let [one, two, three, four] = moments.powers;
            // Gradient and matrix of second derivatives by slope and precision.
            let gradient = [one, 0.5 * (1.0 - two)];
            let matrix = [
                two - one * one,
                0.5 * (one * two - three),
                0.25 * (four - two * two),
            ];
            let determinant = matrix[0] * matrix[2] - matrix[1] * matrix[1];
            let step = [
                (matrix[1] * gradient[1] - matrix[2] * gradient[0]) / determinant,
                (matrix[1] * gradient[0] - matrix[0] * gradient[1]) / determinant,
            ];
            let slope_along = gradient[0] * step[0] + gradient[1] * step[1];
            if slope_along > -1e-24 {
                return Some(Self {
                    mean,
                    standard_deviation,
                    curve,
                });
            }
            (curve, moments) = curve.descend(&moments, step, slope_along)?;
        }
        None
    }

    /// Mean of the normal distribution before it is cut.
    pub fn latent_mean(self) -> f64 {
        self.mean + self.standard_deviation * (self.curve.slope / self.curve.precision)
    }

    /// Standard deviation of the normal distribution before it is cut.
    pub fn latent_standard_deviation(self) -> f64 {
        self.standard_deviation / self.curve.precision.sqrt()
    }

    /// Probability of a score at or below `score`.
    pub fn cdf(self, score: f64) -> f64 {
        let u = (score - self.mean) / self.standard_deviation;
        let [below, above] = self.curve.masses(u);
        below / (below + above)
    }

    /// Probability of a score above `score`.
    pub fn upper_tail(self, score: f64) -> f64 {
        let u = (score - self.mean) / self.standard_deviation;
        let [below, above] = self.curve.masses(u);
        above / (below + above)
    }
}

impl Curve {
    /// Where the exponent is highest, and the interval where it is not more
    /// than `REACH` below.
    fn window(self) -> (f64, Interval) {
        let Interval { lower, upper } = self.bounds;
        let peak = (self.slope / self.precision).max(lower).min(upper);
        let incline = (self.slope - self.precision * peak).abs();
        let reach =
            2.0 * REACH / (incline + (incline * incline + 2.0 * REACH * self.precision).sqrt());
        let window = Interval {
            lower: lower.max(peak - reach),
            upper: upper.min(peak + reach),
        };
        (peak, window)
    }

    /// The exponent at u, less that at the peak.
    fn relative(self, u: f64, peak: f64) -> f64 {
        (u - peak) * (self.slope - 0.5 * self.precision * (u + peak))
    }

    fn moments(self) -> Moments {
        let (peak, window) = self.window();
        let mut sums = [0.0; 5];
        for (u, weight) in gauss_legendre::points(window.lower, window.upper) {
            let mut term = weight * exp(self.relative(u, peak));
            for sum in &mut sums {
                *sum += term;
                term *= u;
            }
        }
        let [mass, rest @ ..] = sums;
        Moments {
            log_mass: log(mass) + self.relative(peak, 0.0),
            powers: rest.map(|sum| sum / mass),
        }
    }

    /// A step that lowers the convex function log mass + precision/2, halved
    /// until it does; `None` where the precision goes to zero.
    fn descend(
        self,
        moments: &Moments,
        step: [f64; 2],
        slope_along: f64,
    ) -> Option<(Self, Moments)> {
        let before = moments.log_mass + 0.5 * self.precision;
        // The precision stays positive.
        let mut scale = if self.precision + step[1] < 0.1 * self.precision {
            -0.9 * self.precision / step[1]
        } else {
            1.0
        };
        for _ in 0..40 {
            let next = Self {
                slope: self.slope + scale * step[0],
                precision: self.precision + scale * step[1],
                bounds: self.bounds,
            };
            if next.precision < FLAT {
                return None;
            }
            let found = next.moments();
            let after = found.log_mass + 0.5 * next.precision;
            // Near the end the difference is within rounding.
            if after <= before + 0.1 * scale * slope_along + 1e-14 {
                return Some((next, found));
            }
            scale *= 0.5;
        }
        None
    }

    /// Masses below and above u, to a common scale.
    fn masses(self, u: f64) -> [f64; 2] {
        let (peak, window) = self.window();
        let u = u.max(window.lower).min(window.upper);
        [(window.lower, u), (u, window.upper)].map(|(from, to)| {
            gauss_legendre::points(from, to)
                .map(|(u, weight)| weight * exp(self.relative(u, peak)))
                .sum()
        })
    }
}
