//! That a number randomised stands in for a number analysed.

use crate::phrase;
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::responders::Origin;
use mcid_analysis::sample_size::is_as_randomised;
use mcid_trial::{ArmIndex, Trial};

/// A number of people: "116", "116 randomised".
pub fn people(trial: &Trial, question: &Question, arm: ArmIndex, number: u32) -> String {
    let outcome = &trial.outcomes[question.outcome];
    if is_as_randomised(trial, outcome, arm, question.visit) {
        format!("{number} randomised")
    } else {
        number.to_string()
    }
}

/// The sizes of the two arms compared: "116 and 112".
pub fn sizes(trial: &Trial, question: &Question, [one, other]: [u32; 2]) -> String {
    let Some(pair) = compared_arms(trial, question) else {
        return format!("{one} and {other}");
    };
    format!(
        "{} and {}",
        people(trial, question, pair.arm, one),
        people(trial, question, pair.reference_arm, other)
    )
}

/// What it means for the standard deviations of the two arms compared, where
/// one was recovered with a number randomised.
pub fn as_randomised(trial: &Trial, question: &Question, origins: [Origin; 2]) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    let pair = compared_arms(trial, question)?;
    let arms = [pair.arm, pair.reference_arm];
    let stands_in = arms.into_iter().zip(origins).any(|(arm, origin)| {
        !matches!(origin, Origin::Printed | Origin::Reader)
            && is_as_randomised(trial, outcome, arm, question.visit)
    });
    stands_in.then(|| {
        format!(
            "The file does not say how many were analysed {}: the number randomised, the most it can be, stands in. If fewer were analysed, the recovered SD is smaller.",
            phrase::at_visit(&trial.visits[question.visit].label)
        )
    })
}
