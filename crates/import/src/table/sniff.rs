//! Which character stands between the cells of a text: the one by which the
//! most headings are known.

use super::cell_faults::CellFaults;
use super::columns::known;
use super::sheet::{SheetRow, cut};

/// Characters between cells, and what they are called.
pub(super) const DELIMITERS: [(u8, &str); 4] = [
    (b';', "semicolon"),
    (b'\t', "tab"),
    (b'|', "vertical bar"),
    (b',', "comma"),
];

/// Most bytes that are looked at.
const MAX_LOOKED: usize = 50_000;
/// Most rows in which headings are looked for, beside those of the preface.
const MAX_BEFORE: usize = 20;

/// A text that is to be cut.
pub(super) struct Dialect<'t> {
    /// The text without what only spreadsheets read.
    pub(super) text: &'t str,
    /// The number of its first line in the file.
    pub(super) first_line: usize,
    /// What stands between cells.
    pub(super) delimiter: u8,
}

/// How to cut a text; `None` for one that is no table.
pub(super) fn plan(text: &str) -> Option<Dialect<'_>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim_start().starts_with(['{', '[', '<']) {
        return None;
    }
    // A first line that Excel reads, and does not show.
    if let Some(rest) = text.strip_prefix("sep=") {
        let named = rest.bytes().next();
        let known = DELIMITERS
            .iter()
            .find(|(delimiter, _)| Some(*delimiter) == named);
        if let Some((delimiter, _)) = known {
            let rest = &rest[1..];
            let ends = ["\r\n", "\n", "\r"];
            let body = ends.iter().find_map(|end| rest.strip_prefix(end))?;
            return Some(Dialect {
                text: body,
                first_line: 2,
                delimiter: *delimiter,
            });
        }
    }
    let mut end = text.len().min(MAX_LOOKED);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // Not half a line, unless there is no whole one.
    let looked = &text[..end];
    let whole = if end < text.len() {
        looked.rfind(['\n', '\r'])
    } else {
        None
    };
    let looked = &looked[..whole.unwrap_or(end)];
    let mut best: Option<((usize, usize), u8)> = None;
    for (delimiter, _) in DELIMITERS {
        let rows = cut(looked, delimiter, 1, &mut CellFaults::default());
        let widest = rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or_default();
        let headings = heading(&rows).map_or(0, |row| known(&rows[row]));
        let score = (headings, widest);
        if widest > 1 && best.is_none_or(|(other, _)| score > other) {
            best = Some((score, delimiter));
        }
    }
    best.map(|(_, delimiter)| Dialect {
        text,
        first_line: 1,
        delimiter,
    })
}

/// The row of headings: the first in which at least two are known, or if
/// there is none, the one in which most are.
pub(super) fn heading(rows: &[SheetRow]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let numbered = rows.iter().enumerate();
    let others = numbered.filter(|(_, row)| !is_preface(row));
    for (index, row) in others.take(MAX_BEFORE) {
        let count = known(row);
        if count > 1 {
            return Some(index);
        }
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, index));
        }
    }
    best.map(|(_, index)| index)
}

/// True for a row of the preface.
pub(super) fn is_preface(row: &SheetRow) -> bool {
    row.cells[0].text.starts_with('#')
}
