//! What a report consists of: parts with a key for programs and a label for
//! readers, so that one walk writes each format and none can hold what another
//! lacks.

use mcid_text::report::Name;
use mcid_text::table::Table;
use mcid_text::working::Number;

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its key in the JSON text: small letters and underscores.
    pub key: &'static str,
    /// Its name for readers.
    pub label: &'static str,
    /// What it holds.
    pub body: PartBody,
}

/// What a part holds. What is empty stands in the JSON text and is left out
/// for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartBody {
    /// A text.
    Text(String),
    /// Texts, one after the other.
    Texts(Vec<String>),
    /// Rows with the same fields, each field with its key and its label.
    Records(&'static [Name], Vec<Vec<String>>),
    /// A table as the page shows it.
    Table(Table),
    /// Numbers with their workings.
    Numbers(Vec<Number>),
    /// Parts under a heading.
    Group(Vec<Part>),
    /// Sections under a heading.
    Sections(Vec<Section>),
}

/// Parts under a title that comes from the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The title.
    pub title: String,
    /// What stands under it.
    pub parts: Vec<Part>,
}

impl Part {
    fn new((key, label): Name, body: PartBody) -> Self {
        Self { key, label, body }
    }

    pub(crate) fn text(name: Name, text: impl Into<String>) -> Self {
        Self::new(name, PartBody::Text(text.into()))
    }

    pub(crate) fn texts(name: Name, texts: Vec<String>) -> Self {
        Self::new(name, PartBody::Texts(texts))
    }

    pub(crate) fn records(
        name: Name,
        fields: &'static [Name],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        Self::new(name, PartBody::Records(fields, rows.into_iter().collect()))
    }

    pub(crate) fn table(name: Name, table: Table) -> Self {
        Self::new(name, PartBody::Table(table))
    }

    pub(crate) fn numbers(name: Name, numbers: Vec<Number>) -> Self {
        Self::new(name, PartBody::Numbers(numbers))
    }

    pub(crate) fn group(name: Name, parts: Vec<Self>) -> Self {
        Self::new(name, PartBody::Group(parts))
    }

    pub(crate) fn sections(name: Name, sections: Vec<Section>) -> Self {
        Self::new(name, PartBody::Sections(sections))
    }
}
