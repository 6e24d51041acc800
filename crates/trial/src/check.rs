//! Whether printed numbers can belong together, allowing for rounding.
//!
//! A printed number stands for every number that rounds to it. Differences
//! are compared exactly, in whole units of half a thousand-millionth, so that
//! a tie is a tie.

use super::decimal::{Decimal, MAX_DECIMALS};
use super::reported::{PRelation, ReportedP};

/// What a printed number stands for: its value and half of its last digit,
/// both in units of 0.5 × 10^-9.
#[derive(Clone, Copy)]
struct PrintedRange {
    value: i128,
    half: i128,
}

impl PrintedRange {
    fn of(number: Decimal) -> Self {
        let half = 10_i128.pow(u32::from(MAX_DECIMALS - number.decimals()));
        Self {
            value: i128::from(number.units()) * half * 2,
            half,
        }
    }

    fn low(self) -> i128 {
        self.value - self.half
    }

    fn high(self) -> i128 {
        self.value + self.half
    }
}

/// True if the first number is below the second by more than rounding.
fn surely_below(first: Decimal, second: Decimal) -> bool {
    PrintedRange::of(first).high() < PrintedRange::of(second).low()
}

/// True if a printed score is below an end of a scale, which is exact.
pub fn below_end(score: Decimal, minimum: Decimal) -> bool {
    PrintedRange::of(score).high() < PrintedRange::of(minimum).value
}

/// True if a printed score is above an end of a scale, which is exact.
pub fn above_end(score: Decimal, maximum: Decimal) -> bool {
    PrintedRange::of(score).low() > PrintedRange::of(maximum).value
}

/// True if the estimate lies outside its limits by more than rounding.
pub fn outside(estimate: Decimal, lower: Decimal, upper: Decimal) -> bool {
    surely_below(estimate, lower) || surely_below(upper, estimate)
}

/// True if one number minus another is an estimate, allowing for the rounding
/// of all three.
pub fn is_difference(first: Decimal, second: Decimal, estimate: Decimal) -> bool {
    let [first, second, estimate] = [first, second, estimate].map(PrintedRange::of);
    let off = (first.value - second.value - estimate.value).abs();
    off <= first.half + second.half + estimate.half
}

/// True if the estimate is not midway between its limits, and rounding does
/// not explain it. The limits of a symmetric interval satisfy
/// lower + upper = 2 × estimate.
pub fn asymmetric(estimate: Decimal, lower: Decimal, upper: Decimal) -> bool {
    let [estimate, lower, upper] = [estimate, lower, upper].map(PrintedRange::of);
    let excess = (lower.value + upper.value - 2 * estimate.value).abs();
    excess > lower.half + upper.half + 2 * estimate.half
}

/// The same on the logarithmic scale, where lower × upper = estimate². All
/// three are above 0.
pub fn asymmetric_ratio(estimate: Decimal, lower: Decimal, upper: Decimal) -> bool {
    let low = |number: Decimal| (number.to_f64() - number.half_unit()).max(0.0);
    let high = |number: Decimal| number.to_f64() + number.half_unit();
    // A hair's breadth, so that a tie is not a finding.
    let slack = 1.0 + 1e-12;
    low(lower) * low(upper) > high(estimate).powi(2) * slack
        || high(lower) * high(upper) * slack < low(estimate).powi(2)
}

/// How a P value and a confidence interval can contradict one another.
#[derive(Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// The interval leaves out "no difference", yet P is not significant.
    ExcludesYetLarge,
    /// The interval holds "no difference", yet P is significant.
    HoldsYetSmall,
}

/// Compares on which side of significance a two-sided P value and an
/// interval at `level` per cent lie; `None` if rounding leaves it open.
pub fn contradiction(
    null: Decimal,
    level: Decimal,
    lower: Decimal,
    upper: Decimal,
    p: &ReportedP,
) -> Option<Contradiction> {
    let [lower, upper] = [lower, upper].map(PrintedRange::of);
    let null = PrintedRange::of(null).value;
    let excludes = lower.low() > null || upper.high() < null;
    let holds = lower.high() < null && upper.low() > null;
    // In per cent, so that the level needs no division.
    let significant = PrintedRange::of(Decimal::new(100, 0)?).value - PrintedRange::of(level).value;
    let printed = PrintedRange::of(p.value);
    let (smallest, largest) = match p.comparison {
        PRelation::Equal => (printed.low() * 100, printed.high() * 100),
        PRelation::Less => (0, printed.value * 100),
        PRelation::Greater => (printed.value * 100, i128::MAX),
    };
    if excludes && smallest > significant {
        Some(Contradiction::ExcludesYetLarge)
    } else if holds && largest < significant {
        Some(Contradiction::HoldsYetSmall)
    } else {
        None
    }
}
