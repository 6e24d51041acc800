//! The answers to all questions that a trial's differences allow: a row for each
//! outcome, comparison and visit.

use serde::Serialize;

use super::names;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::{Question, compared_arms, comparisons};
use mcid_analysis::ratio::RatioEstimate;
use mcid_analysis::rounding::rounding;
use mcid_text::answer::{answer, no_answer};
use mcid_text::ratio;
use mcid_text::verdict::headline_at;
use mcid_trial::{Decimal, Trial};

/// An answer. Numbers are as printed; what there is not is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct AnswerRow {
    /// The trial, by its id.
    pub trial: String,
    /// The outcome, by its id.
    pub outcome: String,
    /// The visit, by its id.
    pub visit: String,
    /// The arm asked about, by its id.
    pub arm: String,
    /// The arm it is compared with, by its id.
    pub reference_arm: String,
    /// The between-group threshold in the outcome's unit; 0 for none.
    pub between: String,
    /// The verdict's name for programs, as in the report.
    pub verdict: String,
    /// The verdict in a few words.
    pub headline: String,
    /// The difference, the arm asked about minus the other.
    pub estimate: String,
    /// Its lower confidence limit.
    pub lower: String,
    /// Its upper confidence limit.
    pub upper: String,
    /// The confidence level, in per cent.
    pub level: String,
    /// P against no difference.
    pub p: String,
    /// What estimate and interval are from.
    pub basis: String,
    /// What was found, and what it means at the threshold.
    pub sentence: String,
}

/// All answers that a trial gives, in its order; for a comparison without any
/// difference, a row that says so. `threshold` gives an outcome's between-group
/// threshold by its place; without one, its own holds.
pub fn answers(trial: &Trial, threshold: impl Fn(usize) -> Option<Decimal>) -> Vec<AnswerRow> {
    let mut rows = Vec::new();
    for (place, outcome) in trial.outcomes.iter().enumerate() {
        let mut question = Question::default_for(trial, place);
        question.between = threshold(place).unwrap_or(question.between);
        for comparison in 0..comparisons(trial, outcome).len().max(1) {
            question.comparison = comparison;
            let found = differences(trial, &question);
            let ratios = ratios(trial, &question);
            if found.is_empty() && ratios.is_empty() {
                rows.push(without(trial, &question));
            }
            if found.is_empty() {
                rows.extend(ratios);
            }
            for difference in &found {
                question.visit = difference.visit;
                rows.push(row(trial, &question, difference));
            }
        }
    }
    rows
}

/// What every row of a question has.
fn without(trial: &Trial, question: &Question) -> AnswerRow {
    let outcome = &trial.outcomes[question.outcome];
    let pair = compared_arms(trial, question);
    let id = |arm: usize| trial.arms[arm].id.clone();
    AnswerRow {
        trial: trial.id.clone(),
        outcome: outcome.id.clone(),
        arm: pair.map(|pair| id(pair.arm)).unwrap_or_default(),
        reference_arm: pair.map(|pair| id(pair.reference_arm)).unwrap_or_default(),
        between: question.between.to_string(),
        verdict: names::NO_ANSWER.to_owned(),
        sentence: no_answer(trial, question),
        ..AnswerRow::default()
    }
}

/// A row for each visit with a ratio, against the file's own threshold.
fn ratios(trial: &Trial, question: &Question) -> Vec<AnswerRow> {
    let outcome = &trial.outcomes[question.outcome];
    let at = |visit: usize| {
        let question = Question { visit, ..*question };
        let found = RatioEstimate::of(trial, &question)?;
        let contrast = &found.contrast;
        let interval = contrast.interval.as_ref()?;
        let threshold = found.at_threshold.as_ref();
        Some(AnswerRow {
            visit: trial.visits[visit].id.clone(),
            arm: trial.arms[contrast.arm].id.clone(),
            reference_arm: trial.arms[contrast.reference_arm].id.clone(),
            between: threshold.map_or_else(|| "0".to_owned(), |at| at.ratio.to_string()),
            verdict: names::of_open(Some(found.verdicts())).to_owned(),
            headline: ratio::verdict(&found).to_owned(),
            estimate: contrast.estimate.value.to_string(),
            lower: interval.lower.value.to_string(),
            upper: interval.upper.value.to_string(),
            level: interval.level.to_string(),
            p: contrast
                .p
                .as_ref()
                .map_or_else(String::new, |p| p.text.clone()),
            basis: names::PRINTED.to_owned(),
            sentence: ratio::finding(trial, outcome, &found).text(),
            ..without(trial, &question)
        })
    };
    (0..trial.visits.len()).filter_map(at).collect()
}

fn row(trial: &Trial, question: &Question, difference: &Difference) -> AnswerRow {
    let contrast = &difference.contrast;
    let interval = contrast.interval.as_ref();
    let limit = |limit: Option<Decimal>| limit.map_or_else(String::new, |limit| limit.to_string());
    let given = answer(trial, question, difference);
    let open = rounding(&difference.benefit, question.between).verdicts;
    AnswerRow {
        visit: trial.visits[difference.visit].id.clone(),
        verdict: names::of_open(Some(&open)).to_owned(),
        headline: headline_at(&difference.benefit, question.between).unwrap_or(given.headline),
        estimate: contrast.estimate.value.to_string(),
        lower: limit(interval.map(|interval| interval.lower.value)),
        upper: limit(interval.map(|interval| interval.upper.value)),
        level: difference.level.clone(),
        p: contrast
            .p
            .as_ref()
            .map(|p| p.text.clone())
            .unwrap_or_default(),
        basis: names::basis(difference.basis).to_owned(),
        sentence: format!("{} {}", given.finding.text(), given.meaning.text()),
        ..without(trial, question)
    }
}
