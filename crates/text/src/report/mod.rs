//! The words of the report on methods and checks: each part's name for
//! programs with its name for readers, and what the report says of itself.

pub mod field;
pub mod r;

pub use field::*;

use crate::answer::{arm_names, contrast_arms, within_amount};
use crate::page::{self, figure, pair, threshold};
use crate::view::{compatibility, contrasts, label, number_needed_to_treat, priors, responders};
use crate::{basis, number, phrase};
use mcid_analysis::difference::Difference;
use mcid_analysis::parameter::Parameter;
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::setting::{Choice, Setting};
use mcid_trial::{Outcome, Threshold, ThresholdKind, Trial};

pub const HTML: &str = "Web page, to read and print";
pub const MARKDOWN: &str = "Markdown";
pub const TEXT: &str = "Plain text";
pub const JSON: &str = "JSON, for programs";
pub const R: &str = "R script that computes the main numbers again";

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
/// Which parts of a working are those of the number before.
pub const AS_BEFORE: &str = "As for the number before";
pub const FORMULA_SOURCE: &str = page::SOURCE;

/// The difference that the answer is about, with its interval and P; empty
/// where there is none.
pub fn difference(trial: &Trial, question: &Question, difference: Option<&Difference>) -> String {
    let Some(difference) = difference else {
        return String::new();
    };
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &difference.contrast;
    let (arm, reference) = contrast_arms(trial, contrast);
    let p = contrast.p.as_ref().map(number::p_value);
    let p = p.map_or_else(String::new, |p| format!(", {p}"));
    format!(
        "{} ({}){p}: {} {}, {arm} minus {reference}, in {}; {}",
        number::decimal(contrast.estimate.value),
        basis::interval(difference),
        outcome.name,
        phrase::at_visit(&difference.visit_label),
        outcome.unit_plural,
        phrase::better(outcome.direction)
    )
}

/// A published threshold with what it is one of: "1.0 point between groups".
pub fn threshold(threshold: &Threshold, outcome: &Outcome) -> String {
    let size = threshold.value.value;
    match threshold.kind {
        ThresholdKind::BetweenGroups => {
            format!("{} between groups", phrase::quantity(size, outcome))
        }
        ThresholdKind::WithinPersonUnits => {
            format!("{} within a person", phrase::quantity(size, outcome))
        }
        ThresholdKind::WithinPersonPercent => format!("{}% within a person", number::size(size)),
        ThresholdKind::Ratio => format!("a ratio of {}", number::decimal(size)),
    }
}

/// What readers see of everything that can be set.
pub fn parameter_label(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Outcome => page::OUTCOME,
        Parameter::Comparison => page::COMPARISON,
        Parameter::Visit => page::VISIT,
        Parameter::Threshold(row) if row.key == WITHIN.0 => threshold::WITHIN,
        Parameter::Threshold(_) => threshold::BETWEEN,
        Parameter::Display => figure::VIEW,
        Parameter::Bars => figure::BAR,
        Parameter::Range => figure::RANGE,
        Parameter::Setting(Setting::Level) => label::LEVEL,
        Parameter::Setting(Setting::PriorMean) => priors::OWN_MEAN,
        Parameter::Setting(Setting::PriorDeviation) => priors::OWN_DEVIATION,
        Parameter::Setting(Setting::Correlation) => responders::CORRELATION,
        Parameter::Setting(Setting::Deviation) => responders::DEVIATION,
        Parameter::Choice(Choice::Shape) => responders::SHAPE,
        Parameter::Choice(Choice::People) => number_needed_to_treat::PEOPLE,
        Parameter::Choice(Choice::Multiplicity) => contrasts::ALLOWANCE,
        Parameter::Choice(Choice::Reference) => label::REFERENCE,
        Parameter::Choice(Choice::Estimate) => label::ESTIMATE,
    }
}

/// The present value of something that can be set, in words.
pub fn parameter_value(trial: &Trial, question: &Question, parameter: Parameter) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let choice = match parameter {
        Parameter::Outcome => return outcome.name.clone(),
        Parameter::Comparison => {
            let arms = compared_arms(trial, question);
            let names = arms.map(|arms| arm_names(trial, arms));
            return names.map_or_else(String::new, |(arm, reference)| pair(&arm, &reference));
        }
        Parameter::Visit => return trial.visits[question.visit].label.clone(),
        Parameter::Threshold(row) if row.key == WITHIN.0 => {
            return within_amount(question.within, outcome);
        }
        Parameter::Threshold(_) => return phrase::quantity(question.between, outcome),
        Parameter::Setting(setting) => {
            let value = question.setting(setting);
            return match setting {
                Setting::Level => compatibility::level_name(value),
                Setting::Correlation => number::decimal(value),
                _ => phrase::quantity(value, outcome),
            };
        }
        Parameter::Display => figure::DISPLAYS[question.display as usize],
        Parameter::Bars => figure::BARS[question.bars as usize],
        Parameter::Range => figure::RANGES[1 - question.range as usize],
        Parameter::Choice(choice) => {
            let options: &[&str] = match choice {
                Choice::Shape => &label::SHAPES,
                Choice::People => &number_needed_to_treat::NUMBERS,
                Choice::Multiplicity => &contrasts::ALLOWANCES,
                Choice::Reference => &label::REFERENCES,
                Choice::Estimate => &label::ESTIMATES,
            };
            options[usize::from(question.choice(choice))]
        }
    };
    choice.to_owned()
}
