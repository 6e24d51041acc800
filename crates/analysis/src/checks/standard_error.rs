//! Does a printed standard error go with the width of its interval?

use crate::reference::rounded;
use mcid_stats::interval::standard_error_from_interval;
use mcid_stats::{Interval, RecoveredStandardError, Reference, Rounded};

use super::measured::Measured;
use super::{Check, Finding, Numbers, Recomputed};

pub(super) fn check(measured: &Measured<'_>) -> Option<Check> {
    let printed = rounded(measured.contrast.standard_error.as_ref()?.value);
    let [_, lower, upper] = measured.numbers?;
    let level = measured.level()?;
    let recovered = |reference: Reference| {
        let limits = Interval {
            lower: lower.value,
            upper: upper.value,
        };
        standard_error_from_interval(limits, [lower.half_unit, upper.half_unit], level, reference)
    };
    let by_rule = recovered(measured.reference)?;
    let reaches = |error: RecoveredStandardError| {
        printed.overlaps(Rounded {
            value: error.band.middle(),
            half_unit: error.band.half_width(),
        })
    };
    let exact = Rounded {
        value: by_rule.standard_error,
        half_unit: 0.0,
    };
    let finding = if printed.overlaps(exact) {
        Finding::Agrees
    } else if reaches(by_rule) || recovered(Reference::Normal).is_some_and(reaches) {
        Finding::OnlyByRounding
    } else {
        Finding::CannotBothBeRight
    };
    let numbers = Numbers::Recomputed {
        what: Recomputed::StandardError,
        value: by_rule.standard_error,
        range: by_rule.band,
    };
    Some(measured.found(finding, numbers))
}
