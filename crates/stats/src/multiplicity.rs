//! Several comparisons at once: adjusted P values and levels.
//!
//! Both adjustments hold the probability of any false claim, however the
//! comparisons depend on each other.

/// P values by Bonferroni: each times their number, at most 1. In the order of
/// `p`.
///
/// `None` if one of them is no probability.
pub fn bonferroni(p: &[f64]) -> Option<Vec<f64>> {
    let count = p.len() as f64;
    are_probabilities(p).then(|| p.iter().map(|value| (count * value).min(1.0)).collect())
}

/// P values by Holm's step-down procedure: the smallest times their number, the
/// next times one less, and so on, none below the one before and at most 1
/// (Holm 1979, Scand J Stat 6:65). In the order of `p`; equal P values stay
/// equal.
///
/// The time it takes grows with the square of their number.
///
/// `None` if one of them is no probability.
pub fn holm(p: &[f64]) -> Option<Vec<f64>> {
    if !are_probabilities(p) {
        return None;
    }
    // Each times the number of P values that are not below it: of equal ones,
    // the first in order decides.
    let mut stepped = Vec::with_capacity(p.len());
    for value in p {
        let mut not_below = 0.0;
        for other in p {
            if other >= value {
                not_below += 1.0;
            }
        }
        stepped.push((not_below * value).min(1.0));
    }
    let mut adjusted = Vec::with_capacity(p.len());
    for value in p {
        let mut largest = 0.0;
        for (other, candidate) in p.iter().zip(&stepped) {
            if other <= value && *candidate > largest {
                largest = *candidate;
            }
        }
        adjusted.push(largest);
    }
    Some(adjusted)
}

/// The confidence level of each of `comparisons` intervals that together keep
/// `level` by Bonferroni: 1 − (1 − level)/k.
///
/// `None` unless 0 < `level` < 1 and there is at least one comparison, or if
/// the level is too near to 1 for `f64`.
pub fn per_comparison_level(level: f64, comparisons: u32) -> Option<f64> {
    let each = 1.0 - (1.0 - level) / f64::from(comparisons);
    (level > 0.0 && level < 1.0 && comparisons >= 1 && each < 1.0).then_some(each)
}

fn are_probabilities(p: &[f64]) -> bool {
    p.iter().all(|value| *value >= 0.0 && *value <= 1.0)
}
