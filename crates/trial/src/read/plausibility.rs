//! Checks that an arm summary can be true: against the scale, the number
//! randomised and the visit before.

use super::super::check::{above_end, below_end};
use super::super::decimal::Decimal;
use super::super::fields::Reader;
use super::super::impossible::{ImpossibleSpread, impossible_spread, usual_deviations};
use super::super::json::Node;
use super::super::model::{Arm, ArmSummary, Spread};
use super::super::reported::Reported;

/// The ends of an outcome's scale.
#[derive(Clone, Copy)]
pub(super) struct Ends<'s> {
    pub(super) minimum: Option<&'s Reported>,
    pub(super) maximum: Option<&'s Reported>,
}

impl Ends<'_> {
    /// Both; `None` unless they are known and in order.
    pub(super) fn both(self) -> Option<[Decimal; 2]> {
        let ends = [self.minimum?.value, self.maximum?.value];
        ends[0].compare(ends[1]).is_lt().then_some(ends)
    }
}

/// Warns of a mean or median that the scale does not reach.
pub(super) fn check_scale<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    score: Option<&Reported>,
    key: &str,
    ends: Ends<'_>,
) {
    let (Some(score), Some(place)) = (score, node.member(key)) else {
        return;
    };
    let below = ends
        .minimum
        .is_some_and(|minimum| below_end(score.value, minimum.value));
    let above = ends
        .maximum
        .is_some_and(|maximum| above_end(score.value, maximum.value));
    if below || above {
        let message = format!("The {key} {} lies outside the scale.", score.value);
        reader.faults.warning(
            place,
            message,
            "Check the number and the ends of the scale.",
        );
    }
}

/// Refuses the standard deviation of one person.
pub(super) fn check_deviation<'t>(reader: &mut Reader<'t>, node: Node<'t>, n: Option<&Reported>) {
    let Some(place) = node.member("standard_deviation") else {
        return;
    };
    if n.is_some_and(|n| n.value.units() == 1) {
        let remedy = (
            "Check \"n\", or leave the standard deviation out.",
            "Check \"n\", or leave the cell empty.",
        );
        reader.faults.error(
            place,
            "One person has no standard deviation; it takes at least 2.",
            remedy,
        );
    }
}

/// Warns of spreads that cannot be what they are printed as.
pub(super) fn check_spreads<'t>(
    reader: &mut Reader<'t>,
    read: &[(Node<'t>, ArmSummary)],
    ends: Ends<'_>,
) {
    let ends = ends.both();
    let usual = usual_deviations(read.iter().map(|(_, summary)| summary), ends);
    for (node, summary) in read {
        let (key, name, printed) = match &summary.spread {
            Spread::StandardDeviation(printed) => {
                ("standard_deviation", "standard deviation", printed)
            }
            Spread::StandardError(printed) => ("standard_error", "standard error", printed),
            Spread::ConfidenceInterval(_) | Spread::NotReported => continue,
        };
        let (Some(place), Some(found)) =
            (node.member(key), impossible_spread(summary, ends, usual))
        else {
            continue;
        };
        let value = printed.value;
        let (message, remedy) = match found {
            ImpossibleSpread::TooLarge { largest } => (
                format!(
                    "The {name} {value} is larger than the scale allows: no standard deviation here can be above {largest:.2}."
                ),
                "Check it, the mean and the ends of the scale. Nothing is computed with it.",
            ),
            ImpossibleSpread::StandardError { deviation } => (
                format!(
                    "The {name} {value} looks like a standard error: as one it stands for a standard deviation of {deviation:.2}."
                ),
                "Compare it with the source, and call it a standard error if it is one. Nothing is computed with it.",
            ),
        };
        reader.faults.warning(place, message, remedy);
    }
}

/// Compares each number analysed with the one before it in time, and with
/// the number randomised.
pub(super) fn check_numbers_analysed<'t>(
    reader: &mut Reader<'t>,
    read: &[(Node<'t>, ArmSummary)],
    arms: &[Arm],
) {
    let (ids, visits) = (
        reader.names.of("arm").to_vec(),
        reader.names.of("visit").len(),
    );
    for (arm, id) in ids.into_iter().enumerate() {
        let randomised = arms
            .iter()
            .find(|arm| arm.id == id)
            .and_then(|arm| arm.randomised.as_ref())
            .map(|people| people.value.units());
        let mut before: Option<i64> = None;
        for visit in 0..visits {
            let mut here = read
                .iter()
                .filter(|(_, summary)| (summary.arm, summary.visit) == (arm, visit));
            let Some((node, summary)) = here.next() else {
                continue;
            };
            let (Some(n), Some(place)) = (&summary.n, node.member("n")) else {
                continue;
            };
            let n = n.value.units();
            if let Some(randomised) = randomised.filter(|&randomised| n > randomised) {
                let message = format!(
                    "{n} people were analysed, but {randomised} were randomised to this arm."
                );
                reader
                    .faults
                    .warning(place, message, "Compare both numbers with the source.");
            } else if let Some(before) = before.filter(|&before| n > before) {
                let message =
                    format!("{n} people were analysed, after {before} at an earlier visit.");
                let remedy = "This can be so, when people miss a visit and come back; compare it with the source.";
                reader.faults.warning(place, message, remedy);
            }
            before = Some(n);
        }
    }
}
