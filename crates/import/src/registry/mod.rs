//! A record of ClinicalTrials.gov with results (its API, version 2) as a
//! draft of a trial.
//!
//! Every outcome measure with means and something that tells how precise
//! their difference is becomes an outcome; the others are left out, each with
//! the reason. Numbers are taken over digit by digit. What a record does not
//! say is asked: which way is better, the MCID, which arm an estimate
//! subtracts from which. docs/registry.md describes all of it.

mod arms;
mod ask;
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
mod written;

use super::{Answers, Draft};
use mcid_trial::fault::Fault;
use mcid_trial::fields::Reader;
use mcid_trial::input::parse;
use mcid_trial::json::Node;
use refuse::Found;

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
    match parse(text, |reader, root| looked_at(reader, root, answers)) {
        Ok((Look::Other, _)) => None,
        Ok((Look::Record(draft), _)) => Some(Ok(*draft)),
        Err(faults) => Some(Err(faults)),
    }
}

/// What a look at a file shows.
enum Look {
    /// It is no record.
    Other,
    /// What became of a record.
    Record(Box<Draft>),
}

/// Looks at a file; nothing if it is a record that cannot be used.
fn looked_at<'t>(reader: &mut Reader<'t>, root: Node<'t>, answers: &Answers) -> Option<Look> {
    let record = match refuse::found(root) {
        Found::Record(record) => record,
        Found::Other => return Some(Look::Other),
        Found::Classic => {
            refuse::classic(reader, root);
            return None;
        }
        Found::List(count) => {
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
    let gathered = gather::gathered(record);
    if gathered.parts.is_empty() {
        gather::refuse(reader, record, &who, &gathered);
        return None;
    }
    let draft = written::draft(record, &who, gathered, answers);
    Some(Look::Record(Box::new(draft)))
}
