//! Asking which way the estimates of an outcome measure go, and which of
//! several analyses is taken.

use super::super::diagnostics::Diagnostics;
use super::arms::RecordArms;
use super::direction::{self, LEAVE_OUT};
use super::estimate::TOO_MANY;
use super::outcome::ResolvedContrast;
use super::part::{Part, PostedEstimate};
use super::select_outcomes::SelectedOutcome;
use super::series::PlannedOutcome;
use super::visit::tag;
use mcid_trial::limits::MAX_CONTRASTS;

/// Most classes of a measure that are offered for an analysis.
const MAX_CHOICES: usize = 24;

/// Asks which way each estimate of a measure goes.
pub(super) fn resolve_contrasts<'e>(
    those: &[usize],
    estimates: &'e [PostedEstimate],
    selected: &[SelectedOutcome],
    parts: &[Part],
    arms: &RecordArms,
    diagnostics: &mut Diagnostics,
    contrasts: &mut Vec<ResolvedContrast<'e>>,
) {
    let owner = |at: &usize| {
        selected
            .iter()
            .find(|(planned, _)| planned.parts.contains(at))
    };
    let wanted: Vec<usize> = those
        .iter()
        .copied()
        .filter(|at| owner(at).is_some())
        .collect();
    let Some((planned, _)) = wanted.first().and_then(owner) else {
        return;
    };
    // Asked once it is known when that was.
    if wanted.iter().any(|at| parts[*at].when.is_none()) {
        return;
    }
    let part = &parts[wanted[0]];
    let mut done: Vec<[usize; 2]> = Vec::new();
    for estimate in estimates {
        let pair = sorted(estimate.pair);
        let time = part.when.map(tag).unwrap_or_default();
        let mut id = format!("{}/{time}", planned.id);
        if part.rows.len() > 2 {
            let [one, other] = pair.map(|arm| &arms.all[arm].id);
            id = format!("{id}/{one}/{other}");
        }
        let is_alone = those.len() == 1;
        if is_alone {
            if done.contains(&pair) {
                continue;
            }
            done.push(pair);
        } else {
            id = format!("{id}/{}", estimate.number);
        }
        let chosen = if is_alone {
            let same: Vec<&PostedEstimate> = estimates
                .iter()
                .filter(|other| sorted(other.pair) == pair)
                .collect();
            choose(&same, &id, planned, part, diagnostics)
        } else {
            Some(estimate)
        };
        let Some(estimate) = chosen else { continue };
        if contrasts.len() >= MAX_CONTRASTS {
            leave_out(part, estimate, TOO_MANY, diagnostics);
            continue;
        }
        let is_one_part = wanted.len() == 1;
        let mut readings = direction::readings(estimate, &wanted);
        if wanted.len() > MAX_CHOICES {
            readings.retain(|reading| direction::fits(*reading, estimate, parts));
            if readings.is_empty() || readings.len() > MAX_CHOICES {
                let why =
                    "It does not say which of the outcome measure's many classes it is about.";
                leave_out(part, estimate, why, diagnostics);
                continue;
            }
        }
        let question = direction::question(
            format!("estimate/{id}"),
            &planned.name,
            estimate,
            &readings,
            is_one_part,
            arms,
            parts,
        );
        let answer = diagnostics.ask(question).unwrap_or_default();
        if answer == LEAVE_OUT {
            leave_out(part, estimate, "It was chosen to be left out.", diagnostics);
            continue;
        }
        let mut known = readings.iter();
        let reading = known
            .find(|reading| direction::answer_of(**reading, arms, parts, is_one_part) == answer);
        let place = reading.map_or(wanted[0], |reading| reading.part);
        let is_taken = |other: &ResolvedContrast<'_>| {
            other.part == place && reading.is_some() && sorted(other.estimate.pair) == pair
        };
        if contrasts.iter().any(is_taken) {
            leave_out(
                &parts[place],
                estimate,
                "Another analysis is taken for these arms and this visit.",
                diagnostics,
            );
        } else {
            contrasts.push(ResolvedContrast {
                part: place,
                arms: reading.map(|reading| [reading.arm, reading.reference]),
                estimate,
            });
        }
    }
}

/// Asks which of the analyses of the same two arms is taken, if there are
/// several.
fn choose<'e>(
    same: &[&'e PostedEstimate],
    id: &str,
    planned: &PlannedOutcome,
    part: &Part,
    diagnostics: &mut Diagnostics,
) -> Option<&'e PostedEstimate> {
    if let [only] = same {
        return Some(only);
    }
    let question = direction::which(format!("analysis/{id}"), &planned.name, same);
    let answer = diagnostics.ask(question)?;
    let is_chosen = |one: &&PostedEstimate| one.number.to_string() == answer;
    for other in same.iter().filter(|other| !is_chosen(other)) {
        leave_out(part, other, "Another analysis was chosen.", diagnostics);
    }
    same.iter().copied().find(is_chosen)
}

/// Says that an analysis is not taken over.
fn leave_out(part: &Part, estimate: &PostedEstimate, why: &str, diagnostics: &mut Diagnostics) {
    let what = format!("{}, analysis {}", part.title, estimate.number);
    diagnostics.leave_out(what, why);
}

fn sorted([one, other]: [usize; 2]) -> [usize; 2] {
    [one.min(other), one.max(other)]
}
