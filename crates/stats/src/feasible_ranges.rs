//! The ranges of what is asked of a region of unrounded numbers.
//!
//! All of it is linear in the estimate e and the half width w, or a monotone
//! function of a quotient of such. On a convex polygon these have their
//! extremes at the corners, so that the ranges are exact. (That holds for |e|
//! as well, since no part of a region has estimates of either sign.)

use super::feasible::FeasibleRegion;
use super::interval::Interval;
use super::polygon::Point;

/// Ranges are `None` if the region is empty, and never NaN. Where a P value has
/// cut the region in two, they reach over both pieces.
impl FeasibleRegion {
    /// The range of the estimate.
    pub fn estimate(&self) -> Option<Interval> {
        self.range(&|point| Some(point.estimate))
    }

    /// The range of the standard error, w/c.
    pub fn standard_error(&self) -> Option<Interval> {
        self.range(&|point| Some(point.half_width / self.critical_value))
    }

    /// The range of the lower limit, e − w.
    pub fn lower(&self) -> Option<Interval> {
        self.range(&|point| Some(point.estimate - point.half_width))
    }

    /// The range of the upper limit, e + w.
    pub fn upper(&self) -> Option<Interval> {
        self.range(&|point| Some(point.estimate + point.half_width))
    }

    /// The range of the test statistic against zero, |e|·c/w: zero included
    /// if e may be zero, and up to infinity if w may.
    ///
    /// `None` also if nothing but e = w = 0 is feasible.
    pub fn statistic(&self) -> Option<Interval> {
        self.range(&|point| statistic(point.estimate.abs(), point.half_width, self.critical_value))
    }

    /// The range of the two-sided P against zero; `None` if there is no
    /// [`statistic`](Self::statistic).
    pub fn p(&self) -> Option<Interval> {
        self.statistic().map(|range| self.p_of(range))
    }

    /// The range of the confidence that the truth is above `threshold`,
    /// F((e − threshold) / SE).
    ///
    /// Where SE is zero the confidence is 1 below e, 0 above it and ½ at it.
    /// `None` also for a threshold that is NaN.
    pub fn confidence_above(&self, threshold: f64) -> Option<Interval> {
        let distances = self.distance(threshold)?;
        Some(Interval {
            lower: self.reference.upper_tail(-distances.lower),
            upper: self.reference.upper_tail(-distances.upper),
        })
    }

    /// The range of the confidence that the truth is below `threshold`, from
    /// the other tail, so that it keeps its digits where it is next to zero;
    /// otherwise as for [`confidence_above`](Self::confidence_above).
    pub fn confidence_below(&self, threshold: f64) -> Option<Interval> {
        let distances = self.distance(threshold)?;
        Some(Interval {
            lower: self.reference.upper_tail(distances.upper),
            upper: self.reference.upper_tail(distances.lower),
        })
    }

    /// The range of the distance above `threshold`, in standard errors.
    fn distance(&self, threshold: f64) -> Option<Interval> {
        self.range(&|point| {
            let distance = point.estimate - threshold;
            statistic(distance, point.half_width, self.critical_value)
                .or((distance == 0.0).then_some(0.0))
        })
    }

    /// A wider range of the test statistic than [`statistic`](Self::statistic):
    /// the estimate and the width of the interval vary as if they were
    /// independent, so that the interval need not be symmetric.
    ///
    /// Whatever P was given to [`with_p`](Self::with_p) is left out. `None` if
    /// the estimate may be zero and the width cannot be anything else.
    pub fn lenient_statistic(&self) -> Option<Interval> {
        let [estimate, lower, upper] = self.printed;
        let half_width = Interval {
            lower: lower.value,
            upper: upper.value,
        }
        .half_width();
        let slack = 0.5 * lower.half_unit + 0.5 * upper.half_unit;
        let size = estimate.value.abs();
        let least = (size - estimate.half_unit).max(0.0);
        let most = size + estimate.half_unit;
        let narrowest = (half_width - slack).max(0.0);
        Some(Interval {
            lower: statistic(least, half_width + slack, self.critical_value)?,
            upper: statistic(most, narrowest, self.critical_value).unwrap_or(0.0),
        })
    }

    /// The two-sided P against zero of
    /// [`lenient_statistic`](Self::lenient_statistic).
    pub fn lenient_p(&self) -> Option<Interval> {
        self.lenient_statistic().map(|range| self.p_of(range))
    }

    fn p_of(&self, statistic: Interval) -> Interval {
        Interval {
            lower: self.reference.two_sided_p(statistic.upper),
            upper: self.reference.two_sided_p(statistic.lower),
        }
    }

    /// The range of a quantity over the corners at which it is defined.
    fn range(&self, quantity: &dyn Fn(Point) -> Option<f64>) -> Option<Interval> {
        let mut range = None;
        for value in self.vertices().filter_map(quantity) {
            let Interval { lower, upper } = range.unwrap_or(Interval {
                lower: value,
                upper: value,
            });
            range = Some(Interval {
                lower: lower.min(value),
                upper: upper.max(value),
            });
        }
        range
    }
}

/// distance·c/w, which is infinite for w = 0; `None` where it is 0/0, or
/// `distance` is NaN.
///
/// A corner where it is 0/0 adds nothing to a range: the quotient is constant
/// along the edges from there to the next corners.
fn statistic(distance: f64, half_width: f64, critical_value: f64) -> Option<f64> {
    let value = distance / half_width * critical_value;
    (!value.is_nan()).then_some(value)
}
