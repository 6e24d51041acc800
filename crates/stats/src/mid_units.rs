//! A benefit in units of the minimal important difference, and the differences
//! at which its reading changes.

use super::interval::Interval;

/// A benefit and its interval in units of the minimal important difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MidUnits {
    /// The estimate.
    pub benefit: f64,
    /// Its interval.
    pub interval: Interval,
}

impl MidUnits {
    /// Each number over `mcid` (Johnston and others 2010, Health Qual Life
    /// Outcomes 8:116). Numbers are benefits: above zero they favour the
    /// intervention.
    ///
    /// `None` unless the numbers are finite and in order, `mcid` is positive
    /// and finite, and the results are within the range of `f64`.
    pub fn new(benefit: f64, interval: Interval, mcid: f64) -> Option<Self> {
        let [lower, benefit, upper] = [interval.lower, benefit, interval.upper].map(|x| x / mcid);
        // In order and finite at both ends is finite in between.
        let defined = mcid > 0.0
            && mcid.is_finite()
            && lower.is_finite()
            && upper.is_finite()
            && lower <= benefit
            && benefit <= upper;
        defined.then_some(Self {
            benefit,
            interval: Interval { lower, upper },
        })
    }
}

/// The sizes of the minimal important difference at which the reading of a
/// benefit and its interval changes, in ascending order: the absolute values of
/// the estimate and of both limits, in any orientation.
///
/// `None` if a number is not finite.
pub fn switch_points(benefit: f64, interval: Interval) -> Option<[f64; 3]> {
    let [a, b, c] = [interval.lower, benefit, interval.upper].map(f64::abs);
    let smaller = a.min(b);
    let larger = a.max(b);
    let defined = a.is_finite() && b.is_finite() && c.is_finite();
    defined.then(|| [smaller.min(c), smaller.max(larger.min(c)), larger.max(c)])
}
