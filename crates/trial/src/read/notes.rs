//! Reading notes: what sources disagree on, oddities and remarks.

use super::super::fields::Reader;
use super::super::json::Node;
use super::super::limits::MAX_ENTRIES;
use super::super::model::{Note, Statement};
use super::super::shape::{NOTE, STATEMENT};

/// Reads all notes of the trial.
pub(super) fn notes<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Vec<Note> {
    reader.each(root, "notes", (0, MAX_ENTRIES), note)
}

fn note<'t>(reader: &mut Reader<'t>, node: Node<'t>) -> Option<Note> {
    let node = reader.open(node, &NOTE)?;
    let kind = reader.keyword(node, "kind");
    let about = reader.text(node, "about");
    let (outcome, visit) = (reader.refer(node, "outcome"), reader.refer(node, "visit"));
    let says = reader.each(node, "says", (0, MAX_ENTRIES), statement);
    let text = reader.text(node, "text");
    Some(Note {
        kind: kind?,
        about: about?,
        outcome,
        visit,
        says,
        text: text?,
    })
}

fn statement<'t>(reader: &mut Reader<'t>, node: Node<'t>) -> Option<Statement> {
    let node = reader.open(node, &STATEMENT)?;
    let (source, text) = (reader.refer(node, "source"), reader.text(node, "text"));
    Some(Statement {
        source: source?,
        text: text?,
    })
}
