//! Printed numbers of an arm that cannot be, and that nothing is computed with.

use crate::number::{decimal, range};
use crate::phrase;
use crate::view::estimate_working::significant;
use mcid_analysis::change::is_baseline;
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::sample_size::has_impossible_size;
use mcid_trial::impossible::{ImpossibleSpread, ends, impossible_spread_of};
use mcid_trial::{ArmIndex, ArmSummary, Decimal, Outcome, Spread, Trial, VisitIndex};

/// Why what is printed of an arm's spread at a visit cannot be; `None` where it
/// can.
pub fn spread(
    trial: &Trial,
    question: &Question,
    arm: ArmIndex,
    visit: VisitIndex,
) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    let summary = phrase::summary(outcome, arm, visit)?;
    let (name, printed) = match &summary.spread {
        Spread::StandardDeviation(printed) => ("standard deviation", printed),
        Spread::StandardError(printed) => ("standard error", printed),
        Spread::ConfidenceInterval(_) | Spread::NotReported => return None,
    };
    let what = format!(
        "The {name} printed for {} {}, {},",
        phrase::in_sentence(&trial.arms[arm].short_name),
        phrase::at_visit(&trial.visits[visit].label),
        decimal(printed.value)
    );
    Some(match impossible_spread_of(outcome, summary)? {
        ImpossibleSpread::TooLarge { largest } => format!(
            "{what} cannot be: {}no standard deviation is above {}. Nothing is computed with it.",
            around(outcome, summary),
            significant(largest)
        ),
        ImpossibleSpread::StandardError { deviation } => format!(
            "{what} looks like a standard error: as one it stands for a standard deviation of {}. Nothing is computed with it.",
            significant(deviation)
        ),
    })
}

/// "around a mean of 3.1 on a scale from 0 to 10 ".
fn around(outcome: &Outcome, summary: &ArmSummary) -> String {
    let scale = ends(outcome).map_or_else(String::new, |[lowest, highest]| {
        format!("on a scale from {} ", range(lowest, highest))
    });
    match &summary.mean {
        Some(mean) => format!("around a mean of {} {scale}", decimal(mean.value)),
        None => scale,
    }
}

/// That a mean is not on its scale.
pub fn mean(trial: &Trial, question: &Question, arm: ArmIndex, mean: Decimal) -> String {
    let scale = ends(&trial.outcomes[question.outcome])
        .map_or_else(String::new, |[lowest, highest]| {
            format!(" from {}", range(lowest, highest))
        });
    format!(
        "A mean printed for {}, {}, is not on the scale{scale}. Nothing is computed with it here.",
        phrase::in_sentence(&trial.arms[arm].short_name),
        decimal(mean)
    )
}

/// The numbers of both arms, at the question's visit and at baseline, that
/// nothing is computed with.
pub fn remarks(trial: &Trial, question: &Question) -> Vec<String> {
    let Some(pair) = compared_arms(trial, question) else {
        return Vec::new();
    };
    let here = |visit: &VisitIndex| *visit == question.visit || is_baseline(trial, *visit);
    let mut found = Vec::new();
    for arm in [pair.arm, pair.reference_arm] {
        for visit in (0..trial.visits.len()).filter(here) {
            found.extend(spread(trial, question, arm, visit));
        }
        found.extend(size(trial, question, arm));
    }
    found
}

/// That more were analysed at the visit than were randomised.
fn size(trial: &Trial, question: &Question, arm: ArmIndex) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    if !has_impossible_size(trial, outcome, arm, question.visit) {
        return None;
    }
    let analysed = phrase::summary(outcome, arm, question.visit)?.n.as_ref()?;
    let randomised = trial.arms[arm].randomised.as_ref()?;
    Some(format!(
        "The file gives {} people analysed with {} {}, but {} randomised to it. Nothing is computed with that number.",
        decimal(analysed.value),
        phrase::in_sentence(&trial.arms[arm].short_name),
        phrase::at_visit(&trial.visits[question.visit].label),
        decimal(randomised.value)
    ))
}
