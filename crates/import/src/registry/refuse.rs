//! What is said of files that look like a registry's and cannot be used.

use super::record::{at, is, list, text_of};
use mcid_trial::{
    fields::Reader,
    json::{Node, Value},
};

/// Words by which a file may be a registry's, looked for before it is read.
const SIGNS: [&str; 6] = [
    "\"protocolSection\"",
    "\"resultsSection\"",
    "\"studies\"",
    "\"FullStudiesResponse\"",
    "\"StudyFieldsResponse\"",
    "\"ProtocolSection\"",
];

/// True if a text may be a record, so that it is worth a look.
pub(super) fn may_be_record(text: &str) -> bool {
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// What a file is.
pub(super) enum RecordKind<'t> {
    /// Something else.
    Other,
    /// A record, or the only one of a list.
    Record(Node<'t>),
    /// A record in the way of the registry's earlier interface.
    Classic,
    /// A list of so many records.
    List(usize),
}

/// Says what a file is by its content.
pub(super) fn found(root: Node<'_>) -> RecordKind<'_> {
    let is_record = |node: &Node<'_>| {
        node.member("protocolSection").is_some() || node.member("resultsSection").is_some()
    };
    if is_record(&root) {
        return RecordKind::Record(root);
    }
    let classic = [
        "FullStudiesResponse",
        "StudyFieldsResponse",
        "Study",
        "FullStudy",
        "ProtocolSection",
    ];
    if classic.iter().any(|key| root.member(key).is_some()) {
        return RecordKind::Classic;
    }
    let studies = match root.value() {
        Value::List => root.children().collect(),
        _ => list(root, "studies"),
    };
    match &studies[..] {
        [one] if is_record(one) => RecordKind::Record(*one),
        [] => match root.member("studies").map(Node::value) {
            Some(Value::List) => RecordKind::List(0),
            _ => RecordKind::Other,
        },
        [first, ..] if is_record(first) => RecordKind::List(studies.len()),
        [first, ..] if first.member("Study").is_some() => RecordKind::Classic,
        _ => RecordKind::Other,
    }
}

/// How to get a record that can be read.
const HOW_TO: &str = "On ClinicalTrials.gov open the study's page, choose Download, then JSON, and open that file here.";

/// Says that a record is of the earlier interface.
pub(super) fn classic(reader: &mut Reader<'_>, root: Node<'_>) {
    let message = "This is a ClinicalTrials.gov record in the form that the registry used until 2024; only its present form is read.";
    reader.faults.error(root, message, HOW_TO);
}

/// Says that there is not one record.
pub(super) fn several(reader: &mut Reader<'_>, root: Node<'_>, count: usize) {
    if count == 0 {
        let message = "This is a list of ClinicalTrials.gov records with none in it.";
        return reader.faults.error(root, message, HOW_TO);
    }
    reader.faults.error(
        root,
        format!(
            "This is a list of {count} ClinicalTrials.gov records; one trial is shown at a time."
        ),
        HOW_TO,
    );
}

/// True if a record has results; or else says that it has none.
pub(super) fn has_results(reader: &mut Reader<'_>, record: Node<'_>, name: &str) -> bool {
    let measures = at(record, &["resultsSection", "outcomeMeasuresModule"]);
    let is_there = measures.is_some_and(|module| !list(module, "outcomeMeasures").is_empty());
    if is_there {
        return true;
    }
    let status = at(record, &["protocolSection", "statusModule"]);
    let status = status
        .map(|status| text_of(status, "overallStatus"))
        .unwrap_or_default();
    let (why, remedy) = if record.member("resultsSection").is_some() {
        (
            "has results in the registry, but no outcome measures.",
            "Take the numbers from the trial's publication, as a table or a trial file.",
        )
    } else if is(status, "COMPLETED") || is(status, "TERMINATED") {
        (
            "is a record without results: none have been posted in the registry, although the trial has ended.",
            "If there is a publication, take the numbers from there, as a table or a trial file.",
        )
    } else {
        (
            "is a record without results: none have been posted in the registry.",
            "Results are usually posted within a year after a trial has ended. Choose a record with results, or take the numbers from a publication.",
        )
    };
    let message = format!("{name} {why}");
    reader.faults.error(record, message, remedy);
    false
}

/// Checks that no key of a record is given twice.
pub(super) fn has_doubled_keys(reader: &mut Reader<'_>, node: Node<'_>) -> bool {
    let is_object = matches!(node.value(), Value::Object);
    let members: Vec<Node<'_>> = node.children().collect();
    let mut is_doubled = false;
    if is_object && members.len() > MOST_KEYS {
        reader.faults.error(
            node,
            "This object has more keys than any in a record.",
            HOW_TO,
        );
        return true;
    }
    for (at, member) in members.iter().enumerate() {
        if is_object
            && members[..at]
                .iter()
                .any(|other| other.key() == member.key())
        {
            let message = "A key is given twice in the same object, so that it is not clear which value counts.";
            reader.faults.error_at_key(*member, message, HOW_TO);
            is_doubled = true;
        }
        is_doubled |= has_doubled_keys(reader, *member);
    }
    is_doubled
}

/// More keys than any object of a record has.
const MOST_KEYS: usize = 200;
