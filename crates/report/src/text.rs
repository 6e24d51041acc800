//! A report as plain text for terminals, 80 columns wide. A row of a table
//! stands as lines under its heading, for no table of sentences fits a
//! terminal.

use super::Report;
use super::part::{Content, Part};
use mcid_text::escape::plain;
use mcid_text::report as words;
use mcid_text::table::Table;
use mcid_text::working::Number;

/// How many columns a line has.
const COLUMNS: usize = 80;

/// The whole text.
pub(super) fn text(report: &Report) -> String {
    let mut page = String::new();
    heading(&mut page, &report.title, 0);
    parts(&mut page, &report.parts, 1);
    page
}

fn parts(page: &mut String, all: &[Part], depth: usize) {
    for part in all {
        content(page, part, depth);
    }
}

fn content(page: &mut String, part: &Part, depth: usize) {
    match &part.content {
        Content::Text(text) => {
            if !text.is_empty() {
                labelled(page, part.label, text, 0);
            }
        }
        Content::Texts(texts) => list(page, part.label, texts),
        Content::Records(fields, rows) => {
            let labels: Vec<&str> = fields.iter().map(|(_, label)| *label).collect();
            rows_of(page, part.label, &labels, rows);
        }
        Content::Table(Table {
            caption,
            columns,
            rows,
        }) => {
            let labels: Vec<&str> = columns.iter().map(String::as_str).collect();
            rows_of(page, caption, &labels, rows);
        }
        Content::Numbers(numbers) => {
            if !numbers.is_empty() {
                title_line(page, part.label);
            }
            for shown in numbers {
                number(page, shown);
            }
        }
        Content::Group(all) => {
            heading(page, part.label, depth);
            parts(page, all, depth + 1);
        }
        Content::Groups(groups) => {
            heading(page, part.label, depth);
            for all in groups {
                if let [
                    Part {
                        content: Content::Text(title),
                        ..
                    },
                    rest @ ..,
                ] = all.as_slice()
                {
                    heading(page, title, depth + 1);
                    parts(page, rest, depth + 2);
                }
            }
        }
    }
}

/// A heading, underlined; the deeper the lighter.
fn heading(page: &mut String, title: &str, depth: usize) {
    blank(page);
    let before = page.len();
    wrapped(page, title, 0, 0);
    let written = page.get(before..).unwrap_or_default();
    let width = written.lines().map(|line| line.chars().count()).max();
    let under = ["=", "-", "~"][depth.min(2)];
    page.push_str(&under.repeat(width.unwrap_or_default()));
    page.push_str("\n\n");
}

/// An empty line, where there is none yet.
fn blank(page: &mut String) {
    if !page.is_empty() && !page.ends_with("\n\n") {
        page.push('\n');
    }
}

/// A line that names what stands below it.
fn title_line(page: &mut String, label: &str) {
    let mut line = label.to_owned();
    line.push(':');
    wrapped(page, &line, 0, 2);
}

fn labelled(page: &mut String, label: &str, text: &str, indent: usize) {
    let line = [label, text].join(words::COLON);
    wrapped(page, &line, indent, indent + 2);
}

fn list(page: &mut String, label: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    title_line(page, label);
    for text in texts {
        bullet(page, text);
    }
    page.push('\n');
}

fn bullet(page: &mut String, text: &str) {
    let line = ["-", text].join(" ");
    wrapped(page, &line, 2, 4);
}

/// Rows of a table: each by its first cell, and the others under it.
fn rows_of(page: &mut String, caption: &str, labels: &[&str], rows: &[Vec<String>]) {
    if rows.is_empty() {
        return;
    }
    blank(page);
    title_line(page, caption);
    for row in rows {
        for (place, (label, cell)) in labels.iter().zip(row).enumerate() {
            if place == 0 {
                bullet(page, &[label, cell.as_str()].join(words::COLON));
            } else if !cell.is_empty() {
                labelled(page, label, cell, 4);
            }
        }
    }
    page.push('\n');
}

fn number(page: &mut String, number: &Number) {
    let working = &number.working;
    bullet(page, &number.statement.text());
    labelled(page, words::FORMULA, &working.formula, 4);
    for input in &working.inputs {
        labelled(page, words::INPUTS, input, 4);
    }
    for assumption in &working.assumptions {
        labelled(page, words::ASSUMPTIONS, assumption, 4);
    }
    if !working.source.is_empty() {
        labelled(page, words::FORMULA_SOURCE, &working.source, 4);
    }
    page.push('\n');
}

/// A text in lines, the first and the others indented by so much. A word that
/// is longer than a line has one to itself.
fn wrapped(page: &mut String, text: &str, first: usize, others: usize) {
    let text = plain(text);
    page.push_str(&" ".repeat(first));
    let mut column = first;
    let mut is_begin = true;
    for word in text.split(' ') {
        let width = word.chars().count();
        if !is_begin && column + 1 + width > COLUMNS {
            page.push('\n');
            page.push_str(&" ".repeat(others));
            column = others;
            is_begin = true;
        }
        if !is_begin {
            page.push(' ');
            column += 1;
        }
        page.push_str(word);
        column += width;
        is_begin = false;
    }
    page.push('\n');
}
