//! The least and the most of a quantity along straight stretches, such as the
//! border of a region of unrounded numbers, where no formula says at which
//! place they are.

use crate::stats::Interval;

/// An estimate and its standard error.
pub(super) type Place = [f64; 2];

/// Places on a stretch at which the quantity is first looked up.
const STEPS: u32 = 6;

/// Golden sections around the most extreme of them; each leaves 0.618 of what
/// was open.
const SECTIONS: u32 = 12;

/// The range of a quantity along closed outlines; `None` without a place.
///
/// Between two of the looked-up places the quantity must not have more than
/// one extreme.
pub(super) fn range_along(
    outlines: &[Vec<Place>],
    quantity: impl Fn(Place) -> f64,
) -> Option<Interval> {
    let (mut least, mut most): (Option<Found>, Option<Found>) = (None, None);
    for outline in outlines {
        let next = outline.iter().cycle().skip(1);
        for (from, to) in outline.iter().zip(next) {
            for step in 0..STEPS {
                let near = |step: u32| between(*from, *to, f64::from(step) / f64::from(STEPS));
                let found = Found {
                    value: quantity(near(step)),
                    from: near(step.saturating_sub(1)),
                    to: near(step + 1),
                };
                if least.is_none_or(|least| found.value < least.value) {
                    least = Some(found);
                }
                if most.is_none_or(|most| found.value > most.value) {
                    most = Some(found);
                }
            }
        }
    }
    Some(Interval {
        lower: -refined(least?, |place| -quantity(place), -1.0),
        upper: refined(most?, quantity, 1.0),
    })
}

/// The corners of a convex polygon in order around it.
pub(super) fn around(mut corners: Vec<Place>) -> Vec<Place> {
    let count = corners.len() as f64;
    let middle = |part: usize| corners.iter().map(|corner| corner[part]).sum::<f64>() / count;
    let (estimate, error) = (middle(0), middle(1));
    let angle = |corner: &Place| (corner[1] - error).atan2(corner[0] - estimate);
    corners.sort_by(|one, other| angle(one).total_cmp(&angle(other)));
    corners.dedup();
    corners
}

/// A value that was looked up, and the places on either side of it.
#[derive(Clone, Copy)]
struct Found {
    value: f64,
    from: Place,
    to: Place,
}

/// The largest value of a quantity around what was found, by golden sections
/// (Kiefer 1953, Proceedings of the American Mathematical Society 4:502).
/// `sign` turns the value that was found into that of the quantity.
fn refined(found: Found, quantity: impl Fn(Place) -> f64, sign: f64) -> f64 {
    let golden = 0.5 * (5.0_f64.sqrt() - 1.0);
    let at = |share: f64| quantity(between(found.from, found.to, share));
    let (mut low, mut high) = (0.0, 1.0);
    let (mut inner, mut outer) = (1.0 - golden, golden);
    let (mut at_inner, mut at_outer) = (at(inner), at(outer));
    let mut best = (sign * found.value).max(at_inner).max(at_outer);
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
fn between(from: Place, to: Place, share: f64) -> Place {
    [0, 1].map(|part: usize| from[part] + share * (to[part] - from[part]))
}
