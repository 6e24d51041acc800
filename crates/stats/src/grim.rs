//! GRIM: whether a printed mean can be that of whole numbers.
//!
//! Only for means of whole-number scores as they were counted; an adjusted,
//! imputed or averaged mean need not pass.

use super::printed::{Printed, ceiling_of_quotient, floor_of_quotient};

/// The whole sums of scores that have the printed mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PossibleSums {
    /// The smallest.
    pub smallest: i128,
    /// The largest.
    pub largest: i128,
}

/// What the GRIM test finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grim {
    /// The whole sums that have the printed mean; `None` if there is none, so
    /// that the mean cannot be right.
    pub sums: Option<PossibleSums>,
    /// False if the test cannot fail, because the mean is printed too coarsely
    /// for so many scores: n × items ≥ 10^decimals.
    pub informative: bool,
}

impl Grim {
    /// True if the mean can be that of whole numbers.
    pub fn consistent(self) -> bool {
        self.sums.is_some()
    }
}

/// Looks for a whole sum S of `n` people's scores on `items` questions with
/// |S / (n·items) − mean| at most half a unit of the mean's last digit: the
/// test of Brown & Heathers (2017), with both ends of the rounding allowed.
///
/// `items` is 1 for a score that is itself a whole number, and the number of
/// questions for a score that is their average. All is exact.
///
/// `None` if `n` or `items` is 0, or the mean beyond the
/// [limits](Printed).
pub fn grim(mean: Printed, n: u32, items: u32) -> Option<Grim> {
    let mean = mean.within_limits()?;
    let scores = i128::from(n) * i128::from(items);
    if scores == 0 {
        return None;
    }
    let (doubled, scale) = (2 * i128::from(mean.units), mean.scale());
    let smallest = ceiling_of_quotient(scores * (doubled - 1), 2 * scale);
    let largest = floor_of_quotient(scores * (doubled + 1), 2 * scale);
    let sums = PossibleSums { smallest, largest };
    Some(Grim {
        sums: (smallest <= largest).then_some(sums),
        informative: scores < scale,
    })
}
