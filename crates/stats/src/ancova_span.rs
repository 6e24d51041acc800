//! Where an estimate adjusted for baseline is to be expected, given the means.
//!
//! With one slope β for both arms, analysis of covariance turns the difference
//! at follow-up, D, and that at baseline, B, into D − β·B. A slope from 0 to 1
//! gives anything from the difference at follow-up to that of the changes. An
//! estimate elsewhere is worth a note and no more: a mixed model with missing
//! data, or other covariates, need not keep to the differences of raw means.

use super::change_arithmetic::{ArmMeans, Differences};
use super::interval::Interval;
use super::printed::{Printed, interval};

/// Where an adjusted estimate lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// Between the two differences as they are printed.
    Inside,
    /// Not so, but rounding can explain it.
    InsideByRounding,
    /// Further than rounding can explain.
    Outside,
}

/// An adjusted estimate beside the differences of the means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AncovaSpan {
    /// From the difference at follow-up to that of the changes, whichever is
    /// the smaller, of the means as printed.
    pub as_printed: Interval,
    /// The same of all means that round to the printed ones.
    pub with_rounding: Interval,
    /// Where the estimate lies.
    pub position: Position,
    /// The slopes from 0 to 1 that can give the estimate, with rounding; `None`
    /// if it is [outside](Position::Outside).
    pub slopes: Option<Interval>,
}

/// Compares an adjusted estimate (first arm minus second, as the means) with
/// the span from the difference at follow-up to that of the changes.
///
/// The four means and the estimate may each be off by half a unit of its last
/// digit, independently, both ends allowed; comparisons are exact. A slope β is
/// feasible if some D, B and estimate within their rounding satisfy
/// estimate = D − β·B.
///
/// `None` if a number is beyond the [limits](Printed).
pub fn ancova_span(arms: [ArmMeans; 2], adjusted: Printed) -> Option<AncovaSpan> {
    let differences = Differences::between(arms)?;
    let (follow_up, change) = (differences.follow_up, differences.change());
    let adjusted = adjusted.grains()?;
    let printed = (
        follow_up.value.min(change.value),
        follow_up.value.max(change.value),
    );
    let rounded = (
        follow_up.low.min(change.low),
        follow_up.high.max(change.high),
    );
    let position = if (printed.0..=printed.1).contains(&adjusted.value) {
        Position::Inside
    } else if adjusted.high >= rounded.0 && adjusted.low <= rounded.1 {
        Position::InsideByRounding
    } else {
        Position::Outside
    };
    // D − β·B is at least follow_up.low − β·baseline.high, which must not be
    // above the estimate; and the mirror image.
    let conditions = [
        (differences.baseline.high, follow_up.low - adjusted.high),
        (-differences.baseline.low, adjusted.low - follow_up.high),
    ];
    Some(AncovaSpan {
        as_printed: interval(printed.0, printed.1),
        with_rounding: interval(rounded.0, rounded.1),
        position,
        slopes: (position != Position::Outside).then(|| slopes(conditions)),
    })
}

/// The slopes β from 0 to 1 with β·factor ≥ bound for each pair of factor and
/// bound; there must be one.
fn slopes(conditions: [(i128, i128); 2]) -> Interval {
    let (mut lower, mut upper) = (0.0_f64, 1.0_f64);
    for (factor, bound) in conditions {
        // Adding 0 turns a negative zero into a positive one.
        let limit = bound as f64 / factor as f64 + 0.0;
        if factor > 0 {
            lower = lower.max(limit);
        } else if factor < 0 {
            upper = upper.min(limit);
        }
    }
    Interval { lower, upper }
}
