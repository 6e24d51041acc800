//! Which arms an outcome's contrasts compare, and which contrasts can be held against a threshold.

use mcid_trial::{ArmIndex, Contrast, ContrastKind, Outcome, VisitIndex};

/// A pair of arms that at least one contrast of an outcome compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The arm whose benefit is asked about.
    pub arm: ArmIndex,
    /// The arm it is compared with.
    pub reference_arm: ArmIndex,
}

/// The pairs of arms that an outcome's differences compare, in the file's
/// order. Ratios cannot be held against a threshold in the outcome's unit and
/// do not count.
pub fn comparisons(outcome: &Outcome) -> Vec<Comparison> {
    let mut pairs: Vec<Comparison> = Vec::new();
    for contrast in &outcome.contrasts {
        let pair = Comparison {
            arm: contrast.arm,
            reference_arm: contrast.reference_arm,
        };
        if contrast.kind != ContrastKind::Ratio && !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    pairs
}

/// The visits at which a comparison of an outcome has a difference with an
/// interval, in order of time.
pub fn answerable_visits(outcome: &Outcome, comparison: usize) -> Vec<VisitIndex> {
    let last = outcome
        .contrasts
        .iter()
        .map(|contrast| contrast.visit)
        .max();
    (0..=last.unwrap_or_default())
        .filter(|visit| {
            usable_contrasts(outcome, comparison).any(|contrast| contrast.visit == *visit)
        })
        .collect()
}

/// The contrasts that can be held against a threshold in the outcome's unit:
/// differences (not ratios) with an interval, of one comparison.
pub(crate) fn usable_contrasts(
    outcome: &Outcome,
    comparison: usize,
) -> impl Iterator<Item = &Contrast> {
    let pair = comparisons(outcome).get(comparison).copied();
    outcome.contrasts.iter().filter(move |contrast| {
        contrast.kind != ContrastKind::Ratio
            && contrast.interval.is_some()
            && pair.is_some_and(|pair| {
                contrast.arm == pair.arm && contrast.reference_arm == pair.reference_arm
            })
    })
}
