//! Which arm minus which: a record does not say it. It is inferred from the
//! posted means of both arms, shown with that arithmetic, and confirmed.

use super::super::draft::ImportQuestion;
use super::arms::RecordArms;
use super::part::{Part, PostedEstimate};
use super::text::shortened;
use super::visit::label;
use mcid_trial::check::is_difference;

/// Answer that an estimate is not wanted.
pub(super) const LEAVE_OUT: &str = "leave_out";

/// One way to read an estimate: at a part, an arm minus another.
#[derive(Clone, Copy)]
pub(super) struct ContrastReading {
    /// Index of the part among all.
    pub(super) part: usize,
    pub(super) arm: usize,
    pub(super) reference: usize,
}

/// Everything that an estimate of some parts could be.
pub(super) fn readings(estimate: &PostedEstimate, parts: &[usize]) -> Vec<ContrastReading> {
    let [first, second] = estimate.pair;
    let both = |part: &usize| {
        let reading = |arm, reference| ContrastReading {
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
pub(super) fn fits(reading: ContrastReading, estimate: &PostedEstimate, parts: &[Part]) -> bool {
    let part = &parts[reading.part];
    let means = part.mean(reading.arm).zip(part.mean(reading.reference));
    means.is_some_and(|(mean, other)| is_difference(mean, other, estimate.value.value))
}

/// The choice that stands for a reading, among readings of so many parts.
pub(super) fn answer_of(
    reading: ContrastReading,
    arms: &RecordArms,
    parts: &[Part],
    is_one_part: bool,
) -> String {
    let (arm, reference) = (&arms.all[reading.arm].id, &arms.all[reading.reference].id);
    if is_one_part {
        format!("{arm}/{reference}")
    } else {
        format!("{arm}/{reference}/{}", place(&parts[reading.part]))
    }
}

/// What tells a part from the others of its measure.
fn place(part: &Part) -> String {
    let time = part.when.map(label).unwrap_or_default();
    format!("{} {time}", part.name)
}

/// The question which reading is meant. A reading is proposed if no other
/// fits the posted means as well.
pub(super) fn question(
    id: String,
    about: &str,
    estimate: &PostedEstimate,
    readings: &[ContrastReading],
    is_one_part: bool,
    arms: &RecordArms,
    parts: &[Part],
) -> ImportQuestion {
    let posted = &estimate.value.text;
    let mut choices = Vec::new();
    // What fits the posted means, and the sums that show it.
    let mut fitting: Vec<(String, String)> = Vec::new();
    let mut sums: Vec<String> = Vec::new();
    for reading in readings {
        let part = &parts[reading.part];
        let short_name = |arm: usize| &*arms.all[arm].short_name;
        let (arm, reference) = (short_name(reading.arm), short_name(reading.reference));
        let mut words = format!("{arm} minus {reference}");
        if !is_one_part {
            words = format!("{words}, {}", place(part).trim_end());
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
            let sum = format!("{reference} {others}, {arm} {mine}: {words} is {difference}");
            if fits(*reading, estimate, parts) {
                fitting.push((answer.clone(), sum.clone()));
            }
            sums.push(sum);
        }
        choices.push((answer, words));
    }
    let (proposed, mut help) = match (&fitting[..], &sums[..]) {
        ([(answer, sum)], _) => (answer.clone(), format!("{sum}; the record says {posted}.")),
        (_, []) => (
            String::new(),
            format!(
                "The record says {posted}, but posts no values that it could be compared with."
            ),
        ),
        ([], _) => (
            String::new(),
            format!(
                "{}. The record says {posted}: by more than rounding, that is none of these, so nothing is proposed.",
                sums.join(". ")
            ),
        ),
        _ => (
            String::new(),
            format!(
                "{}. The record says {posted}: more than one of these fits, so nothing is proposed.",
                sums.join(". ")
            ),
        ),
    };
    if !estimate.note.is_empty() {
        help.push(' ');
        help.push_str(&estimate.note);
    }
    choices.push((LEAVE_OUT.to_owned(), "leave this estimate out".to_owned()));
    let label = format!(
        "The posted estimate {} is which arm minus which?",
        estimate.shown()
    );
    ImportQuestion::choice(id, about, label, choices)
        .with_help(help)
        .proposing(proposed)
}

/// The mean of an arm as it is posted.
fn printed(part: &Part, arm: usize) -> String {
    let mut rows = part.rows.iter();
    let found = rows.find(|row| row.arm == arm);
    found.map(|row| row.mean.text.clone()).unwrap_or_default()
}

/// The question which of several analyses of the same two arms is taken.
pub(super) fn which(id: String, about: &str, estimates: &[&PostedEstimate]) -> ImportQuestion {
    let words = |estimate: &PostedEstimate| {
        let mut words = estimate.shown();
        if !estimate.note.is_empty() {
            words.push_str(": ");
            words.push_str(&shortened(&estimate.note, 200));
        }
        words
    };
    let mut choices: Vec<_> = estimates
        .iter()
        .map(|estimate| (estimate.number.to_string(), words(estimate)))
        .collect();
    choices.push((LEAVE_OUT.to_owned(), "none of them".to_owned()));
    let label = "Several analyses compare the same two arms: which one is to be shown?";
    let help = "The record posts them side by side, e.g. for different populations or models. Prefer the one that was planned as the main analysis.";
    ImportQuestion::choice(id, about, label, choices).with_help(help)
}
