//! How sceptical one must be for a shown benefit to be no longer shown.
//!
//! Bayes' theorem read backwards: not what a prior makes of the trial, but
//! which prior, centred on no effect, just takes the trial's interval back to
//! zero.

use super::interval::Interval;
use super::reference::Reference;

/// The sceptical prior that just undoes a shown benefit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scepticism {
    /// The scepticism limit, in units of the benefit: the prior has its
    /// interval, of the same level as the trial's, from minus to plus this.
    pub limit: f64,
    /// The prior's standard deviation, in units of the benefit.
    pub prior_standard_deviation: f64,
    /// The upper limit of the trial's interval over the lower.
    pub credibility_ratio: f64,
    /// Whether the trial is in conflict with the prior that would undo it, at
    /// the level of the interval, so that the needed scepticism is refuted by
    /// the trial itself.
    pub intrinsically_credible: bool,
}

impl Scepticism {
    /// Below this ratio of the limits a shown benefit is intrinsically
    /// credible: 3 + 2√2.
    pub const CREDIBLE_BELOW: f64 = 3.0 + 2.0 * std::f64::consts::SQRT_2;

    /// From limits L and U of the benefit at confidence `level`: the limit is
    /// (U − L)² / 4√(UL) (Matthews 2018, R Soc Open Sci 5:171047), and the
    /// benefit intrinsically credible if U/L < 3 + 2√2 (Held 2019, R Soc Open
    /// Sci 6:181534).
    ///
    /// `None` unless 0 < L < U, if `level` has no
    /// [critical value](Reference::critical_value), or if a result leaves the
    /// range of `f64`.
    pub fn needed(benefit: Interval, level: f64) -> Option<Self> {
        let Interval { lower, upper } = benefit;
        if !(lower > 0.0 && lower < upper) {
            return None;
        }
        let width = upper - lower;
        let limit = width * (0.25 * width / (lower.sqrt() * upper.sqrt()));
        let prior_standard_deviation = limit / Reference::Normal.critical_value(level)?;
        let credibility_ratio = upper / lower;
        let defined = prior_standard_deviation > 0.0
            && prior_standard_deviation.is_finite()
            && credibility_ratio.is_finite();
        defined.then_some(Self {
            limit,
            prior_standard_deviation,
            credibility_ratio,
            intrinsically_credible: credibility_ratio < Self::CREDIBLE_BELOW,
        })
    }
}
