//! What views are asked: every place of a trial, with the thresholds at
//! which something changes.

use mcid_analysis::difference::differences;
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::threshold::{between_scale, within_scale};
use mcid_trial::{Decimal, Trial};

/// A phone held upright and turned, a tablet, a desk.
pub const WIDTHS: [f64; 4] = [240.0, 320.0, 640.0, 1100.0];

/// The opening question about every outcome, visit and comparison.
pub fn questions(trial: &Trial) -> Vec<Question> {
    let mut found = Vec::new();
    for (index, outcome) in trial.outcomes.iter().enumerate() {
        let about = Question::default_for(trial, index);
        for visit in 0..trial.visits.len() {
            for comparison in 0..comparisons(trial, outcome).len().max(1) {
                let question = Question {
                    visit,
                    comparison,
                    ..about
                };
                found.push(question.clamped(trial));
            }
        }
    }
    found
}

/// None, the smallest, the published ones, where the verdict changes, and the
/// largest.
pub fn betweens(trial: &Trial, question: &Question) -> Vec<Decimal> {
    let outcome = &trial.outcomes[question.outcome];
    let scale = between_scale(trial, question);
    let mut found = vec![
        Decimal::zero(0),
        scale.step,
        scale.opening,
        scale.maximum,
        scale.nearest_step(scale.maximum.to_f64() / 3.0),
    ];
    found.extend(
        outcome
            .thresholds
            .iter()
            .map(|threshold| threshold.value.value),
    );
    let rows = differences(trial, question);
    let chosen = rows.iter().find(|row| row.visit == question.visit);
    found.extend(chosen.into_iter().flat_map(|row| row.benefit.breakpoints()));
    distinct(found.into_iter().map(|value| scale.fit(value)).collect())
}

/// None, the smallest, the published one, one between and the largest.
pub fn withins(trial: &Trial, question: &Question) -> Vec<Decimal> {
    let scale = within_scale(trial, &trial.outcomes[question.outcome]);
    distinct(vec![
        scale.fit(Decimal::zero(0)),
        scale.fit(scale.step),
        scale.fit(scale.opening),
        scale.nearest_step(scale.maximum.to_f64() / 2.0),
        scale.fit(scale.maximum),
    ])
}

fn distinct(mut values: Vec<Decimal>) -> Vec<Decimal> {
    values.sort_by(|one, other| one.compare(*other));
    values.dedup();
    values
}
