//! The distribution that an estimate is referred to, and the numbers of people
//! behind it.

use mcid_stats::{Reference, Rounded};
use mcid_trial::{Contrast, Decimal, Outcome, Trial};

use super::sample_size::sample_size;

/// From this many degrees of freedom on the normal distribution stands in for
/// Student's t (their 95% intervals then differ by at most 1.2%).
const ENOUGH_DEGREES_OF_FREEDOM: f64 = 100.0;

/// A printed number with its rounding.
pub fn rounded(number: Decimal) -> Rounded {
    Rounded {
        value: number.to_f64(),
        half_unit: number.half_unit(),
    }
}

/// The numbers analysed in the arm asked about and in the one it is compared
/// with, at a contrast's visit; those randomised where none are given.
pub fn sizes_of(trial: &Trial, outcome: &Outcome, contrast: &Contrast) -> Option<[u32; 2]> {
    let size = |arm: usize| {
        let printed = sample_size(trial, outcome, arm, contrast.visit)?;
        u32::try_from(printed.value.units()).ok()
    };
    Some([size(contrast.arm)?, size(contrast.reference_arm)?])
}

/// The degrees of freedom of a contrast: as printed, or n₁ + n₂ − 2 of the
/// people analysed; `None` where neither is known.
pub fn degrees_of_freedom(trial: &Trial, outcome: &Outcome, contrast: &Contrast) -> Option<f64> {
    let printed = contrast.degrees_of_freedom.as_ref();
    printed.map(mcid_trial::Reported::to_f64).or_else(|| {
        let [one, other] = sizes_of(trial, outcome, contrast)?;
        Some(f64::from(one) + f64::from(other) - 2.0)
    })
}

/// The reference distribution of a contrast for a row of
/// [`Choice::Reference`](super::setting::Choice::Reference). By the rule, 0,
/// printed degrees of freedom always count.
pub fn reference_of(
    choice: u8,
    trial: &Trial,
    outcome: &Outcome,
    contrast: &Contrast,
) -> Reference {
    let choice = if choice == 0 && contrast.degrees_of_freedom.is_some() {
        2
    } else {
        choice
    };
    reference_by(choice, degrees_of_freedom(trial, outcome, contrast))
}

/// The reference distribution for a row of
/// [`Choice::Reference`](super::setting::Choice::Reference). 0 is the rule:
/// Student's t for few degrees of freedom, else the normal distribution.
pub fn reference_by(choice: u8, degrees_of_freedom: Option<f64>) -> Reference {
    let chosen = degrees_of_freedom.filter(|degrees| match choice {
        0 => *degrees < ENOUGH_DEGREES_OF_FREEDOM,
        choice => choice == 2,
    });
    chosen
        .and_then(Reference::student_t)
        .unwrap_or(Reference::Normal)
}
