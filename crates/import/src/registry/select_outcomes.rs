//! Which outcomes a draft has: those that are not left out and fit, the
//! times at which they were measured, and which is the primary one.

use super::super::when::When;
use super::super::{Question, UNSAID};
use super::arms::Arms;
use super::ask::{Asked, choice};
use super::measure::Told;
use super::outcome::{Answered, answered, ask_when};
use super::part::{Part, Role};
use super::series::{Planned, planned, series};
use super::title::is_same;
use super::visit::Visits;
use mcid_trial::limits::{MAX_OUTCOMES, MAX_VISITS};

/// An outcome that is not left out, with what was answered.
pub(super) type Kept = (Planned, Answered);

/// Asks about each outcome, and keeps those that are wanted and fit.
pub(super) fn kept(
    parts: &mut [Part],
    arms: &Arms,
    asked: &mut Asked<'_>,
    told: &mut Told,
) -> Vec<Kept> {
    let series = series(parts);
    let planned = planned(&series, parts, asked);
    let mut times: Vec<When> = Vec::new();
    let mut kept: Vec<Kept> = Vec::new();
    for mut planned in planned {
        if kept.len() == MAX_OUTCOMES {
            told.leave_out(
                &planned.name,
                "The record has more outcomes than can be shown.",
            );
            continue;
        }
        let Some(answered) = answered(&planned, parts, arms, asked) else {
            told.leave_out(&planned.name, "It was chosen to be left out.");
            continue;
        };
        for at in &planned.parts {
            if parts[*at].when.is_none() {
                ask_when(&mut parts[*at], &planned.id, &planned.name, asked);
            }
        }
        planned.parts.retain(|at| {
            let Some(when) = parts[*at].when else {
                return true;
            };
            if times.iter().any(|other| is_same(*other, when)) {
                return true;
            }
            let has_room = times.len() < MAX_VISITS;
            if has_room {
                times.push(when);
            } else {
                told.leave_out(
                    &parts[*at].title,
                    "The record has more visits than can be shown.",
                );
            }
            has_room
        });
        if !planned.parts.is_empty() {
            kept.push((planned, answered));
        }
    }
    // "12 weeks" and "84 days" of one outcome are one visit with two results.
    if let Some(visits) = visits(&kept, parts) {
        for (planned, _) in &mut kept {
            let mut seen: Vec<String> = Vec::new();
            planned.parts.retain(|at| {
                let Some(id) = parts[*at].when.and_then(|when| visits.id(when)) else {
                    return true;
                };
                let is_new = !seen.contains(&id);
                if is_new {
                    seen.push(id);
                } else {
                    told.leave_out(
                        &parts[*at].title,
                        "Another result of this outcome is of the same time.",
                    );
                }
                is_new
            });
        }
    }
    kept
}

/// The visits of the outcomes; `None` if a time has too many digits.
pub(super) fn visits(kept: &[Kept], parts: &[Part]) -> Option<Visits> {
    let those = kept.iter().flat_map(|(planned, _)| &planned.parts);
    let times: Vec<When> = those.filter_map(|at| parts[*at].when).collect();
    Visits::of(&times)
}

/// The id of the primary outcome; empty if there is none, [`UNSAID`] if that
/// is not clear.
pub(super) fn primary(kept: &[Kept], parts: &[Part], asked: &mut Asked<'_>) -> String {
    let is_primary = |(planned, _): &&Kept| {
        planned
            .parts
            .iter()
            .any(|at| parts[*at].role == Role::Primary)
    };
    let those: Vec<&Planned> = kept
        .iter()
        .filter(is_primary)
        .map(|(planned, _)| planned)
        .collect();
    match &those[..] {
        [] => String::new(),
        [one] => one.id.clone(),
        _ => {
            let mut choices: Vec<_> = those
                .iter()
                .map(|planned| choice(&planned.id, &planned.name))
                .collect();
            choices.push(choice(NO_PRIMARY, "none of them more than the others"));
            let answer = asked.ask(Question {
                id: "primary/outcome".to_owned(),
                about: "Primary outcome".to_owned(),
                label: "Which of the primary outcomes comes first?".to_owned(),
                help: "The record has several; one is shown first and called primary here. The others are called secondary, with a note.".to_owned(),
                choices,
                proposed: String::new(),
                given: String::new(),
                is_required: true,
            });
            if answer.is_empty() {
                UNSAID.to_owned()
            } else {
                answer
            }
        }
    }
}

/// Answer that no outcome is primary; no outcome can have this id.
const NO_PRIMARY: &str = "no_primary";

/// The primary visit, if the primary outcome has one.
pub(super) fn primary_time(kept: &[Kept], parts: &[Part], primary: &str) -> Option<When> {
    let (planned, _) = kept.iter().find(|(planned, _)| planned.id == primary)?;
    let mut those = planned
        .parts
        .iter()
        .filter(|at| parts[**at].role == Role::Primary);
    let first = those.next()?;
    if those.next().is_some() {
        None
    } else {
        parts[*first].when
    }
}

/// How an outcome was declared, in the trial format.
pub(super) fn role(planned: &Planned, parts: &[Part], primary: &str) -> &'static str {
    let has = |role: Role| planned.parts.iter().any(|at| parts[*at].role == role);
    if has(Role::Primary) && primary == UNSAID {
        UNSAID
    } else if planned.id == primary {
        "primary"
    } else if planned
        .parts
        .iter()
        .all(|at| parts[*at].role == Role::PostHoc)
    {
        "post_hoc"
    } else {
        "secondary"
    }
}
