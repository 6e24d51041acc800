//! Distributions that stand for an arm's scores, and how two of them compare.

use mcid_stats::bounded::ScaledBeta;
use mcid_stats::{Better, Interval, normal, overlap as normals};

/// Into how many pieces the scale is cut to compare bounded distributions.
const PIECES: u32 = 48;
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

/// What two distributions have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The probability that a score from the first is better than one from
    /// the second; of two equal scores either counts half.
    pub chance: f64,
    /// The same of another distribution in the place of the first.
    pub chance_of_other: Option<f64>,
    /// The area under both densities.
    pub overlap: f64,
}

/// Compares the first distribution with the second, and another in its place.
pub fn compare(
    better: Better,
    first: Distribution,
    second: Distribution,
    other: Option<Distribution>,
) -> Compared {
    if let (Distribution::Normal(mean, deviation), Distribution::Normal(centre, spread)) =
        (first, second)
    {
        // Refused only where numbers leave the range of f64: nothing of one
        // is then under the other.
        let overlap = normals::overlap_of_unequal([mean, centre], [deviation, spread]);
        return Compared {
            chance: normal_chance(better, first, second).unwrap_or(0.5),
            chance_of_other: other.and_then(|other| normal_chance(better, other, second)),
            overlap: overlap.unwrap_or(0.0),
        };
    }
    let all = [Some(first), Some(second), other];
    let reaches = || all.iter().flatten().map(Distribution::reach);
    let range = Interval {
        lower: reaches().fold(f64::INFINITY, |least, reach| least.min(reach.lower)),
        upper: reaches().fold(f64::NEG_INFINITY, |most, reach| most.max(reach.upper)),
    };
    let (one, two) = (shares_below(first, range), shares_below(second, range));
    let both = one.windows(2).zip(two.windows(2));
    let overlap = both.map(|(one, two)| rise(one).min(rise(two))).sum::<f64>();
    Compared {
        chance: chance(better, &one, &two),
        chance_of_other: other.map(|other| chance(better, &shares_below(other, range), &two)),
        overlap: overlap.clamp(0.0, 1.0),
    }
}

fn normal_chance(better: Better, first: Distribution, second: Distribution) -> Option<f64> {
    let (Distribution::Normal(mean, deviation), Distribution::Normal(centre, spread)) =
        (first, second)
    else {
        return None;
    };
    let means = match better {
        Better::Lower => [centre, mean],
        Better::Higher => [mean, centre],
    };
    normals::probability_of_superiority(means, [deviation, spread])
}

/// The share of a distribution below each border between the pieces of a
/// range, from 0 to 1.
fn shares_below(distribution: Distribution, range: Interval) -> Vec<f64> {
    let Interval { lower, upper } = range;
    (0..=PIECES)
        .map(|piece| match piece {
            0 => 0.0,
            PIECES => 1.0,
            _ => distribution.cdf(lower + (upper - lower) * f64::from(piece) / f64::from(PIECES)),
        })
        .collect()
}

/// How much the share rises over a piece.
fn rise(borders: &[f64]) -> f64 {
    match borders {
        [from, to] => to - from,
        _ => 0.0,
    }
}

/// The chance from the shares below each border.
fn chance(better: Better, first: &[f64], second: &[f64]) -> f64 {
    let above: f64 = first
        .windows(2)
        .zip(second.windows(2))
        .map(|(first, second)| rise(first) * second.iter().sum::<f64>() / 2.0)
        .sum();
    match better {
        Better::Lower => (1.0 - above).clamp(0.0, 1.0),
        Better::Higher => above.clamp(0.0, 1.0),
    }
}
