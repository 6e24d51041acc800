//! What stands in a report, and in which order: the answer first, then what
//! was asked of which trial, and then all that follows from it.

use super::part::{Content, Part};
use super::{Software, answer, checks, names, views};
use mcid_analysis::fragment;
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::threshold::within_kind;
use mcid_explorer::first_view::analyse;
use mcid_text::citation::paper;
use mcid_text::page::BRAND;
use mcid_text::phrase;
use mcid_text::report as words;
use mcid_trial::{Reported, Trial};

/// The title of the report on a trial.
pub(super) fn title(trial: &Trial) -> String {
    words::title(&trial.short_name)
}

/// A name for its files, from what the address has of the question.
pub(super) fn file_name(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome].id;
    let visit = &trial.visits[question.visit].id;
    let joined = [trial.id.as_str(), outcome, visit, "report"].join("-");
    joined
        .to_ascii_lowercase()
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte)
            } else {
                '-'
            }
        })
        .collect()
}

/// All parts, in their order.
pub(super) fn parts(
    trial: &Trial,
    question: &Question,
    warnings: &[String],
    software: &Software,
) -> Vec<Part> {
    let analysis = analyse(trial, question);
    vec![
        Part::texts(words::ABOUT, words::about()),
        Part::new(
            words::ANSWER,
            Content::Group(answer::parts(trial, question, &analysis)),
        ),
        Part::new(words::QUESTION, Content::Group(asked(trial, question))),
        Part::new(words::TRIAL, Content::Group(identity(trial))),
        Part::new(
            words::FIGURES,
            Content::Groups(views::figures(trial, question)),
        ),
        Part::new(
            words::EXHIBITS,
            Content::Groups(views::groups(trial, question)),
        ),
        Part::new(words::CHECKS, Content::Group(checks::parts(trial))),
        Part::new(
            words::FILE_WARNINGS,
            Content::Group(vec![
                Part::text(words::WARNING_COUNT, warnings.len().to_string()),
                Part::texts(words::WARNINGS, warnings.to_vec()),
            ]),
        ),
        Part::new(
            words::SOFTWARE,
            Content::Group(vec![
                Part::text(words::NAME, BRAND),
                Part::text(words::SOFTWARE_VERSION, software.version.as_str()),
                Part::text(words::BUILD, software.build.as_str()),
            ]),
        ),
    ]
}

fn identity(trial: &Trial) -> Vec<Part> {
    let sources = trial.sources.iter().map(|source| {
        vec![
            source.id.clone(),
            source.name.clone(),
            source.reference.clone(),
            source.doi.clone().unwrap_or_default(),
        ]
    });
    let arms = trial.arms.iter().map(|arm| {
        vec![
            arm.id.clone(),
            arm.name.clone(),
            arm.short_name.clone(),
            printed(arm.randomised.as_ref()),
        ]
    });
    vec![
        Part::text(words::ID, trial.id.as_str()),
        Part::text(words::TRIAL_TITLE, trial.title.as_str()),
        Part::text(words::SHORT_NAME, trial.short_name.as_str()),
        Part::text(words::DESCRIPTION, trial.description.as_str()),
        Part::text(words::FINGERPRINT, fingerprint(trial)),
        Part::text(words::CITATION, paper(trial).plain),
        Part::texts(words::REGISTRATIONS, trial.registrations.clone()),
        Part::new(
            words::ARMS,
            Content::Records(words::ARM_FIELDS, arms.collect()),
        ),
        Part::new(
            words::SOURCES,
            Content::Records(words::SOURCE_FIELDS, sources.collect()),
        ),
    ]
}

/// The 64-bit FNV-1a hash of a trial's data as this version of the program
/// holds it, in 16 hexadecimal digits.
fn fingerprint(trial: &Trial) -> String {
    let data = postcard::to_stdvec(trial).unwrap_or_default();
    let hash = mcid_trial::fingerprint::of_bytes(&data);
    hash.to_be_bytes()
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

/// A printed number as it is, for programs; empty where there is none.
pub(super) fn printed(number: Option<&Reported>) -> String {
    number.map_or_else(String::new, |number| number.value.to_string())
}

fn asked(trial: &Trial, question: &Question) -> Vec<Part> {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[question.visit];
    let pair = comparisons(outcome).get(question.comparison).copied();
    let arm = |index: Option<usize>| index.map_or_else(String::new, |at| trial.arms[at].id.clone());
    let settings = fragment::parameters(trial, question)
        .into_iter()
        .enumerate()
        .map(|(place, (key, value))| {
            let shown = words::setting_shown(trial, question, place, &value);
            let label = words::SETTINGS_IN_WORDS.get(place).copied();
            vec![
                key.to_owned(),
                label.unwrap_or(key).to_owned(),
                value,
                shown,
            ]
        });
    let thresholds = outcome.thresholds.iter().map(|threshold| {
        vec![
            names::threshold_kind(threshold.kind).to_owned(),
            threshold.value.value.to_string(),
            threshold.label.clone(),
            phrase::source(trial, threshold.value.source),
        ]
    });
    vec![
        Part::text(words::OUTCOME, outcome.name.as_str()),
        Part::text(words::OUTCOME_ID, outcome.id.as_str()),
        Part::text(words::INSTRUMENT, outcome.instrument.as_str()),
        Part::text(words::UNIT, outcome.unit_plural.as_str()),
        Part::text(words::SCALE, phrase::scale(outcome)),
        Part::text(words::DIRECTION, names::direction(outcome.direction)),
        Part::text(words::ROLE, names::role(outcome.role)),
        Part::text(
            words::SCALE_MINIMUM,
            printed(outcome.scale_minimum.as_ref()),
        ),
        Part::text(
            words::SCALE_MAXIMUM,
            printed(outcome.scale_maximum.as_ref()),
        ),
        Part::text(words::VISIT, visit.label.as_str()),
        Part::text(words::VISIT_ID, visit.id.as_str()),
        Part::text(words::ARM, arm(pair.map(|pair| pair.arm))),
        Part::text(
            words::REFERENCE_ARM,
            arm(pair.map(|pair| pair.reference_arm)),
        ),
        Part::text(words::BETWEEN, question.between.to_string()),
        Part::text(words::WITHIN, question.within.to_string()),
        Part::text(
            words::WITHIN_KIND,
            names::threshold_kind(within_kind(outcome)),
        ),
        Part::text(words::ADDRESS, fragment::write(question, trial, "")),
        Part::new(
            words::ALL_SETTINGS,
            Content::Records(words::SETTING_FIELDS, settings.collect()),
        ),
        Part::new(
            words::PUBLISHED,
            Content::Records(words::PUBLISHED_FIELDS, thresholds.collect()),
        ),
    ]
}
