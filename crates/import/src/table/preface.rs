//! The rows before the headings: `# key` and what it is.

use super::super::slug::key;
use super::cell_faults::CellPlace;
use super::meaning::same_letters;
use super::sheet::{SheetCell, SheetRow};

/// One such row.
pub(super) struct Line {
    /// The key as it is known here; empty for a remark.
    pub(super) key: &'static str,
    /// What follows it.
    pub(super) values: Vec<SheetCell>,
    at: CellPlace,
    text: String,
}

/// All of them, in their order.
pub(super) struct Preface {
    lines: Vec<Line>,
}

/// Known keys, and what else they are called.
const KEYS: [(&str, &str); 26] = [
    ("title", "titel titre"),
    ("short_name", "shorttitle acronym kurztitel kurzname"),
    ("id", ""),
    ("question", "frage"),
    ("description", "beschreibung"),
    ("condition", "erkrankung"),
    (
        "registration",
        "registrations registrationnumber registrierung",
    ),
    ("time_unit", "unitoftime zeiteinheit"),
    ("source", "quelle"),
    ("citation", "publication zitat"),
    ("authors", "author autoren auteurs"),
    ("journal", "zeitschrift"),
    ("year", "jahr annee"),
    ("locator", "pages"),
    ("doi", ""),
    ("arm", "group gruppe bras groupe"),
    ("intervention", "interventionarm"),
    ("control", "controlarm kontrolle"),
    ("reference_arm", "comparator reference"),
    ("visit", "timepoint zeitpunkt"),
    ("primary_visit", "primarytimepoint"),
    ("outcome", "endpoint zielgroesse"),
    ("primary_outcome", "primaryendpoint"),
    ("decimal_mark", "decimal decimalseparator dezimalzeichen"),
    ("level", "confidencelevel"),
    ("kind", "kindofestimate"),
];

impl Preface {
    /// Reads the rows before the headings.
    pub(super) fn read(rows: &[SheetRow]) -> Self {
        Self {
            lines: rows.iter().map(line).collect(),
        }
    }

    /// All rows with a key.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.key == key)
    }

    /// What stands after a key that is given once; empty if it is not given.
    pub(super) fn text(&self, key: &str) -> &str {
        self.cell(key).map_or("", |cell| cell.text.as_str())
    }

    /// The cell after a key.
    pub(super) fn cell(&self, key: &str) -> Option<&SheetCell> {
        let values = self.all(key).map(|line| line.values.first());
        values.flatten().find(|cell| !cell.text.is_empty())
    }

    /// The rows that say nothing a trial's file has a place for.
    pub(super) fn remarks(&self) -> impl Iterator<Item = (CellPlace, &str)> {
        self.lines
            .iter()
            .filter(|line| line.key.is_empty() && !line.text.is_empty())
            .map(|line| (line.at, line.text.as_str()))
    }
}

impl Line {
    /// What stands in the n-th cell after the key.
    pub(super) fn value(&self, index: usize) -> &str {
        self.values.get(index).map_or("", |cell| cell.text.as_str())
    }

    /// Where the row begins.
    pub(super) fn at(&self) -> CellPlace {
        self.values.first().map_or(self.at, |cell| cell.at)
    }
}

fn line(row: &SheetRow) -> Line {
    let first = &row.cells[0];
    let text = first.text.trim_start_matches('#').trim();
    let mut values = row.cells[1..].to_vec();
    let mut name = text;
    // "# title: A trial", all in one cell.
    if let (Some((before, after)), true) = (text.split_once(':'), values.is_empty()) {
        name = before;
        values.push(SheetCell {
            text: after.trim().to_owned(),
            at: first.at,
        });
    }
    let name = key(name);
    let known = KEYS.iter().find(|(known, others)| {
        same_letters(known, &name)
            || others
                .split(' ')
                .any(|other| !other.is_empty() && other == name)
    });
    let remark = if first.text.starts_with('#') {
        text
    } else {
        &first.text
    };
    Line {
        key: known.map_or("", |(name, _)| name),
        values,
        at: first.at,
        text: remark.to_owned(),
    }
}
