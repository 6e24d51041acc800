//! The between-arm differences of an outcome, visit by visit.

use mcid_trial::{Contrast, Outcome, Trial, VisitIndex};

use super::comparison::usable_contrasts;
use super::verdict::Benefit;

/// One visit's difference, as reported and turned towards benefit.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The visit.
    pub visit: VisitIndex,
    /// What readers see of it, e.g. "18 weeks".
    pub visit_label: String,
    /// The estimate in the reported direction and unit.
    pub estimate: f64,
    /// Lower confidence limit in the reported direction and unit.
    pub lower: f64,
    /// Upper confidence limit in the reported direction and unit.
    pub upper: f64,
    /// The same three, turned so that above 0 is benefit.
    pub benefit: Benefit,
    /// Confidence level in per cent, as printed.
    pub level: String,
    /// The reported contrast, as an index into [`Outcome::contrasts`].
    pub contrast: usize,
}

/// One difference for each visit that has one, in order of time. Where a
/// visit has several, the file's first stands.
pub fn differences(trial: &Trial, outcome: &Outcome, comparison: usize) -> Vec<Difference> {
    let usable: Vec<&Contrast> = usable_contrasts(outcome, comparison).collect();
    (0..trial.visits.len())
        .filter_map(|visit| {
            let contrast = *usable.iter().find(|contrast| contrast.visit == visit)?;
            let interval = contrast.interval.as_ref()?;
            Some(Difference {
                visit,
                visit_label: trial.visits[visit].label.clone(),
                estimate: contrast.estimate.to_f64(),
                lower: interval.lower.to_f64(),
                upper: interval.upper.to_f64(),
                benefit: Benefit::of(contrast, outcome.direction)?,
                level: interval.level.to_string(),
                contrast: outcome
                    .contrasts
                    .iter()
                    .position(|other| core::ptr::eq(other, contrast))?,
            })
        })
        .collect()
}
