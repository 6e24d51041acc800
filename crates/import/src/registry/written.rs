//! From what was gathered and answered to the draft.

use super::super::{Answers, Draft, Kind, Question};
use super::arms::Arms;
use super::ask::Asked;
use super::gather::Gathered;
use super::identity::{Identity, document, entered};
use super::outcome::{Whole, outcome};
use super::record::{at, plainly};
use super::resolve_contrasts::{Settling, settle};
use super::select_outcomes::{Kept, kept, primary, primary_time, role, visits};
use super::text::filled;
use super::visit::Visits;
use mcid_trial::document::Json;
use mcid_trial::json::Node;
use mcid_trial::limits::MAX_FAULTS;

/// Makes the draft.
pub(super) fn draft(
    record: Node<'_>,
    who: &Identity,
    all: Gathered<'_>,
    answers: &Answers,
) -> Draft {
    let Gathered {
        mut parts,
        groups,
        analyses,
        arms,
        mut told,
        count,
        ..
    } = all;
    let mut asked = Asked {
        answers,
        questions: Vec::new(),
    };
    let control = arms.control(record, &mut asked);
    let kept = kept(&mut parts, &arms, &mut asked, &mut told);
    let visits = visits(&kept, &parts);
    let primary = primary(&kept, &parts, &mut asked);
    let mut contrasts = Vec::new();
    for (those, estimates) in &analyses {
        settle(
            those,
            estimates,
            &kept,
            &parts,
            &arms,
            &mut Settling {
                asked: &mut asked,
                told: &mut told,
                contrasts: &mut contrasts,
            },
        );
    }
    let mut json = document(record, who, &arms, control);
    let (unit, list) = match &visits {
        Some(visits) => (
            visits.unit,
            visits.json(primary_time(&kept, &parts, &primary)),
        ),
        None => ("weeks", Json::List(Vec::new())),
    };
    json.add("time_unit", Json::text(unit));
    json.add("visits", list);
    let mut outcomes = Vec::new();
    if let Some(visits) = &visits {
        let whole = Whole {
            parts: &parts,
            arms: &arms,
            visits,
            contrasts: &contrasts,
            groups: &groups,
        };
        for (planned, answered) in &kept {
            let role = role(planned, &parts, &primary);
            outcomes.push(outcome(planned, answered, role, &whole));
        }
    }
    json.add("outcomes", Json::List(outcomes));
    if let Some(note) = limitations(record) {
        json.add("notes", Json::List(vec![note]));
    }
    let is_entered = asked
        .questions
        .iter()
        .any(|question| question.id.starts_with("threshold/") && !question.given.is_empty());
    if is_entered && let Some(mut sources) = json.member("sources").cloned() {
        if let Json::List(entries) = &mut sources {
            entries.push(entered());
        }
        json.add("sources", sources);
    }
    if kept.is_empty() {
        told.warnings
            .push("Every outcome is left out; a trial needs at least one.".to_owned());
    }
    told.warnings = capped(told.warnings, |more| more);
    told.left_out = capped(told.left_out, |more| {
        (more, "Only the first are listed.".to_owned())
    });
    Draft {
        kind: Kind::Registry,
        recognised: recognised(who, count, &kept, &arms, visits.as_ref()),
        questions: by_subject(asked.questions),
        left_out: told.left_out,
        warnings: told.warnings,
        document: json,
    }
}

/// At most so many entries, and how many more there are.
fn capped<T>(mut entries: Vec<T>, entry: fn(String) -> T) -> Vec<T> {
    let more = entries.len().saturating_sub(MAX_FAULTS);
    if more > 0 {
        entries.truncate(MAX_FAULTS);
        entries.push(entry(filled(
            "{} more are not listed.",
            &[&more.to_string()],
        )));
    }
    entries
}

/// Questions about one thing follow one another, in the order in which the
/// things came up.
fn by_subject(questions: Vec<Question>) -> Vec<Question> {
    let mut ordered: Vec<Question> = Vec::new();
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
    kept: &[Kept],
    arms: &Arms,
    visits: Option<&Visits>,
) -> Vec<(String, String)> {
    let mut record = filled(
        "{}, a ClinicalTrials.gov record with results",
        &[&who.registration],
    );
    if !who.updated.is_empty() {
        record.push_str(&filled(", last updated on {}", &[&who.updated]));
    }
    let names: Vec<&str> = arms.all.iter().map(|arm| &*arm.name).collect();
    let mut made = vec![
        ("Record".to_owned(), record),
        (
            "Outcome measures".to_owned(),
            filled(
                "{} are posted; {} outcomes are made of them",
                &[&count.to_string(), &kept.len().to_string()],
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
    let text = plainly(module, "description");
    let note = Json::object()
        .with("kind", Json::text("remark"))
        .with("about", Json::text("Limitations and caveats in the record"))
        .with("text", Json::text(&text));
    (!text.is_empty()).then_some(note)
}
