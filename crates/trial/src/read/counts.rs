//! Reading counts of people: responders, events, flow and adherence.

use super::super::fields::Reader;
use super::super::json::Node;
use super::super::limits::MAX_ENTRIES;
use super::super::model::{ArmCount, CountTable, ResponderCount, ThresholdKind};
use super::super::quote::quote;
use super::super::reported::SourceIndex;
use super::super::shape::{COUNT, COUNT_TABLE, RESPONDERS};
use super::MAX_ARMS;
use super::intervals::THRESHOLD_SIZE;

/// Reads one of the lists of named counts.
pub(super) fn tables<'t>(
    reader: &mut Reader<'t>,
    root: Node<'t>,
    key: &str,
    default: Option<SourceIndex>,
) -> Vec<CountTable> {
    reader.each(root, key, (0, MAX_ENTRIES), |reader, node| {
        table(reader, node, default)
    })
}

fn table<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    default: Option<SourceIndex>,
) -> Option<CountTable> {
    let object = reader.open(object, &COUNT_TABLE)?;
    let label = reader.text(object, "label");
    let role = reader.keyword(object, "role");
    let counts = counts(reader, object);
    let source = reader.source(object, default);
    let note = reader.text(object, "note");
    Some(CountTable {
        label: label?,
        role,
        counts,
        source,
        note,
    })
}

/// Reads all responder counts of an outcome.
pub(super) fn responders<'t>(
    reader: &mut Reader<'t>,
    outcome: Node<'t>,
    default: Option<SourceIndex>,
) -> Vec<ResponderCount> {
    reader.each(outcome, "responders", (0, MAX_ENTRIES), |reader, node| {
        responder(reader, node, default)
    })
}

fn responder<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    default: Option<SourceIndex>,
) -> Option<ResponderCount> {
    let object = reader.open(object, &RESPONDERS)?;
    let visit = reader.refer(object, "visit");
    let kind = reader.choice(object, "kind", ThresholdKind::within_person());
    let threshold = reader.plain_decimal(object, "threshold");
    if let Some(threshold) = threshold {
        reader.positive(object, "threshold", threshold, &THRESHOLD_SIZE);
    }
    let counts = counts(reader, object);
    let source = reader.source(object, default);
    let note = reader.text(object, "note");
    Some(ResponderCount {
        visit: visit?,
        kind: kind?,
        threshold: threshold?,
        counts,
        source,
        note,
    })
}

fn counts<'t>(reader: &mut Reader<'t>, object: Node<'t>) -> Vec<ArmCount> {
    let nodes = reader.list(object, "counts", 1, MAX_ARMS);
    let mut counts: Vec<ArmCount> = Vec::new();
    for node in nodes {
        let Some(count) = count(reader, node) else {
            continue;
        };
        if counts.iter().any(|other| other.arm == count.arm) {
            let arm = quote(reader.names.of("arm")[count.arm]);
            reader.faults.error(
                node,
                format!("Arm {arm} is counted twice."),
                "Give one count for each arm.",
            );
        }
        counts.push(count);
    }
    counts
}

fn count<'t>(reader: &mut Reader<'t>, node: Node<'t>) -> Option<ArmCount> {
    let node = reader.open(node, &COUNT)?;
    let arm = reader.refer(node, "arm");
    let (count, total) = (
        reader.people(node, "count", 0),
        reader.people(node, "total", 1),
    );
    if let (Some(count), Some(total), Some(place)) = (count, total, node.member("count"))
        && count > total
    {
        let message = format!("{count} of {total} people cannot be.");
        reader.faults.error(
            place,
            message,
            "The count must not be above the total; compare both with the source.",
        );
    }
    Some(ArmCount {
        arm: arm?,
        count: count?,
        total,
    })
}
