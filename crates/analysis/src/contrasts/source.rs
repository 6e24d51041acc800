//! The contrasts of an outcome before anything is recovered: those of the file,
//! and those that its means allow.

use mcid_trial::{Contrast, Outcome, Trial};

use crate::difference::{Basis, Difference, estimates, from_tested_side};
use crate::question::comparisons;
use crate::recovered::Recovered;
use crate::verdict::Benefit;

/// A contrast before anything is recovered.
pub(super) struct Source {
    pub(super) contrast: Contrast,
    /// Its place in the file; `None` for a computed one.
    pub(super) reported: Option<usize>,
    /// What its verdict goes by, where that is not its printed interval.
    pub(super) benefit: Option<Benefit>,
    pub(super) recovered: Option<Recovered>,
}

/// The contrasts of an outcome: pair by pair in the order of the file, then by
/// visit.
pub(super) fn sources(trial: &Trial, outcome: &Outcome) -> Vec<Source> {
    let reported = outcome.contrasts.iter().enumerate();
    let mut sources: Vec<Source> = reported
        .map(|(index, contrast)| Source {
            contrast: from_tested_side(trial, contrast).0,
            reported: Some(index),
            benefit: None,
            recovered: None,
        })
        .collect();
    for pair in comparisons(trial, outcome) {
        for visit in 0..trial.visits.len() {
            let is_there = |source: &Source| {
                let Contrast {
                    arm, reference_arm, ..
                } = source.contrast;
                source.contrast.visit == visit
                    && source.contrast.kind.is_in_unit()
                    && ((arm, reference_arm) == (pair.arm, pair.reference_arm)
                        || (reference_arm, arm) == (pair.arm, pair.reference_arm))
            };
            if sources.iter().any(is_there) {
                continue;
            }
            let computed = estimates(trial, outcome, pair, visit);
            let computed = computed.into_iter().find(|row| row.basis == Basis::Means);
            sources.extend(computed.map(|row: Difference| Source {
                contrast: row.contrast,
                reported: None,
                benefit: Some(row.benefit),
                recovered: row.recovered,
            }));
        }
    }
    let arms = |source: &Source| (source.contrast.arm, source.contrast.reference_arm);
    let pairs: Vec<_> = sources.iter().map(arms).collect();
    sources.sort_by_key(|source| {
        let pair = pairs.iter().position(|pair| *pair == arms(source));
        (pair, source.contrast.visit, source.reported)
    });
    sources
}
