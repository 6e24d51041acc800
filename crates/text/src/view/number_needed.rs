//! Numbers needed to treat in words, through infinity where their interval
//! goes there.

use crate::number::fixed;
use mcid_analysis::responders::ShareDifference;
use mcid_stats::{NumberNeeded, NumberNeededInterval};

/// The sign of an infinite number needed.
pub(super) const INFINITE: &str = "\u{221e}";

/// Towards where a number needed is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// The estimate: to the nearest tenth below 10, else up to a whole number.
    Estimate,
    /// The smaller end of an interval: down.
    Down,
    /// The larger end of an interval: up.
    Up,
}

/// A number needed as it is shown, with its decimals.
fn rounded(value: f64, rounding: Rounding) -> (f64, u8) {
    // So that 20 stays 20 where binary rounding makes a little more of it.
    let tolerance = 1e-9 * value;
    let (tenths, number) = match rounding {
        Rounding::Estimate => ((10.0 * value).round() / 10.0, (value - tolerance).ceil()),
        Rounding::Down => (
            (10.0 * (value + tolerance)).floor() / 10.0,
            (value + tolerance).floor(),
        ),
        Rounding::Up => (
            (10.0 * (value - tolerance)).ceil() / 10.0,
            (value - tolerance).ceil(),
        ),
    };
    if value < 10.0 && tenths < 10.0 {
        (tenths, 1)
    } else {
        (number, 0)
    }
}

/// A number needed without its kind: "5.5", "16".
pub fn needed_number(value: f64, rounding: Rounding) -> String {
    let (number, decimals) = rounded(value, rounding);
    fixed(number, decimals)
}

/// The label of a difference in percentage points as a number needed: "5.5",
/// "4" rather than "4.0".
pub fn needed_label(points: f64) -> String {
    if points.abs() < 1e-7 {
        return INFINITE.to_owned();
    }
    let (number, decimals) = rounded(100.0 / points.abs(), Rounding::Estimate);
    fixed(number, if number.fract() == 0.0 { 0 } else { decimals })
}

/// The number needed of a difference; infinite where the shares are equal as
/// far as they are printed, to a tenth of a percentage point.
pub(super) fn shown(difference: &ShareDifference) -> NumberNeeded {
    if difference.estimate.abs() < 0.000_5 {
        NumberNeeded::Infinite
    } else {
        difference.needed
    }
}

/// A number needed with its kind: "NNTB 5.5".
fn needed_kind(needed: NumberNeeded, rounding: Rounding) -> String {
    match needed {
        NumberNeeded::Benefit(value) => format!("NNTB {}", needed_number(value, rounding)),
        NumberNeeded::Harm(value) => format!("NNTH {}", needed_number(value, rounding)),
        NumberNeeded::Infinite => INFINITE.to_owned(),
    }
}

/// The number needed with its interval: "NNTB 5.5 (3.3 to 16)",
/// "NNTB 9.4 (NNTB 4.4 to ∞ to NNTH 71)"; "none" for equal shares.
pub fn needed(difference: &ShareDifference) -> String {
    let estimate = match shown(difference) {
        NumberNeeded::Infinite => "none".to_owned(),
        needed => needed_kind(needed, Rounding::Estimate),
    };
    match needed_limits(difference) {
        Some(limits) => format!("{estimate} ({limits})"),
        None => estimate,
    }
}

/// The interval of the number needed: "3.3 to 16".
pub(super) fn needed_limits(difference: &ShareDifference) -> Option<String> {
    let NumberNeededInterval { best, worst } = difference.needed_interval?;
    let (down, up) = (Rounding::Down, Rounding::Up);
    Some(match (best, worst) {
        (NumberNeeded::Benefit(near), NumberNeeded::Benefit(far))
        | (NumberNeeded::Harm(far), NumberNeeded::Harm(near)) => {
            format!(
                "{} to {}",
                needed_number(near, down),
                needed_number(far, up)
            )
        }
        (NumberNeeded::Benefit(near), NumberNeeded::Infinite)
        | (NumberNeeded::Infinite, NumberNeeded::Harm(near)) => {
            format!("{} to {INFINITE}", needed_number(near, down))
        }
        (best, worst) => {
            let (first, last) = if matches!(difference.needed, NumberNeeded::Harm(_)) {
                (worst, best)
            } else {
                (best, worst)
            };
            format!(
                "{} to {INFINITE} to {}",
                needed_kind(first, down),
                needed_kind(last, down)
            )
        }
    })
}
