//! A contrast with what several comparisons need of it.

use crate::change::is_baseline;
use crate::reference::{reference_of, rounded, sizes_of};
use mcid_stats::change_arithmetic::ArmMeans;
use mcid_stats::{FeasibleRegion, Printed, Reference, Rounded, log_scale};
use mcid_trial::{ArmSummary, Contrast, ContrastKind, Decimal, Outcome, Trial};

use super::{Check, CheckPlace, Finding, Numbers};

/// A contrast of a trial.
pub(super) struct Measured<'a> {
    trial: &'a Trial,
    pub(super) outcome: &'a Outcome,
    pub(super) contrast: &'a Contrast,
    pub(super) place: CheckPlace,
    pub(super) sizes: Option<[u32; 2]>,
    pub(super) reference: Reference,
    /// Estimate and limits, each with its rounding, on the scale on which the
    /// interval should be symmetric; `None` without an interval, and where
    /// that is the logarithmic one and rounding reaches down to 0.
    pub(super) numbers: Option<[Rounded; 3]>,
    /// All that is behind them.
    pub(super) region: Option<FeasibleRegion>,
}

impl<'a> Measured<'a> {
    pub(super) fn new(trial: &'a Trial, outcome: usize, contrast: usize) -> Option<Self> {
        let place = CheckPlace {
            outcome: Some(outcome),
            contrast: Some(contrast),
            ..CheckPlace::default()
        };
        let outcome = trial.outcomes.get(outcome)?;
        let contrast = outcome.contrasts.get(contrast)?;
        let sizes = sizes_of(trial, outcome, contrast);
        let mut measured = Self {
            trial,
            outcome,
            contrast,
            place: CheckPlace {
                visit: Some(contrast.visit),
                ..place
            },
            sizes,
            reference: reference_of(0, trial, outcome, contrast),
            numbers: None,
            region: None,
        };
        measured.numbers = measured.on_scale();
        measured.region = measured.region_by(measured.reference);
        Some(measured)
    }

    fn on_scale(&self) -> Option<[Rounded; 3]> {
        let interval = self.contrast.interval.as_ref()?;
        let printed = [&self.contrast.estimate, &interval.lower, &interval.upper]
            .map(|number| rounded(number.value));
        if !self.is_ratio() {
            return Some(printed);
        }
        let [estimate, lower, upper] = printed.map(log_scale::logarithm);
        Some([estimate?, lower?, upper?])
    }

    /// Level of the interval, between 0 and 1.
    pub(super) fn level(&self) -> Option<f64> {
        let interval = self.contrast.interval.as_ref()?;
        Some(interval.level.to_f64() / 100.0)
    }

    /// The feasible region by another reference distribution.
    pub(super) fn region_by(&self, reference: Reference) -> Option<FeasibleRegion> {
        let [estimate, lower, upper] = self.numbers?;
        FeasibleRegion::new(estimate, lower, upper, self.level()?, reference)
    }

    pub(super) fn is_ratio(&self) -> bool {
        self.contrast.kind == ContrastKind::Ratio
    }

    /// The summaries of both arms at the contrast's visit, or at baseline.
    pub(super) fn summaries(&self, at_baseline: bool) -> Option<[&'a ArmSummary; 2]> {
        let of_arm = |arm: usize| {
            self.outcome.summaries.iter().find(|summary| {
                summary.arm == arm
                    && if at_baseline {
                        is_baseline(self.trial, summary.visit)
                    } else {
                        summary.visit == self.contrast.visit
                    }
            })
        };
        Some([
            of_arm(self.contrast.arm)?,
            of_arm(self.contrast.reference_arm)?,
        ])
    }

    /// The printed means of both arms at baseline and at the visit.
    pub(super) fn means(&self) -> Option<[ArmMeans; 2]> {
        if is_baseline(self.trial, self.contrast.visit) {
            return None;
        }
        let (before, after) = (self.summaries(true)?, self.summaries(false)?);
        let means = |arm: usize| {
            Some(ArmMeans {
                baseline: printed(before[arm].mean.as_ref()?.value),
                follow_up: printed(after[arm].mean.as_ref()?.value),
            })
        };
        Some([means(0)?, means(1)?])
    }

    pub(super) fn found(&self, finding: Finding, numbers: Numbers) -> Check {
        Check {
            finding,
            place: self.place,
            numbers,
        }
    }
}

/// A printed number for exact arithmetic.
pub(super) fn printed(number: Decimal) -> Printed {
    Printed {
        units: number.units(),
        decimals: number.decimals(),
    }
}

/// A number of people.
pub(super) fn people(number: &mcid_trial::Reported) -> Option<u32> {
    u32::try_from(number.value.units()).ok()
}
