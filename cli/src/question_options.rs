//! The question of the command line: options, or a shared link's fragment.
//!
//! Both become a fragment and are read by the same code as the page's
//! address. The page passes over what it cannot read and shows the nearest
//! threshold that its slider has; here both are errors, because nobody may be
//! looking.

use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::{embed, fragment};
use mcid_text::page::notice::{QuestionOrigin, fragment_issue_of};
use mcid_trial::{Decimal, Trial};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::arguments::QuestionOptions;
use super::outcome::Failure;

/// The question that options ask, clamped to the trial.
///
/// # Errors
///
/// What of it the trial does not have.
pub(crate) fn question(options: &QuestionOptions, trial: &Trial) -> Result<Question, Failure> {
    if options.question.is_some() {
        return from_fragment(options.question.as_deref(), trial);
    }
    let mut parts: Vec<(String, String)> = [
        ("outcome", &options.outcome),
        ("comparison", &options.comparison),
        ("visit", &options.visit),
        ("between", &options.between),
        ("within", &options.within),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key.to_owned(), value.clone()?)))
    .collect();
    if let Some(prior) = &options.prior {
        let (mean, deviation) = prior.split_once(',').ok_or_else(|| {
            Failure::usage("--prior needs a mean and a standard deviation, as in --prior 0,1.5")
        })?;
        parts.push(("prior-mean".to_owned(), mean.trim().to_owned()));
        parts.push(("prior-sd".to_owned(), deviation.trim().to_owned()));
    }
    for setting in &options.set {
        let (key, value) = setting.split_once('=').ok_or_else(|| {
            Failure::usage(format!("--set needs KEY=VALUE, and \"{setting}\" is not."))
        })?;
        parts.push((key.to_owned(), value.to_owned()));
    }
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let written: Vec<String> = parts
        .iter()
        .map(|(key, value)| format!("{}={}", encoded(key), encoded(value)))
        .collect();
    read(&written.join("&"), &parts, trial)
}

/// The question of a shared link: its fragment, or all of the link; the
/// question of the trial's file where there is none.
///
/// # Errors
///
/// What of it the trial does not have.
pub(crate) fn from_fragment(link: Option<&str>, trial: &Trial) -> Result<Question, Failure> {
    let link = link.unwrap_or_default();
    let text = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    if let Some(other) = fragment::trial_id(text).filter(|id| *id != trial.id) {
        return Err(Failure::usage(format!(
            "The question is about the trial \"{other}\"; the file holds \"{}\".",
            trial.id
        )));
    }
    let decoded = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
    let parts: Vec<(String, String)> = text
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(key, value)| (decoded(key), decoded(value)))
        .filter(|(key, _)| key != fragment::TRIAL_KEY && key != embed::KEY)
        .collect();
    read(text, &parts, trial)
}

/// Reads a fragment, of which `parts` are what is asked for.
fn read(text: &str, parts: &[(String, String)], trial: &Trial) -> Result<Question, Failure> {
    let (question, passed_over) = fragment::read(text, trial);
    let refused = |why: String| {
        let known = known(trial, &question, parts);
        Failure::usage(format!("{why}{known}"))
    };
    if !passed_over.is_empty() {
        let origin = QuestionOrigin::CommandLine;
        let sentences: Vec<String> = passed_over
            .iter()
            .map(|issue| fragment_issue_of(issue, &trial.short_name, origin))
            .collect();
        return Err(refused(sentences.join("\n")));
    }
    let taken = fragment::parameters(trial, &question);
    for (key, value) in parts {
        let found = taken.iter().find(|(other, _)| other == key);
        if let Some((_, found)) = found.filter(|(_, found)| !is_same(found, value)) {
            return Err(refused(format!(
                "{key}={value} cannot be asked here; the nearest that can is {key}={found}."
            )));
        }
    }
    Ok(question)
}

/// True for texts that say the same: a number may be written with more or
/// fewer places.
fn is_same(one: &str, other: &str) -> bool {
    match (one.parse::<Decimal>(), other.parse::<Decimal>()) {
        (Ok(one), Ok(other)) => one.compare(other).is_eq(),
        _ => one == other,
    }
}

/// What a trial has, for those parts of a question that name it.
fn known(trial: &Trial, question: &Question, parts: &[(String, String)]) -> String {
    let pairs = comparisons(trial, &trial.outcomes[question.outcome]);
    let list = |key: &str| -> Option<(&str, Vec<(String, String)>)> {
        Some(match key {
            "outcome" => {
                let outcomes = trial.outcomes.iter();
                let names = outcomes.map(|outcome| (outcome.id.clone(), outcome.name.clone()));
                ("Outcomes", names.collect())
            }
            "visit" => {
                let visits = trial.visits.iter();
                let names = visits.map(|visit| (visit.id.clone(), visit.label.clone()));
                ("Visits", names.collect())
            }
            "comparison" => {
                let names = pairs.iter().map(|pair| {
                    let (arm, other) = (&trial.arms[pair.arm], &trial.arms[pair.reference_arm]);
                    (
                        format!("{}-vs-{}", arm.id, other.id),
                        format!("{} against {}", arm.name, other.name),
                    )
                });
                ("Comparisons", names.collect())
            }
            _ => return None,
        })
    };
    let lists = parts.iter().filter_map(|(key, _)| list(key));
    let lines = lists.flat_map(|(what, names)| {
        let names = names
            .into_iter()
            .map(|(id, name)| format!("\n  {id}  ({name})"));
        core::iter::once(format!("\n{what} of {}:", trial.short_name)).chain(names)
    });
    lines.collect()
}
