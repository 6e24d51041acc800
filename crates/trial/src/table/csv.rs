//! Comma-separated text by RFC 4180, harmless to spreadsheets.

/// A cell.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A text, which must not become a formula.
    Text(String),
    /// A number, as it was printed.
    Number(String),
}

impl Cell {
    pub(super) const EMPTY: Self = Self::Text(String::new());

    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub(super) fn is_empty(&self) -> bool {
        let (Self::Text(said) | Self::Number(said)) = self;
        said.is_empty()
    }
}

/// A table under construction.
#[derive(Default)]
pub(super) struct Table {
    pub(super) text: String,
}

impl Table {
    /// Adds a row.
    pub(super) fn row<'c>(&mut self, cells: impl Iterator<Item = &'c Cell>) {
        for (count, cell) in cells.enumerate() {
            if count > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    /// Adds headings and rows, without the columns in which nothing stands.
    pub(super) fn rows(&mut self, headings: &[String], rows: &[Vec<Cell>]) {
        let used: Vec<usize> = (0..headings.len())
            .filter(|column| rows.iter().any(|row| !row[*column].is_empty()))
            .collect();
        let cells: Vec<Cell> = headings.iter().map(|heading| Cell::text(heading)).collect();
        self.row(used.iter().map(|column| &cells[*column]));
        for row in rows {
            self.row(used.iter().map(|column| &row[*column]));
        }
    }

    fn cell(&mut self, cell: &Cell) {
        let (text, is_guarded) = match cell {
            Cell::Text(text) => (text, needs_guard(text)),
            Cell::Number(text) => (text, false),
        };
        let is_quoted = text.contains(['"', ',', ';', '\r', '\n']);
        if is_quoted {
            self.text.push('"');
        }
        if is_guarded {
            self.text.push('\'');
        }
        self.text.push_str(&text.replace('"', "\"\""));
        if is_quoted {
            self.text.push('"');
        }
    }
}

/// True for a text that a spreadsheet might take for a formula, and for one
/// that would look as if it had been guarded against that.
pub fn needs_guard(text: &str) -> bool {
    let inner = text.trim_start_matches('\'');
    inner.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
