//! Opening whatever an author has: a trial's file, a table, or a registry's
//! record, each known by what is in it and not by its name.
//!
//! A trial's file becomes a trial. The others become a [`Draft`]: a document
//! in the trial format, with what was recognised, what is left out and why,
//! and questions on what no such file says. [`open`] is asked again with the
//! answers, until none is missing; nothing is kept in between.

mod draft;
mod registry;
mod slug;
mod table;
mod unrecognised;
mod when;

pub use draft::{Draft, Kind, Question, UNSAID};
pub use slug::slug;

use mcid_trial::fault::Fault;
use mcid_trial::input::decoded;
use mcid_trial::read::{Reading, read};

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
