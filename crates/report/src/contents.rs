//! Which parts a report has, and in which order: the answer first, then the
//! question and the trial, and then all that follows from them.

use super::part::Part;
use super::{Software, answer, checks, views};
use mcid_analysis::fragment;
use mcid_analysis::parameter::parameters;
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::threshold::within_kind;
use mcid_explorer::first_view::analyse;
use mcid_text::citation::paper;
use mcid_text::page::BRAND;
use mcid_text::phrase;
use mcid_text::report as words;
use mcid_trial::{Keyword, Reported, Trial};

/// A name for files, from what the address has of the question.
pub(super) fn file_name(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome].id;
    let visit = &trial.visits[question.visit].id;
    let allowed = |byte: u8| {
        if byte.is_ascii_alphanumeric() {
            byte
        } else {
            b'-'
        }
    };
    format!("{}-{outcome}-{visit}-report", trial.id)
        .to_ascii_lowercase()
        .bytes()
        .map(|byte| char::from(allowed(byte)))
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
    let warnings = vec![
        Part::text(words::WARNING_COUNT, warnings.len().to_string()),
        Part::texts(words::WARNINGS, warnings.to_vec()),
    ];
    let software = vec![
        Part::text(words::NAME, BRAND),
        Part::text(words::SOFTWARE_VERSION, software.version.as_str()),
        Part::text(words::BUILD, software.build.as_str()),
    ];
    let made = views::made(trial, question);
    let terms = views::terms(&made);
    let (figures, views) = views::sections(trial, question, made);
    vec![
        Part::group(words::ANSWER, answer::parts(trial, question, &analysis)),
        Part::group(words::QUESTION, question_parts(trial, question)),
        Part::group(words::TRIAL, trial_parts(trial)),
        Part::sections(words::FIGURES, figures),
        Part::sections(words::VIEWS, views),
        Part::group(words::CHECKS, checks::parts(trial)),
        terms,
        Part::group(words::FILE_WARNINGS, warnings),
        Part::texts(words::ABOUT, words::about()),
        Part::group(words::SOFTWARE, software),
    ]
}

fn trial_parts(trial: &Trial) -> Vec<Part> {
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
        Part::records(words::ARMS, words::ARM_FIELDS, arms),
        Part::records(words::SOURCES, words::SOURCE_FIELDS, sources),
    ]
}

/// The 64-bit FNV-1a hash of a trial's data as this version of the program
/// holds it, in 16 hexadecimal digits.
fn fingerprint(trial: &Trial) -> String {
    let data = postcard::to_stdvec(trial).unwrap_or_default();
    format!("{:016x}", mcid_trial::fingerprint::of_bytes(&data))
}

/// A printed number as it is, for programs; empty where there is none.
pub(super) fn printed(number: Option<&Reported>) -> String {
    number.map_or_else(String::new, |number| number.value.to_string())
}

fn question_parts(trial: &Trial, question: &Question) -> Vec<Part> {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[question.visit];
    let pair = compared_arms(trial, question);
    let arm = |index: Option<usize>| index.map_or_else(String::new, |at| trial.arms[at].id.clone());
    let values = fragment::parameters(trial, question);
    let settings = parameters().zip(values).map(|(parameter, (key, value))| {
        let label = words::parameter_label(parameter).to_owned();
        let shown = words::parameter_value(trial, question, parameter);
        vec![key.to_owned(), label, value, shown]
    });
    let thresholds = outcome.thresholds.iter().map(|threshold| {
        vec![
            threshold.kind.as_str().to_owned(),
            threshold.value.value.to_string(),
            words::threshold(threshold, outcome),
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
        Part::text(words::DIRECTION, outcome.direction.as_str()),
        Part::text(words::ROLE, outcome.role.as_str()),
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
        Part::text(words::WITHIN_KIND, within_kind(outcome).as_str()),
        Part::text(words::ADDRESS, fragment::write(question, trial, "")),
        Part::records(words::ALL_SETTINGS, words::SETTING_FIELDS, settings),
        Part::records(words::PUBLISHED, words::PUBLISHED_FIELDS, thresholds),
    ]
}
