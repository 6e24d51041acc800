//! The words of the picture that stands beside a link to a trial's page.

use crate::answer::contrast_arms;
use crate::escape::plain;
use crate::{number, phrase};
use mcid_trial::Trial;

use super::{measure, opening};

/// Most characters of an arm's name.
const ARM_LENGTH: usize = 32;

/// Most characters of a unit that stands a second time, with the interval.
const UNIT_LENGTH: usize = 20;

/// What the picture says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The trial's short name.
    pub name: String,
    /// The condition treated; may be empty.
    pub condition: String,
    /// The question.
    pub question: String,
    /// The difference; `None` where the trial gives none with an interval.
    pub finding: Option<Finding>,
    /// Who was randomised to what.
    pub description: String,
}

/// A difference in four short texts, to be set one under the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was measured, and when.
    pub measure: String,
    /// How large the difference is, e.g. "1.0 point lower".
    pub size: String,
    /// Between whom, and which way is better.
    pub comparison: String,
    /// The confidence interval.
    pub interval: String,
}

pub fn words(trial: &Trial) -> Words {
    Words {
        name: plain(&trial.short_name),
        condition: plain(&trial.condition),
        question: plain(&trial.question),
        finding: finding(trial),
        description: plain(&trial.description),
    }
}

fn finding(trial: &Trial) -> Option<Finding> {
    let (question, difference) = opening(trial)?;
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &difference.contrast;
    let interval = contrast.interval.as_ref()?;
    let estimate = contrast.estimate.value;
    let (arm, reference) = contrast_arms(trial, contrast);
    // Which way is better comes after the names, and has to have room.
    let [arm, reference] = [arm, reference].map(|arm| phrase::shortened(&plain(&arm), ARM_LENGTH));
    let size = phrase::quantity(estimate, outcome);
    let (size, between, than) = if estimate.is_zero() {
        (format!("{size} apart"), "between", "and")
    } else {
        let size = format!("{size} {}", phrase::comparative(estimate));
        (size, "with", "than with")
    };
    let (lower, upper) = (interval.lower.value, interval.upper.value);
    let span = if outcome.unit_plural.chars().count() > UNIT_LENGTH {
        phrase::bare_span(lower, upper)
    } else {
        phrase::span(lower, upper, outcome)
    };
    Some(Finding {
        measure: plain(&format!(
            "{} {}",
            measure(contrast, outcome),
            phrase::at_visit(&difference.visit_label)
        )),
        size: plain(&size),
        comparison: plain(&format!(
            "{between} {arm} {than} {reference}; {}",
            phrase::better(outcome.direction)
        )),
        interval: plain(&format!("{}% CI {span}", number::decimal(interval.level))),
    })
}
