//! The one line that can be drawn through what rounding leaves open, and the
//! interval of a level that goes with it.

use mcid_stats::{Estimate, Interval};

use super::evidence::Evidence;

impl Evidence {
    /// True if the printed estimate stands in the middle of the printed limits
    /// as nearly as their rounding asks: then the printed numbers, taken at
    /// face value, are one of the possibilities that the bands cover.
    pub fn printed_is_possible(&self) -> bool {
        let benefit = &self.difference.benefit;
        let [lower, upper] = [benefit.lower, benefit.upper].map(mcid_trial::Decimal::to_f64);
        let half = benefit.lower.half_unit().min(benefit.upper.half_unit());
        let tolerance = 8.0 * f64::EPSILON * lower.abs().max(upper.abs());
        let distance = (self.estimate.value - f64::midpoint(lower, upper)).abs();
        self.is_symmetric() && distance <= half + tolerance
    }

    /// The estimate with the standard error by which a supposed benefit is
    /// judged with the numbers as they are printed.
    ///
    /// With an interval that is not symmetric, each side counts with the
    /// standard error that it gives, so that the compatibility curve runs
    /// through both printed limits at the printed level. `None` where the
    /// printed numbers [cannot be exact](Self::printed_is_possible).
    pub fn as_printed(&self, benefit: f64) -> Option<Estimate> {
        match self.sides {
            Some([towards_harm, _]) if benefit < self.estimate.value => Some(towards_harm),
            Some([_, towards_benefit]) => Some(towards_benefit),
            None => self.printed_is_possible().then_some(self.estimate),
        }
    }

    /// Confidence that the benefit is at least so large, with the numbers as
    /// they are printed; `None` where they
    /// [cannot be exact](Self::printed_is_possible).
    pub fn confidence_as_printed(&self, benefit: f64) -> Option<f64> {
        self.printed_is_possible()
            .then(|| self.estimate.confidence_above(benefit))
    }

    /// The interval of a level, between 0 and 1, around the printed estimate;
    /// each side by its own standard error where they differ.
    pub fn interval(&self, level: f64) -> Option<Interval> {
        match &self.sides {
            Some([towards_harm, towards_benefit]) => Some(Interval {
                lower: towards_harm.interval(level)?.lower,
                upper: towards_benefit.interval(level)?.upper,
            }),
            None => self.estimate.interval(level),
        }
    }
}
