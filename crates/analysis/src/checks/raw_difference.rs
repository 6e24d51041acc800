//! Is an unadjusted difference that of the means it is of?

use crate::reference::rounded;
use mcid_stats::Rounded;
use mcid_trial::ContrastKind;

use super::measured::Measured;
use super::{Check, Finding, Numbers, Recomputed};

pub(super) fn check(measured: &Measured<'_>) -> Option<Check> {
    if measured.contrast.kind != ContrastKind::UnadjustedDifference {
        return None;
    }
    let [first, second] = measured.summaries(false)?;
    let (first, second) = (first.mean.as_ref()?.value, second.mean.as_ref()?.value);
    let difference = Rounded {
        value: first.minus(second)?.to_f64(),
        half_unit: first.half_unit() + second.half_unit(),
    };
    let estimate = rounded(measured.contrast.estimate.value);
    let exact = Rounded {
        half_unit: 0.0,
        ..difference
    };
    let finding = if estimate.overlaps(exact) {
        Finding::Agrees
    } else if estimate.overlaps(difference) {
        Finding::OnlyByRounding
    } else {
        Finding::CannotBothBeRight
    };
    let numbers = Numbers::Recomputed {
        what: Recomputed::Difference,
        value: difference.value,
        range: difference.range(),
    };
    Some(measured.found(finding, numbers))
}
