//! The formats of a report. [`walk`] goes through its parts once for every
//! format that readers see; each of these says only how it writes a shape.

mod html;
mod json;
mod markdown;
mod text;

use super::Report;
use super::part::{Part, PartBody};
use mcid_text::report as words;
use mcid_text::working::Number;

/// A form in which a report can be had.
pub struct Format {
    /// Its name, as a command takes it.
    pub name: &'static str,
    /// What readers see.
    pub label: &'static str,
    /// The ending of its files, without the dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Writes a report down.
    pub write: fn(&Report) -> String,
}

/// All formats, in the order in which they are offered.
pub static FORMATS: [Format; 5] = [
    Format {
        name: "html",
        label: words::HTML,
        extension: "html",
        media_type: "text/html;charset=utf-8",
        write: html::html,
    },
    Format {
        name: "markdown",
        label: words::MARKDOWN,
        extension: "md",
        media_type: "text/markdown;charset=utf-8",
        write: markdown::markdown,
    },
    Format {
        name: "text",
        label: words::TEXT,
        extension: "txt",
        media_type: "text/plain;charset=utf-8",
        write: text::text,
    },
    Format {
        name: "json",
        label: words::JSON,
        extension: "json",
        media_type: "application/json",
        write: json::json,
    },
    Format {
        name: "r",
        label: words::R,
        extension: "R",
        media_type: "text/plain;charset=utf-8",
        write: |report| report.r_code.clone(),
    },
];

/// How a format writes each shape. Nothing that it is given is empty.
trait Writer {
    /// Begins a section with its heading; 2 is the level below the title.
    fn begin_section(&mut self, title: &str, level: usize);
    /// Ends it.
    fn end_section(&mut self) {}
    fn text(&mut self, label: &str, text: &str);
    fn texts(&mut self, label: &str, texts: &[String]);
    fn table(&mut self, caption: &str, columns: &[&str], rows: &[Vec<String>]);
    fn numbers(&mut self, label: &str, numbers: &[Number]);
}

/// Writes all parts that hold something.
fn walk(writer: &mut impl Writer, parts: &[Part], level: usize) {
    for Part { label, body, .. } in parts {
        match body {
            PartBody::Text(text) if !text.is_empty() => writer.text(label, text),
            PartBody::Texts(texts) if !texts.is_empty() => writer.texts(label, texts),
            PartBody::Records(fields, rows) if !rows.is_empty() => {
                let columns: Vec<&str> = fields.iter().map(|(_, label)| *label).collect();
                writer.table(label, &columns, rows);
            }
            PartBody::Table(table) if !table.rows.is_empty() => {
                let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
                writer.table(&table.caption, &columns, &table.rows);
            }
            PartBody::Numbers(numbers) if !numbers.is_empty() => writer.numbers(label, numbers),
            PartBody::Group(parts) => section(writer, label, parts, level),
            PartBody::Sections(sections) => {
                writer.begin_section(label, level);
                for one in sections {
                    section(writer, &one.title, &one.parts, level + 1);
                }
                writer.end_section();
            }
            _ => {}
        }
    }
}

fn section(writer: &mut impl Writer, title: &str, parts: &[Part], level: usize) {
    writer.begin_section(title, level);
    walk(writer, parts, level + 1);
    writer.end_section();
}

/// How a number came about, line by line, each with its label.
fn working_lines(number: &Number) -> impl Iterator<Item = (&'static str, &str)> {
    let working = &number.working;
    let source = Some(working.source.as_str()).filter(|source| !source.is_empty());
    core::iter::once((words::FORMULA, working.formula.as_str()))
        .chain(
            working
                .inputs
                .iter()
                .map(|input| (words::INPUTS, input.as_str())),
        )
        .chain(
            working
                .assumptions
                .iter()
                .map(|text| (words::ASSUMPTIONS, text.as_str())),
        )
        .chain(source.map(|source| (words::FORMULA_SOURCE, source)))
}
