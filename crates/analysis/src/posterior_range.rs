//! What the rounding of printed numbers leaves open of a posterior.
//!
//! A normal prior and a printed interval give a posterior probability that is
//! a function of the unrounded estimate and the unrounded standard error, and
//! these two lie in a convex region with straight edges. The probability grows
//! with the estimate, so that its extremes are on the border. Along an edge it
//! may have an extreme between the corners, where a cubic has a root; these
//! are found too, so that the range is the exact one.

use mcid_stats::normal;
use mcid_stats::{Interval, Posterior, Prior};

use super::evidence::Evidence;
use super::extremes::{EstimatePoint, around, range_along};

/// How often a bracket around a root is halved.
const HALVINGS: u32 = 48;

/// An estimate with its standard error that the printed numbers may stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corner {
    /// The benefit.
    pub estimate: f64,
    /// Its standard error; 0 where the printed limits may be one number.
    pub standard_error: f64,
}

/// The corners of all that the printed numbers may stand for. Where the
/// interval is not symmetric these are the standard errors of its two sides.
pub fn corners(evidence: &Evidence) -> Vec<Corner> {
    let corner = |estimate, standard_error| Corner {
        estimate,
        standard_error,
    };
    let critical = evidence.estimate.reference.critical_value(evidence.level);
    let mut found: Vec<Corner> = Vec::with_capacity(10);
    match (&evidence.sides, critical) {
        (Some(sides), _) => {
            found.extend(
                sides
                    .iter()
                    .map(|side| corner(side.value, side.standard_error)),
            );
        }
        (None, Some(critical)) => {
            for point in evidence.region.vertices() {
                let next = corner(point.estimate, point.half_width / critical);
                if !found.contains(&next) {
                    found.push(next);
                }
            }
        }
        (None, None) => {}
    }
    if found.is_empty() {
        found.push(corner(
            evidence.estimate.value,
            evidence.estimate.standard_error,
        ));
    }
    found
}

/// The least and the most posterior probability, under a proper prior, of a
/// benefit of at least `benefit`; `None` for the flat prior.
pub fn probability_above(corners: &[Corner], prior: Prior, benefit: f64) -> Option<Interval> {
    let distances = distances(corners, prior, benefit)?;
    Some(Interval {
        lower: normal::cdf(distances.lower),
        upper: normal::cdf(distances.upper),
    })
}

/// The same of a benefit below `benefit`, from the other tail.
pub fn probability_below(corners: &[Corner], prior: Prior, benefit: f64) -> Option<Interval> {
    let distances = distances(corners, prior, benefit)?;
    Some(Interval {
        lower: normal::upper_tail(distances.upper),
        upper: normal::upper_tail(distances.lower),
    })
}

/// The range of the posterior mean's distance above a benefit, in posterior
/// standard deviations.
fn distances(corners: &[Corner], prior: Prior, benefit: f64) -> Option<Interval> {
    if prior.is_flat() {
        return None;
    }
    let edge = |edge: &Edge, take: &mut dyn FnMut(f64)| {
        for error in edge.turning_points(prior, benefit).into_iter().flatten() {
            take(distance(edge.at(error), edge.slope, prior, benefit));
        }
    };
    over(
        corners,
        |corner, slope| distance(corner, slope, prior, benefit),
        edge,
    )
}

/// The least and the most posterior probability, under a proper prior, of an
/// effect smaller than `size` in either direction; `None` for the flat prior.
///
/// For a given standard error it grows with the estimate until the posterior
/// mean is 0, and falls after that; where the mean is 0 it falls as the
/// standard error grows. So both extremes are on the border of what is
/// possible, and are looked for along it.
pub fn probability_within(corners: &[Corner], prior: Prior, size: f64) -> Option<Interval> {
    if prior.is_flat() {
        return None;
    }
    let border = around(
        corners
            .iter()
            .map(|corner| [corner.estimate, corner.standard_error])
            .collect(),
    );
    let within = |[estimate, standard_error]: EstimatePoint| {
        Posterior::new(prior, estimate, standard_error).map_or_else(
            || f64::from(u8::from(estimate.abs() < size)),
            |posterior| posterior.probability_between(-size, size),
        )
    };
    range_along(&[border], within)
}

/// The prior mean at which, with a prior of this standard deviation, a benefit
/// of at least `benefit` is exactly as likely as not afterwards:
/// x − (t/SE)²·(b − x), from setting the posterior mean to x. Infinite where
/// the standard error may be 0.
pub fn even_mean(corners: &[Corner], standard_deviation: f64, benefit: f64) -> Option<Interval> {
    let mean = |corner: Corner, slope: f64| {
        let surplus = corner.estimate - benefit;
        if corner.standard_error <= 0.0 {
            let side = if surplus == 0.0 { slope } else { surplus };
            return if side == 0.0 {
                benefit
            } else {
                -side.signum() * f64::INFINITY
            };
        }
        prior_mean_for(0.0, standard_deviation, benefit, corner)
    };
    let edge = |edge: &Edge, take: &mut dyn FnMut(f64)| {
        // (a + k·s)/s² turns where s = −2a/k.
        let turn = -2.0 * (edge.start - benefit) / edge.slope;
        if edge.errors.lower < turn && turn < edge.errors.upper {
            take(mean(edge.at(turn), edge.slope));
        }
    };
    over(corners, mean, edge)
}

/// The prior mean with which, for this standard deviation t of the prior, a
/// benefit of at least x is afterwards as likely as the standard normal
/// distribution is below `quantile`:
/// x + q·t·√(1 + (t/SE)²) − (t/SE)²·(b − x), the formula for the posterior
/// solved for the prior's mean.
pub fn prior_mean_for(
    quantile: f64,
    standard_deviation: f64,
    benefit: f64,
    evidence: Corner,
) -> f64 {
    let ratio = standard_deviation / evidence.standard_error;
    let square = ratio * ratio;
    benefit + quantile * standard_deviation * (1.0 + square).sqrt()
        - square * (evidence.estimate - benefit)
}

/// The posterior mean's distance above a benefit, in posterior standard
/// deviations. Without a standard error it is the limit along an edge of this
/// slope.
fn distance(corner: Corner, slope: f64, prior: Prior, benefit: f64) -> f64 {
    let Some(posterior) = Posterior::new(prior, corner.estimate, corner.standard_error) else {
        let surplus = corner.estimate - benefit;
        return if surplus == 0.0 {
            slope
        } else {
            surplus.signum() * f64::INFINITY
        };
    };
    (posterior.mean - benefit) / posterior.standard_deviation
}

/// A straight line between two corners: estimate = start + slope·SE.
struct Edge {
    start: f64,
    slope: f64,
    errors: Interval,
}

impl Edge {
    /// `None` where the standard error does not change along it: there the
    /// probability only grows or only falls.
    fn between(one: Corner, other: Corner) -> Option<Self> {
        let rise = other.standard_error - one.standard_error;
        let slope = (other.estimate - one.estimate) / rise;
        let start = one.estimate - slope * one.standard_error;
        (slope.is_finite() && start.is_finite()).then_some(Self {
            start,
            slope,
            errors: Interval {
                lower: one.standard_error.min(other.standard_error),
                upper: one.standard_error.max(other.standard_error),
            },
        })
    }

    fn at(&self, error: f64) -> Corner {
        Corner {
            estimate: self.start + self.slope * error,
            standard_error: error,
        }
    }

    /// The standard errors at which the probability turns along the edge.
    ///
    /// With a = start − x, k the slope and s the standard error, the distance
    /// is \[t²(a + ks) + s²(m − x)\] / \[s·t·√(s² + t²)\]; its derivative is
    /// zero where k·s³ + (2a − m + x)·s² + a·t² = 0. That cubic is monotone on
    /// either side of −2(2a − m + x)/3k, so that halving finds every root.
    fn turning_points(&self, prior: Prior, benefit: f64) -> [Option<f64>; 2] {
        let surplus = self.start - benefit;
        let middle = 2.0 * surplus - (prior.mean - benefit);
        // In units of the prior's standard deviation, so that nothing leaves
        // the range of numbers.
        let unit = prior.standard_deviation;
        let cubic = |s: f64| self.slope * unit * s * s * s + middle * s * s + surplus;
        let (from, to) = (self.errors.lower / unit, self.errors.upper / unit);
        let split = -2.0 * middle / (3.0 * self.slope * unit);
        let split = if from < split && split < to {
            split
        } else {
            to
        };
        [(from, split), (split, to)].map(|(from, to)| root(cubic, from, to).map(|s| s * unit))
    }
}

/// The root of a function that only grows or only falls between two places.
fn root(function: impl Fn(f64) -> f64, mut from: f64, mut to: f64) -> Option<f64> {
    let falls = function(from) > 0.0;
    if from >= to || falls == (function(to) > 0.0) {
        return None;
    }
    for _ in 0..HALVINGS {
        let middle = 0.5 * from + 0.5 * to;
        if (function(middle) > 0.0) == falls {
            from = middle;
        } else {
            to = middle;
        }
    }
    Some(0.5 * from + 0.5 * to)
}

/// The range of a quantity over the corners and along every line between two
/// of them; those lines that are no edges are inside the region and do no
/// harm.
fn over(
    corners: &[Corner],
    at_corner: impl Fn(Corner, f64) -> f64,
    along_edge: impl Fn(&Edge, &mut dyn FnMut(f64)),
) -> Option<Interval> {
    let mut range: Option<Interval> = None;
    let mut take = |value: f64| {
        if value.is_nan() {
            return;
        }
        let known = range.unwrap_or(Interval {
            lower: value,
            upper: value,
        });
        range = Some(Interval {
            lower: known.lower.min(value),
            upper: known.upper.max(value),
        });
    };
    for (index, corner) in corners.iter().enumerate() {
        if corner.standard_error > 0.0 || corners.len() == 1 {
            take(at_corner(*corner, 0.0));
        }
        for other in corners.iter().skip(index + 1) {
            let Some(edge) = Edge::between(*corner, *other) else {
                continue;
            };
            for end in [corner, other] {
                if end.standard_error <= 0.0 {
                    take(at_corner(*end, edge.slope));
                }
            }
            along_edge(&edge, &mut take);
        }
    }
    range
}
