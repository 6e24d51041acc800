//! Is an interval symmetric around its estimate? A difference's should be, a
//! ratio's should be on the logarithmic scale (both are made as estimate ± c·SE
//! there). Bootstrap and profile intervals need not be.

use crate::reference::rounded;
use mcid_stats::symmetry::Symmetry;

use super::measured::Measured;
use super::{Check, Finding, Numbers};

pub(super) fn check(measured: &Measured<'_>) -> Option<Check> {
    let interval = measured.contrast.interval.as_ref()?;
    let [estimate, lower, upper] = [
        rounded(measured.contrast.estimate.value),
        rounded(interval.lower.value),
        rounded(interval.upper.value),
    ];
    let symmetry = Symmetry::new(estimate, lower, upper)?;
    let as_ratio = measured.is_ratio();
    let (middle, fits, fitting) = if as_ratio {
        let squared = estimate.value * estimate.value;
        (
            symmetry.geometric_middle?.value,
            symmetry.is_logarithmic,
            [squared / upper.value, squared / lower.value],
        )
    } else {
        (
            symmetry.arithmetic_middle.value,
            symmetry.is_linear,
            [
                2.0 * estimate.value - upper.value,
                2.0 * estimate.value - lower.value,
            ],
        )
    };
    let exact = mcid_stats::Rounded {
        value: middle,
        half_unit: 0.0,
    };
    let finding = match (estimate.overlaps(exact), fits) {
        (true, _) => Finding::Agrees,
        (false, true) => Finding::OnlyByRounding,
        (false, false) => Finding::CannotBothBeRight,
    };
    let numbers = Numbers::Symmetry {
        middle,
        fitting,
        as_ratio: !as_ratio && symmetry.is_logarithmic,
    };
    Some(measured.found(finding, numbers))
}
