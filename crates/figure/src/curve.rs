//! What figures of curves over benefits share: the range of benefits they
//! cover, and where the curves are drawn through.

use core::ops::Range;

use mcid_analysis::evidence::Evidence;
use mcid_analysis::threshold::ThresholdScale;
use mcid_stats::Interval;

use super::axes::spread;
use super::plane::{Drawn, Pen};
use super::scene::Role;

/// How many points a curve is drawn through where it bends, and how many over
/// all of its range.
const POINTS_AROUND: usize = 65;
const POINTS_ELSEWHERE: usize = 21;

/// How many standard errors to either side of the estimate a curve bends.
const BEND: f64 = 4.5;

/// The benefits that a figure covers: the whole of the threshold's scale, zero,
/// and four standard errors to either side of the estimate.
pub fn benefits(evidence: &Evidence, scale: &ThresholdScale) -> Range<f64> {
    let estimate = evidence.estimate.value;
    let reach = 4.0 * evidence.standard_errors.upper;
    (estimate - reach).min(0.0)..(estimate + reach).max(scale.maximum.to_f64())
}

/// A curve through benefits: the band that rounding leaves open, and a line
/// where the numbers as printed give one.
pub(super) fn draw(
    pen: &Pen<'_, '_>,
    values: &[f64],
    width: f64,
    band: impl Fn(f64) -> Interval,
    printed: impl Fn(f64) -> Option<f64>,
) -> Drawn {
    let at = |value: &f64, height: f64| pen.plane.position((*value, height));
    let (mut upper, mut lower): (Vec<_>, Vec<_>) = values
        .iter()
        .map(|value| (value, band(*value)))
        .map(|(value, band)| (at(value, band.upper), at(value, band.lower)))
        .unzip();
    lower.reverse();
    upper.append(&mut lower);
    pen.area(Role::Band, &upper)?;
    let printed = values
        .iter()
        .filter_map(|value| Some(at(value, printed(*value)?)));
    let line: Vec<(f64, f64)> = printed.collect();
    if line.is_empty() {
        return Ok(());
    }
    pen.line(Role::Curve, width, &line)
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
    let mut found = spread(range, POINTS_ELSEWHERE);
    let bend = estimate - BEND * error..estimate + BEND * error;
    found.extend(spread(&bend, POINTS_AROUND));
    found.extend([estimate, range.end]);
    found.retain(|value| (range.start..=range.end).contains(value));
    found.sort_by(f64::total_cmp);
    found.dedup();
    found
}
