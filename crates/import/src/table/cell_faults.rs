//! Cells of a table, named as spreadsheets name them, and the faults found
//! there, all of which are reported at once.

use mcid_trial::{
    fault::{Fault, Severity},
    limits::MAX_FAULTS,
};

/// Where a cell stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct CellPlace {
    /// Row, from 1, as a spreadsheet counts.
    pub(super) row: u32,
    /// Column, from 0 for A.
    pub(super) column: u32,
    /// Line of the text, from 1.
    pub(super) line: u32,
    /// Character of the line, from 1.
    pub(super) character: u32,
}

impl CellPlace {
    /// The cell's name, e.g. "C7".
    pub(super) fn name(self) -> String {
        letters(self.column as usize) + &self.row.to_string()
    }
}

/// A column's name: A to Z, then AA.
pub(super) fn letters(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    let mut name = String::new();
    if column >= 26 {
        name.push(letter(column / 26 - 1));
    }
    name.push(letter(column));
    name
}

/// Whole numbers of places, which limits keep small.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The faults found so far.
#[derive(Default)]
pub(crate) struct CellFaults {
    list: Vec<Fault>,
    more: usize,
}

impl CellFaults {
    /// Notes an error in a cell.
    pub(crate) fn error(&mut self, at: CellPlace, message: impl Into<String>, remedy: &str) {
        self.error_in(at, at.name(), message.into(), remedy);
    }

    /// Notes an error in cells that `path` names and that begin at a place.
    pub(super) fn error_in(&mut self, at: CellPlace, path: String, message: String, remedy: &str) {
        if self.list.len() >= MAX_FAULTS {
            self.more += 1;
            return;
        }
        let fault = Fault {
            severity: Severity::Error,
            path,
            line: at.line as usize,
            column: at.character as usize,
            message,
            remedy: remedy.to_owned(),
            table_remedy: None,
            missing_keys: Vec::new(),
        };
        // In the order of the table, whatever was looked at first.
        let after = |other: &Fault| (other.line, other.column) <= (fault.line, fault.column);
        let index = self
            .list
            .iter()
            .rposition(after)
            .map_or(0, |index| index + 1);
        if !self.list.contains(&fault) {
            self.list.insert(index, fault);
        }
    }

    /// True where nothing is wrong so far.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All faults in the order of the table, and how many more there are.
    pub(super) fn finish(mut self) -> Vec<Fault> {
        if let (true, Some(last)) = (self.more > 0, self.list.last()) {
            self.list.push(Fault {
                message: format!("There are {} more errors.", self.more),
                remedy: "Mend these first.".to_owned(),
                ..last.clone()
            });
        }
        self.list
    }
}
