//! Opening whatever an author has: a trial's file, a table, or a record of
//! ClinicalTrials.gov, each known by its content and not by its name.
//!
//! A trial's file becomes a trial. A table and a record become a [`Draft`]: a
//! document in the trial format, what was recognised, what is left out and why,
//! warnings, and questions on what such files do not say. [`open`] is called
//! again with the answers until no question is open; nothing is kept between
//! calls.
//!
//! - `table`: text is cut into cells (`sniff`, `sheet`), headings become columns
//!   (`heading`, `meaning`, `columns`), rows become results and contrasts of
//!   outcomes (`rows`, `cells`, `gather`), and those become a document
//!   (`document`, `outcome`), which the reader of trials checks; its faults are
//!   reported at cells (`origins`). docs/tables.md describes it.
//! - `registry`: outcome measures become parts (`measure`, `rows`, `estimate`),
//!   parts become outcomes with visits (`series`, `select_outcomes`, `visit`),
//!   posted estimates become contrasts (`direction`, `resolve_contrasts`), and
//!   all of it a document (`assemble`). docs/registry.md describes it.
//! - [`when`] reads times of measurement, `diagnostics` collects what an import
//!   has to say, [`slug()`] makes ids from names.
//!
//! To add a synonym of a heading, add it to its row in `table/meaning.rs`; for a
//! row before the headings, to its row in `table/preface.rs`.

mod control_name;
mod diagnostics;
mod draft;
mod registry;
mod slug;
mod table;
mod unrecognised;
pub mod when;

pub use draft::{Draft, ImportQuestion, SourceKind, UNSAID};
pub use slug::slug;

use mcid_trial::{
    fault::Fault,
    input::decoded,
    read::{Reading, read},
};

/// What was opened.
pub enum Opened {
    /// A trial.
    Trial(Box<Reading>),
    /// Something that may become one.
    Draft(Box<Draft>),
}

/// Answers to questions: the question's id, and what was said.
pub type Answers = [(String, String)];

/// Opens the bytes of a file. `answers` to questions that are not asked are
/// passed over.
///
/// # Errors
///
/// All faults, if what is there cannot be used.
pub fn open(bytes: &[u8], answers: &Answers) -> Result<Opened, Vec<Fault>> {
    let text = decoded(bytes)?;
    if let Some(record) = registry::open(text, answers) {
        return record.map(|draft| Opened::Draft(Box::new(draft)));
    }
    if let Some(draft) = table::draft(text, answers) {
        return Ok(Opened::Draft(Box::new(draft?)));
    }
    let reading = read(text).map_err(|faults| unrecognised::explained(text, faults))?;
    Ok(Opened::Trial(Box::new(reading)))
}
