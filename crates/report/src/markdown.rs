//! A report as Markdown (`CommonMark` with tables). Nothing that a file says can
//! begin markup: what could is escaped.

use super::Report;
use super::part::{Content, Part};
use mcid_text::escape::plain;
use mcid_text::report as words;
use mcid_text::table::Table;
use mcid_text::working::Number;
use mcid_text::{Emphasis, RichText};

/// The whole text.
pub(super) fn markdown(report: &Report) -> String {
    let mut page = String::new();
    heading(&mut page, &report.title, 1);
    parts(&mut page, &report.parts, 2);
    page
}

fn parts(page: &mut String, all: &[Part], level: usize) {
    for part in all {
        content(page, part, level);
    }
}

fn content(page: &mut String, part: &Part, level: usize) {
    match &part.content {
        Content::Text(text) => {
            if !text.is_empty() {
                labelled(page, "", part.label, text);
                page.push('\n');
            }
        }
        Content::Texts(texts) => {
            if !texts.is_empty() {
                name(page, part.label);
                for text in texts {
                    bullet(page, "", text);
                }
                page.push('\n');
            }
        }
        Content::Records(fields, rows) => {
            let labels: Vec<&str> = fields.iter().map(|(_, label)| *label).collect();
            table(page, part.label, &labels, rows);
        }
        Content::Table(Table {
            caption,
            columns,
            rows,
        }) => {
            let labels: Vec<&str> = columns.iter().map(String::as_str).collect();
            table(page, caption, &labels, rows);
        }
        Content::Numbers(numbers) => {
            if !numbers.is_empty() {
                name(page, part.label);
                for shown in numbers {
                    number(page, shown);
                }
                page.push('\n');
            }
        }
        Content::Group(all) => {
            heading(page, part.label, level);
            parts(page, all, level + 1);
        }
        Content::Groups(groups) => {
            heading(page, part.label, level);
            for all in groups {
                if let [
                    Part {
                        content: Content::Text(title),
                        ..
                    },
                    rest @ ..,
                ] = all.as_slice()
                {
                    heading(page, title, level + 1);
                    parts(page, rest, level + 2);
                }
            }
        }
    }
}

fn heading(page: &mut String, title: &str, level: usize) {
    page.push_str(&"#".repeat(level));
    page.push(' ');
    escaped(page, title);
    page.push_str("\n\n");
}

/// What stands below, in a paragraph of its own.
fn name(page: &mut String, label: &str) {
    page.push_str("**");
    escaped(page, label);
    page.push_str("**\n\n");
}

fn labelled(page: &mut String, indent: &str, label: &str, text: &str) {
    page.push_str(indent);
    page.push_str("**");
    escaped(page, label);
    page.push_str(":** ");
    escaped(page, text);
    page.push('\n');
}

fn bullet(page: &mut String, indent: &str, text: &str) {
    page.push_str(indent);
    page.push_str("- ");
    escaped(page, text);
    page.push('\n');
}

fn table(page: &mut String, caption: &str, labels: &[&str], rows: &[Vec<String>]) {
    if rows.is_empty() {
        return;
    }
    name(page, caption);
    page.push('|');
    for label in labels {
        cell(page, label);
    }
    page.push_str("\n|");
    page.push_str(&" --- |".repeat(labels.len()));
    page.push('\n');
    for row in rows {
        page.push('|');
        for text in row {
            cell(page, text);
        }
        page.push('\n');
    }
    page.push('\n');
}

fn cell(page: &mut String, text: &str) {
    page.push(' ');
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            page.push_str("<br>");
        }
        escaped(page, line);
    }
    page.push_str(" |");
}

fn number(page: &mut String, number: &Number) {
    let working = &number.working;
    page.push_str("- ");
    statement(page, &number.statement);
    page.push('\n');
    labelled(page, "  - ", words::FORMULA, &working.formula);
    for input in &working.inputs {
        labelled(page, "  - ", words::INPUTS, input);
    }
    for assumption in &working.assumptions {
        labelled(page, "  - ", words::ASSUMPTIONS, assumption);
    }
    if !working.source.is_empty() {
        labelled(page, "  - ", words::FORMULA_SOURCE, &working.source);
    }
}

/// A sentence with its numbers in bold, where no space stands inside of the
/// stars.
fn statement(page: &mut String, rich_text: &RichText) {
    for span in &rich_text.0 {
        let text = span.text.as_str();
        let is_bold = span.emphasis != Emphasis::Plain && !text.is_empty() && text.trim() == text;
        let stars = if is_bold { "**" } else { "" };
        page.push_str(stars);
        spaced(page, text);
        page.push_str(stars);
    }
}

/// A stretch of a sentence, with the spaces around it.
fn spaced(page: &mut String, text: &str) {
    if text.starts_with(' ') {
        page.push(' ');
    }
    escaped(page, text);
    if text.ends_with(' ') && text.trim() != "" {
        page.push(' ');
    }
}

/// A text on one line in which nothing begins markup.
fn escaped(page: &mut String, text: &str) {
    let text = plain(text);
    let text = text.trim_end();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    let is_item = digits > 0 && (rest.starts_with(". ") || rest.starts_with(") "));
    for (place, character) in text.char_indices() {
        match character {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => {
                page.extend(['\\', character]);
            }
            // Where a list or an underlined heading could begin.
            '-' | '+' | '=' if place == 0 => page.extend(['\\', character]),
            '.' | ')' if is_item && place == digits => page.extend(['\\', character]),
            other => page.push(other),
        }
    }
}
