//! What is said of JSON that is none of what can be opened.

use mcid_trial::{
    fault::Fault,
    fields::Reader,
    input::parse,
    json::{Node, Value},
    shape::TRIAL,
};

/// What is said of a file that was not read as a trial: one sentence if it
/// has nothing of a trial, or else what the reader said.
pub(super) fn explained(text: &str, faults: Vec<Fault>) -> Vec<Fault> {
    parse(text, not_a_trial).err().unwrap_or(faults)
}

/// Notes that a file has no key of a trial; not noted of one that has.
fn not_a_trial<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Option<()> {
    let is_ours = |member: Node<'_>| TRIAL.keys.iter().any(|key| key.name == member.key());
    let is_object = matches!(root.value(), Value::Object);
    if !is_object || root.children().next().is_none() || root.children().any(is_ours) {
        return Some(());
    }
    let message = "This is JSON, but neither a trial's file nor a registry's record.";
    let remedy = "Open a file in the trial format, a table, or a record with results that was downloaded from ClinicalTrials.gov as JSON.";
    reader.faults.error(root, message, remedy);
    None
}
