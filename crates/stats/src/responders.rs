//! The share of an arm that improves enough, from means and standard
//! deviations.
//!
//! It supposes normal scores and people who were not counted: where counts
//! exist, they come first. No cut is rounded to whole points unless the
//! function says so.

use std::f64::consts::PI;

use super::normal;
use super::special::exp;
use super::standard_deviation::standard_deviation_of_change;

/// Which scores are better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// Lower scores, as of pain.
    Lower,
    /// Higher scores, as of function.
    Higher,
}

impl Better {
    /// The probability of a score at least as good as one `z` standard
    /// deviations above the mean.
    fn share_beyond(self, z: f64) -> f64 {
        match self {
            Self::Lower => normal::cdf(z),
            Self::Higher => normal::upper_tail(z),
        }
    }
}

/// An arm before and after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ArmScores {
    /// Mean before.
    pub baseline_mean: f64,
    /// Standard deviation before; zero if all had the same score.
    pub baseline_sd: f64,
    /// Mean after.
    pub follow_up_mean: f64,
    /// Standard deviation after.
    pub follow_up_sd: f64,
    /// Correlation between before and after.
    pub correlation: f64,
}

/// The score that someone must reach who starts at `baseline` and is to improve
/// by `fraction` of it: (1 − fraction)·baseline where lower is better,
/// (1 + fraction)·baseline where higher is.
///
/// `None` unless 0 < `fraction` ≤ 1 and `baseline` is positive and finite.
pub fn cut(baseline: f64, fraction: f64, better: Better) -> Option<f64> {
    let cut = kept(fraction, better)? * baseline;
    (baseline > 0.0 && cut.is_finite()).then_some(cut)
}

/// What is left of a score that improves by `fraction`.
fn kept(fraction: f64, better: Better) -> Option<f64> {
    let kept = match better {
        Better::Lower => 1.0 - fraction,
        Better::Higher => 1.0 + fraction,
    };
    (fraction > 0.0 && fraction <= 1.0).then_some(kept)
}

/// The share with a score at least as good as `cut`, by the mean and standard
/// deviation: Φ[(cut − mean)/SD] where lower is better.
///
/// `None` if a number is not finite, or the standard deviation not positive.
pub fn share_reaching(cut: f64, mean: f64, standard_deviation: f64, better: Better) -> Option<f64> {
    let z = (cut - mean) / standard_deviation;
    let defined = standard_deviation > 0.0 && standard_deviation.is_finite() && z.is_finite();
    defined.then(|| better.share_beyond(z))
}

/// The share that improves by at least `fraction` of the baseline mean, as if
/// all had started there: Φ{[(1−x)·baseline − mean]/SD} where lower is better
/// (Furukawa et al. 2005, International Clinical Psychopharmacology 20:49).
///
/// `None` where there is no [`cut`] or no [`share_reaching`] it.
pub fn fixed_baseline(
    baseline_mean: f64,
    follow_up_mean: f64,
    follow_up_sd: f64,
    fraction: f64,
    better: Better,
) -> Option<f64> {
    let cut = cut(baseline_mean, fraction, better)?;
    share_reaching(cut, follow_up_mean, follow_up_sd, better)
}

/// [`fixed_baseline`] for scores that are normal but for being rounded to whole
/// points: the share whose whole score reaches the cut, that is whose score is
/// within half a point beyond the last whole one.
///
/// Cuts on either side of a whole number then count as different, and cuts
/// between the same two as equal, which turns small differences in baseline
/// into large ones of shares: a picture of what rounding does, no estimate.
///
/// `None` where [`fixed_baseline`] has none.
pub fn fixed_baseline_in_whole_points(
    baseline_mean: f64,
    follow_up_mean: f64,
    follow_up_sd: f64,
    fraction: f64,
    better: Better,
) -> Option<f64> {
    // So that 3 is reached where the cut is 3 but for binary rounding.
    const ROUNDING: f64 = 1e-9;
    let cut = cut(baseline_mean, fraction, better)?;
    let cut = match better {
        Better::Lower => (cut + ROUNDING).floor() + 0.5,
        Better::Higher => (cut - ROUNDING).ceil() - 0.5,
    };
    share_reaching(cut, follow_up_mean, follow_up_sd, better)
}

/// The share that improves by at least `fraction` of their own baseline, where
/// scores before (X) and after (Y) are bivariate normal: the probability of
/// W = Y − (1−x)X ≤ 0 where lower is better, of Y − (1+x)X ≥ 0 where higher is.
/// W is normal.
///
/// `None` unless 0 < `fraction` ≤ 1 and the baseline mean is positive, if
/// there is no [`standard_deviation_of_change`] for the scores, or if W has
/// none above zero.
pub fn bivariate(scores: ArmScores, fraction: f64, better: Better) -> Option<f64> {
    let cut = cut(scores.baseline_mean, fraction, better)?;
    let deviation = standard_deviation_of_change(
        kept(fraction, better)? * scores.baseline_sd,
        scores.follow_up_sd,
        scores.correlation,
    )?;
    share_reaching(cut, scores.follow_up_mean, deviation, better)
}

/// The share that changes for the better by at least `required` points, by the
/// mean and standard deviation of the changes (after minus before):
/// Φ[(−required − mean)/SD] where lower is better.
///
/// `None` if a number is not finite, or the standard deviation not positive.
pub fn absolute_change(
    mean_change: f64,
    standard_deviation_of_change: f64,
    required: f64,
    better: Better,
) -> Option<f64> {
    let cut = match better {
        Better::Lower => -required,
        Better::Higher => required,
    };
    share_reaching(cut, mean_change, standard_deviation_of_change, better)
}

/// Variances of a share that comes from a mean and a standard deviation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareVariance {
    /// With the standard deviation as known: φ(k)²/n, k = (cut − mean)/SD.
    pub deviation_known: f64,
    /// With the standard deviation from the same n people:
    /// φ(k)² [1/n + k²/(2(n−1))].
    pub deviation_estimated: f64,
    /// As if people had been counted: p(1−p)/n.
    pub counted: f64,
}

/// How precise the share beyond `cut` is (Suissa 1991, Journal of Clinical
/// Epidemiology 44:241). It is the same in either direction of benefit.
///
/// `None` if `size` is below 2, or where there is no [`share_reaching`] the
/// cut.
pub fn share_variance(
    cut: f64,
    mean: f64,
    standard_deviation: f64,
    size: u32,
) -> Option<ShareVariance> {
    let share = share_reaching(cut, mean, standard_deviation, Better::Lower)?;
    let other = share_reaching(cut, mean, standard_deviation, Better::Higher)?;
    let n = f64::from(size);
    let k = (cut - mean) / standard_deviation;
    let density = exp(-0.5 * k * k) / (2.0 * PI).sqrt();
    // The density first: k² alone could leave the range of f64.
    let from_deviation = (density * k) * (density * k) / (2.0 * (n - 1.0));
    let deviation_known = density * density / n;
    (size >= 2).then_some(ShareVariance {
        deviation_known,
        deviation_estimated: deviation_known + from_deviation,
        counted: share * other / n,
    })
}
