//! A report as Markdown (`CommonMark` with tables). Nothing that a file says can
//! begin markup: what could is escaped.

use core::fmt::{self, Write as _};

use super::{Writer, walk, workings};
use crate::Report;
use mcid_text::escape::plain;
use mcid_text::working::Number;
use mcid_text::{Emphasis, RichText};

pub(super) fn markdown(report: &Report) -> String {
    let mut page = Page(String::new());
    page.begin_section(&report.title, 1);
    walk(&mut page, &report.parts, 2);
    page.0
}

struct Page(String);

impl Writer for Page {
    fn begin_section(&mut self, title: &str, level: usize) {
        self.write(format_args!("{} {}\n\n", "#".repeat(level), escaped(title)));
    }

    fn text(&mut self, label: &str, text: &str) {
        self.write(format_args!("{}\n\n", labelled(label, text)));
    }

    fn texts(&mut self, label: &str, texts: &[String]) {
        self.name(label);
        for text in texts {
            self.write(format_args!("- {}\n", escaped(text)));
        }
        self.0.push('\n');
    }

    fn table(&mut self, caption: &str, columns: &[&str], rows: &[Vec<String>]) {
        self.name(caption);
        self.row(columns.iter().copied());
        self.write(format_args!("|{}\n", " --- |".repeat(columns.len())));
        for row in rows {
            self.row(row.iter().map(String::as_str));
        }
        self.0.push('\n');
    }

    fn numbers(&mut self, label: &str, numbers: &[Number]) {
        self.name(label);
        for (number, lines) in numbers.iter().zip(workings(numbers)) {
            self.write(format_args!("- {}\n", statement(&number.statement)));
            for (label, text) in lines {
                self.write(format_args!("  - {}\n", labelled(label, &text)));
            }
        }
        self.0.push('\n');
    }
}

impl Page {
    fn write(&mut self, text: fmt::Arguments<'_>) {
        // Writing to memory cannot fail.
        let _ = self.0.write_fmt(text);
    }

    /// What stands below, in a paragraph of its own.
    fn name(&mut self, label: &str) {
        self.write(format_args!("**{}**\n\n", escaped(label)));
    }

    fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        self.0.push('|');
        for cell in cells {
            let lines: Vec<String> = cell.split('\n').map(escaped).collect();
            self.write(format_args!(" {} |", lines.join("<br>")));
        }
        self.0.push('\n');
    }
}

fn labelled(label: &str, text: &str) -> String {
    format!("**{}:** {}", escaped(label), escaped(text))
}

/// A sentence with its numbers in bold, where no space stands inside of the
/// stars.
fn statement(rich_text: &RichText) -> String {
    let span = |span: &mcid_text::Span| {
        let text = span.text.as_str();
        let is_bold = span.emphasis != Emphasis::Plain && !text.is_empty() && text.trim() == text;
        let stars = if is_bold { "**" } else { "" };
        let before = if text.starts_with(' ') { " " } else { "" };
        let is_open = text.ends_with(' ') && !text.trim().is_empty();
        let after = if is_open { " " } else { "" };
        format!("{stars}{before}{}{after}{stars}", escaped(text))
    };
    rich_text.0.iter().map(span).collect()
}

/// A text on one line in which nothing begins markup.
fn escaped(text: &str) -> String {
    let text = plain(text);
    let text = text.trim_end();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let is_item = digits > 0 && (rest.starts_with(". ") || rest.starts_with(") "));
    let mut escaped = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        match character {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => {
                escaped.extend(['\\', character]);
            }
            // Where a list or an underlined heading could begin.
            '-' | '+' | '=' if place == 0 => escaped.extend(['\\', character]),
            '.' | ')' if is_item && place == digits => escaped.extend(['\\', character]),
            other => escaped.push(other),
        }
    }
    escaped
}
