//! Within a person or between groups: two thresholds, two questions.
//!
//! Change within an arm mixes treatment with natural course, regression to
//! the mean and expectation (Bland & Altman, Trials 2011;12:264), so that both
//! arms can pass a within-group MCID. Only the difference between the arms
//! speaks for the treatment.

use mcid_analysis::change::{Change, reaches};
use mcid_analysis::difference::Difference;
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::responders::counted::{Counted, counted, percent};
use mcid_analysis::threshold::within_kind;
use mcid_analysis::trajectory::compared_changes;
use mcid_trial::{Outcome, ThresholdKind, Trial};

use super::answer::{arm_names, within_amount};
use super::{RichText, number, phrase};

/// The two paragraphs of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithinVsBetween {
    /// What happened within each arm, against the within-group MCID.
    pub within: RichText,
    /// What the comparison says instead.
    pub between: RichText,
}

/// The panel for a question; `None` where baseline or follow-up means are
/// missing.
pub fn within_vs_between(
    trial: &Trial,
    question: &Question,
    difference: Option<&Difference>,
) -> Option<WithinVsBetween> {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = compared_changes(trial, question)?;
    let pair = compared_arms(trial, question)?;
    let (arm_name, reference_name) = arm_names(trial, pair);
    let visit = &trial.visits[question.visit].label;
    let within = RichText::new(format!("From baseline to {visit}, mean {} ", outcome.name))
        .strong(moved(&arm, outcome))
        .plain(format!(" with {arm_name} and "))
        .strong(moved(&reference, outcome))
        .plain(format!(" with {reference_name}. "))
        .plain(reached(
            question,
            outcome,
            &arm,
            &reference,
            (&arm_name, &reference_name),
        ));
    let between = match difference {
        Some(difference) => between(trial, question, difference, (&arm_name, &reference_name)),
        None => RichText::new(
            "Change within an arm holds natural course, regression to the mean and expectation as well as treatment. This file gives no estimate of the difference between the arms at this visit.",
        ),
    };
    Some(WithinVsBetween { within, between })
}

/// "fell by 2.5 points (45%)".
fn moved(change: &Change, outcome: &Outcome) -> String {
    if change.units.is_zero() {
        return "did not move".to_owned();
    }
    let verb = if change.units.is_negative() {
        "fell"
    } else {
        "rose"
    };
    let percent = change
        .percent
        .map(|percent| format!(" ({})", number::percent(percent.abs())))
        .unwrap_or_default();
    format!(
        "{verb} by {}{percent}",
        phrase::quantity(change.units, outcome)
    )
}

fn reached(
    question: &Question,
    outcome: &Outcome,
    arm: &Change,
    reference: &Change,
    (arm_name, reference_name): (&str, &str),
) -> String {
    let kind = within_kind(outcome);
    let amount = within_amount(question.within, outcome);
    let towards = match outcome.direction {
        mcid_trial::Direction::LowerIsBetter => "less",
        mcid_trial::Direction::HigherIsBetter => "more",
    };
    let only = |name: &str| {
        format!("Only the mean with {name} passes the within-group MCID of {amount} {towards}.")
    };
    let answers = (
        reaches(arm, outcome, kind, question.within),
        reaches(reference, outcome, kind, question.within),
    );
    match answers {
        (Some(true), Some(true)) => format!(
            "Both means pass the within-group MCID of {amount} {towards}, {reference_name} too: passing it is no sign that the treatment did it."
        ),
        (Some(true), Some(false)) => only(arm_name),
        (Some(false), Some(true)) => only(reference_name),
        (Some(false), Some(false)) => {
            format!("Neither mean passes the within-group MCID of {amount} {towards}.")
        }
        _ if kind == ThresholdKind::WithinPersonPercent && !question.within.is_zero() => {
            "Per cent of baseline has no meaning on this scale.".to_owned()
        }
        _ => "No within-group MCID is chosen; choose one to see which means pass it.".to_owned(),
    }
}

fn between(
    trial: &Trial,
    question: &Question,
    difference: &Difference,
    (arm_name, reference_name): (&str, &str),
) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let estimate = difference.contrast.estimate.value;
    let mut rich_text = RichText::new("Change within an arm holds natural course, regression to the mean and expectation as well as treatment. The effect of the treatment is estimated by the difference between the arms: ")
        .strong(number::decimal(estimate))
        .plain(format!(" {}", outcome.unit_plural));
    if question.between.is_zero() {
        rich_text = rich_text.plain(".");
    } else {
        let benefit = difference.benefit.estimate;
        let stands = match benefit.compare(question.between) {
            core::cmp::Ordering::Less => "short of",
            core::cmp::Ordering::Equal => "exactly at",
            core::cmp::Ordering::Greater => "beyond",
        };
        rich_text = rich_text
            .plain(format!(", {stands} a threshold of "))
            .threshold(phrase::quantity(question.between, outcome))
            .plain(".");
    }
    if let Counted::Here {
        arm, reference_arm, ..
    } = counted(trial, question)
        && let (Some(share), Some(reference_share)) = (percent(&arm), percent(&reference_arm))
    {
        rich_text = rich_text.plain(format!(
            " Nor is a mean that passes {} a count of people who do: of those counted, {} did with {arm_name} and {} with {reference_name}.",
            within_amount(question.within, outcome),
            number::percent(share),
            number::percent(reference_share)
        ));
    }
    rich_text
}
