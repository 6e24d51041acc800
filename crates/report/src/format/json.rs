//! A report as JSON text, by docs/report-format.md: every value is a text, so
//! that printed numbers keep their digits.

use crate::part::{Part, PartBody, Section};
use crate::{FORMAT, Report, VERSION};
use mcid_text::report::SECTION_TITLE;
use mcid_text::working::{Number, Working};
use mcid_text::{Emphasis, number};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::PrettyFormatter;

pub(super) fn json(report: &Report) -> String {
    let mut text = Vec::new();
    let format = PrettyFormatter::with_indent(b" ");
    let written = report.serialize(&mut serde_json::Serializer::with_formatter(
        &mut text, format,
    ));
    debug_assert!(written.is_ok());
    text.push(b'\n');
    String::from_utf8(text).unwrap_or_default()
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry("format", FORMAT)?;
        members.serialize_entry("version", &VERSION)?;
        members.serialize_entry("title", &self.title)?;
        add(&mut members, &self.parts)?;
        members.end()
    }
}

impl Serialize for Section {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry(SECTION_TITLE, &self.title)?;
        add(&mut members, &self.parts)?;
        members.end()
    }
}

fn add<M: SerializeMap>(members: &mut M, parts: &[Part]) -> Result<(), M::Error> {
    let mut parts = parts.iter();
    parts.try_for_each(|part| members.serialize_entry(part.key, &part.body))
}

impl Serialize for PartBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Texts(texts) => texts.serialize(serializer),
            Self::Records(fields, rows) => {
                let keys = || fields.iter().map(|(key, _)| *key);
                serializer.collect_seq(rows.iter().map(|row| Members(keys().zip(row).collect())))
            }
            Self::Table(table) => table.serialize(serializer),
            Self::Numbers(numbers) => serializer.collect_seq(numbers.iter().map(NumberMembers::of)),
            Self::Group(parts) => {
                let mut members = serializer.serialize_map(None)?;
                add(&mut members, parts)?;
                members.end()
            }
            Self::Sections(sections) => sections.serialize(serializer),
        }
    }
}

/// An object of texts, in order.
struct Members<'r>(Vec<(&'static str, &'r String)>);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

#[derive(serde::Serialize)]
struct NumberMembers<'n> {
    label: &'n str,
    values: Vec<String>,
    statement: String,
    working: &'n Working,
}

impl<'n> NumberMembers<'n> {
    /// The values are the numbers of the statement, with an ASCII hyphen for a
    /// minus.
    fn of(number: &'n Number) -> Self {
        let spans = number.statement.0.iter();
        let strong = spans.filter(|span| span.emphasis == Emphasis::Strong);
        Self {
            label: &number.label,
            values: strong.map(|span| number::plain_minus(&span.text)).collect(),
            statement: number.statement.text(),
            working: &number.working,
        }
    }
}
