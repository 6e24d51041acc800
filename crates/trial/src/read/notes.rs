//! Reading notes: what sources disagree on, oddities and remarks.

use super::super::fields::Reader;
use super::super::json::Node;
use super::super::limits::MAX_ENTRIES;
use super::super::model::{Note, NoteKind, Statement};
use super::super::shape::{NOTE, STATEMENT};

const KINDS: [(&str, NoteKind); 3] = [
    ("disagreement", NoteKind::Disagreement),
    ("oddity", NoteKind::Oddity),
    ("remark", NoteKind::Remark),
];

/// Reads all notes of the trial.
pub(super) fn notes<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Vec<Note> {
    let nodes = reader.list(root, "notes", 0, MAX_ENTRIES);
    nodes
        .into_iter()
        .filter_map(|node| note(reader, node))
        .collect()
}

fn note<'t>(reader: &mut Reader<'t>, node: Node<'t>) -> Option<Note> {
    let node = reader.open(node, &NOTE)?;
    let kind = reader.choice(node, "kind", &KINDS);
    let about = reader.text(node, "about");
    let (outcome, visit) = (reader.refer(node, "outcome"), reader.refer(node, "visit"));
    let says = reader.list(node, "says", 0, MAX_ENTRIES);
    let says = says
        .into_iter()
        .filter_map(|node| statement(reader, node))
        .collect();
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
