//! A report as plain text for terminals, 80 columns wide. A row of a table
//! stands as lines under its heading, for no table of sentences fits a
//! terminal.

use super::{Writer, walk, working_lines};
use crate::Report;
use mcid_text::escape::plain;
use mcid_text::working::Number;

const COLUMNS: usize = 80;

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

    /// Each row by its first cell, and the others under it.
    fn table(&mut self, caption: &str, columns: &[&str], rows: &[Vec<String>]) {
        self.empty_line();
        self.name(caption);
        for row in rows {
            let mut cells = columns.iter().zip(row);
            if let Some((column, cell)) = cells.next() {
                self.bullet(&format!("{column}: {cell}"));
            }
            for (column, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
                self.labelled(column, cell, 4);
            }
        }
        self.0.push('\n');
    }

    fn numbers(&mut self, label: &str, numbers: &[Number]) {
        self.name(label);
        for number in numbers {
            self.bullet(&number.statement.text());
            for (label, text) in working_lines(number) {
                self.labelled(label, text, 4);
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

    fn labelled(&mut self, label: &str, text: &str, indent: usize) {
        self.0 += &wrapped(&format!("{label}: {text}"), indent, indent + 2);
    }

    fn bullet(&mut self, text: &str) {
        self.0 += &wrapped(&format!("- {text}"), 2, 4);
    }
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
