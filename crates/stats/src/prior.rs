//! What may be believed about a benefit before the trial: normal priors, and
//! the presets that readers of trials ask for.
//!
//! A benefit is oriented: above zero favours the intervention.

use super::normal;
use super::reference::Reference;

/// A normal prior for the benefit, or none at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    /// The benefit it is centred on; of no meaning if the prior is flat.
    pub mean: f64,
    /// Its standard deviation, in units of the benefit; infinite for the flat
    /// prior.
    pub standard_deviation: f64,
}

impl Prior {
    /// The probability that the presets usually leave beyond their border.
    pub const USUAL_TAIL: f64 = 0.05;

    /// The prior under which every benefit is as likely as any other: the
    /// posterior is then the confidence distribution.
    pub const fn flat() -> Self {
        Self {
            mean: 0.0,
            standard_deviation: f64::INFINITY,
        }
    }

    /// `None` unless `mean` is finite and `standard_deviation` positive, finite
    /// and above the subnormal numbers.
    pub fn normal(mean: f64, standard_deviation: f64) -> Option<Self> {
        let prior = Self {
            mean,
            standard_deviation,
        };
        prior.proper()
    }

    /// Centred on no effect, with probability `tail` of a benefit above
    /// `target`: SD = target / z, z the normal value with `tail` above it
    /// (Spiegelhalter, Freedman and Parmar 1994, J R Stat Soc A 157:357).
    ///
    /// `None` unless `target` is positive and finite and 0 < `tail` < 0.5.
    pub fn sceptical(target: f64, tail: f64) -> Option<Self> {
        Self::about(0.0, target, tail)
    }

    /// Centred on `target`, with probability `tail` of harm; the standard
    /// deviation is that of the [sceptical](Self::sceptical) prior, from the
    /// same source.
    ///
    /// `None` as for the sceptical prior.
    pub fn enthusiastic(target: f64, tail: f64) -> Option<Self> {
        Self::about(target, target, tail)
    }

    /// The mirror image of the [enthusiastic](Self::enthusiastic) prior:
    /// centred on a harm of the size of `target`, with probability `tail` of
    /// any benefit.
    ///
    /// `None` as for the sceptical prior.
    pub fn pessimistic(target: f64, tail: f64) -> Option<Self> {
        Self::about(-target, target, tail)
    }

    /// Centred on no effect, with probability `coverage` of an effect within
    /// `multiple` times `mcid` in either direction. A convention of this
    /// explorer; 2 and 0.95 are its usual values.
    ///
    /// `None` unless `mcid` and `multiple` are positive, their product is
    /// finite, and 0 < `coverage` < 1.
    pub fn neutral(mcid: f64, multiple: f64, coverage: f64) -> Option<Self> {
        if !(mcid > 0.0 && multiple > 0.0) {
            return None;
        }
        Self::normal(
            0.0,
            mcid * multiple / Reference::Normal.critical_value(coverage)?,
        )
    }

    /// Whether this is the flat prior.
    pub fn is_flat(self) -> bool {
        self.standard_deviation > f64::MAX
    }

    /// Prior probability of a benefit above `x`.
    ///
    /// `None` if the prior is flat or its fields are no prior, and if `x` is
    /// not a number.
    pub fn probability_above(self, x: f64) -> Option<f64> {
        let Self {
            mean,
            standard_deviation,
        } = self.proper()?;
        (!x.is_nan()).then(|| normal::upper_tail((x - mean) / standard_deviation))
    }

    /// Prior density at a benefit of `x`, per unit of the benefit.
    ///
    /// `None` as for [`probability_above`](Self::probability_above).
    pub fn density(self, x: f64) -> Option<f64> {
        let Self {
            mean,
            standard_deviation,
        } = self.proper()?;
        let z = (x - mean) / standard_deviation;
        (!x.is_nan()).then(|| normal::density(z) / standard_deviation)
    }

    /// Itself, if it has a finite centre and a positive, finite spread.
    pub(super) fn proper(self) -> Option<Self> {
        let Self {
            mean,
            standard_deviation,
        } = self;
        let defined = mean.is_finite() && standard_deviation >= f64::MIN_POSITIVE;
        (defined && !self.is_flat()).then_some(self)
    }

    fn about(mean: f64, target: f64, tail: f64) -> Option<Self> {
        // With a tail of one half or more the quantile is not positive, and
        // the spread not a valid one.
        let standard_deviation = target / normal::upper_quantile(tail)?;
        Self::normal(mean, standard_deviation).filter(|_| target > 0.0)
    }
}
