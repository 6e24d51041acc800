//! A standard error that was not recovered from a printed interval, and the
//! interval that it gives.

use mcid_stats::{Interval, Reference, p};
use mcid_trial::{Contrast, Decimal, PRelation, Reported, decimal::MAX_DECIMALS};

use super::printed_p::PrintedP;
use super::reference::rounded;

/// Level of an interval that is computed, in per cent.
pub const COMPUTED_LEVEL: i64 = 95;

/// A standard error with what rounding leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recovered {
    /// The standard error of the estimate; above 0.
    pub standard_error: f64,
    /// Its degrees of freedom, where known.
    pub degrees_of_freedom: Option<f64>,
    /// The corners of what the unrounded numbers can be: each an estimate in the
    /// reported direction, and a standard error.
    pub corners: [(f64, f64); 4],
}

impl Recovered {
    /// From the printed standard error of an estimate.
    pub(super) fn from_standard_error(contrast: &Contrast) -> Option<Self> {
        let printed = contrast.standard_error.as_ref()?.value;
        let [estimates, errors] =
            [contrast.estimate.value, printed].map(|number| rounded(number).range());
        let [least, most] = [errors.lower.max(0.0), errors.upper];
        let standard_error = printed.to_f64();
        (standard_error > 0.0).then_some(Self {
            standard_error,
            degrees_of_freedom: None,
            corners: [
                (estimates.lower, least),
                (estimates.upper, least),
                (estimates.upper, most),
                (estimates.lower, most),
            ],
        })
    }

    /// From the estimate and its exact, two-sided P value against no difference:
    /// SE = |estimate| / q(P / 2) (Cochrane Handbook, section 6.5.2.3).
    ///
    /// `None` for a P value that is a bound, and where the estimate may be 0.
    pub(super) fn from_p(contrast: &Contrast, reference: Reference) -> Option<Self> {
        let printed = contrast.p.as_ref()?;
        if printed.comparison != PRelation::Equal {
            return None;
        }
        let estimates = rounded(contrast.estimate.value).range();
        let p_range = PrintedP::new(printed).lenient;
        if estimates.lower <= 0.0 && estimates.upper >= 0.0 {
            return None;
        }
        let error = |estimate: f64, p: f64| p::standard_error_from_p(estimate, 0.0, p, reference);
        let least = p_range.lower.max(f64::MIN_POSITIVE);
        let most = p_range.upper;
        let at = |estimate: f64, p: f64| Some((estimate, error(estimate, p)?));
        Some(Self {
            standard_error: error(contrast.estimate.to_f64(), printed.value.to_f64())?,
            degrees_of_freedom: None,
            corners: [
                at(estimates.lower, least)?,
                at(estimates.upper, least)?,
                at(estimates.upper, most)?,
                at(estimates.lower, most)?,
            ],
        })
    }

    /// The distribution that the interval goes by: Student's t where the degrees
    /// of freedom are known, else the normal.
    pub(super) fn reference(&self) -> Reference {
        self.degrees_of_freedom
            .and_then(Reference::student_t)
            .unwrap_or(Reference::Normal)
    }

    /// How many standard errors the 95% interval reaches.
    pub(super) fn critical_value(&self) -> Option<f64> {
        self.reference()
            .critical_value(COMPUTED_LEVEL as f64 / 100.0)
    }

    /// The 95% interval of an estimate, with at least two digits of its half
    /// width.
    pub(super) fn interval(&self, estimate: Decimal) -> Option<mcid_trial::Interval> {
        let half_width = self.critical_value()? * self.standard_error;
        let mut decimals = estimate.decimals() + 1;
        while half_width * 10_f64.powi(i32::from(decimals)) < 10.0 && decimals < MAX_DECIMALS {
            decimals += 1;
        }
        let decimals = decimals.min(MAX_DECIMALS);
        let limit = |side: f64| {
            Some(Reported {
                value: Decimal::nearest(estimate.to_f64() + side * half_width, decimals)?,
                source: None,
                note: None,
            })
        };
        Some(mcid_trial::Interval {
            level: Decimal::new(COMPUTED_LEVEL, 0)?,
            lower: limit(-1.0)?,
            upper: limit(1.0)?,
        })
    }

    /// The smallest and the largest standard error.
    pub(super) fn standard_errors(&self) -> Interval {
        let errors = self.corners.map(|(_, error)| error);
        Interval {
            lower: errors.into_iter().fold(f64::INFINITY, f64::min),
            upper: errors.into_iter().fold(0.0, f64::max),
        }
    }
}

/// The widest 95% interval that a P value printed as a bound ("<.001") allows:
/// SE < |estimate| / q(P / 2).
pub fn widest_interval(contrast: &Contrast) -> Option<Interval> {
    let printed = contrast.p.as_ref()?;
    if printed.comparison != PRelation::Less {
        return None;
    }
    let (estimate, bound) = (contrast.estimate.to_f64(), printed.value.to_f64());
    let error = p::standard_error_from_p(estimate, 0.0, bound, Reference::Normal)?;
    let half_width = Reference::Normal.critical_value(COMPUTED_LEVEL as f64 / 100.0)? * error;
    Some(Interval {
        lower: estimate - half_width,
        upper: estimate + half_width,
    })
}
