//! The three numbers under the answer, each with its label and its source.

use mcid_analysis::change::Change;
use mcid_analysis::difference::{Basis, Difference};
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::responders::counted::{Counted, counted, percent};
use mcid_analysis::trajectory::compared_changes;
use mcid_trial::{ArmCount, Trial};

use super::answer::{arm_names, contrast_arms, within_amount};
use super::{basis, number, phrase};

const NOT_COUNTED: &str =
    "Shares of people are shown only where the trial counted them; none is estimated here.";

/// A number with its label and its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyNumber {
    pub value: String,
    pub detail: String,
    pub label: String,
    pub source: String,
}

pub fn key_numbers(trial: &Trial, question: &Question, difference: &Difference) -> Vec<KeyNumber> {
    [
        Some(difference_number(trial, question, difference)),
        change_number(trial, question),
        responder_number(trial, question),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn difference_number(trial: &Trial, question: &Question, difference: &Difference) -> KeyNumber {
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &difference.contrast;
    let limits = contrast.interval.as_ref().map(|interval| {
        let limits = number::range(interval.lower.value, interval.upper.value);
        format!("({}% CI {limits})", difference.level)
    });
    let (arm, reference) = contrast_arms(trial, contrast);
    KeyNumber {
        value: number::decimal(contrast.estimate.value),
        detail: limits.unwrap_or_default(),
        label: format!(
            "{} in {} {}, {arm} minus {reference}; {}",
            basis::kind(difference),
            outcome.name,
            phrase::at_visit(&difference.visit_label),
            phrase::better(outcome.direction)
        ),
        source: if difference.basis == Basis::Means {
            "Computed from the arms\u{2019} means; not printed.".to_owned()
        } else {
            format!(
                "{}: {}.",
                phrase::capitalised(basis::name(difference.basis)),
                basis::source(trial, difference)
            )
        },
    }
}

fn change_number(trial: &Trial, question: &Question) -> Option<KeyNumber> {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = compared_changes(trial, question)?;
    let pair = compared_arms(trial, question)?;
    let (arm_name, reference_name) = arm_names(trial, pair);
    let show = |change: &Change| match change.percent {
        Some(percent) => number::percent(percent),
        None => number::decimal(change.units),
    };
    let unit = if arm.percent.is_some() {
        "in per cent of its baseline"
    } else {
        outcome.unit_plural.as_str()
    };
    Some(KeyNumber {
        value: show(&arm),
        detail: format!("vs {}", show(&reference)),
        label: format!(
            "change of each arm\u{2019}s mean since baseline, {unit}; {arm_name} vs {reference_name}"
        ),
        source: format!(
            "Computed from the printed means: {} and {} {} since baseline. The change of a mean is not the mean of people\u{2019}s own changes, and holds natural course as well as treatment.",
            number::decimal(arm.units),
            number::decimal(reference.units),
            outcome.unit_plural
        ),
    })
}

fn responder_number(trial: &Trial, question: &Question) -> Option<KeyNumber> {
    let outcome = &trial.outcomes[question.outcome];
    let pair = compared_arms(trial, question)?;
    let (arm_name, reference_name) = arm_names(trial, pair);
    let none = |label: String| KeyNumber {
        value: "not counted".to_owned(),
        detail: String::new(),
        label,
        source: NOT_COUNTED.to_owned(),
    };
    Some(match counted(trial, question) {
        Counted::Here {
            arm,
            reference_arm,
            row,
        } => {
            let share = |count: &ArmCount| {
                percent(count).map_or_else(|| count.count.to_string(), number::percent)
            };
            KeyNumber {
                value: share(&arm),
                detail: format!("vs {}", share(&reference_arm)),
                label: format!(
                    "of people improved by at least {}; {arm_name} vs {reference_name}",
                    within_amount(question.within, outcome)
                ),
                source: format!(
                    "Counted in the trial: {} against {}; {}.",
                    phrase::counted(&arm),
                    phrase::counted(&reference_arm),
                    phrase::source(trial, outcome.responders[row].source)
                ),
            }
        }
        Counted::Elsewhere(thresholds) => {
            let amounts: Vec<String> = thresholds
                .iter()
                .map(|at| within_amount(*at, outcome))
                .collect();
            let chosen = if question.within.is_zero() {
                String::new()
            } else {
                format!("at {}; ", within_amount(question.within, outcome))
            };
            none(format!(
                "{chosen}people improved were counted at {}",
                phrase::list(&amounts)
            ))
        }
        Counted::Nowhere => none("people improved, for this outcome and visit".to_owned()),
    })
}
