//! From what was gathered and answered to the draft.

use super::super::diagnostics::Diagnostics;
use super::super::draft::{Draft, ImportQuestion, SourceKind};
use super::arms::RecordArms;
use super::gather::Gathered;
use super::identity::{Identity, document, entered, source};
use super::outcome::{OutcomeWriter, outcome};
use super::record::{at, plain_text};
use super::resolve_contrasts::resolve_contrasts;
use super::select_outcomes::{
    SelectedOutcome, primary, primary_time, role, select_outcomes, visits,
};
use super::visit::RecordVisits;
use mcid_trial::{document::Json, json::Node, limits::MAX_FAULTS};

/// Makes the draft.
pub(super) fn draft(
    record: Node<'_>,
    who: &Identity,
    all: Gathered<'_>,
    mut diagnostics: Diagnostics,
) -> Draft {
    let Gathered {
        mut parts,
        groups,
        analyses,
        arms,
        count,
        ..
    } = all;
    let control = arms.control(record, &mut diagnostics);
    let selected = select_outcomes(&mut parts, &arms, &mut diagnostics);
    let visits = visits(&selected, &parts);
    let primary = primary(&selected, &parts, &mut diagnostics);
    let mut contrasts = Vec::new();
    for (those, estimates) in &analyses {
        resolve_contrasts(
            those,
            estimates,
            &selected,
            &parts,
            &arms,
            &mut diagnostics,
            &mut contrasts,
        );
    }
    let mut json = document(record, who, &arms, control);
    let (unit, list) = match &visits {
        Some(visits) => (
            visits.unit,
            visits.json(primary_time(&selected, &parts, &primary)),
        ),
        None => ("weeks", Json::List(Vec::new())),
    };
    json.add("time_unit", Json::text(unit));
    json.add("visits", list);
    let mut outcomes = Vec::new();
    if let Some(visits) = &visits {
        let whole = OutcomeWriter {
            parts: &parts,
            arms: &arms,
            visits,
            contrasts: &contrasts,
            groups: &groups,
        };
        for (planned, answered) in &selected {
            let role = role(planned, &parts, &primary);
            outcomes.push(outcome(planned, answered, role, &whole));
        }
    }
    json.add("outcomes", Json::List(outcomes));
    if let Some(note) = limitations(record) {
        json.add("notes", Json::List(vec![note]));
    }
    let is_entered = selected
        .iter()
        .any(|(_, answered)| answered.threshold.is_some());
    if is_entered {
        let sources = vec![source(record, who), entered()];
        json.add("sources", Json::List(sources));
    }
    if selected.is_empty() {
        diagnostics.warn("Every outcome is left out; a trial needs at least one.");
    }
    Draft {
        kind: SourceKind::Registry,
        recognised: recognised(who, count, &selected, &arms, visits.as_ref()),
        questions: by_subject(diagnostics.questions),
        left_out: capped(diagnostics.left_out, |more| {
            (more, "Only the first are listed.".to_owned())
        }),
        warnings: capped(diagnostics.warnings, |more| more),
        document: json,
    }
}

/// At most so many entries, and how many more there are.
fn capped<T>(mut entries: Vec<T>, entry: fn(String) -> T) -> Vec<T> {
    let more = entries.len().saturating_sub(MAX_FAULTS);
    if more > 0 {
        entries.truncate(MAX_FAULTS);
        entries.push(entry(format!("{more} more are not listed.")));
    }
    entries
}

/// Questions about one thing follow one another, in the order in which the
/// things came up.
fn by_subject(questions: Vec<ImportQuestion>) -> Vec<ImportQuestion> {
    let mut ordered: Vec<ImportQuestion> = Vec::new();
    for question in questions {
        let after = ordered
            .iter()
            .rposition(|other| other.about == question.about);
        ordered.insert(after.map_or(ordered.len(), |at| at + 1), question);
    }
    ordered
}

/// What was recognised, to be looked over.
fn recognised(
    who: &Identity,
    count: usize,
    selected: &[SelectedOutcome],
    arms: &RecordArms,
    visits: Option<&RecordVisits>,
) -> Vec<(String, String)> {
    let mut record = format!(
        "{}, a ClinicalTrials.gov record with results",
        who.registration
    );
    if let Some(updated) = &who.updated {
        record = format!("{record}, last updated on {updated}");
    }
    let names: Vec<&str> = arms.all.iter().map(|arm| &*arm.name).collect();
    let mut made = vec![
        ("Record".to_owned(), record),
        (
            "Outcome measures".to_owned(),
            format!(
                "{count} are posted; {} outcomes are made of them",
                selected.len()
            ),
        ),
        ("Arms".to_owned(), names.join("; ")),
    ];
    if let Some(visits) = visits {
        made.push(("Visits".to_owned(), visits.labels().join(", ")));
    }
    made
}

/// What the record says of its own limits.
fn limitations(record: Node<'_>) -> Option<Json> {
    let module = at(
        record,
        &["resultsSection", "moreInfoModule", "limitationsAndCaveats"],
    )?;
    let text = plain_text(module, "description");
    let note = Json::object()
        .with("kind", Json::text("remark"))
        .with("about", Json::text("Limitations and caveats in the record"))
        .with("text", Json::text(&text));
    (!text.is_empty()).then_some(note)
}
