//! Estimates that are printed without a sign, with the arm that they favour.

use core::mem;

use super::super::decimal::Decimal;
use super::super::fields::Reader;
use super::super::json::Node;
use super::super::model::{Contrast, ContrastKind, Direction};

/// Gives an estimate its sign if an object names the arm that it favours. What
/// was printed stays in the note.
pub(super) fn favour<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    contrast: &mut Contrast,
    direction: Option<Direction>,
) {
    let Some(place) = object.member("favours") else {
        return;
    };
    let (Some(arm), Some(direction)) = (reader.refer(object, "favours"), direction) else {
        return;
    };
    if ![contrast.arm, contrast.reference_arm].contains(&arm) {
        let message = "The estimate favours an arm that it is not about.";
        reader
            .faults
            .error(place, message, "Name one of the two arms.");
    } else if contrast.kind == ContrastKind::Ratio {
        let message = "A ratio says by itself which arm it favours.";
        reader.faults.error_at_key(place, message, "Leave it out.");
    } else if contrast.estimate.value.is_negative() {
        let message = "The estimate has a minus and an arm that it favours.";
        let remedy = "Write it without a sign as printed, or leave out which arm it favours.";
        reader.faults.error_at_key(place, message, remedy);
    } else if (arm == contrast.arm) == (direction == Direction::LowerIsBetter) {
        let mut printed = format!("Printed as {}", contrast.estimate.value);
        contrast.estimate.value = contrast.estimate.value.negated();
        if let Some(interval) = &mut contrast.interval {
            let (lower, upper) = (interval.lower.value, interval.upper.value);
            printed = format!("{printed} ({lower} to {upper})");
            mem::swap(&mut interval.lower, &mut interval.upper);
            for limit in [&mut interval.lower, &mut interval.upper] {
                limit.value = Decimal::negated(limit.value);
            }
        }
        let name = reader.names.of("arm")[arm];
        printed = format!("{printed}, in favour of {name}.");
        contrast.note = Some(match contrast.note.take() {
            Some(note) => format!("{note} {printed}"),
            None => printed,
        });
    }
}
