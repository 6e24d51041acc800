//! The least and the most of a quantity along straight stretches, such as the
//! border of a region of unrounded numbers, where no formula says at which
//! place they are.

use mcid_stats::Interval;

/// An estimate and its standard error.
pub(super) type EstimatePoint = [f64; 2];

/// Places on a stretch at which the quantity is first looked up.
const STEPS: u32 = 6;

/// Golden sections on either side of the most extreme of them; each leaves
/// 0.618 of what was open.
const SECTIONS: u32 = 12;

/// The range of a quantity along closed outlines; `None` without a place.
///
/// Between two of the looked-up places the quantity must not have more than
/// one extreme.
pub(super) fn range_along(
    outlines: &[Vec<EstimatePoint>],
    quantity: impl Fn(EstimatePoint) -> f64,
) -> Option<Interval> {
    let found = outlines
        .iter()
        .filter(|outline| !outline.is_empty())
        .map(|outline| {
            let places = places_on(outline);
            Interval {
                lower: -greatest(&places, |place| -quantity(place)),
                upper: greatest(&places, &quantity),
            }
        });
    found.reduce(Interval::joined)
}

/// The places on an outline at which the quantity is first looked up.
fn places_on(outline: &[EstimatePoint]) -> Vec<EstimatePoint> {
    let next = outline.iter().cycle().skip(1);
    let stretches = outline.iter().zip(next);
    stretches
        .flat_map(|(from, to)| {
            (0..STEPS).map(|step| between(*from, *to, f64::from(step) / f64::from(STEPS)))
        })
        .collect()
}

/// The greatest value on a closed outline through these places: around the
/// place where it is greatest, on both sides, for that may be a corner.
fn greatest(places: &[EstimatePoint], quantity: impl Fn(EstimatePoint) -> f64) -> f64 {
    let values = places.iter().map(|place| quantity(*place)).enumerate();
    let (best, value) = values
        .reduce(|one, other| if other.1 > one.1 { other } else { one })
        .unwrap_or((0, f64::NEG_INFINITY));
    let at = |index: usize| places.get(index % places.len().max(1));
    let sides = [at(best + places.len().saturating_sub(1)), at(best + 1)];
    let sides = sides.into_iter().flatten();
    let here = at(best);
    sides
        .filter_map(|side| Some(greatest_between(*here?, *side, &quantity)))
        .fold(value, f64::max)
}

/// The corners of a convex polygon in order around it.
pub(super) fn around(mut corners: Vec<EstimatePoint>) -> Vec<EstimatePoint> {
    let count = corners.len() as f64;
    let middle = |part: usize| corners.iter().map(|corner| corner[part]).sum::<f64>() / count;
    let (estimate, error) = (middle(0), middle(1));
    let angle = |corner: &EstimatePoint| (corner[1] - error).atan2(corner[0] - estimate);
    corners.sort_by(|one, other| angle(one).total_cmp(&angle(other)));
    // Corners that differ by no more than their binary rounding are one; the
    // stretch between them would be none.
    let size = corners
        .iter()
        .flatten()
        .fold(0.0_f64, |size, part| size.max(part.abs()));
    let is_same = |one: &EstimatePoint, other: &EstimatePoint| {
        (one[0] - other[0]).abs().max((one[1] - other[1]).abs()) <= 1e-9 * size
    };
    corners.dedup_by(|one, other| is_same(one, other));
    if corners.len() > 1
        && let (Some(first), Some(last)) = (corners.first(), corners.last())
        && is_same(first, last)
    {
        corners.pop();
    }
    corners
}

/// The greatest value on a straight stretch with one extreme at most, by
/// golden sections (Kiefer 1953, Proceedings of the American Mathematical
/// Society 4:502).
fn greatest_between(
    from: EstimatePoint,
    to: EstimatePoint,
    quantity: impl Fn(EstimatePoint) -> f64,
) -> f64 {
    let golden = 0.5 * (5.0_f64.sqrt() - 1.0);
    let at = |share: f64| quantity(between(from, to, share));
    let (mut low, mut high) = (0.0, 1.0);
    let (mut inner, mut outer) = (1.0 - golden, golden);
    let (mut at_inner, mut at_outer) = (at(inner), at(outer));
    let mut best = at_inner.max(at_outer);
    for _ in 0..SECTIONS {
        if at_inner > at_outer {
            high = outer;
            (outer, at_outer) = (inner, at_inner);
            inner = high - golden * (high - low);
            at_inner = at(inner);
        } else {
            low = inner;
            (inner, at_inner) = (outer, at_outer);
            outer = low + golden * (high - low);
            at_outer = at(outer);
        }
        best = best.max(at_inner).max(at_outer);
    }
    best
}

/// The place a share of the way from one to another.
fn between(from: EstimatePoint, to: EstimatePoint, share: f64) -> EstimatePoint {
    [0, 1].map(|part: usize| from[part] + share * (to[part] - from[part]))
}
