//! How to cite: the paper that reported a trial, and the explorer as it shows
//! that trial; as plain text, as BibTeX and as RIS.
//!
//! Only what the trial's file says is cited. What it leaves out is left out of
//! the citation too: no first name is guessed and no year is assumed.

pub mod author;
pub mod bibtex;
pub mod locator;
pub mod ris;
mod work;

use crate::page::BRAND;
use mcid_trial::Trial;

use super::{escape, phrase};
use author::{Author, Authors};
use locator::Locator;
pub use work::{Work, WorkKind, doi_address, safe_address};

/// A program that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Software {
    pub name: String,
    /// Its version, e.g. "0.1.0".
    pub version: String,
    /// The year in which this version was released; `None` before that.
    pub year: Option<u16>,
    /// Its address on the web, if it is known.
    pub address: Option<String>,
}

impl Software {
    /// This explorer, in the version that it was built as.
    pub fn explorer(year: Option<u16>, address: Option<String>) -> Self {
        Self {
            name: BRAND.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            year,
            address,
        }
    }
}

/// The same citation in three forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// As text for a list of references, on one line.
    pub plain: String,
    /// As an entry for BibTeX.
    pub bibtex: String,
    /// As a record in the RIS format, for programs that manage references.
    pub ris: String,
}

pub fn paper(trial: &Trial) -> Cited {
    cited(&paper_work(trial))
}

/// The citation of the explorer as it shows a trial, which names the paper.
pub fn explorer(trial: &Trial, software: &Software) -> Cited {
    cited(&Work {
        kind: WorkKind::Software,
        key: format!("{}-explorer", key(trial)),
        authors: Authors {
            named: vec![Author::Group(format!("The {} authors", software.name))],
            more: false,
        },
        title: format!("{}: {}", software.name, trial.short_name),
        version: Some(software.version.clone()),
        year: software.year,
        address: software.address.clone(),
        notes: vec![format!(
            "Shows results published in: {}",
            paper_work(trial).plain()
        )],
        ..Work::default()
    })
}

/// What the file says of the paper.
pub fn paper_work(trial: &Trial) -> Work {
    let citation = &trial.citation;
    let journal = Some(escape::plain(&citation.journal)).filter(|journal| !journal.is_empty());
    let year = citation.year.map(|year| year.to_string());
    let year = year.unwrap_or_default();
    let registered = (!trial.registrations.is_empty())
        .then(|| format!("Registered as {}.", phrase::list(&trial.registrations)));
    Work {
        kind: if journal.is_some() {
            WorkKind::Article
        } else {
            WorkKind::Other
        },
        key: format!("{}{year}", key(trial)),
        authors: Authors::read(&citation.authors),
        title: citation.title.clone(),
        journal,
        year: citation.year,
        locator: Locator::read(&citation.locator),
        doi: citation.doi.clone(),
        notes: registered.into_iter().collect(),
        ..Work::default()
    }
}

fn cited(work: &Work) -> Cited {
    Cited {
        plain: work.plain(),
        bibtex: bibtex::entry(work),
        ris: ris::record(work),
    }
}

/// The trial's id as the beginning of a key: small letters, digits and
/// hyphens, and the same in every version.
fn key(trial: &Trial) -> String {
    let allowed = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let key: String = trial
        .id
        .to_ascii_lowercase()
        .chars()
        .filter(allowed)
        .collect();
    if key.is_empty() {
        "trial".to_owned()
    } else {
        key
    }
}
