//! What printed means at baseline and follow-up say of one another.
//!
//! The differences between two arms at follow-up, at baseline and of the
//! changes, and each arm's change in per cent, all with the range that the
//! rounding of the means leaves open.

use super::interval::Interval;
use super::printed::{Derived, Grains, Printed};

/// The printed means of one arm, in the outcome's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArmMeans {
    /// At baseline.
    pub baseline: Printed,
    /// At follow-up.
    pub follow_up: Printed,
}

/// Changes of two arms and differences between them, in the outcome's unit.
/// Differences are the first arm minus the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChangeArithmetic {
    /// Follow-up minus baseline, of each arm.
    pub changes: [Derived; 2],
    /// Difference at follow-up.
    pub follow_up_difference: Derived,
    /// Difference at baseline.
    pub baseline_difference: Derived,
    /// Difference between the changes.
    pub change_difference: Derived,
}

/// The exact differences between two arms.
#[derive(Clone, Copy)]
pub(super) struct Differences {
    pub(super) follow_up: Grains,
    pub(super) baseline: Grains,
}

impl Differences {
    /// `None` if a mean is beyond the limits of a printed number.
    pub(super) fn between(arms: [ArmMeans; 2]) -> Option<Self> {
        let [first, second] = arms;
        Some(Self {
            follow_up: first.follow_up.grains()?.minus(second.follow_up.grains()?),
            baseline: first.baseline.grains()?.minus(second.baseline.grains()?),
        })
    }

    /// The difference between the changes.
    pub(super) fn change(self) -> Grains {
        self.follow_up.minus(self.baseline)
    }
}

/// Changes and differences of two arms, with ranges from rounding: half a
/// unit of the last digit for each mean that goes into a number.
///
/// `None` if a mean is beyond the [limits](Printed).
pub fn change_arithmetic(arms: [ArmMeans; 2]) -> Option<ChangeArithmetic> {
    let change = |arm: ArmMeans| Some(arm.follow_up.grains()?.minus(arm.baseline.grains()?));
    let differences = Differences::between(arms)?;
    Some(ChangeArithmetic {
        changes: [change(arms[0])?.derived(), change(arms[1])?.derived()],
        follow_up_difference: differences.follow_up.derived(),
        baseline_difference: differences.baseline.derived(),
        change_difference: differences.change().derived(),
    })
}

/// The change of an arm's mean in per cent of its mean at baseline,
/// 100 (F − B) / B. It is not the mean of people's own changes in per cent.
///
/// `None` if the mean at baseline is not above 0, or a mean beyond the
/// [limits](Printed).
pub fn percent_change(means: ArmMeans) -> Option<Derived> {
    let (follow_up, baseline) = (means.follow_up.grains()?, means.baseline.grains()?);
    // A printed number above 0 is at least twice its half unit, so that all it
    // can stand for is above 0 as well.
    if baseline.value <= 0 {
        return None;
    }
    let per_cent =
        |follow_up: i128, baseline: i128| (100 * (follow_up - baseline)) as f64 / baseline as f64;
    let value = per_cent(follow_up.value, baseline.value);
    // A larger baseline brings the ratio nearer to 0, from either side.
    let [at_low, at_high] = if follow_up.low >= 0 {
        [baseline.high, baseline.low]
    } else if follow_up.high >= 0 {
        [baseline.low, baseline.low]
    } else {
        [baseline.low, baseline.high]
    };
    // Of many digits, the binary numbers nearest to the three may be out of order.
    let range = Interval {
        lower: per_cent(follow_up.low, at_low).min(value),
        upper: per_cent(follow_up.high, at_high).max(value),
    };
    Some(Derived { value, range })
}
