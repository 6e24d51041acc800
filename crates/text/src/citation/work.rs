//! Something that can be cited, with what is known of it.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::author::Authors;
use super::locator::Locator;
use crate::escape::plain;

/// What kind of work it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WorkKind {
    /// A paper in a journal.
    Article,
    /// A program.
    Software,
    /// Something else, such as a paper whose journal is not known.
    #[default]
    Other,
}

/// A work; empty or `None` is what is not known of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    pub kind: WorkKind,
    /// The name of its entry: small letters, digits and hyphens.
    pub key: String,
    /// Who made it.
    pub authors: Authors,
    pub title: String,
    /// The journal.
    pub journal: Option<String>,
    /// The year of publication.
    pub year: Option<u16>,
    /// Volume, issue and pages.
    pub locator: Locator,
    /// Its digital object identifier.
    pub doi: Option<String>,
    /// Its address, if it is not that of the identifier.
    pub address: Option<String>,
    /// The version of a program.
    pub version: Option<String>,
    /// Remarks, each a sentence.
    pub notes: Vec<String>,
}

/// What would end or change an address in text, in TeX or in markup.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What would besides end the path of an address.
const UNSAFE_IN_PATH: &AsciiSet = &UNSAFE.add(b'#').add(b'%').add(b'?');

/// An address with nothing in it that text, TeX or markup could take for
/// something else; `None` if it does not lead to the web.
pub fn safe_address(address: &str) -> Option<String> {
    let address = plain(address);
    let leads_to_the_web = ["https://", "http://"]
        .iter()
        .any(|scheme| address.len() > scheme.len() && address.starts_with(scheme));
    leads_to_the_web.then(|| utf8_percent_encode(&address, UNSAFE).to_string())
}

/// The address to which a digital object identifier leads.
pub fn doi_address(doi: &str) -> String {
    format!(
        "https://doi.org/{}",
        utf8_percent_encode(&plain(doi), UNSAFE_IN_PATH)
    )
}

impl Work {
    /// The identifier as formats hold it: unchanged, as long as it is one that
    /// cannot be taken for something else.
    pub fn safe_doi(&self) -> Option<String> {
        let doi = plain(self.doi.as_deref()?);
        Some(utf8_percent_encode(&doi, UNSAFE).to_string())
    }

    /// Where it can be read: its own address, else that of its identifier.
    pub fn link(&self) -> Option<String> {
        let address = self.address.as_deref().and_then(safe_address);
        address.or_else(|| self.doi.as_deref().map(doi_address))
    }

    /// The work as text for a list of references, on one line, in the order
    /// that journals of medicine use.
    pub fn plain(&self) -> String {
        let mut title = plain(&self.title);
        if self.kind == WorkKind::Software {
            title += " [computer software]";
        }
        let mut sentences = vec![self.authors.printed(), title];
        sentences.extend(self.journal.as_deref().map(plain));
        let version = self.version.as_deref().map(plain);
        sentences.extend(version.map(|version| format!("Version {version}")));
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let parts = [year, self.locator.printed.clone()];
        let given: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        sentences.push(given.join(";"));
        sentences.extend(self.safe_doi().map(|doi| format!("doi:{doi}")));
        // No full stop after an address: it would be taken for a part of it.
        let mut parts = vec![with_full_stops(&sentences)];
        parts.extend(self.address.as_deref().and_then(safe_address));
        parts.extend(self.notes.iter().cloned());
        let text = parts.join(" ");
        plain(&text)
    }
}

/// Sentences one after the other, each with a full stop unless it ends in a
/// mark of its own; empty ones are left out.
fn with_full_stops(sentences: &[String]) -> String {
    let ended = |sentence: &String| {
        let stop = if sentence.ends_with(['.', '?', '!']) {
            ""
        } else {
            "."
        };
        format!("{sentence}{stop}")
    };
    let sentences = sentences.iter().filter(|sentence| !sentence.is_empty());
    sentences.map(ended).collect::<Vec<_>>().join(" ")
}
