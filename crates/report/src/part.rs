//! What a report is made of: parts with a key for programs and a label for
//! readers, so that one pass writes each of its renderings and none can hold
//! what another lacks.

use mcid_text::table::Table;
use mcid_text::working::Number;
use mcid_text::{Emphasis, number};

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name for programs: small letters and underscores.
    pub key: &'static str,
    /// Its name for readers.
    pub label: &'static str,
    /// What it holds.
    pub content: Content,
}

/// What a part holds. What is empty stands in the JSON text and is left out
/// for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// Texts, one after the other.
    Texts(Vec<String>),
    /// Rows with the same fields, each field with its key and its label.
    Records(Fields, Vec<Vec<String>>),
    /// A table as the page shows it.
    Table(Table),
    /// Numbers with their workings.
    Numbers(Vec<Number>),
    /// Parts under a heading.
    Group(Vec<Part>),
    /// Groups under a heading, each under its own: its first part.
    Groups(Vec<Vec<Part>>),
}

/// The fields of records: key and label.
pub type Fields = &'static [(&'static str, &'static str)];

/// A key with its label, as the catalogue of words has them.
pub type Name = (&'static str, &'static str);

impl Part {
    /// A part by its name.
    pub(super) fn new((key, label): Name, content: Content) -> Self {
        Self {
            key,
            label,
            content,
        }
    }

    /// A text.
    pub(super) fn text(name: Name, text: impl Into<String>) -> Self {
        Self::new(name, Content::Text(text.into()))
    }

    /// Texts.
    pub(super) fn texts(name: Name, texts: Vec<String>) -> Self {
        Self::new(name, Content::Texts(texts))
    }
}

/// What a number's sentence is about: what stands before the first number in
/// it.
pub(super) fn subject(number: &Number) -> String {
    let spans = &number.statement.0;
    let before = spans
        .iter()
        .take_while(|span| span.emphasis != Emphasis::Strong);
    let text: String = before.map(|span| span.text.as_str()).collect();
    text.trim_matches([' ', ':', ',', '.']).to_owned()
}

/// The numbers in its sentence, each with an ASCII hyphen for a minus.
pub(super) fn values(number: &Number) -> Vec<String> {
    let spans = &number.statement.0;
    let strong = spans
        .iter()
        .filter(|span| span.emphasis == Emphasis::Strong);
    strong.map(|span| plain_minus(&span.text)).collect()
}

/// A text whose minus signs programs can read.
pub(super) fn plain_minus(text: &str) -> String {
    text.replace(number::MINUS, "-")
}
