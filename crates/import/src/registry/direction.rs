//! Which arm minus which: a record does not say it. It is inferred from the
//! posted means of both arms, shown with that arithmetic, and confirmed.

use super::super::Question;
use super::arms::Arms;
use super::ask::{choice, id_of};
use super::number::is_difference;
use super::part::{Estimate, Part};
use super::text::filled;
use super::visit::label;

/// Answer that an estimate is not wanted.
pub(super) const LEAVE_OUT: &str = "leave_out";

/// One way to read an estimate: at a part, an arm minus another.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// Index of the part among all.
    pub(super) part: usize,
    pub(super) arm: usize,
    pub(super) reference: usize,
}

/// Everything that an estimate of some parts could be.
pub(super) fn readings(estimate: &Estimate, parts: &[usize]) -> Vec<Reading> {
    let [first, second] = estimate.pair;
    let both = |part: &usize| {
        let reading = |arm, reference| Reading {
            part: *part,
            arm,
            reference,
        };
        [reading(second, first), reading(first, second)]
    };
    parts.iter().flat_map(both).collect()
}

/// True if the posted means say that an estimate can be read so, allowing
/// for the rounding of all three numbers.
pub(super) fn fits(reading: Reading, estimate: &Estimate, parts: &[Part]) -> bool {
    let part = &parts[reading.part];
    let means = part.mean(reading.arm).zip(part.mean(reading.reference));
    means.is_some_and(|(mean, other)| is_difference(mean, other, estimate.value.value))
}

/// The choice that stands for a reading, among readings of so many parts.
pub(super) fn answer_of(
    reading: Reading,
    arms: &Arms,
    parts: &[Part],
    is_one_part: bool,
) -> String {
    let (arm, reference) = (&arms.all[reading.arm].id, &arms.all[reading.reference].id);
    let mut answer = id_of(&[arm, reference]);
    if !is_one_part {
        answer.push('/');
        answer.push_str(&place(&parts[reading.part]));
    }
    answer
}

/// What tells a part from the others of its measure.
fn place(part: &Part) -> String {
    let time = part.when.map(label).unwrap_or_default();
    filled("{} {}", &[&part.name, &time])
}

/// The question which reading is meant. A reading is proposed if no other
/// fits the posted means as well.
pub(super) fn question(
    id: String,
    about: &str,
    estimate: &Estimate,
    readings: &[Reading],
    is_one_part: bool,
    arms: &Arms,
    parts: &[Part],
) -> Question {
    let posted = &estimate.value.text;
    let mut choices = Vec::new();
    // What fits the posted means, and the sums that show it.
    let mut fitting: Vec<(String, String)> = Vec::new();
    let mut sums: Vec<String> = Vec::new();
    for reading in readings {
        let part = &parts[reading.part];
        let short_name = |arm: usize| &*arms.all[arm].short_name;
        let (arm, reference) = (short_name(reading.arm), short_name(reading.reference));
        let mut words = filled("{} minus {}", &[arm, reference]);
        if !is_one_part {
            words.push_str(&filled(", {}", &[place(part).trim_end()]));
        }
        let answer = answer_of(*reading, arms, parts, is_one_part);
        let means = part
            .mean(reading.arm)
            .zip(part.mean(reading.reference))
            .and_then(|(mean, other)| mean.minus(other));
        if let Some(difference) = means {
            let printed = |arm| printed(part, arm);
            let [mine, others] = [reading.arm, reading.reference].map(printed);
            let difference = difference.to_string();
            let sum = filled(
                "{} {}, {} {}: {} is {}",
                &[reference, &others, arm, &mine, &words, &difference],
            );
            if fits(*reading, estimate, parts) {
                fitting.push((answer.clone(), sum.clone()));
            }
            sums.push(sum);
        }
        choices.push((answer, words));
    }
    let (proposed, mut help) = match (&fitting[..], &sums[..]) {
        ([(answer, sum)], _) => (
            answer.clone(),
            filled("{}; the record says {}.", &[sum, posted]),
        ),
        (_, []) => (
            String::new(),
            filled(
                "The record says {}, but posts no values that it could be compared with.",
                &[posted],
            ),
        ),
        ([], _) => {
            let why = "{}. The record says {}: by more than rounding, that is none of these, so nothing is proposed.";
            (String::new(), filled(why, &[&sums.join(". "), posted]))
        }
        _ => {
            let why =
                "{}. The record says {}: more than one of these fits, so nothing is proposed.";
            (String::new(), filled(why, &[&sums.join(". "), posted]))
        }
    };
    if !estimate.note.is_empty() {
        help.push(' ');
        help.push_str(&estimate.note);
    }
    choices.push(choice(LEAVE_OUT, "leave this estimate out"));
    let [lower, upper] = match &estimate.interval {
        Some([_, lower, upper]) => [&*lower.text, &*upper.text],
        None => ["", ""],
    };
    let label = match &estimate.interval {
        Some([level, _, _]) => filled(
            "The posted estimate {} ({}% CI {} to {}) is which arm minus which?",
            &[&estimate.value.text, &level.text, lower, upper],
        ),
        None => filled(
            "The posted estimate {} is which arm minus which?",
            &[&estimate.value.text],
        ),
    };
    Question {
        id,
        about: about.to_owned(),
        label,
        help,
        choices,
        proposed,
        given: String::new(),
        is_required: true,
    }
}

/// The mean of an arm as it is posted.
fn printed(part: &Part, arm: usize) -> String {
    let mut rows = part.rows.iter();
    let found = rows.find(|row| row.arm == arm);
    found.map(|row| row.mean.text.clone()).unwrap_or_default()
}

/// The question which of several analyses of the same two arms is taken.
pub(super) fn which(id: String, about: &str, estimates: &[&Estimate]) -> Question {
    let words = |estimate: &Estimate| {
        let mut words = estimate.value.text.clone();
        if let Some([level, lower, upper]) = &estimate.interval {
            words.push_str(&filled(
                " ({}% CI {} to {})",
                &[&level.text, &lower.text, &upper.text],
            ));
        }
        if !estimate.note.is_empty() {
            words.push_str(": ");
            words.push_str(&super::text::shortened(&estimate.note, 200));
        }
        words
    };
    let mut choices: Vec<_> = estimates
        .iter()
        .map(|estimate| (estimate.number.to_string(), words(estimate)))
        .collect();
    choices.push(choice(LEAVE_OUT, "none of them"));
    Question {
        id,
        about: about.to_owned(),
        label: "Several analyses compare the same two arms: which one is to be shown?".to_owned(),
        help: "The record posts them side by side, e.g. for different populations or models. Prefer the one that was planned as the main analysis.".to_owned(),
        choices,
        proposed: String::new(),
        given: String::new(),
        is_required: true,
    }
}
