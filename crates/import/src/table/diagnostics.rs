//! Telling the faults of a document at the cells that it was made from.

use super::place::{At, Faults};
use mcid_trial::fault::{Fault, Severity};

/// Which cells a part of the document comes from.
pub(super) struct Origins {
    list: Vec<(String, Vec<At>)>,
    /// Where faults are told that come from no cell.
    pub(super) headings: At,
}

/// What a remedy for files in the trial format is in a table.
const REMEDIES: [(&str, &str); 8] = [
    ("Leave the key out", "Leave the cell empty"),
    ("leave the key out", "leave the cell empty"),
    ("Leave \"p\" out", "Leave the cell empty"),
    (
        "or leave the standard deviation out",
        "or leave the cell empty",
    ),
    (
        "; \"direction\" says which way is better",
        "; the direction of benefit is said apart from it",
    ),
    (
        "; \"direction\" says which end is better",
        "; the direction of benefit is said apart from it",
    ),
    (
        "Leave \"primary\" out of all but one",
        "Call one of them primary at most",
    ),
    ("Check \"n\"", "Check the number analysed"),
];

/// Words of a table for those of a file in the trial format.
pub(super) fn in_a_table(words: &str) -> String {
    let found = REMEDIES.iter().find(|(key, _)| words.contains(key));
    found.map_or_else(
        || words.to_owned(),
        |(key, cell)| words.replacen(key, cell, 1),
    )
}

impl Origins {
    pub(super) fn new(headings: At) -> Self {
        Self {
            list: Vec::new(),
            headings,
        }
    }

    /// Notes that what stands at a pointer comes from cells.
    pub(super) fn note(&mut self, pointer: String, cells: &[At]) {
        self.list.push((pointer, cells.to_vec()));
    }

    /// The cells that a pointer comes from, or those of what holds it.
    fn cells(&self, pointer: &str) -> &[At] {
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
    pub(super) fn tell(&self, faults: &[Fault], to: &mut Faults) -> Vec<String> {
        let mut warnings = Vec::new();
        for fault in faults {
            let cells = self.cells(&fault.path);
            let Some(first) = cells.first() else { continue };
            let name = names(cells);
            let remedy = in_a_table(&fault.remedy);
            match fault.severity {
                Severity::Error => to.error_in(*first, name, fault.message.clone(), &remedy),
                Severity::Warning => {
                    let mut warning = name;
                    for part in [": ", &fault.message, " ", &remedy] {
                        warning.push_str(part);
                    }
                    warnings.push(warning);
                }
            }
        }
        warnings
    }
}

/// The names of cells, e.g. "H7:I7".
pub(super) fn names(cells: &[At]) -> String {
    let mut name = String::new();
    for (count, cell) in cells.iter().enumerate() {
        if count > 0 {
            name.push(':');
        }
        name.push_str(&cell.name());
    }
    name
}
