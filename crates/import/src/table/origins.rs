//! The faults of a document, placed at the cells that it was made from.

use super::cell_faults::{CellFaults, CellPlace};
use mcid_trial::fault::{Fault, Severity};

/// Which cells a part of the document comes from.
pub(super) struct Origins {
    list: Vec<(String, Vec<CellPlace>)>,
    /// Where faults are reported that come from no cell.
    pub(super) headings: CellPlace,
}

impl Origins {
    pub(super) fn new(headings: CellPlace) -> Self {
        Self {
            list: Vec::new(),
            headings,
        }
    }

    /// Notes that what stands at a pointer comes from cells.
    pub(super) fn note(&mut self, pointer: String, cells: &[CellPlace]) {
        self.list.push((pointer, cells.to_vec()));
    }

    /// The cells that a pointer comes from, or those of what holds it.
    fn cells(&self, pointer: &str) -> &[CellPlace] {
        let mut holder = pointer;
        loop {
            if let Some((_, cells)) = self.list.iter().find(|(known, _)| known == holder) {
                return cells;
            }
            match holder.rsplit_once('/') {
                Some((outer, _)) if !outer.is_empty() => holder = outer,
                _ => return core::slice::from_ref(&self.headings),
            }
        }
    }

    /// Notes the errors of a document in the table, and gives its warnings
    /// with their cells.
    pub(super) fn tell(&self, faults: &[Fault], to: &mut CellFaults) -> Vec<String> {
        let mut warnings = Vec::new();
        for fault in faults {
            let cells = self.cells(&fault.path);
            let Some(first) = cells.first() else { continue };
            let name = names(cells);
            let remedy = fault.table_remedy.unwrap_or(&fault.remedy);
            match fault.severity {
                Severity::Error => to.error_in(*first, name, fault.message.clone(), remedy),
                Severity::Warning => {
                    warnings.push(format!("{name}: {} {remedy}", fault.message));
                }
            }
        }
        warnings
    }
}

/// The names of cells, e.g. "H7:I7".
fn names(cells: &[CellPlace]) -> String {
    let names: Vec<String> = cells.iter().map(|cell| cell.name()).collect();
    names.join(":")
}
