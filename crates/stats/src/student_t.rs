//! Student's t distribution, for any positive degrees of freedom.
//!
//! Written here because `statrs` 0.19.1 cannot be guarded into shape: its
//! quantile hangs, panics or is wrong over ranges with no clear border (see
//! `special.rs`). The incomplete beta function behind the tail is evaluated in
//! two ways, each where all of its terms are positive, so that no digits are
//! lost and a fixed number of terms is enough for every argument:
//!
//! * in the middle, the power series of the probability between 0 and t;
//! * in the tail, Gauss's continued fraction of the tail itself. With growing
//!   degrees of freedom it turns into Laplace's continued fraction for the
//!   normal tail, so that there is no "large enough to be normal".
//!
//! Throughout, r = t/√ν = sinh v. On the scale of v the density is
//! proportional to (cosh v)^−ν, whose logarithm is concave for every ν; so is
//! that of the tail, and Newton's method on it cannot run away.

use std::f64::consts::FRAC_2_SQRT_PI;

use super::normal;
use super::special::{exp, expm1, hypot, log, log1p, sinh};

/// The series is used up to t² = `SWITCH`·ν/(ν+2).
const SWITCH: f64 = 4.0;
/// Enough of the series below the switch, for every ν.
const SERIES_TERMS: u32 = 90;
/// Enough of the continued fraction above the switch, for every ν.
const FRACTION_TERMS: u32 = 80;
/// Three steps give all the digits there are; tails within rounding of one half
/// never settle and use up the rest.
const NEWTON_STEPS: u32 = 8;

/// A number of degrees of freedom: positive, finite and not always whole.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct DegreesOfFreedom(f64);

impl DegreesOfFreedom {
    /// `None` unless `value` is positive, finite and above the subnormal
    /// numbers.
    pub fn new(value: f64) -> Option<Self> {
        (value >= f64::MIN_POSITIVE && value.is_finite()).then_some(Self(value))
    }

    /// The number itself.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// Probability of a value at or below `t`.
pub fn cdf(t: f64, degrees_of_freedom: DegreesOfFreedom) -> f64 {
    upper_tail(-t, degrees_of_freedom)
}

/// Probability of a value above `t`.
pub fn upper_tail(t: f64, degrees_of_freedom: DegreesOfFreedom) -> f64 {
    let half = 0.5 * two_sided_p(t, degrees_of_freedom);
    if t < 0.0 { 1.0 - half } else { half }
}

/// Probability of a value at least as far from zero as `t`.
pub fn two_sided_p(t: f64, degrees_of_freedom: DegreesOfFreedom) -> f64 {
    exp(ln_two_sided_p(t, degrees_of_freedom))
}

/// Natural logarithm of [`two_sided_p`], also where that is too small for
/// `f64`.
pub fn ln_two_sided_p(t: f64, DegreesOfFreedom(df): DegreesOfFreedom) -> f64 {
    let log_p = Tail::above(t.abs() / df.sqrt(), df).log_two_sided;
    // Rounding may leave the logarithm a hair above zero.
    if log_p > 0.0 { 0.0 } else { log_p }
}

/// Density at `t`: Γ((ν+1)/2) / [√(πν) Γ(ν/2)] · (1 + t²/ν)^(−(ν+1)/2).
pub fn density(t: f64, DegreesOfFreedom(df): DegreesOfFreedom) -> f64 {
    let at_zero = 0.5 * FRAC_2_SQRT_PI * gamma_ratio(0.5 * df) / df.sqrt();
    at_zero * exp(-(df + 1.0) * log_cosh(t / df.sqrt()))
}

/// The value with probability `tail` above it.
///
/// `None` unless 0 < `tail` < 1, or where the value is beyond the range of
/// `f64` (as with one tenth of a degree of freedom and a tail of 1e-40).
pub fn upper_quantile(tail: f64, degrees_of_freedom: DegreesOfFreedom) -> Option<f64> {
    if tail > 0.5 {
        return upper_quantile(1.0 - tail, degrees_of_freedom).map(|t| -t);
    }
    let DegreesOfFreedom(df) = degrees_of_freedom;
    let log_two_sided = log(2.0 * tail);
    // The start has the normal quantile in place of √(ν ln(1 + t²/ν)).
    let z = normal::upper_quantile(tail)?;
    let mut r = exp(0.5 * z * z / df) * (-expm1(-z * z / df)).sqrt();
    for _ in 0..NEWTON_STEPS {
        let above = Tail::above(r, df);
        let step = (above.log_two_sided - log_two_sided) / above.hazard;
        let sinh_step = sinh(step);
        let cosh_v = hypot(r, 1.0);
        r = r * hypot(sinh_step, 1.0) + cosh_v * sinh_step;
        // The error left is about the square of the step.
        if step.abs() * cosh_v <= 1e-8 * r {
            break;
        }
    }
    let t = r * df.sqrt();
    t.is_finite().then_some(t)
}

/// The tail above r = t/√ν ≥ 0.
struct Tail {
    /// Logarithm of twice the tail.
    log_two_sided: f64,
    /// Density over tail, on the scale of v.
    hazard: f64,
}

impl Tail {
    /// With a = ν/2, x = 1/(1+r²) and y = 1 − x the tail is `I_x(a, ½)/2`, and
    /// its complement to one half is `I_y(½, a)/2`.
    ///
    /// Both are hypergeometric functions (NIST Digital Library of Mathematical
    /// Functions, section 8.17(ii)): the second is proportional to
    /// F(a+½, 1; 3/2; y), a series of positive terms, the first to
    /// F(1, ½; a+1; −1/r²), for which Gauss's continued fraction has positive
    /// coefficients.
    fn above(r: f64, df: f64) -> Self {
        let r = if r > f64::MAX { f64::MAX } else { r };
        let square = r * r;
        let tanh = r / hypot(r, 1.0);
        // Twice the density of v.
        let density_at_zero = FRAC_2_SQRT_PI * gamma_ratio(0.5 * df);
        let log_decline = -df * log_cosh(r);
        if square * (df + 2.0) <= SWITCH {
            let y = tanh * tanh;
            let series = (0..SERIES_TERMS).rev().map(f64::from).fold(1.0, |sum, k| {
                1.0 + (df + 1.0 + 2.0 * k) / (3.0 + 2.0 * k) * y * sum
            });
            let density = density_at_zero * exp(log_decline);
            let between = density * tanh * series;
            Self {
                log_two_sided: log1p(-between),
                hazard: density / (1.0 - between),
            }
        } else {
            let fraction = (1..=FRACTION_TERMS)
                .rev()
                .map(f64::from)
                .fold(1.0, |rest, j| {
                    let before = j - 1.0;
                    let numerator =
                        j / (df + 2.0 * j) * ((df + before) / (df + 2.0 * before)) / square;
                    1.0 + numerator / rest
                });
            let hazard = df * tanh * fraction;
            Self {
                log_two_sided: log(density_at_zero / hazard) + log_decline,
                hazard,
            }
        }
    }
}

/// ln cosh v for r = sinh v.
fn log_cosh(r: f64) -> f64 {
    let r = r.abs();
    if r < 1e8 { 0.5 * log1p(r * r) } else { log(r) }
}

/// Γ(x + ½) / Γ(x) for x > 0, without the difference of two large logarithms.
///
/// The recurrence carries x to 32 or more, where the asymptotic series of the
/// logarithm, ln x/2 − 1/(8x) + 1/(192x³) − 1/(640x⁵) + 17/(14336x⁷), is exact
/// to the last digit. It follows from Stirling's series for ln Γ.
pub(super) fn gamma_ratio(x: f64) -> f64 {
    let mut x = x;
    let mut factor = 1.0;
    while x < 32.0 {
        factor *= x / (x + 0.5);
        x += 1.0;
    }
    let square = x * x;
    let log_rest = [17.0 / 14336.0, -1.0 / 640.0, 1.0 / 192.0, -1.0 / 8.0]
        .iter()
        .fold(0.0, |sum, term| sum / square + term)
        / x;
    factor * x.sqrt() * exp(log_rest)
}
