//! The noncentral t distribution: of (Z + δ)/S, where Z is standard normal, δ
//! the noncentrality and S² a chi-squared variable over its ν degrees of
//! freedom, independent of Z.

use super::gauss_legendre;
use super::normal;
use super::special::{exp, log1p};
use super::student_t::DegreesOfFreedom;

/// Beyond so many standard deviations a normal probability is 0 or 1.
const SATURATED: f64 = 9.0;

/// Probability of a value at or below `t`: the mean of Φ(t·S − δ) over the
/// distribution of S.
///
/// The mean is an integral over S from 9/√(2ν) below its mode to 8/√ν above
/// it, in up to three pieces of 60 Gauss–Legendre points: before, over and
/// after the stretch where Φ goes from 0 to 1, which is short if t is large.
/// Right to about 1e-12 for whole ν and for any ν from 4 on. For a broken
/// number below 4 the density of S has no power series at zero, and digits are
/// lost: at 1.5 the error is a few millionths.
///
/// `None` if `t` or `noncentrality` is not finite, or with less than one degree
/// of freedom.
pub fn cdf(t: f64, degrees_of_freedom: DegreesOfFreedom, noncentrality: f64) -> Option<f64> {
    let df = degrees_of_freedom.get();
    if !(df >= 1.0 && t.is_finite() && noncentrality.is_finite()) {
        return None;
    }
    if t == 0.0 {
        return Some(normal::cdf(-noncentrality));
    }
    // S is written as 1 + h, so that h keeps its digits where ν is large.
    let mode = -1.0 / (df + (df * (df - 1.0)).sqrt());
    let lowest = (mode - 9.0 / (2.0 * df).sqrt()).max(-1.0);
    let highest = mode + 8.0 / df.sqrt();
    let edge = |z: f64| ((noncentrality - t + z) / t).max(lowest).min(highest);
    let (one, other) = (edge(-SATURATED), edge(SATURATED));
    let ends = [lowest, one.min(other), one.max(other), highest];
    let mut all = 0.0;
    let mut below = 0.0;
    for piece in ends.windows(2) {
        for (h, weight) in gauss_legendre::points(piece[0], piece[1]) {
            let mass = weight * density(h, df);
            all += mass;
            below += mass * normal::cdf(t * (1.0 + h) - noncentrality);
        }
    }
    Some((below / all).min(1.0))
}

/// What the density of S = 1 + h is proportional to: S^(ν−1) exp(−νS²/2).
fn density(h: f64, df: f64) -> f64 {
    if h <= -1.0 {
        return 0.0;
    }
    exp((df - 1.0) * (log1p(h) - h) - h - 0.5 * df * h * h)
}
