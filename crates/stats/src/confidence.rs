//! Confidence in a benefit, in an important one, and in the rest.

use super::estimate::Estimate;

/// How the confidence is spread over the effects that a threshold sets apart.
///
/// Each is a one-sided or two-sided area of the confidence distribution. It is
/// a probability about the truth only for who accepts a flat prior.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confidence {
    /// That the benefit is above zero.
    pub any_benefit: f64,
    /// That the benefit is the threshold or more.
    pub important_benefit: f64,
    /// That the effect is smaller than the threshold, in either direction.
    pub trivial: f64,
    /// That the harm is the threshold or more.
    pub important_harm: f64,
    /// That the effect is the threshold or more, in either direction.
    pub important_either_way: f64,
}

/// The confidence on either side of `threshold` and of its mirror image.
///
/// `benefit` is positive where the intervention is better; `threshold` is a
/// size, in the units of the outcome. With zero for it every effect is
/// important.
///
/// `None` if `threshold` is negative or not finite.
pub fn confidence(benefit: Estimate, threshold: f64) -> Option<Confidence> {
    (threshold >= 0.0 && threshold.is_finite()).then(|| {
        let important_benefit = benefit.confidence_above(threshold);
        let important_harm = benefit.confidence_below(-threshold);
        Confidence {
            any_benefit: benefit.confidence_above(0.0),
            important_benefit,
            trivial: benefit.confidence_between(-threshold, threshold),
            important_harm,
            // With a threshold of zero rounding may carry the sum above one.
            important_either_way: (important_benefit + important_harm).min(1.0),
        }
    })
}
