//! A report as plain text for terminals, 80 columns wide. A row of a table that
//! is wider is a paragraph.

use super::{Writer, walk, workings};
use crate::Report;
use mcid_text::escape::plain;
use mcid_text::table::NOTHING;
use mcid_text::working::Number;

const COLUMNS: usize = 80;
/// Before each row of a table.
const INDENT: &str = "  ";
/// Between its columns.
const GAP: &str = "  ";

pub(super) fn text(report: &Report) -> String {
    let mut page = Page(String::new());
    page.begin_section(&report.title, 1);
    walk(&mut page, &report.parts, 2);
    page.0
}

struct Page(String);

impl Writer for Page {
    /// A heading, underlined; the deeper the lighter.
    fn begin_section(&mut self, title: &str, level: usize) {
        self.empty_line();
        let lines = wrapped(title, 0, 0);
        let width = lines.lines().map(|line| line.chars().count()).max();
        let under = ["=", "-", "~"][level.saturating_sub(1).min(2)];
        self.0 += &lines;
        self.0 += &under.repeat(width.unwrap_or_default());
        self.0 += "\n\n";
    }

    fn text(&mut self, label: &str, text: &str) {
        self.labelled(label, text, 0);
    }

    fn texts(&mut self, label: &str, texts: &[String]) {
        self.name(label);
        for text in texts {
            self.bullet(text);
        }
        self.0.push('\n');
    }

    /// In columns where these fit; else each row as a paragraph.
    fn table(&mut self, caption: &str, columns: &[&str], rows: &[Vec<String>]) {
        self.empty_line();
        self.name(caption);
        match in_columns(columns, rows) {
            Some(lines) => self.0 += &lines,
            None => rows.iter().for_each(|row| self.row(columns, row)),
        }
        self.0.push('\n');
    }

    fn numbers(&mut self, label: &str, numbers: &[Number]) {
        self.name(label);
        for (number, lines) in numbers.iter().zip(workings(numbers)) {
            self.bullet(&number.statement.text());
            for (label, text) in lines {
                self.labelled(label, &text, 4);
            }
            self.0.push('\n');
        }
    }
}

impl Page {
    /// An empty line, where there is none yet.
    fn empty_line(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    /// A line that names what stands below it.
    fn name(&mut self, label: &str) {
        self.0 += &wrapped(&format!("{label}:"), 0, 2);
    }

    fn row(&mut self, columns: &[&str], row: &[String]) {
        let mut text = row.first().cloned().unwrap_or_default();
        for (column, cell) in columns.iter().zip(row).skip(1) {
            if !matches!(cell.as_str(), "" | NOTHING) {
                text.extend([" | ", column, ": ", cell]);
            }
        }
        self.bullet(&text);
    }

    fn labelled(&mut self, label: &str, text: &str, indent: usize) {
        self.0 += &wrapped(&format!("{label}: {text}"), indent, indent + 2);
    }

    fn bullet(&mut self, text: &str) {
        self.0 += &wrapped(&format!("- {text}"), 2, 4);
    }
}

/// A table with its cells below each other; `None` where it is too wide.
fn in_columns(columns: &[&str], rows: &[Vec<String>]) -> Option<String> {
    let heading: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
    let all: Vec<Vec<String>> = core::iter::once(&heading)
        .chain(rows)
        .map(|row| row.iter().map(|cell| plain(cell)).collect())
        .collect();
    let width = |place: usize| {
        let cells = all.iter().filter_map(|row| row.get(place));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let gaps = GAP.len() * columns.len().saturating_sub(1);
    if widths.iter().sum::<usize>() + gaps + INDENT.len() > COLUMNS {
        return None;
    }
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths);
        let cells: Vec<String> = cells
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        format!("{INDENT}{}\n", cells.join(GAP).trim_end())
    };
    Some(all.iter().map(line).collect())
}

/// A text in lines, the first and the others indented by so much. A word that
/// is longer than a line has one to itself.
fn wrapped(text: &str, first: usize, others: usize) -> String {
    let mut lines = " ".repeat(first);
    let mut column = first;
    for (place, word) in plain(text).split(' ').enumerate() {
        let width = word.chars().count();
        if place > 0 && column + 1 + width > COLUMNS {
            lines.push('\n');
            lines += &" ".repeat(others);
            column = others;
        } else if place > 0 {
            lines.push(' ');
            column += 1;
        }
        lines += word;
        column += width;
    }
    lines.push('\n');
    lines
}
