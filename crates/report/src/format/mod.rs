//! The formats of a report. [`walk`] goes through its parts once for every
//! format that readers see; each of these says only how it writes a shape.

mod html;
mod json;
mod markdown;
mod text;

use super::Report;
use super::part::{Part, PartBody};
use mcid_text::phrase;
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

/// Whether readers see a part: it has a name for them and holds something.
fn is_shown(part: &Part) -> bool {
    !part.label.is_empty()
        && match &part.body {
            PartBody::Text(text) => !text.is_empty(),
            PartBody::Texts(texts) => !texts.is_empty(),
            PartBody::Records(_, rows) => !rows.is_empty(),
            PartBody::Table(table) => !table.rows.is_empty(),
            PartBody::Numbers(numbers) => !numbers.is_empty(),
            PartBody::Group(parts) => parts.iter().any(is_shown),
            PartBody::Sections(sections) => !sections.is_empty(),
        }
}

/// Writes all parts that readers see.
fn walk(writer: &mut impl Writer, parts: &[Part], level: usize) {
    for Part { label, body, .. } in parts.iter().filter(|part| is_shown(part)) {
        match body {
            PartBody::Text(text) => writer.text(label, text),
            PartBody::Texts(texts) => writer.texts(label, texts),
            PartBody::Records(fields, rows) => {
                let shown = |place: &usize| !fields[*place].1.is_empty();
                let places: Vec<usize> = (0..fields.len()).filter(shown).collect();
                let columns: Vec<&str> = places.iter().map(|place| fields[*place].1).collect();
                let of =
                    |row: &Vec<String>| places.iter().map(|place| row[*place].clone()).collect();
                let rows: Vec<Vec<String>> = rows.iter().map(of).collect();
                writer.table(label, &columns, &rows);
            }
            PartBody::Table(table) => {
                let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
                writer.table(&table.caption, &columns, &table.rows);
            }
            PartBody::Numbers(numbers) => writer.numbers(label, numbers),
            PartBody::Group(parts) => section(writer, label, parts, level),
            PartBody::Sections(sections) => {
                writer.begin_section(label, level);
                for one in sections {
                    section(writer, &one.title, &one.parts, level + 1);
                }
                writer.end_section();
            }
        }
    }
}

fn section(writer: &mut impl Writer, title: &str, parts: &[Part], level: usize) {
    writer.begin_section(title, level);
    walk(writer, parts, level + 1);
    writer.end_section();
}

/// How numbers came about, number by number: lines with their labels. What is
/// as for the number before is named in a last line.
fn workings(numbers: &[Number]) -> Vec<Vec<(&'static str, String)>> {
    let lines = |number: &Number| {
        let working = &number.working;
        [
            (words::FORMULA, working.formula.clone()),
            (words::INPUTS, working.inputs.join("; ")),
            (words::ASSUMPTIONS, working.assumptions.join(" ")),
            (words::FORMULA_SOURCE, working.source.clone()),
        ]
    };
    let all: Vec<_> = numbers.iter().map(lines).collect();
    let written = |(place, lines): (usize, &[(&'static str, String); 4])| {
        let before = place.checked_sub(1).map(|before| &all[before]);
        let is_given = |line: &&(_, String)| before.is_some_and(|before| before.contains(line));
        let mut written: Vec<_> = Vec::new();
        let mut as_before: Vec<String> = Vec::new();
        for line in lines.iter().filter(|(_, text)| !text.is_empty()) {
            if is_given(&line) {
                as_before.push(phrase::in_sentence(line.0));
            } else {
                written.push(line.clone());
            }
        }
        if !as_before.is_empty() {
            written.push((words::AS_BEFORE, phrase::list(&as_before)));
        }
        written
    };
    all.iter().enumerate().map(written).collect()
}
