//! The standardised mean difference: a difference in units of the standard
//! deviation.

use std::f64::consts::PI;

use super::interval::Interval;
use super::noncentral_t;
use super::normal;
use super::special::hypot;
use super::student_t::{DegreesOfFreedom, gamma_ratio};

/// How often the search for a noncentrality may widen and narrow.
const STEPS: u32 = 100;

/// A difference between two means in units of their common standard deviation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standardised {
    /// Cohen's d: the difference over the standard deviation.
    pub d: f64,
    /// What makes d unbiased for normal scores (Hedges 1981, Journal of
    /// Educational Statistics 6:107): J = Γ(ν/2) / [√(ν/2) Γ((ν−1)/2)].
    pub correction: f64,
    /// Hedges' g: J·d.
    pub g: f64,
    /// The large-sample variance of d: 1/n₁ + 1/n₂ + d²/[2(n₁+n₂)].
    pub variance_of_d: f64,
    /// The same with g in place of d.
    pub variance_of_g: f64,
    /// The test statistic: d / √(1/n₁ + 1/n₂).
    pub t: f64,
    /// ν = n₁ + n₂ − 2.
    pub degrees_of_freedom: DegreesOfFreedom,
    /// How many people were analysed in each arm.
    pub sizes: [u32; 2],
}

/// Exact intervals of a standardised difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExactIntervals {
    /// Of Cohen's d.
    pub d: Interval,
    /// Of Hedges' g: J times that of d.
    pub g: Interval,
}

impl Standardised {
    /// A difference between means over a standard deviation that both arms
    /// share.
    ///
    /// `None` if a number is not finite, the standard deviation not positive,
    /// a size below 2, or the variance beyond the range of `f64`.
    pub fn new(mean_difference: f64, standard_deviation: f64, sizes: [u32; 2]) -> Option<Self> {
        let d = mean_difference / standard_deviation;
        let [first, second] = sizes.map(f64::from);
        let inverse = 1.0 / first + 1.0 / second;
        let df = first + second - 2.0;
        let correction = gamma_ratio(0.5 * (df - 1.0)) / (0.5 * df).sqrt();
        let variance = |x: f64| inverse + 0.5 * x * x / (first + second);
        let defined = first >= 2.0
            && second >= 2.0
            && standard_deviation > 0.0
            && standard_deviation.is_finite()
            && variance(d).is_finite();
        defined.then_some(Self {
            d,
            correction,
            g: correction * d,
            variance_of_d: variance(d),
            variance_of_g: variance(correction * d),
            t: d / inverse.sqrt(),
            degrees_of_freedom: DegreesOfFreedom::new(df)?,
            sizes,
        })
    }

    /// From the t statistic of an unadjusted comparison: d = t·√(1/n₁ + 1/n₂).
    ///
    /// `None` where [`Standardised::new`] has none.
    pub fn from_t(t: f64, sizes: [u32; 2]) -> Option<Self> {
        let [first, second] = sizes.map(f64::from);
        Self::new(t * (1.0 / first + 1.0 / second).sqrt(), 1.0, sizes)
    }

    /// The logarithm of the odds ratio that goes with d if scores are logistic:
    /// π·d/√3 (Chinn 2000, Statistics in Medicine 19:3127).
    pub fn log_odds_ratio(self) -> f64 {
        self.d * (PI / 3.0_f64.sqrt())
    }

    /// The point-biserial correlation of arm and score: d / √(d² + a) with
    /// a = (n₁+n₂)²/(n₁n₂).
    pub fn point_biserial_correlation(self) -> f64 {
        let [first, second] = self.sizes.map(f64::from);
        let both = first + second;
        self.d / hypot(self.d, both / (first.sqrt() * second.sqrt()))
    }

    /// Intervals of confidence `level`, exact for normal scores: the
    /// noncentralities at which a t statistic as small, or as large, as this
    /// one has probability (1−level)/2, times √(1/n₁ + 1/n₂).
    ///
    /// Takes up to a millisecond, so it is to be kept rather than asked for at
    /// every step.
    ///
    /// `None` unless 0 < `level` < 1, or with a `level` so near to 1 that the
    /// tails are lost.
    pub fn exact_intervals(self, level: f64) -> Option<ExactIntervals> {
        if !(level > 0.0 && level < 1.0) {
            return None;
        }
        let tail = 0.5 * (1.0 - level);
        // For a positive t, so that opposite effects have opposite intervals.
        let t = self.t.abs();
        let lower = noncentrality(t, self.degrees_of_freedom, 1.0 - tail)?;
        let upper = noncentrality(t, self.degrees_of_freedom, tail)?;
        let [first, second] = self.sizes.map(f64::from);
        let scale = (1.0 / first + 1.0 / second).sqrt();
        let times = |scale: f64| {
            let (near, far) = (scale * lower, scale * upper);
            let (lower, upper) = if self.t < 0.0 {
                (-far, -near)
            } else {
                (near, far)
            };
            Interval { lower, upper }
        };
        let intervals = ExactIntervals {
            d: times(scale),
            g: times(scale * self.correction),
        };
        (intervals.d.lower.is_finite() && intervals.d.upper.is_finite()).then_some(intervals)
    }
}

/// The noncentrality at which a value at or below `t` has the given
/// probability, which falls as the noncentrality grows: bracketed from the
/// normal approximation outwards, then by the Illinois variant of false
/// position (Dowell and Jarratt 1971, BIT 11:168).
fn noncentrality(t: f64, df: DegreesOfFreedom, probability: f64) -> Option<f64> {
    let excess = |delta: f64| Some(noncentral_t::cdf(t, df, delta)? - probability);
    let spread = hypot(1.0, t / (2.0 * df.get()).sqrt());
    let start = t + normal::upper_quantile(probability)? * spread;
    let mut step = 0.25 * spread;
    let (mut low, mut high) = (start - step, start + step);
    let (mut above, mut below) = (excess(low)?, excess(high)?);
    for _ in 0..STEPS {
        step *= 2.0;
        if above < 0.0 {
            (high, below) = (low, above);
            low -= step;
            above = excess(low)?;
        } else if below > 0.0 {
            (low, above) = (high, below);
            high += step;
            below = excess(high)?;
        } else {
            break;
        }
    }
    if above < 0.0 || below > 0.0 {
        return None;
    }
    let mut last_side = 0.0;
    for _ in 0..STEPS {
        let middle = low + (high - low) * (above / (above - below));
        if high - low <= 1e-13 * spread || above - below <= 0.0 {
            break;
        }
        let found = excess(middle)?;
        if found == 0.0 {
            return Some(middle);
        }
        if found > 0.0 {
            (low, above) = (middle, found);
            if last_side > 0.0 {
                below *= 0.5;
            }
        } else {
            (high, below) = (middle, found);
            if last_side < 0.0 {
                above *= 0.5;
            }
        }
        last_side = found;
    }
    Some(low + 0.5 * (high - low))
}
