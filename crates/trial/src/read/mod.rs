//! The reader of the trial format: untrusted text in, a checked trial or
//! every fault out.

mod contrasts;
mod counts;
mod favours;
mod identity;
mod intervals;
mod notes;
mod outcomes;
mod plausibility;
mod results;

use super::fault::Fault;
use super::fields::Reader;
use super::input::{decoded, parse};
use super::json::{Node, Value};
use super::limits::{MAX_ARMS, MAX_CONTRASTS, MAX_ENTRIES, MAX_OUTCOMES, MAX_VISITS};
use super::model::Trial;
use super::quote::quote;
use super::shape::TRIAL;

/// What every file in the trial format says of itself under "format".
pub const FORMAT: &str = "mcid-explorer-trial";

/// The version of the trial format that is read.
pub const VERSION: &str = "1";

/// A trial that was read, and what should be looked at all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The trial.
    pub trial: Trial,
    /// Warnings in the order of the file.
    pub warnings: Vec<Fault>,
}

/// Reads a trial from text.
///
/// # Errors
///
/// All faults, warnings among them, in the order of the file, if at least one
/// is an error; at most [`super::limits::MAX_FAULTS`] of each severity, then how many
/// more there are.
pub fn read(text: &str) -> Result<Reading, Vec<Fault>> {
    let (trial, warnings) = parse(text, trial)?;
    Ok(Reading { trial, warnings })
}

/// Reads a trial from the bytes of a file, which must be UTF-8; a byte order
/// mark is passed over.
///
/// # Errors
///
/// As [`read`], and if the bytes are too many or not UTF-8.
pub fn read_bytes(bytes: &[u8]) -> Result<Reading, Vec<Fault>> {
    read(decoded(bytes)?)
}

/// Reads the whole trial.
fn trial<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Option<Trial> {
    if !is_ours(reader, root) {
        return None;
    }
    let root = reader.open(root, &TRIAL)?;
    // For editors, which check a file against the schema that it names.
    reader.text(root, "$schema");
    let id = reader.id(root, false);
    let title = reader.text(root, "title");
    let short_name = reader.text(root, "short_name");
    let question = reader.text(root, "question");
    let description = reader.text(root, "description");
    let condition = reader.text(root, "condition").unwrap_or_default();
    let registrations = reader.texts(root, "registrations");
    let citation = identity::citation(reader, root);
    let sources = reader.list(root, "sources", 1, MAX_ENTRIES);
    reader.unique_ids(&sources, "source");
    let only = (sources.len() == 1).then_some(0);
    let sources: Vec<_> = sources
        .into_iter()
        .filter_map(|node| identity::source(reader, node))
        .collect();
    let default = reader.source(root, only);
    let arms = identity::arms(reader, root, default);
    let time_unit = reader.keyword(root, "time_unit");
    let visits = identity::visits(reader, root);
    let outcomes = outcomes::outcomes(reader, root, &arms, default);
    let events = counts::tables(reader, root, "events", default);
    let adverse_events = counts::tables(reader, root, "adverse_events", default);
    let flow = counts::tables(reader, root, "flow", default);
    let adherence = counts::tables(reader, root, "adherence", default);
    let notes = notes::notes(reader, root);
    Some(Trial {
        id: id?,
        title: title?,
        short_name: short_name?,
        question: question?,
        description: description?,
        condition,
        registrations,
        citation: citation?,
        sources,
        arms,
        time_unit: time_unit?,
        visits,
        outcomes,
        events,
        adverse_events,
        flow,
        adherence,
        notes,
    })
}

/// True unless the file says that it is something else, or of another
/// version; then its other keys mean nothing here.
fn is_ours(reader: &mut Reader<'_>, root: Node<'_>) -> bool {
    if let Some(node) = root
        .member("format")
        .filter(|node| node.as_text() != Some(FORMAT))
    {
        let message = match node.as_text() {
            Some(text) => format!("The format {} is not known.", quote(text)),
            None => "\"format\" must be a text.".to_owned(),
        };
        reader.faults.error(
            node,
            message,
            format!("A trial file has \"format\": \"{FORMAT}\"."),
        );
        return false;
    }
    if let Some(node) = root
        .member("version")
        .filter(|node| !matches!(node.value(), Value::Number(VERSION)))
    {
        let message = format!("Only version {VERSION} of the format is read here.");
        reader.faults.error(
            node,
            message,
            format!("Write \"version\": {VERSION}, or use a newer edition of the explorer."),
        );
        return false;
    }
    true
}
