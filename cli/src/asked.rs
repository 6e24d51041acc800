//! The question of the command line: options, or a shared link's fragment.
//!
//! Both become a fragment and are read by the same code as the page's
//! address. The page passes over what it cannot read and shows the nearest
//! threshold that its slider has; here both are errors, because nobody may be
//! looking.

use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::{embed, fragment};
use mcid_text::page::notice::fragment_issue;
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
    let thresholds = [("between", &options.between), ("within", &options.within)];
    let places = [
        ("outcome", &options.outcome),
        ("comparison", &options.comparison),
        ("visit", &options.visit),
    ];
    let mut parts: Vec<(String, String)> = Vec::new();
    for (key, value) in places.into_iter().chain(thresholds) {
        if let Some(value) = value {
            parts.push((key.to_owned(), value.clone()));
        }
    }
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

/// The question of a shared link: its fragment, or the whole link; the
/// trial's own question where there is none.
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
        Failure::usage(format!("{}{known}", why.replace(" in the link", "")))
    };
    if !passed_over.is_empty() {
        let sentences = passed_over
            .iter()
            .map(|issue| fragment_issue(issue, &trial.short_name))
            .collect::<Vec<_>>();
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
    let mut known = String::new();
    let mut list = |what: &str, names: Vec<(String, String)>| {
        known.extend([format!("\n{what} of {}:", trial.short_name)]);
        for (id, name) in names {
            known.extend([format!("\n  {id}  ({name})")]);
        }
    };
    for (key, _) in parts {
        match key.as_str() {
            "outcome" => {
                let names = trial.outcomes.iter();
                let names = names.map(|outcome| (outcome.id.clone(), outcome.name.clone()));
                list("Outcomes", names.collect());
            }
            "visit" => {
                let names = trial.visits.iter();
                let names = names.map(|visit| (visit.id.clone(), visit.label.clone()));
                list("Visits", names.collect());
            }
            "comparison" => {
                let pairs = comparisons(&trial.outcomes[question.outcome]);
                let names = pairs.iter().map(|pair| {
                    let (arm, other) = (&trial.arms[pair.arm], &trial.arms[pair.reference_arm]);
                    (
                        format!("{}-vs-{}", arm.id, other.id),
                        format!("{} against {}", arm.name, other.name),
                    )
                });
                list("Comparisons", names.collect());
            }
            _ => {}
        }
    }
    known
}
