//! Questions about a trial.

use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::setting::{Choice, Setting};
use mcid_trial::{Decimal, Trial};

pub fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

/// The opening question about an outcome, by its name in the file.
#[track_caller]
pub fn about(trial: &Trial, outcome: &str) -> Question {
    Question::default_for(trial, outcome_index(trial, outcome))
}

/// The same at a threshold between groups.
#[track_caller]
pub fn at(trial: &Trial, outcome: &str, between: &str) -> Question {
    Question {
        between: decimal(between),
        ..about(trial, outcome)
    }
}

/// The question about RESOLVE's pain at 18 weeks, at a threshold between
/// groups.
#[track_caller]
pub fn pain(trial: &Trial, between: &str) -> Question {
    at(trial, "pain", between)
}

/// The same question with a setting.
pub fn set(mut question: Question, setting: Setting, value: &str) -> Question {
    question.settings[setting as usize] = decimal(value);
    question
}

/// The same question with a choice.
pub fn choose(mut question: Question, choice: Choice, chosen: u8) -> Question {
    question.choices[choice as usize] = chosen;
    question
}

/// The same question with a prior of the reader's own.
pub fn own_prior(question: Question, mean: &str, deviation: &str) -> Question {
    let centred = set(question, Setting::PriorMean, mean);
    set(centred, Setting::PriorDeviation, deviation)
}

/// The place of an outcome, by its name in the file.
#[track_caller]
pub fn outcome_index(trial: &Trial, id: &str) -> usize {
    let found = trial.outcomes.iter().position(|outcome| outcome.id == id);
    found.expect(id)
}

/// The place of a visit, by its name in the file.
#[track_caller]
pub fn visit_index(trial: &Trial, id: &str) -> usize {
    let found = trial.visits.iter().position(|visit| visit.id == id);
    found.expect(id)
}

/// The opening question about every outcome, with every comparison that it
/// has, or the first where it has none.
pub fn openings(trial: &Trial) -> Vec<Question> {
    let mut found = Vec::new();
    for outcome in 0..trial.outcomes.len() {
        for comparison in 0..comparisons(trial, &trial.outcomes[outcome]).len().max(1) {
            found.push(Question {
                comparison,
                ..Question::default_for(trial, outcome)
            });
        }
    }
    found
}

/// The same at every visit.
pub fn questions(trial: &Trial) -> Vec<Question> {
    let mut found = Vec::new();
    for opening in openings(trial) {
        for visit in 0..trial.visits.len() {
            found.push(Question { visit, ..opening });
        }
    }
    found
}

/// What the printed numbers say about a difference that is there.
#[track_caller]
pub fn evidence(trial: &Trial, question: &Question) -> Evidence {
    Evidence::of(trial, question).expect("a difference with an interval")
}
