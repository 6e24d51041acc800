//! The figures in words: for whom a picture says nothing, and for the moment
//! when one asks what exactly it shows.

use mcid_analysis::difference::Difference;
use mcid_analysis::question::{Question, TrajectoryDisplay};
use mcid_analysis::trajectory::{ThresholdMarks, Trajectory};
use mcid_trial::Trial;

use super::verdict::headline_at;
use super::{caption, number, phrase};

pub fn trajectory(
    trial: &Trial,
    question: &Question,
    trajectory: &Trajectory,
    marks: &ThresholdMarks,
) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let decimals = decimals(trial, question);
    let what = match trajectory.display {
        TrajectoryDisplay::Scores => format!("Mean {} ({})", outcome.name, phrase::scale(outcome)),
        TrajectoryDisplay::Change => format!(
            "Change since baseline of mean {} in {} ({})",
            outcome.name,
            outcome.unit_plural,
            phrase::better(outcome.direction)
        ),
        TrajectoryDisplay::PercentChange => format!(
            "Change since baseline of mean {} in per cent ({})",
            outcome.name,
            phrase::better(outcome.direction)
        ),
    };
    let unit = if trajectory.display == TrajectoryDisplay::PercentChange {
        "%"
    } else {
        ""
    };
    let mut sentences = vec![format!("{what}.")];
    if trajectory.series.is_empty() {
        sentences.push("The file gives no means.".to_owned());
    }
    let arms = trajectory.series.iter().map(|series| {
        let points: Vec<String> = series
            .points
            .iter()
            .map(|point| {
                format!(
                    "{}{unit} {}",
                    number::fixed(point.value, decimals),
                    phrase::at_visit(&trial.visits[point.visit].label)
                )
            })
            .collect();
        format!(
            "{}: {}.",
            trial.arms[series.arm].short_name,
            points.join(", ")
        )
    });
    sentences.extend(arms);
    let needed = caption::needed(trial, question, marks);
    sentences.extend((!needed.is_empty()).then_some(needed));
    sentences.join(" ")
}

pub fn differences(trial: &Trial, question: &Question, rows: &[Difference]) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let threshold = if question.between.is_zero() {
        "No threshold is chosen.".to_owned()
    } else {
        format!(
            "The threshold is {}.",
            phrase::quantity(question.between, outcome)
        )
    };
    let mut sentences = vec![
        format!(
            "Difference in {} between the arms, {}.",
            outcome.name,
            phrase::better(outcome.direction)
        ),
        threshold,
    ];
    if rows.is_empty() {
        sentences.push(
            "The file gives no estimate of the difference, and no numbers to compute one from."
                .to_owned(),
        );
    }
    sentences.extend(rows.iter().map(|row| {
        let contrast = &row.contrast;
        let verdict = headline_at(&row.benefit, question.between)
            .map(|headline| format!(": {}", phrase::in_sentence(&headline)))
            .unwrap_or_default();
        format!(
            "{}: {} ({}){verdict}.",
            phrase::capitalised(&row.visit_label),
            number::decimal(contrast.estimate.value),
            super::basis::interval(row)
        )
    }));
    sentences.join(" ")
}

/// Decimals for values derived from an outcome's printed means.
pub fn decimals(trial: &Trial, question: &Question) -> u8 {
    if question.display == TrajectoryDisplay::PercentChange {
        return 0;
    }
    let means = trial.outcomes[question.outcome]
        .summaries
        .iter()
        .filter_map(|summary| summary.mean.as_ref());
    means
        .map(|mean| mean.value.decimals())
        .max()
        .unwrap_or(1)
        .max(if question.display == TrajectoryDisplay::Scores {
            question.between.decimals()
        } else {
            0
        })
}
