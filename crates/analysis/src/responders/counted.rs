//! Responders as the trial counted them, never estimated here.

use core::cmp::Ordering;

use mcid_trial::{ArmCount, Decimal, ResponderCount, Trial};

use crate::question::{Question, compared_arms};
use crate::threshold::within_kind;

/// What the trial counted at a within-group threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// Both arms of the comparison were counted at this very threshold.
    Here {
        /// The arm asked about.
        arm: ArmCount,
        /// The arm it is compared with.
        reference_arm: ArmCount,
        /// The reported row, as an index into [`mcid_trial::Outcome::responders`].
        row: usize,
    },
    /// Not at this threshold, but at these ones.
    Elsewhere(Vec<Decimal>),
    /// Nowhere for this outcome and visit.
    Nowhere,
}

/// What the trial counted for the question.
pub fn counted(trial: &Trial, question: &Question) -> Counted {
    let outcome = &trial.outcomes[question.outcome];
    let kind = within_kind(outcome);
    let rows = || {
        outcome
            .responders
            .iter()
            .enumerate()
            .filter(move |(_, row)| row.visit == question.visit && row.kind == kind)
    };
    let Some(pair) = compared_arms(trial, question) else {
        return Counted::Nowhere;
    };
    let count =
        |row: &ResponderCount, arm| row.counts.iter().find(|count| count.arm == arm).cloned();
    let here = rows().find_map(|(index, row)| {
        if row.threshold.compare(question.within) != Ordering::Equal {
            return None;
        }
        let (arm, reference_arm) = (count(row, pair.arm)?, count(row, pair.reference_arm)?);
        Some(Counted::Here {
            arm,
            reference_arm,
            row: index,
        })
    });
    here.unwrap_or_else(|| {
        let thresholds: Vec<Decimal> = rows().map(|(_, row)| row.threshold).collect();
        if thresholds.is_empty() {
            Counted::Nowhere
        } else {
            Counted::Elsewhere(thresholds)
        }
    })
}

/// The share in per cent; `None` without a denominator.
pub fn percent(count: &ArmCount) -> Option<f64> {
    let total = count.total.filter(|total| *total > 0)?;
    Some(100.0 * f64::from(count.count) / f64::from(total))
}
