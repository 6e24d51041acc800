//! What figures of curves over benefits share: the range of benefits they
//! cover, and upright lines with names.

use core::ops::Range;

use crate::analysis::evidence::Evidence;
use crate::analysis::threshold::ThresholdScale;

use super::axes::spread;
use super::plane::{Drawn, Pen};
use super::scene::{Anchor, Role};
use super::text_width::role_width;

/// How many points a curve is drawn through.
pub const POINTS: usize = 121;

/// How many standard errors to either side of the estimate a curve bends.
const BEND: f64 = 4.5;

/// The benefits that a figure covers: the whole of the threshold's scale, zero,
/// and four standard errors to either side of the estimate.
pub fn benefits(evidence: &Evidence, scale: &ThresholdScale) -> Range<f64> {
    let estimate = evidence.estimate.value;
    let reach = 4.0 * evidence.standard_errors.upper;
    (estimate - reach).min(0.0)..(estimate + reach).max(scale.maximum.to_f64())
}

/// Where a curve over `range` is drawn through, in order: closely around the
/// estimate, where it bends, more widely elsewhere; both ends of the range and
/// the estimate are among them.
pub fn values(evidence: &Evidence, range: &Range<f64>) -> Vec<f64> {
    let errors = evidence.sides.iter().flatten();
    let error = errors
        .map(|side| side.standard_error)
        .fold(evidence.standard_errors.upper, f64::max);
    let estimate = evidence.estimate.value;
    let mut found = spread(range, POINTS / 3);
    found.extend(spread(
        &(estimate - BEND * error..estimate + BEND * error),
        POINTS - POINTS / 3,
    ));
    found.extend([estimate, range.end]);
    found.retain(|value| (range.start..=range.end).contains(value));
    found.sort_by(f64::total_cmp);
    found.dedup();
    found
}

/// An upright line over the whole height with its name at its top, on the
/// side where there is room.
pub fn upright(pen: &Pen<'_, '_>, role: Role, value: f64, name: &str, row: usize) -> Drawn {
    let plane = pen.plane;
    if !(plane.x.start..=plane.x.end).contains(&value) {
        return Ok(());
    }
    let x = plane.position_x(value);
    let width = if role == Role::Threshold { 2.0 } else { 1.2 };
    pen.line(role, width, &[(x, plane.top), (x, plane.bottom)])?;
    let y = plane.top + 9.0 + 17.0 * row as f64;
    let room = plane.right - x;
    let (anchor, place) = if room > role_width(role, name) + 8.0 {
        (Anchor::Start, x + 6.0)
    } else {
        (Anchor::End, x - 6.0)
    };
    pen.text(role, anchor, (place, y), name)
}
