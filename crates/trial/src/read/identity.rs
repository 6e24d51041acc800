//! Reading who and when: citation, sources, arms and visits.

use core::cmp::Ordering;

use super::super::fields::Reader;
use super::super::json::Node;
use super::super::model::{Arm, Citation, Source, Visit};
use super::super::quote::quote;
use super::super::reported::SourceIndex;
use super::super::shape::{ARM, CITATION, SOURCE, VISIT};
use super::{MAX_ARMS, MAX_VISITS};

/// Reads the reference of the trial's main publication.
pub(super) fn citation<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Option<Citation> {
    let node = reader.open(root.member("citation")?, &CITATION)?;
    let title = reader.text(node, "title");
    Some(Citation {
        authors: reader.texts(node, "authors"),
        journal: reader.text(node, "journal").unwrap_or_default(),
        year: year(reader, node),
        locator: reader.text(node, "locator").unwrap_or_default(),
        doi: doi(reader, node),
        title: title?,
    })
}

fn year<'t>(reader: &mut Reader<'t>, object: Node<'t>) -> Option<u16> {
    let node = object.member("year")?;
    let value = reader.plain_decimal(object, "year")?;
    let year = u16::try_from(value.units())
        .ok()
        .filter(|year| value.decimals() == 0 && (1900..=2100).contains(year));
    if year.is_none() {
        reader.faults.error(
            node,
            format!("{value} is not a year from 1900 to 2100."),
            "Write it like this: 2022.",
        );
    }
    year
}

/// A digital object identifier, which may become part of a link.
fn doi<'t>(reader: &mut Reader<'t>, object: Node<'t>) -> Option<String> {
    let doi = reader.text(object, "doi")?;
    let node = object.member("doi")?;
    let safe = doi
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    if doi.starts_with("10.") && doi.contains('/') && safe {
        return Some(doi);
    }
    let message = format!("{} is not a DOI.", quote(&doi));
    reader.faults.error(
        node,
        message,
        "Write it without an address before it: \"10.1000/example.1\".",
    );
    None
}

/// Reads one source.
pub(super) fn source<'t>(reader: &mut Reader<'t>, node: Node<'t>) -> Option<Source> {
    let node = reader.open(node, &SOURCE)?;
    let (id, name) = (reader.id(node, false), reader.text(node, "name"));
    let reference = reader.text(node, "reference").unwrap_or_default();
    let doi = doi(reader, node);
    Some(Source {
        id: id?,
        name: name?,
        reference,
        doi,
    })
}

/// Reads all arms.
pub(super) fn arms<'t>(
    reader: &mut Reader<'t>,
    root: Node<'t>,
    default: Option<SourceIndex>,
) -> Vec<Arm> {
    let nodes = reader.list(root, "arms", 2, MAX_ARMS);
    reader.unique_ids(&nodes, "arm");
    nodes
        .into_iter()
        .filter_map(|node| arm(reader, node, default))
        .collect()
}

fn arm<'t>(reader: &mut Reader<'t>, node: Node<'t>, default: Option<SourceIndex>) -> Option<Arm> {
    let node = reader.open(node, &ARM)?;
    let (id, name) = (reader.id(node, false), reader.text(node, "name"));
    let short_name = reader.text(node, "short_name");
    let role = reader.keyword(node, "role");
    let randomised = reader.reported_people(node, "randomised", default);
    Some(Arm {
        id: id?,
        name: name?,
        short_name: short_name?,
        role: role?,
        randomised,
    })
}

/// Reads all visits, which must be in the order of time.
pub(super) fn visits<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Vec<Visit> {
    let nodes = reader.list(root, "visits", 1, MAX_VISITS);
    reader.unique_ids(&nodes, "visit");
    let mut visits: Vec<Visit> = Vec::new();
    for node in nodes {
        let Some(visit) = visit(reader, node) else {
            continue;
        };
        let place = node.member("time").unwrap_or(node);
        if let Some(before) = visits.last() {
            let message = match visit.time.compare(before.time) {
                Ordering::Greater => None,
                Ordering::Equal => Some(format!("The time {} is given to two visits.", visit.time)),
                Ordering::Less => Some(format!(
                    "The time {} follows the later time {}.",
                    visit.time, before.time
                )),
            };
            if let Some(message) = message {
                reader.faults.error(
                    place,
                    message,
                    "List the visits in the order of time, each time once.",
                );
            }
        }
        if visit.primary && visits.iter().any(|other| other.primary) {
            let place = node.member("primary").unwrap_or(node);
            reader.faults.error(
                place,
                "Two visits are called primary.",
                (
                    "Leave \"primary\" out of all but one.",
                    "Call one of them primary at most.",
                ),
            );
        }
        visits.push(visit);
    }
    visits
}

fn visit<'t>(reader: &mut Reader<'t>, object: Node<'t>) -> Option<Visit> {
    let object = reader.open(object, &VISIT)?;
    let (id, time) = (
        reader.id(object, true),
        reader.plain_decimal(object, "time"),
    );
    let label = reader.text(object, "label");
    let primary = reader.flag(object, "primary");
    let note = reader.text(object, "note");
    Some(Visit {
        id: id?,
        time: time?,
        label: label?,
        primary,
        note,
    })
}
