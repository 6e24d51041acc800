//! Asking which way the estimates of an outcome measure go, and which of
//! several analyses is taken.

use super::arms::Arms;
use super::ask::{Asked, id_of};
use super::direction::{self, LEAVE_OUT};
use super::estimate::TOO_MANY;
use super::measure::Told;
use super::outcome::Contrast;
use super::part::{Estimate, Part};
use super::select_outcomes::Kept;
use super::text::filled;
use super::visit::tag;
use mcid_trial::limits::MAX_CONTRASTS;

/// Most classes of a measure that are offered for an analysis.
const MAX_CHOICES: usize = 24;

/// What is filled while estimates are settled.
pub(super) struct Settling<'r, 'a, 'e> {
    pub(super) asked: &'r mut Asked<'a>,
    pub(super) told: &'r mut Told,
    pub(super) contrasts: &'r mut Vec<Contrast<'e>>,
}

/// Asks which way each estimate of a measure goes.
pub(super) fn settle<'e>(
    those: &[usize],
    estimates: &'e [Estimate],
    kept: &[Kept],
    parts: &[Part],
    arms: &Arms,
    to: &mut Settling<'_, '_, 'e>,
) {
    let owner = |at: &usize| kept.iter().find(|(planned, _)| planned.parts.contains(at));
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
        let mut id = id_of(&[&planned.id, &time]);
        if part.rows.len() > 2 {
            let [one, other] = pair.map(|arm| &*arms.all[arm].id);
            id = id_of(&[&id, one, other]);
        }
        let is_alone = those.len() == 1;
        if is_alone {
            if done.contains(&pair) {
                continue;
            }
            done.push(pair);
        } else {
            id = id_of(&[&id, &estimate.number.to_string()]);
        }
        let same: Vec<&Estimate> = estimates
            .iter()
            .filter(|other| sorted(other.pair) == pair)
            .collect();
        let chosen = if is_alone && same.len() > 1 {
            let question = direction::which(id_of(&["analysis", &id]), &planned.name, &same);
            let answer = to.asked.ask(question);
            let found = same.iter().find(|one| one.number.to_string() == answer);
            for other in &same {
                if !answer.is_empty() && found.is_none_or(|one| one.number != other.number) {
                    to.leave_out(part, other, "Another analysis was chosen.");
                }
            }
            found.copied()
        } else {
            Some(estimate)
        };
        let Some(estimate) = chosen else { continue };
        if to.contrasts.len() >= MAX_CONTRASTS {
            to.leave_out(part, estimate, TOO_MANY);
            continue;
        }
        let is_one_part = wanted.len() == 1;
        let mut readings = direction::readings(estimate, &wanted);
        if wanted.len() > MAX_CHOICES {
            readings.retain(|reading| direction::fits(*reading, estimate, parts));
            if readings.is_empty() || readings.len() > MAX_CHOICES {
                let why =
                    "It does not say which of the outcome measure's many classes it is about.";
                to.leave_out(part, estimate, why);
                continue;
            }
        }
        let question = direction::question(
            id_of(&["estimate", &id]),
            &planned.name,
            estimate,
            &readings,
            is_one_part,
            arms,
            parts,
        );
        let answer = to.asked.ask(question);
        if answer == LEAVE_OUT {
            to.leave_out(part, estimate, "It was chosen to be left out.");
            continue;
        }
        let mut known = readings.iter();
        let reading = known
            .find(|reading| direction::answer_of(**reading, arms, parts, is_one_part) == answer);
        let place = reading.map_or(wanted[0], |reading| reading.part);
        let is_taken = |other: &Contrast<'_>| {
            other.part == place && reading.is_some() && sorted(other.estimate.pair) == pair
        };
        if to.contrasts.iter().any(is_taken) {
            to.leave_out(
                &parts[place],
                estimate,
                "Another analysis is taken for these arms and this visit.",
            );
        } else {
            to.contrasts.push(Contrast {
                part: place,
                arms: reading.map(|reading| [reading.arm, reading.reference]),
                estimate,
            });
        }
    }
}

impl Settling<'_, '_, '_> {
    fn leave_out(&mut self, part: &Part, estimate: &Estimate, why: &str) {
        let what = filled(
            "{}, analysis {}",
            &[&part.title, &estimate.number.to_string()],
        );
        self.told.leave_out(&what, why);
    }
}

fn sorted([one, other]: [usize; 2]) -> [usize; 2] {
    [one.min(other), one.max(other)]
}
