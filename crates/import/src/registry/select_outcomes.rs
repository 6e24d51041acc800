//! Which outcomes a draft has: those that are not left out and fit, the
//! times at which they were measured, and which is the primary one.

use super::super::diagnostics::Diagnostics;
use super::super::draft::{ImportQuestion, UNSAID};
use super::super::when::When;

use super::arms::RecordArms;
use super::outcome::{Answered, answered, ask_when};
use super::part::{Part, PostedRole};
use super::series::{PlannedOutcome, planned, series};
use super::title::is_same_time;
use super::visit::RecordVisits;
use mcid_trial::limits::{MAX_OUTCOMES, MAX_VISITS};

/// An outcome that is not left out, with what was answered.
pub(super) type SelectedOutcome = (PlannedOutcome, Answered);

/// Asks about each outcome, and keeps those that are wanted and fit.
pub(super) fn select_outcomes(
    parts: &mut [Part],
    arms: &RecordArms,
    diagnostics: &mut Diagnostics,
) -> Vec<SelectedOutcome> {
    let series = series(parts);
    let planned = planned(&series, parts, diagnostics);
    let mut times: Vec<When> = Vec::new();
    let mut selected: Vec<SelectedOutcome> = Vec::new();
    for mut planned in planned {
        if selected.len() == MAX_OUTCOMES {
            diagnostics.leave_out(
                &planned.name,
                "The record has more outcomes than can be shown.",
            );
            continue;
        }
        let Some(answered) = answered(&planned, parts, arms, diagnostics) else {
            diagnostics.leave_out(&planned.name, "It was chosen to be left out.");
            continue;
        };
        for at in &planned.parts {
            if parts[*at].when.is_none() {
                ask_when(&mut parts[*at], &planned.id, &planned.name, diagnostics);
            }
        }
        planned.parts.retain(|at| {
            let Some(when) = parts[*at].when else {
                return true;
            };
            if times.iter().any(|other| is_same_time(*other, when)) {
                return true;
            }
            let has_room = times.len() < MAX_VISITS;
            if has_room {
                times.push(when);
            } else {
                diagnostics.leave_out(
                    &parts[*at].title,
                    "The record has more visits than can be shown.",
                );
            }
            has_room
        });
        if !planned.parts.is_empty() {
            selected.push((planned, answered));
        }
    }
    // "12 weeks" and "84 days" of one outcome are one visit with two results.
    if let Some(visits) = visits(&selected, parts) {
        for (planned, _) in &mut selected {
            let mut seen: Vec<String> = Vec::new();
            planned.parts.retain(|at| {
                let Some(id) = parts[*at].when.and_then(|when| visits.id(when)) else {
                    return true;
                };
                let is_new = !seen.contains(&id);
                if is_new {
                    seen.push(id);
                } else {
                    diagnostics.leave_out(
                        &parts[*at].title,
                        "Another result of this outcome is of the same time.",
                    );
                }
                is_new
            });
        }
    }
    selected
}

/// The visits of the outcomes; `None` if a time has too many digits.
pub(super) fn visits(selected: &[SelectedOutcome], parts: &[Part]) -> Option<RecordVisits> {
    let those = selected.iter().flat_map(|(planned, _)| &planned.parts);
    let times: Vec<When> = those.filter_map(|at| parts[*at].when).collect();
    RecordVisits::of(&times)
}

/// The id of the primary outcome; empty if there is none, [`UNSAID`] if that
/// is not clear.
pub(super) fn primary(
    selected: &[SelectedOutcome],
    parts: &[Part],
    diagnostics: &mut Diagnostics,
) -> String {
    let is_primary = |(planned, _): &&SelectedOutcome| {
        planned
            .parts
            .iter()
            .any(|at| parts[*at].role == PostedRole::Primary)
    };
    let those: Vec<&PlannedOutcome> = selected
        .iter()
        .filter(is_primary)
        .map(|(planned, _)| planned)
        .collect();
    match &those[..] {
        [] => String::new(),
        [one] => one.id.clone(),
        _ => {
            let mut choices: Vec<(&str, &str)> = those
                .iter()
                .map(|planned| (planned.id.as_str(), planned.name.as_str()))
                .collect();
            choices.push((NO_PRIMARY, "none of them more than the others"));
            let question = ImportQuestion::choice(
                "primary/outcome",
                "Primary outcome",
                "Which of the primary outcomes comes first?",
                choices,
            );
            let help = "The record has several; one is shown first and called primary here. The others are called secondary, with a note.";
            let answer = diagnostics.ask(question.with_help(help));
            answer.unwrap_or_else(|| UNSAID.to_owned())
        }
    }
}

/// Answer that no outcome is primary; no outcome can have this id.
const NO_PRIMARY: &str = "no_primary";

/// The primary visit, if the primary outcome has one.
pub(super) fn primary_time(
    selected: &[SelectedOutcome],
    parts: &[Part],
    primary: &str,
) -> Option<When> {
    let (planned, _) = selected.iter().find(|(planned, _)| planned.id == primary)?;
    let mut those = planned
        .parts
        .iter()
        .filter(|at| parts[**at].role == PostedRole::Primary);
    let first = those.next()?;
    if those.next().is_some() {
        None
    } else {
        parts[*first].when
    }
}

/// How an outcome was declared, in the trial format.
pub(super) fn role(planned: &PlannedOutcome, parts: &[Part], primary: &str) -> &'static str {
    let has = |role: PostedRole| planned.parts.iter().any(|at| parts[*at].role == role);
    if has(PostedRole::Primary) && primary == UNSAID {
        UNSAID
    } else if planned.id == primary {
        "primary"
    } else if planned
        .parts
        .iter()
        .all(|at| parts[*at].role == PostedRole::PostHoc)
    {
        "post_hoc"
    } else {
        "secondary"
    }
}
