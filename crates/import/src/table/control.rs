//! Which arm of a table is the control, and whether the signs agree with that.

use core::cmp::Ordering;

use super::super::control_name;
use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::arms::TableArms;
use super::gather::GatheredOutcome;
use mcid_trial::{ArmRole, Contrast, ContrastKind, Direction, Outcome, Trial, quote::quote};

/// Asks which arm is the control, unless the table says it. Proposed is the arm
/// that is called so, else the one that others are always compared with.
pub(super) fn control(
    arms: &mut TableArms,
    outcomes: &[GatheredOutcome],
    diagnostics: &mut Diagnostics,
) {
    if arms.list.iter().all(|arm| arm.role.is_some()) || arms.list.is_empty() {
        return;
    }
    let names: Vec<&str> = arms.list.iter().map(|arm| &*arm.name).collect();
    let by_name = control_name::control(&names).or_else(|| control_name::comparator(&names));
    let contrasts = || outcomes.iter().flat_map(|outcome| &outcome.contrasts);
    let is_reference = |index: &usize| {
        contrasts().any(|contrast| contrast.reference == Some(*index))
            && !contrasts().any(|contrast| contrast.arm == *index)
    };
    let mut references = (0..names.len()).filter(is_reference);
    let by_place = references.next().filter(|_| references.next().is_none());
    let choices: Vec<(&str, &str)> = arms
        .list
        .iter()
        .map(|arm| (arm.id.as_str(), arm.name.as_str()))
        .collect();
    let proposed = by_name
        .or(by_place)
        .map_or("", |index| arms.list[index].id.as_str());
    let help = if by_name.is_none() && by_place.is_some() {
        BY_PLACE
    } else {
        ""
    };
    let label = "Which arm is the control?";
    let question = ImportQuestion::choice(CONTROL, "Arms", label, choices)
        .with_help(help)
        .proposing(proposed);
    if let Some(answer) = diagnostics.ask(question) {
        for arm in &mut arms.list {
            arm.role = Some(if arm.id == answer {
                ArmRole::Control
            } else {
                ArmRole::Intervention
            });
        }
    }
}

/// The question's id.
const CONTROL: &str = "control";

/// Why an arm is proposed whose name does not say that it is the control.
const BY_PLACE: &str = "Proposed because it is subtracted in every estimate; its name does not say that it is the control.";

/// Warns where every estimate makes the treatment look worse, and something
/// besides the trial may be why: the control is listed first, or is the control
/// only because it is subtracted. Estimates that the arms' means agree with
/// count in the second case alone.
pub(super) fn warn(trial: &Trial, diagnostics: &mut Diagnostics) {
    let mut questions = diagnostics.questions.iter();
    let is_by_place = questions.any(|question| {
        (&*question.id, &*question.help) == (CONTROL, BY_PLACE) && question.is_open()
    });
    let is_control = |arm: usize| trial.arms[arm].role == ArmRole::Control;
    let outcomes = trial.outcomes.iter();
    let all = outcomes.flat_map(|outcome| outcome.contrasts.iter().map(move |one| (outcome, one)));
    let doubtful: Vec<(&Outcome, &Contrast)> = all
        .filter(|(outcome, contrast)| {
            let [first, second] = [contrast.arm, contrast.reference_arm].map(is_control);
            contrast.kind != ContrastKind::Ratio
                && first != second
                && if first {
                    !has_sign_of_means(outcome, contrast)
                } else {
                    is_by_place
                }
        })
        .collect();
    let is_harm = |(outcome, contrast): &(&Outcome, &Contrast)| {
        let is_higher = contrast.estimate.value.is_negative() == is_control(contrast.arm);
        let higher_is_better = outcome.direction == Direction::HigherIsBetter;
        !contrast.estimate.value.is_zero() && is_higher != higher_is_better
    };
    let Some((_, contrast)) = doubtful.first().filter(|_| doubtful.iter().all(is_harm)) else {
        return;
    };
    let [arm, reference] =
        [contrast.arm, contrast.reference_arm].map(|arm| quote(&trial.arms[arm].name));
    diagnostics.warn(if is_control(contrast.arm) {
        format!(
            "The estimates are read as {arm} minus {reference}, with {arm} as the control: so {reference} looks worse. If they are {reference} minus {arm}, exchange the two names in the rows of the estimates; if {reference} is the control, say so where that is asked."
        )
    } else {
        format!(
            "The estimates make {arm} look worse than {reference}, which is taken for the control only because it is subtracted. If {arm} is the control, say so where that is asked."
        )
    });
}

/// True if the arms' means at the visit differ in the direction of an estimate.
fn has_sign_of_means(outcome: &Outcome, contrast: &Contrast) -> bool {
    let mean = |arm: usize| {
        let mut rows = outcome.summaries.iter();
        let row = rows.find(|row| (row.visit, row.arm) == (contrast.visit, arm))?;
        Some(row.mean.as_ref()?.value)
    };
    let means = mean(contrast.arm).zip(mean(contrast.reference_arm));
    let wanted = if contrast.estimate.value.is_negative() {
        Ordering::Less
    } else {
        Ordering::Greater
    };
    means.is_some_and(|(one, other)| one.compare(other) == wanted)
}
