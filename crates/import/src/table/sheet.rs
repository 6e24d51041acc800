//! Cutting a table's text into cells that know their places.
//!
//! csv-core cuts by RFC 4180; lines and rows are counted beside it, because
//! it passes over blank lines and knows no columns.

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::cell_faults::{CellFaults, CellPlace, small};
use mcid_trial::{limits::MAX_TEXT, quote::is_forbidden, table::needs_guard};

/// Most rows.
pub(super) const MAX_ROWS: usize = 20_000;
/// Most columns.
pub(super) const MAX_COLUMNS: usize = 100;

/// A cell with something in it, or an empty one before such a cell.
#[derive(Clone)]
pub(super) struct SheetCell {
    /// What stands there, without spaces around it.
    pub(super) text: String,
    /// Where.
    pub(super) at: CellPlace,
}

/// A row with at least one cell that is not empty.
pub(super) struct SheetRow {
    /// Its cells, the last of them not empty.
    pub(super) cells: Vec<SheetCell>,
}

impl SheetRow {
    /// What stands in a column; empty beyond the last cell.
    pub(super) fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }

    /// The first cell's place.
    pub(super) fn at(&self) -> CellPlace {
        self.cells[0].at
    }
}

/// Walks along the text and counts.
struct Walk<'t> {
    text: &'t str,
    offset: usize,
    line: usize,
    character: usize,
}

impl Walk<'_> {
    fn to(&mut self, offset: usize) {
        let passed = self.text.get(self.offset..offset).unwrap_or_default();
        for (index, character) in passed.char_indices() {
            let next = self.text.as_bytes().get(self.offset + index + 1);
            if character == '\n' || (character == '\r' && next != Some(&b'\n')) {
                self.line += 1;
                self.character = 1;
            } else {
                self.character += 1;
            }
        }
        self.offset = offset;
    }
}

/// Cuts a text whose first line is line `first_line` of its file. Rows
/// without content are left out, and so are empty cells at the end of a row.
pub(super) fn cut(
    text: &str,
    delimiter: u8,
    first_line: usize,
    faults: &mut CellFaults,
) -> Vec<SheetRow> {
    let bytes = text.as_bytes();
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut field = vec![0_u8; bytes.len() + 1];
    let mut walk = Walk {
        text,
        offset: 0,
        line: first_line,
        character: 1,
    };
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    let (mut at, mut row) = (0, 1);
    loop {
        if cells.is_empty() {
            while let Some(end) = line_end(bytes, at) {
                at += end;
                row += 1;
            }
        }
        walk.to(at);
        let place = CellPlace {
            row: small(row),
            column: small(cells.len()),
            line: small(walk.line),
            character: small(walk.character),
        };
        let (start, mut length) = (at, 0);
        let is_last = loop {
            let (result, read, written) = reader.read_field(&bytes[at..], &mut field[length..]);
            at += read;
            length += written;
            match result {
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::End => return rows,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        };
        let content = core::str::from_utf8(&field[..length]).unwrap_or_default();
        let raw = text.get(start..at).unwrap_or_default();
        if raw.starts_with('"') && raw.matches('"').count() % 2 == 1 {
            let message = "A quotation mark is opened here and never closed.";
            faults.error(
                place,
                message,
                "Close it, or write \"\" for a mark in a text.",
            );
            return rows;
        }
        cells.push(SheetCell {
            text: cleaned(content, place, faults),
            at: place,
        });
        if cells.len() > MAX_COLUMNS {
            let message = format!("The table has more than {MAX_COLUMNS} columns.");
            faults.error(place, message, "Leave out the columns that are not needed.");
            rows.push(SheetRow { cells });
            return rows;
        }
        if is_last {
            // csv-core leaves the second half of a line's end for later.
            if bytes.get(at.wrapping_sub(1)) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
                at += 1;
            }
            row += 1;
            let used = cells
                .iter()
                .rposition(|cell: &SheetCell| !cell.text.is_empty());
            cells.truncate(used.map_or(0, |last| last + 1));
            if !cells.is_empty() {
                rows.push(SheetRow {
                    cells: core::mem::take(&mut cells),
                });
            }
            if rows.len() > MAX_ROWS {
                let message = format!("The table has more than {MAX_ROWS} rows.");
                faults.error(place, message, "A trial's summary results take far fewer.");
                return rows;
            }
        }
    }
}

/// How many bytes the end of a line takes that stands here, if one does.
fn line_end(bytes: &[u8], at: usize) -> Option<usize> {
    match (bytes.get(at)?, bytes.get(at + 1)) {
        (b'\r', Some(b'\n')) => Some(2),
        (b'\r' | b'\n', _) => Some(1),
        _ => None,
    }
}

/// A cell's text on one line, without spaces around it.
fn cleaned(content: &str, at: CellPlace, faults: &mut CellFaults) -> String {
    let mut text = String::new();
    for character in content.trim().chars() {
        match character {
            '\r' => {}
            '\n' | '\t' => text.push(' '),
            _ if is_forbidden(character) => {
                let message = "The cell holds a character that cannot be seen.";
                faults.error(at, message, "Write the text anew without it.");
                return String::new();
            }
            _ => text.push(character),
        }
    }
    if text.chars().count() > MAX_TEXT {
        let message = format!("The text is longer than {MAX_TEXT} characters.");
        faults.error(at, message, "Shorten it.");
        return String::new();
    }
    match text.strip_prefix('\'') {
        Some(guarded) if needs_guard(guarded) => guarded.to_owned(),
        _ => text,
    }
}
