//! Confidence in a benefit, in none that matters and in a harm, each with
//! all that the printed digits leave open; and what the printed P adds.
//!
//! Above or below one threshold the extremes lie at the corners of the region
//! of unrounded numbers. Between two thresholds they need not: there they lie
//! somewhere on its border, and are looked for along it.

use mcid_stats::{Estimate, Interval};

use super::evidence::Evidence;
use super::extremes::{EstimatePoint, around, range_along};

/// A part of the confidence smaller than this share of another changes no
/// digit of it that is shown.
const NOTHING: f64 = 1e-7;

/// How the confidence is spread over what a threshold sets apart, each part
/// from the least to the most that the printed digits allow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConfidenceParts {
    /// That the benefit is above zero.
    pub any_benefit: Interval,
    /// That the benefit is the threshold or more.
    pub important_benefit: Interval,
    /// That the effect is smaller than the threshold, in either direction.
    pub trivial: Interval,
    /// That the harm is the threshold or more.
    pub important_harm: Interval,
}

impl Evidence {
    /// The confidence on either side of a threshold and of its mirror image;
    /// a threshold below 0 counts as 0.
    pub fn confidence_parts(&self, threshold: f64) -> ConfidenceParts {
        let threshold = threshold.max(0.0);
        let important_benefit = self.confidence_above(threshold);
        let important_harm = self.confidence_below(-threshold);
        let not_benefit = self.confidence_below(threshold);
        let not_harm = self.confidence_above(-threshold);
        let trivial = if important_harm.upper < NOTHING * not_benefit.lower {
            not_benefit
        } else if important_benefit.upper < NOTHING * not_harm.lower {
            not_harm
        } else {
            self.confidence_within(threshold)
        };
        ConfidenceParts {
            any_benefit: self.confidence_above(0.0),
            important_benefit,
            trivial,
            important_harm,
        }
    }

    /// Confidence that the benefit is at least so large, if the printed P is
    /// from the same test as the interval; `None` where the two cannot belong
    /// together, or the interval is not symmetric.
    pub fn confidence_above_with_p(&self, benefit: f64, p: Interval) -> Option<Interval> {
        self.region.with_p(p).confidence_above(benefit)
    }

    /// Confidence that the effect is between `-threshold` and `threshold`.
    fn confidence_within(&self, threshold: f64) -> Interval {
        let within = |[value, standard_error]: EstimatePoint| {
            let reference = self.estimate.reference;
            Estimate::new(value, standard_error, reference).map_or_else(
                || f64::from(u8::from(value.abs() < threshold)),
                |estimate| estimate.confidence_between(-threshold, threshold),
            )
        };
        range_along(&self.outlines(), within).unwrap_or_else(|| {
            let value = self.estimate.confidence_between(-threshold, threshold);
            Interval {
                lower: value,
                upper: value,
            }
        })
    }

    /// Around what is possible: where the estimate is at least 0, and where it
    /// is at most 0. On either part, for a given standard error, the effect is
    /// the less likely to be small the larger the estimate is; so nothing
    /// inside of it is more extreme than its border.
    fn outlines(&self) -> Vec<Vec<EstimatePoint>> {
        if let Some(sides) = &self.sides {
            let corner = |side: &Estimate| [side.value, side.standard_error];
            return vec![sides.iter().map(corner).collect()];
        }
        let Some(critical_value) = self.estimate.reference.critical_value(self.level) else {
            return Vec::new();
        };
        // A corner at 0 may miss it in binary.
        let hair = 1e-9 * self.standard_errors.upper;
        [1.0, -1.0]
            .map(|sign| {
                let corners = self.region.vertices();
                let part = corners.filter(|corner| corner.estimate * sign >= -hair);
                around(
                    part.map(|corner| [corner.estimate, corner.half_width / critical_value])
                        .collect(),
                )
            })
            .to_vec()
    }
}
