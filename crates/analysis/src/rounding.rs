//! What the rounding of the printed numbers leaves of a verdict.
//!
//! A printed interval stands for every unrounded one that would be printed
//! so. For an interval that is symmetric around its estimate these form a
//! polygon in the plane of its two limits: each limit within its rounding,
//! and their middle within that of the estimate. The verdict is made anew at
//! the polygon's corners, exactly, in whole numbers. Where no symmetric
//! interval would be printed so, the estimate is free of the limits.

use mcid_trial::{Decimal, decimal::MAX_DECIMALS};

use super::verdict::{Benefit, Verdict};

/// Quarters of the finest printed unit: half a unit of rounding, and the
/// middle of two limits, are whole numbers of them.
const QUARTERS: i128 = 4;

/// A closed range of whole numbers.
type Range = [i128; 2];

/// What is left open at a threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct Rounding {
    /// The verdicts that unrounded numbers could have: by state, from benefit
    /// to harm. One if rounding leaves nothing open.
    pub verdicts: Vec<Verdict>,
    /// The smallest and the largest unrounded estimate.
    pub estimates: [f64; 2],
}

/// The verdicts that the printed numbers could stand for; none at a threshold
/// of 0 or below.
pub fn rounding(benefit: &Benefit, threshold: Decimal) -> Rounding {
    let mut corners = match benefit.corners {
        Some(corners) => corners
            .map(|corner| corner.map(|number| QUARTERS * number.scaled()))
            .to_vec(),
        None => printed_corners(benefit),
    };
    // What is shown counts, even where rounding alone could not print it.
    let printed = [benefit.lower, benefit.estimate, benefit.upper];
    corners.push(printed.map(|number| QUARTERS * number.scaled()));
    let middles = || corners.iter().map(|corner| corner[1]);
    let estimates = [middles().min(), middles().max()].map(|end| size(end.unwrap_or_default()));
    Rounding {
        verdicts: verdicts_at(&corners, QUARTERS * threshold.scaled()),
        estimates,
    }
}

/// The different verdicts on lower limits, estimates and upper limits, turned
/// towards benefit: by state, from benefit to harm.
pub(super) fn verdicts_at(corners: &[[i128; 3]], threshold: i128) -> Vec<Verdict> {
    let verdicts = corners.iter();
    let mut verdicts: Vec<Verdict> = verdicts
        .filter_map(|corner| Verdict::of(*corner, threshold))
        .collect();
    verdicts.sort_by_key(Verdict::state);
    verdicts.dedup();
    verdicts
}

/// The corners of what printed numbers can stand for.
fn printed_corners(benefit: &Benefit) -> Vec<[i128; 3]> {
    let [lower, estimate, upper] = [benefit.lower, benefit.estimate, benefit.upper].map(range);
    let mut corners = symmetric_corners(lower, estimate, upper);
    if corners.is_empty() {
        for limit in lower {
            for other in upper {
                corners.extend(estimate.map(|estimate| [limit, estimate, other]));
            }
        }
    }
    corners
}

/// The corners of the polygon, each as lower limit, estimate and upper limit.
fn symmetric_corners(lower: Range, estimate: Range, upper: Range) -> Vec<[i128; 3]> {
    let mut corners: Vec<[i128; 3]> = Vec::new();
    let mut add = |low: i128, high: i128| {
        let middle = low.midpoint(high);
        let fits = inside(lower, low) && inside(upper, high) && inside(estimate, middle);
        if fits && low <= high && !corners.contains(&[low, middle, high]) {
            corners.push([low, middle, high]);
        }
    };
    for low in lower {
        for high in upper {
            add(low, high);
        }
    }
    for middle in estimate {
        for low in lower {
            add(low, 2 * middle - low);
        }
        for high in upper {
            add(2 * middle - high, high);
        }
    }
    corners
}

fn inside([from, to]: Range, value: i128) -> bool {
    from <= value && value <= to
}

/// What a printed number can stand for.
fn range(number: Decimal) -> Range {
    let half_unit = QUARTERS / 2 * 10_i128.pow(u32::from(MAX_DECIMALS - number.decimals()));
    let middle = QUARTERS * number.scaled();
    [middle - half_unit, middle + half_unit]
}

fn size(quarters: i128) -> f64 {
    quarters as f64 / (QUARTERS * 10_i128.pow(u32::from(MAX_DECIMALS))) as f64
}
