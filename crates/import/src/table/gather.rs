//! What rows say of arms and contrasts, gathered by outcome. The same number
//! twice counts once; two different numbers are a fault.

use super::cell_faults::{CellFaults, CellPlace};
use super::meaning::EstimateKind;

/// A part of a result or a contrast: where it goes, and what it says.
#[derive(Clone)]
pub(super) struct Field {
    /// A pointer within the result or contrast, e.g.
    /// `confidence_interval/lower`.
    pub(super) key: &'static str,
    /// What stands there in the document.
    pub(super) text: String,
    /// The cell.
    pub(super) at: CellPlace,
}

/// A result or a contrast.
pub(super) struct GatheredEntry {
    pub(super) visit: usize,
    pub(super) arm: usize,
    /// The other arm of a contrast.
    pub(super) reference: Option<usize>,
    /// The kind of contrast; empty for a result, and while nothing says it.
    pub(super) kind: EstimateKind,
    pub(super) fields: Vec<Field>,
    /// The row's first cell.
    pub(super) at: CellPlace,
}

/// All that a table says of an outcome.
pub(super) struct GatheredOutcome {
    pub(super) name: String,
    /// The id that the table gives it; may be empty.
    pub(super) id: String,
    pub(super) at: CellPlace,
    /// What it says of the outcome itself: the heading's name, and the text.
    pub(super) about: Vec<Field>,
    pub(super) results: Vec<GatheredEntry>,
    pub(super) contrasts: Vec<GatheredEntry>,
}

impl GatheredOutcome {
    /// What a table says of the outcome itself; empty if nothing.
    pub(super) fn text(&self, key: &str) -> &str {
        let found = self.about.iter().find(|field| field.key == key);
        found.map_or("", |field| &field.text)
    }
}

/// Adds an entry to those of an outcome.
pub(super) fn add(entries: &mut Vec<GatheredEntry>, entry: GatheredEntry, faults: &mut CellFaults) {
    let is_same = |old: &&mut GatheredEntry| {
        (old.visit, old.arm, old.reference, old.kind)
            == (entry.visit, entry.arm, entry.reference, entry.kind)
    };
    match entries.iter_mut().find(is_same) {
        Some(old) => merge(&mut old.fields, entry.fields, faults),
        None => entries.push(entry),
    }
}

/// Adds fields to others, which must not say something else.
pub(super) fn merge(fields: &mut Vec<Field>, more: Vec<Field>, faults: &mut CellFaults) {
    for field in more {
        let Some(old) = fields.iter().find(|old| old.key == field.key) else {
            fields.push(field);
            continue;
        };
        if old.text == field.text {
            continue;
        }
        let message = format!(
            "The cells {} and {} say different things of the same: {} and {}.",
            old.at.name(),
            field.at.name(),
            old.text,
            field.text
        );
        let remedy = format!(
            "Compare rows {} and {} with the source, and keep one.",
            old.at.row, field.at.row
        );
        faults.error(field.at, message, &remedy);
    }
}
