//! A record of ClinicalTrials.gov with results (its API, version 2) as a
//! draft of a trial.
//!
//! Every outcome measure with means and something that tells how precise
//! their difference is becomes an outcome; the others are left out, each with
//! the reason. Numbers are taken over digit by digit. What a record does not
//! say is asked: which way is better, the MCID, which arm an estimate
//! subtracts from which. docs/registry.md describes all of it.

mod arms;
mod assemble;
mod direction;
mod estimate;
mod gather;
mod identity;
mod measure;
mod number;
mod outcome;
mod part;
mod record;
mod refuse;
mod resolve_contrasts;
mod rows;
mod select_outcomes;
mod series;
mod text;
mod title;
mod visit;

use super::diagnostics::Diagnostics;
use super::{Answers, Draft};
use mcid_trial::{fault::Fault, fields::Reader, input::parse, json::Node};
use refuse::RecordKind;

/// Opens a record; `None` if the text is something else.
///
/// # Errors
///
/// Why the record cannot be used: it has no results, or none of them can be
/// shown, each with the reason.
pub(super) fn open(text: &str, answers: &Answers) -> Option<Result<Draft, Vec<Fault>>> {
    if !refuse::may_be_record(text) {
        return None;
    }
    match parse(text, |reader, root| inspect(reader, root, answers)) {
        Ok((Inspection::Other, _)) => None,
        Ok((Inspection::Record(draft), _)) => Some(Ok(*draft)),
        Err(faults) => Some(Err(faults)),
    }
}

/// What a look at a file shows.
enum Inspection {
    /// It is no record.
    Other,
    /// What became of a record.
    Record(Box<Draft>),
}

/// Looks at a file; nothing if it is a record that cannot be used.
fn inspect<'t>(reader: &mut Reader<'t>, root: Node<'t>, answers: &Answers) -> Option<Inspection> {
    let record = match refuse::found(root) {
        RecordKind::Record(record) => record,
        RecordKind::Other => return Some(Inspection::Other),
        RecordKind::Classic => {
            refuse::classic(reader, root);
            return None;
        }
        RecordKind::List(count) => {
            refuse::several(reader, root, count);
            return None;
        }
    };
    for section in ["protocolSection", "resultsSection"] {
        let section = record.member(section);
        if section.is_some_and(|section| refuse::has_doubled_keys(reader, section)) {
            return None;
        }
    }
    let who = identity::identity(record);
    if !refuse::has_results(reader, record, &who.short_name) {
        return None;
    }
    let mut diagnostics = Diagnostics::new(answers);
    let gathered = gather::gather(record, &mut diagnostics);
    if gathered.parts.is_empty() {
        gather::refuse(reader, record, &who, &gathered);
        return None;
    }
    let draft = assemble::draft(record, &who, gathered, diagnostics);
    Some(Inspection::Record(Box::new(draft)))
}
