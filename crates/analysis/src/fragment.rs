//! The question as text, for the address: `outcome=pain&visit=18&between=1.5`.
//!
//! One table row a parameter, in a fixed order; what equals the opening
//! question is left out, zeros are kept. Reading never fails: a part that is
//! unknown or broken is passed over, and reported as a [`FragmentIssue`].

use mcid_trial::{Decimal, Trial};

use super::embed;
use super::fragment_issue::{Excerpt, FragmentIssue, InvalidValue};
use super::question::{Bars, Question, ScoreRange, TrajectoryDisplay, comparisons};
use super::setting::{CHOICES, SETTINGS};
use super::threshold::{ThresholdScale, between_scale, within_scale};

/// Longest fragment that is read, in bytes.
pub const MAX_LENGTH: usize = 4096;

/// Longest [`Excerpt`], in characters.
const LONGEST_EXCERPT: usize = 40;

/// The key that names the trial; the others ask about it.
pub const TRIAL_KEY: &str = "trial";

struct Parameter {
    key: &'static str,
    /// Puts a value into the question, or says why it cannot.
    read: fn(&Trial, &mut Question, &str) -> Result<(), InvalidValue>,
    /// The value as text.
    write: fn(&Trial, &Question) -> String,
}

/// All parameters, in the order in which they are read and written. Outcome
/// comes first: it decides what the others may be.
static PARAMETERS: [Parameter; 8] = [
    Parameter {
        key: "outcome",
        read: read_outcome,
        write: |trial, question| trial.outcomes[question.outcome].id.clone(),
    },
    Parameter {
        key: "comparison",
        read: read_comparison,
        write: write_comparison,
    },
    Parameter {
        key: "visit",
        read: read_visit,
        write: |trial, question| trial.visits[question.visit].id.clone(),
    },
    Parameter {
        key: "between",
        read: read_between,
        write: |_, question| question.between.to_string(),
    },
    Parameter {
        key: "within",
        read: read_within,
        write: |_, question| question.within.to_string(),
    },
    Parameter {
        key: "view",
        read: |_, question, text| choose(DISPLAYS, text).map(|view| question.display = view),
        write: |_, question| name(DISPLAYS, question.display),
    },
    Parameter {
        key: "bars",
        read: |_, question, text| choose(BARS, text).map(|bars| question.bars = bars),
        write: |_, question| name(BARS, question.bars),
    },
    Parameter {
        key: "range",
        read: |_, question, text| choose(RANGES, text).map(|range| question.range = range),
        write: |_, question| name(RANGES, question.range),
    },
];

/// The views of the trajectory, as the address names them.
pub const DISPLAYS: &[(&str, TrajectoryDisplay)] = &[
    ("scores", TrajectoryDisplay::Scores),
    ("change", TrajectoryDisplay::Change),
    ("percent", TrajectoryDisplay::PercentChange),
];

/// What the bars are, as the address names it.
pub const BARS: &[(&str, Bars)] = &[
    ("ci", Bars::ConfidenceInterval),
    ("sd", Bars::StandardDeviation),
];

/// How much of the scale is shown, as the address names it.
pub const RANGES: &[(&str, ScoreRange)] =
    &[("full", ScoreRange::Full), ("fitted", ScoreRange::Fitted)];

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
    for index in 0..known() {
        let key = key(index);
        let mut values = pairs.iter().filter(|(other, _)| other == key);
        if let Some((_, first)) = values.next() {
            if let Err(reason) = put(index, trial, &mut question, first) {
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
            && (0..known()).all(|index| self::key(index) != key)
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
    for index in 0..known() {
        let (value, default) = (get(index, trial, question), get(index, trial, &opening));
        if value != default {
            parts.push(format!("{}={value}", key(index)));
            // Later defaults are those of what is already written.
            let _ = put(index, trial, &mut opening, &value);
        }
    }
    parts.join("&")
}

/// Every parameter by its name in the address, with its value as text, whether
/// or not the address would leave it out.
pub fn parameters(trial: &Trial, question: &Question) -> Vec<(&'static str, String)> {
    (0..known())
        .map(|index| (key(index), get(index, trial, question)))
        .collect()
}

/// How many parameters there are: those above, then the settings, then the
/// choices.
const fn known() -> usize {
    PARAMETERS.len() + SETTINGS.len() + CHOICES.len()
}

/// Which of the settings, or past them which of the choices, a parameter is.
fn beyond(index: usize) -> Result<usize, usize> {
    let setting = index - PARAMETERS.len();
    if setting < SETTINGS.len() {
        Ok(setting)
    } else {
        Err(setting - SETTINGS.len())
    }
}

/// A parameter's name in the address.
fn key(index: usize) -> &'static str {
    if index < PARAMETERS.len() {
        return PARAMETERS[index].key;
    }
    match beyond(index) {
        Ok(setting) => SETTINGS[setting].key,
        Err(choice) => CHOICES[choice].0,
    }
}

/// A parameter's value as text.
fn get(index: usize, trial: &Trial, question: &Question) -> String {
    if index < PARAMETERS.len() {
        return (PARAMETERS[index].write)(trial, question);
    }
    match beyond(index) {
        Ok(setting) => question.settings[setting].to_string(),
        Err(choice) => CHOICES[choice].1[usize::from(question.choices[choice])].to_owned(),
    }
}

/// Puts a parameter's value into the question, or says why it cannot.
fn put(
    index: usize,
    trial: &Trial,
    question: &mut Question,
    text: &str,
) -> Result<(), InvalidValue> {
    if index < PARAMETERS.len() {
        return (PARAMETERS[index].read)(trial, question, text);
    }
    match beyond(index) {
        Ok(setting) => {
            let scale = (SETTINGS[setting].scale)(trial, question);
            let value = number_within(text, scale.minimum, scale.maximum, false)?;
            question.settings[setting] = scale.fit(value);
        }
        Err(choice) => {
            let names = CHOICES[choice].1;
            let found = names.iter().position(|name| *name == text);
            let found = found.ok_or_else(|| InvalidValue::NotOneOf(names.to_vec()))?;
            question.choices[choice] = u8::try_from(found).unwrap_or_default();
        }
    }
    Ok(())
}

pub(super) fn pairs(fragment: &str) -> Vec<(String, String)> {
    let bounded = if fragment.len() > MAX_LENGTH {
        ""
    } else {
        fragment
    };
    bounded
        .trim_start_matches('#')
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(key), decoded(value))
        })
        .collect()
}

/// Percent-decodes a part.
fn decoded(part: &str) -> String {
    percent_encoding::percent_decode_str(part)
        .decode_utf8_lossy()
        .into_owned()
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

fn read_outcome(trial: &Trial, question: &mut Question, text: &str) -> Result<(), InvalidValue> {
    let found = trial.outcomes.iter().position(|outcome| outcome.id == text);
    let index = found.ok_or(InvalidValue::NoSuchOutcome)?;
    *question = question.with_outcome(trial, index);
    Ok(())
}

fn read_comparison(trial: &Trial, question: &mut Question, text: &str) -> Result<(), InvalidValue> {
    let outcome = &trial.outcomes[question.outcome];
    let found = (0..comparisons(outcome).len())
        .find(|index| comparison_name(trial, question, *index) == text);
    question.comparison = found.ok_or(InvalidValue::NoSuchComparison)?;
    question.between = between_scale(outcome, question.comparison).opening;
    Ok(())
}

fn write_comparison(trial: &Trial, question: &Question) -> String {
    comparison_name(trial, question, question.comparison)
}

/// A comparison as the address names it: `retraining-vs-control`.
fn comparison_name(trial: &Trial, question: &Question, index: usize) -> String {
    comparisons(&trial.outcomes[question.outcome])
        .get(index)
        .map_or_else(String::new, |pair| {
            format!(
                "{}-vs-{}",
                trial.arms[pair.arm].id, trial.arms[pair.reference_arm].id
            )
        })
}

fn read_visit(trial: &Trial, question: &mut Question, text: &str) -> Result<(), InvalidValue> {
    let found = trial.visits.iter().position(|visit| visit.id == text);
    question.visit = found.ok_or(InvalidValue::NoSuchVisit)?;
    Ok(())
}

fn read_between(trial: &Trial, question: &mut Question, text: &str) -> Result<(), InvalidValue> {
    let scale = between_scale(&trial.outcomes[question.outcome], question.comparison);
    question.between = read_threshold(&scale, text)?;
    Ok(())
}

fn read_within(trial: &Trial, question: &mut Question, text: &str) -> Result<(), InvalidValue> {
    let scale = within_scale(trial, &trial.outcomes[question.outcome]);
    question.within = read_threshold(&scale, text)?;
    Ok(())
}

fn read_threshold(scale: &ThresholdScale, text: &str) -> Result<Decimal, InvalidValue> {
    let zero = Decimal::zero(0);
    number_within(text, zero, scale.maximum, true).map(|threshold| scale.fit(threshold))
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
