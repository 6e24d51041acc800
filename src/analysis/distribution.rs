//! Distributions that stand for an arm's scores, and how two of them compare.

use crate::stats::bounded::ScaledBeta;
use crate::stats::{Better, Interval, normal, overlap as normals};

/// Into how many pieces the scale is cut to compare bounded distributions.
const PIECES: u32 = 64;
/// How many standard deviations from its mean a distribution is followed.
const REACH: f64 = 6.0;

/// A distribution of scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distribution {
    /// Normal, with a mean and a standard deviation.
    Normal(f64, f64),
    /// Bounded to the scale.
    Bounded(ScaledBeta),
}

impl Distribution {
    /// The share of scores at or below one.
    pub fn cdf(&self, score: f64) -> f64 {
        match self {
            Self::Normal(mean, deviation) => normal::cdf((score - mean) / deviation),
            Self::Bounded(beta) => beta.cdf(score),
        }
    }

    /// From where to where next to all scores are.
    fn reach(&self) -> Interval {
        let (mean, deviation, bounds) = match self {
            Self::Normal(mean, deviation) => (*mean, *deviation, None),
            Self::Bounded(beta) => {
                let sum = beta.alpha + beta.beta;
                let Interval { lower, upper } = beta.bounds;
                let share = beta.alpha / sum;
                let variance = share * (1.0 - share) / (sum + 1.0);
                let width = upper - lower;
                (
                    lower + share * width,
                    variance.sqrt() * width,
                    Some(beta.bounds),
                )
            }
        };
        let reach = Interval {
            lower: mean - REACH * deviation,
            upper: mean + REACH * deviation,
        };
        bounds.map_or(reach, |bounds| Interval {
            lower: reach.lower.max(bounds.lower),
            upper: reach.upper.min(bounds.upper),
        })
    }

    /// The density per unit at a score; infinite where scores pile up at an
    /// end of the scale.
    pub fn density(&self, score: f64) -> f64 {
        match self {
            Self::Normal(mean, deviation) => {
                normal::density((score - mean) / deviation) / deviation
            }
            Self::Bounded(beta) => beta.density(score).unwrap_or(f64::INFINITY),
        }
    }
}

/// The probability that a score from the first distribution is better than one
/// from the second; of two equal scores either counts half.
pub fn chance(better: Better, one: Distribution, other: Distribution) -> f64 {
    if let (Distribution::Normal(mean, deviation), Distribution::Normal(second, spread)) =
        (one, other)
    {
        let means = match better {
            Better::Lower => [second, mean],
            Better::Higher => [mean, second],
        };
        return normals::probability_of_superiority(means, [deviation, spread]).unwrap_or(0.5);
    }
    let above: f64 = pieces(one, other)
        .iter()
        .map(|piece| piece.first * piece.second_below)
        .sum();
    match better {
        Better::Lower => (1.0 - above).clamp(0.0, 1.0),
        Better::Higher => above.clamp(0.0, 1.0),
    }
}

/// The area under both densities.
pub fn overlap(one: Distribution, other: Distribution) -> f64 {
    if let (Distribution::Normal(mean, deviation), Distribution::Normal(second, spread)) =
        (one, other)
    {
        // Refused only where numbers leave the range of f64: nothing of one
        // is then under the other.
        return normals::overlap_of_unequal([mean, second], [deviation, spread]).unwrap_or(0.0);
    }
    let pieces = pieces(one, other);
    let both = pieces.iter().map(|piece| piece.first.min(piece.second));
    both.sum::<f64>().clamp(0.0, 1.0)
}

/// A piece of the scale: the shares of both distributions in it, and that of
/// the second below its middle.
struct Piece {
    first: f64,
    second: f64,
    second_below: f64,
}

/// The pieces of what both distributions reach.
fn pieces(one: Distribution, other: Distribution) -> Vec<Piece> {
    let (first, second) = (one.reach(), other.reach());
    let (from, to) = (first.lower.min(second.lower), first.upper.max(second.upper));
    let mut found = Vec::with_capacity(PIECES as usize);
    let mut before = [0.0, 0.0];
    for piece in 1..=PIECES {
        let after = if piece == PIECES {
            [1.0, 1.0]
        } else {
            let score = from + (to - from) * f64::from(piece) / f64::from(PIECES);
            [one.cdf(score), other.cdf(score)]
        };
        found.push(Piece {
            first: after[0] - before[0],
            second: after[1] - before[1],
            second_below: f64::midpoint(before[1], after[1]),
        });
        before = after;
    }
    found
}
