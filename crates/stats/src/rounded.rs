//! A printed number and what it can stand for.
//!
//! "-1.0" is any number from −1.05 to −0.95. Both ends belong to it, because
//! journals differ in which way they round a half.

use super::interval::Interval;

/// A number that was rounded before it was printed.
///
/// Where it is taken, it is invalid unless its value is finite and its half
/// unit finite and not negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rounded {
    /// The number as printed.
    pub value: f64,
    /// Half a unit of its last printed digit, 0.05 for "-1.0"; zero for a
    /// number that is exact.
    pub half_unit: f64,
}

impl Rounded {
    /// All that it can stand for: value ± half a unit.
    pub fn range(self) -> Interval {
        Interval {
            lower: self.value - self.half_unit,
            upper: self.value + self.half_unit,
        }
    }

    /// The same number with its sign turned, as printed and as meant.
    #[must_use]
    pub fn negated(self) -> Self {
        Self {
            value: -self.value,
            half_unit: self.half_unit,
        }
    }

    /// Whether both can stand for one and the same number.
    ///
    /// Ranges that touch do overlap. Decimals that touch exactly may miss each
    /// other in binary, and are given the few units in the last place for
    /// that. Never for invalid numbers.
    pub fn overlaps(self, other: Self) -> bool {
        let distance = (self.value - other.value).abs();
        self.is_valid()
            && other.is_valid()
            && distance <= self.half_unit + other.half_unit + tolerance(&[self, other])
    }

    /// Whether the value is finite, and the half unit finite and not negative.
    pub(super) fn is_valid(self) -> bool {
        self.value.is_finite() && self.half_unit >= 0.0 && self.half_unit.is_finite()
    }
}

/// How far sums and means of a few such numbers can be off in binary: eight
/// half units in the last place of the largest of them.
pub(super) fn tolerance(numbers: &[Rounded]) -> f64 {
    let largest = numbers.iter().fold(0.0_f64, |largest, number| {
        largest.max(number.value.abs() + number.half_unit)
    });
    4.0 * f64::EPSILON * largest
}
