//! The words of the report on methods and checks: each part's name for
//! programs with its name for readers, and what the report says of itself.

pub mod field;
pub mod r;

pub use field::*;

use crate::answer::{arm_names, within_amount};
use crate::page::{figure, pair, threshold};
use crate::view::{compatibility, contrasts, label, number_needed_to_treat, priors, responders};
use crate::{number, phrase};
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::setting::{CHOICES, SETTINGS};
use mcid_trial::Trial;

pub const HTML: &str = "Web page, to read and print";
pub const MARKDOWN: &str = "Markdown";
pub const TEXT: &str = "Plain text";
pub const JSON: &str = "JSON, for programs";
pub const R: &str = "R script that computes the main numbers again";

/// The title of a report.
pub fn title(trial: &str) -> String {
    format!("Methods and checks: {trial}")
}

/// What a report is, and what must be kept in mind.
pub fn about() -> Vec<String> {
    vec![
        "This report holds everything that MCID Explorer shows of the trial for one question: each number with its formula, the numbers put in, what was assumed, and the source of the formula.".to_owned(),
        "All of it is computed from printed summary results, without data of any person. A range that is called one of rounding holds every value that unrounded numbers could give which would be printed in the same way.".to_owned(),
        "A confidence interval is not a probability of where the true effect lies. That no benefit is shown does not show that the treatments are equal. Bias, missing data and selective reporting are in none of the numbers.".to_owned(),
    ]
}

pub const FORMULA: &str = figure::FORMULA;
pub const INPUTS: &str = figure::INPUTS;
pub const ASSUMPTIONS: &str = figure::ASSUMPTIONS;
pub const FORMULA_SOURCE: &str = crate::page::SOURCE;

/// What everything that can be set is called, in the order in which the
/// address names it.
pub const SETTING_LABELS: [&str; 17] = [
    crate::page::OUTCOME,
    crate::page::COMPARISON,
    crate::page::VISIT,
    threshold::BETWEEN,
    threshold::WITHIN,
    figure::VIEW,
    figure::BAR,
    figure::RANGE,
    label::LEVEL,
    priors::OWN_MEAN,
    priors::OWN_DEVIATION,
    responders::CORRELATION,
    responders::DEVIATION,
    responders::SHAPE,
    number_needed_to_treat::PEOPLE,
    contrasts::ALLOWANCE,
    label::REFERENCE,
];

/// The choices in words, in the order of [`CHOICES`].
const CHOICES_IN_WORDS: [&[&str]; 4] = [
    &label::SHAPES,
    &number_needed_to_treat::NUMBERS,
    &contrasts::ALLOWANCES,
    &label::REFERENCES,
];

/// The value of something that can be set, in words; `place` is that in
/// [`SETTING_LABELS`], `value` as the address has it.
pub fn setting_shown(trial: &Trial, question: &Question, place: usize, value: &str) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let choices = 8 + SETTINGS.len();
    let quantity = |setting: usize| phrase::quantity(question.settings[setting], outcome);
    match place {
        0 => outcome.name.clone(),
        1 => comparisons(outcome)
            .get(question.comparison)
            .map_or_else(String::new, |arms| {
                let (arm, reference) = arm_names(trial, *arms);
                pair(&arm, &reference)
            }),
        2 => trial.visits[question.visit].label.clone(),
        3 => phrase::quantity(question.between, outcome),
        4 => within_amount(question.within, outcome),
        5 => figure::DISPLAYS[question.display as usize].to_owned(),
        6 => figure::BARS[question.bars as usize].to_owned(),
        7 => figure::RANGES[1 - question.range as usize].to_owned(),
        8 => compatibility::level_name(question.settings[0]),
        9 | 10 | 12 => quantity(place - 8),
        11 => number::decimal(question.settings[3]),
        _ => {
            let chosen = place.checked_sub(choices).and_then(|choice| {
                let at = question.choices.get(choice)?;
                CHOICES_IN_WORDS.get(choice)?.get(usize::from(*at))
            });
            debug_assert_eq!(CHOICES_IN_WORDS.len(), CHOICES.len());
            chosen.map_or_else(|| value.to_owned(), |words| (*words).to_owned())
        }
    }
}
