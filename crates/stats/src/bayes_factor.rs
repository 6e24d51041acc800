//! How much better no effect at all predicts an estimate than a prior does.

use super::posterior::Posterior;
use super::prior::Prior;
use super::special::{exp, hypot, log, log1p};

/// A Bayes factor for no effect against a prior: above 1 it speaks for no
/// effect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BayesFactor {
    /// Its natural logarithm; the factor itself easily leaves the range of
    /// `f64`.
    pub log: f64,
}

impl BayesFactor {
    /// The density of the estimate b if the benefit is exactly zero, over its
    /// density under the prior N(m, t²): N(b; 0, SE²) / N(b; m, t² + SE²). It
    /// is also the posterior density at zero over that of the prior (Dickey
    /// 1971, Ann Math Stat 42:204), and depends strongly on t.
    ///
    /// `None` for the flat prior, where there is no [`Posterior`], or if the
    /// logarithm leaves the range of `f64`.
    pub fn of_no_effect(prior: Prior, benefit: f64, standard_error: f64) -> Option<Self> {
        let prior = prior.proper()?;
        let data_weight = Posterior::new(prior, benefit, standard_error)?.data_weight;
        let predicted = hypot(prior.standard_deviation, standard_error);
        let widening = prior.standard_deviation / standard_error;
        // ln(√(t² + SE²) / SE); its square may be beyond the range of f64.
        let log_widening = if widening < 1e8 {
            0.5 * log1p(widening * widening)
        } else {
            log(widening)
        };
        let z = benefit / standard_error;
        // −b²/2SE² + (b − m)²/2(t² + SE²), without the difference of its terms.
        let log = log_widening - 0.5 * (data_weight * z) * z
            + 0.5 * (prior.mean / predicted) * ((prior.mean - 2.0 * benefit) / predicted);
        log.is_finite().then_some(Self { log })
    }

    /// The factor itself; zero or infinite where it is beyond the range of
    /// `f64`.
    pub fn value(self) -> f64 {
        exp(self.log)
    }
}
