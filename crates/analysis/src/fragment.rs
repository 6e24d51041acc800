//! The question as text, for the address: `outcome=pain&visit=18&between=1.5`.
//!
//! The parameters stand in the order of [`parameter::parameters`]; what equals
//! the opening question is left out, zeros are kept. Reading never fails: a part
//! that is unknown or broken is passed over, and reported as a [`FragmentIssue`].

use mcid_trial::{Decimal, Trial};

pub use super::address::MAX_LENGTH;
use super::address::pairs;
use super::comparison::comparisons;
pub use super::display::{BARS, DISPLAYS, RANGES};
use super::embed;
use super::fragment_issue::{Excerpt, FragmentIssue, InvalidValue};
use super::parameter::{self, CHOICES, Parameter, SETTINGS};
use super::question::Question;
use super::threshold::between_scale;

/// Longest [`Excerpt`], in characters.
const LONGEST_EXCERPT: usize = 40;

/// The key that names the trial; the others ask about it.
pub const TRIAL_KEY: &str = "trial";

/// The trial that a fragment asks for, if it names one.
pub fn trial_id(fragment: &str) -> Option<String> {
    pairs(fragment)
        .into_iter()
        .find(|(key, _)| key == TRIAL_KEY)
        .map(|(_, value)| value)
}

/// Reads a fragment (with or without its `#`) as a question about a trial.
/// The issues say what was passed over and why.
pub fn read(fragment: &str, trial: &Trial) -> (Question, Vec<FragmentIssue>) {
    let mut question = Question::opening(trial);
    let mut passed_over = Vec::new();
    if fragment.len() > MAX_LENGTH {
        passed_over.push(FragmentIssue::TooLong { most: MAX_LENGTH });
        return (question, passed_over);
    }
    let pairs = pairs(fragment);
    for parameter in parameter::parameters() {
        let key = parameter.key();
        let mut values = pairs.iter().filter(|(other, _)| other == key);
        if let Some((_, first)) = values.next() {
            if let Err(reason) = put(parameter, trial, &mut question, first) {
                passed_over.push(FragmentIssue::Invalid {
                    part: excerpt(key, first),
                    reason,
                });
            }
            if values.next().is_some() {
                passed_over.push(FragmentIssue::Repeated { key });
            }
        }
    }
    for (key, value) in &pairs {
        if key != TRIAL_KEY
            && key != embed::KEY
            && parameter::parameters().all(|parameter| parameter.key() != key)
        {
            passed_over.push(FragmentIssue::Unknown {
                part: excerpt(key, value),
            });
        }
    }
    (question.clamped(trial), passed_over)
}

/// Writes a question as a fragment without its `#`; empty for the opening
/// question. `default_trial` is the trial that an empty fragment opens.
pub fn write(question: &Question, trial: &Trial, default_trial: &str) -> String {
    let mut parts = Vec::new();
    if trial.id != default_trial {
        parts.push(format!("{TRIAL_KEY}={}", trial.id));
    }
    let mut opening = Question::opening(trial);
    for parameter in parameter::parameters() {
        let value = get(parameter, trial, question);
        if value != get(parameter, trial, &opening) {
            parts.push(format!("{}={value}", parameter.key()));
            // Later defaults are those of what is already written.
            let _ = put(parameter, trial, &mut opening, &value);
        }
    }
    parts.join("&")
}

/// Every parameter by its name in the address, with its value as text, whether
/// or not the address would leave it out.
pub fn parameters(trial: &Trial, question: &Question) -> Vec<(&'static str, String)> {
    parameter::parameters()
        .map(|parameter| (parameter.key(), get(parameter, trial, question)))
        .collect()
}

/// A parameter's value as text.
fn get(parameter: Parameter, trial: &Trial, question: &Question) -> String {
    match parameter {
        Parameter::Outcome => trial.outcomes[question.outcome].id.clone(),
        Parameter::Comparison => comparison_name(trial, question, question.comparison),
        Parameter::Visit => trial.visits[question.visit].id.clone(),
        Parameter::Threshold(row) => (row.value)(&mut question.clone()).to_string(),
        Parameter::Display => name(DISPLAYS, question.display),
        Parameter::Bars => name(BARS, question.bars),
        Parameter::Range => name(RANGES, question.range),
        Parameter::Setting(setting) => question.setting(setting).to_string(),
        Parameter::Choice(choice) => {
            CHOICES[choice as usize].names[usize::from(question.choice(choice))].to_owned()
        }
    }
}

/// Puts a parameter's value into the question, or says why it cannot.
fn put(
    parameter: Parameter,
    trial: &Trial,
    question: &mut Question,
    text: &str,
) -> Result<(), InvalidValue> {
    match parameter {
        Parameter::Outcome => {
            let found = trial.outcomes.iter().position(|outcome| outcome.id == text);
            *question = question.with_outcome(trial, found.ok_or(InvalidValue::NoSuchOutcome)?);
        }
        Parameter::Comparison => {
            let outcome = &trial.outcomes[question.outcome];
            let found = (0..comparisons(trial, outcome).len())
                .find(|index| comparison_name(trial, question, *index) == text);
            question.comparison = found.ok_or(InvalidValue::NoSuchComparison)?;
            question.between = between_scale(trial, question).opening;
        }
        Parameter::Visit => {
            let found = trial.visits.iter().position(|visit| visit.id == text);
            question.visit = found.ok_or(InvalidValue::NoSuchVisit)?;
        }
        Parameter::Threshold(row) => {
            let scale = (row.scale)(trial, question);
            let value = number_within(text, Decimal::zero(0), scale.maximum, true)?;
            *(row.value)(question) = scale.fit(value);
        }
        Parameter::Display => question.display = choose(DISPLAYS, text)?,
        Parameter::Bars => question.bars = choose(BARS, text)?,
        Parameter::Range => question.range = choose(RANGES, text)?,
        Parameter::Setting(setting) => {
            let scale = (SETTINGS[setting as usize].scale)(trial, question);
            let value = number_within(text, scale.minimum, scale.maximum, false)?;
            question.settings[setting as usize] = scale.fit(value);
        }
        Parameter::Choice(choice) => {
            let names = CHOICES[choice as usize].names;
            let found = names.iter().position(|name| *name == text);
            let found = found.ok_or_else(|| InvalidValue::NotOneOf(names.to_vec()))?;
            question.choices[choice as usize] = u8::try_from(found).unwrap_or_default();
        }
    }
    Ok(())
}

/// A part of the fragment, cut to a length that fits a sentence.
fn excerpt(key: &str, value: &str) -> Excerpt {
    let whole = format!("{key}={value}");
    let shown = whole.chars().filter(|letter| !letter.is_control());
    Excerpt {
        text: shown.take(LONGEST_EXCERPT).collect(),
        is_cut: whole.chars().count() > LONGEST_EXCERPT,
    }
}

/// A comparison as the address names it: `retraining-vs-control`.
fn comparison_name(trial: &Trial, question: &Question, index: usize) -> String {
    comparisons(trial, &trial.outcomes[question.outcome])
        .get(index)
        .map_or_else(String::new, |pair| {
            format!(
                "{}-vs-{}",
                trial.arms[pair.arm].id, trial.arms[pair.reference_arm].id
            )
        })
}

fn number_within(
    text: &str,
    minimum: Decimal,
    maximum: Decimal,
    is_threshold: bool,
) -> Result<Decimal, InvalidValue> {
    let number: Decimal = text.parse().map_err(|_| InvalidValue::NotANumber)?;
    if number.compare(minimum).is_lt() || number.compare(maximum).is_gt() {
        return Err(InvalidValue::OutOfRange {
            is_threshold,
            minimum,
            maximum,
        });
    }
    Ok(number)
}

fn choose<T: Copy>(choices: &[(&'static str, T)], text: &str) -> Result<T, InvalidValue> {
    let known = || choices.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    choices
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, choice)| *choice)
        .ok_or_else(|| InvalidValue::NotOneOf(known()))
}

fn name<T: Copy + PartialEq>(choices: &[(&str, T)], choice: T) -> String {
    choices
        .iter()
        .find(|(_, other)| *other == choice)
        .map_or_else(String::new, |(name, _)| (*name).to_owned())
}
