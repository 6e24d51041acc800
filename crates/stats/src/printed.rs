//! Numbers as they were printed, and exact arithmetic on them.
//!
//! A printed number stands for every number that rounds to it. Whether
//! printed numbers can belong together is decided in whole numbers, never in
//! binary fractions: a tie is a tie.

use super::interval::Interval;

/// Most decimals of a printed number.
const MOST_DECIMALS: u8 = 9;

/// Largest size of the digits of a printed number, read as a whole number.
const MOST_UNITS: u64 = 1_000_000_000_000_000;

/// How many grains make one: a grain is half a unit of the ninth decimal, and
/// every printed number and half of its last digit is whole in it.
const GRAINS: f64 = 2e9;

/// A printed number: `units` × 10^-`decimals`, and all that rounds to it, from
/// half a unit below to half a unit above. Both ends count, since some round
/// halves up and some to the even digit.
///
/// Functions of it return `None` beyond 15 digits or 9 decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// The digits as a whole number: -15 for "-1.5".
    pub units: i64,
    /// How many decimals were printed.
    pub decimals: u8,
}

/// A number computed from printed ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derived {
    /// From the numbers as printed.
    pub value: f64,
    /// The smallest and the largest that they can stand for.
    pub range: Interval,
}

/// A number in grains, with what rounding leaves open.
#[derive(Clone, Copy)]
pub(super) struct Grains {
    pub(super) low: i128,
    pub(super) value: i128,
    pub(super) high: i128,
}

impl Printed {
    /// The number itself, if it is within the limits of digits and decimals.
    pub(super) fn within_limits(self) -> Option<Self> {
        let within = self.decimals <= MOST_DECIMALS && self.units.unsigned_abs() <= MOST_UNITS;
        within.then_some(self)
    }

    /// 10^decimals.
    pub(super) fn scale(self) -> i128 {
        10_i128.pow(u32::from(self.decimals))
    }

    /// The number and its rounding in grains; `None` beyond the limits.
    pub(super) fn grains(self) -> Option<Grains> {
        let decimals = self.within_limits()?.decimals;
        let half = 10_i128.pow(u32::from(MOST_DECIMALS - decimals));
        let value = i128::from(self.units) * half * 2;
        Some(Grains {
            low: value - half,
            value,
            high: value + half,
        })
    }
}

impl Grains {
    /// The difference, where the two are rounded independently.
    pub(super) fn minus(self, other: Self) -> Self {
        Self {
            low: self.low - other.high,
            value: self.value - other.value,
            high: self.high - other.low,
        }
    }

    /// The nearest binary numbers.
    pub(super) fn derived(self) -> Derived {
        Derived {
            value: ones(self.value),
            range: interval(self.low, self.high),
        }
    }
}

/// The nearest binary number to a number of grains.
fn ones(grains: i128) -> f64 {
    grains as f64 / GRAINS
}

/// The interval between two numbers of grains.
pub(super) fn interval(low: i128, high: i128) -> Interval {
    Interval {
        lower: ones(low),
        upper: ones(high),
    }
}

/// The largest whole number that is at most the quotient; divisor above 0.
pub(super) fn floor_of_quotient(dividend: i128, divisor: i128) -> i128 {
    dividend.div_euclid(divisor)
}

/// The smallest whole number that is at least the quotient; divisor above 0.
pub(super) fn ceiling_of_quotient(dividend: i128, divisor: i128) -> i128 {
    -(-dividend).div_euclid(divisor)
}
