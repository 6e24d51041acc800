//! Benefits against a margin: equivalence, non-inferiority, superiority by it.
//!
//! The margin is one size for both directions, on the scale on which the
//! interval is symmetric. Every P is computed as the tail it is.

use super::interval::{Interval, confidence_interval};
use super::p;
use super::reference::Reference;

/// The tests of a benefit b with standard error SE against a margin D.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarginTests {
    /// (b + D)/SE: the distance above the margin of harm.
    pub lower_statistic: f64,
    /// (b − D)/SE: the distance above the margin of benefit.
    pub upper_statistic: f64,
    /// One-sided P against a benefit of −D or less: small if the intervention
    /// is not inferior.
    pub p_noninferior: f64,
    /// One-sided P against a benefit of D or more.
    pub p_below_margin: f64,
    /// P of the two one-sided tests: the larger of the two before.
    pub p_equivalent: f64,
    /// One-sided P against a benefit of D or less: small if the intervention
    /// is better by more than the margin.
    pub p_superior_by_margin: f64,
    /// One-sided P against no benefit: small if the intervention is better.
    pub p_superior: f64,
    /// The interval of confidence 1 − 2α, α that of equivalence.
    pub equivalence_interval: Interval,
    /// The interval of confidence 1 − 2α, α that of non-inferiority.
    pub noninferiority_interval: Interval,
    /// Whether both one-sided tests reject at α: whether the equivalence
    /// interval is strictly within the margins.
    pub equivalent: bool,
    /// Whether the lower limit of the non-inferiority interval is above −D.
    pub noninferior: bool,
}

impl MarginTests {
    /// The usual one-sided α of equivalence, with a 90% interval.
    pub const USUAL_EQUIVALENCE_ALPHA: f64 = 0.05;
    /// The usual one-sided α of non-inferiority, with a 95% interval.
    pub const USUAL_NONINFERIORITY_ALPHA: f64 = 0.025;

    /// Two one-sided tests (Schuirmann 1987, J Pharmacokinet Biopharm 15:657),
    /// each at the α of equivalence, and the one-sided tests of non-inferiority
    /// and superiority. `alphas` are those of equivalence and non-inferiority.
    ///
    /// `None` if `benefit` is not finite, `standard_error` or `margin` not
    /// positive and finite, or an α not above 0 (by more than rounding) and
    /// below 0.5.
    pub fn new(
        benefit: f64,
        standard_error: f64,
        margin: f64,
        alphas: [f64; 2],
        reference: Reference,
    ) -> Option<Self> {
        if !(margin > 0.0 && margin.is_finite()) {
            return None;
        }
        let lower_statistic = p::test_statistic(benefit, standard_error, -margin)?;
        let upper_statistic = p::test_statistic(benefit, standard_error, margin)?;
        let p_noninferior = reference.upper_tail(lower_statistic);
        let p_below_margin = reference.upper_tail(-upper_statistic);
        let p_equivalent = p_noninferior.max(p_below_margin);
        let [equivalence_alpha, noninferiority_alpha] = alphas;
        let interval =
            |alpha| confidence_interval(benefit, standard_error, 1.0 - 2.0 * alpha, reference);
        Some(Self {
            lower_statistic,
            upper_statistic,
            p_noninferior,
            p_below_margin,
            p_equivalent,
            p_superior_by_margin: reference.upper_tail(upper_statistic),
            p_superior: reference.upper_tail(benefit / standard_error),
            equivalence_interval: interval(equivalence_alpha)?,
            noninferiority_interval: interval(noninferiority_alpha)?,
            equivalent: p_equivalent < equivalence_alpha,
            noninferior: p_noninferior < noninferiority_alpha,
        })
    }
}
