//! What a single mark of a figure says when a reader points at it: the
//! number, and where it comes from.

use mcid_analysis::difference::Difference;
use mcid_analysis::question::{Bars, Question, TrajectoryDisplay};
use mcid_analysis::trajectory::{Point, mean_interval};
use mcid_trial::{ArmIndex, Outcome, Spread, Trial};

use super::answer::{arm_names, kind_name};
use super::{number, phrase};
use mcid_analysis::question::Comparison;

/// An arm's point of the trajectory.
pub fn trajectory_mark(trial: &Trial, question: &Question, arm: ArmIndex, point: &Point) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[point.visit].label;
    let name = &trial.arms[arm].short_name;
    let Some(summary) = outcome
        .summaries
        .iter()
        .find(|summary| summary.arm == arm && summary.visit == point.visit)
    else {
        return String::new();
    };
    let Some(mean) = &summary.mean else {
        return String::new();
    };
    let n = point.n.map(|n| format!(", n = {n}")).unwrap_or_default();
    let source = phrase::source(trial, mean.source.or(summary.source));
    let note = trial.visits[point.visit]
        .note
        .as_ref()
        .map(|note| format!(" {note}"))
        .unwrap_or_default();
    match question.display {
        TrajectoryDisplay::Scores => {
            let spread = spread(summary, question.bars);
            format!(
                "{name}, {visit}: mean {}{spread}{n}. Source: {source}.{note}",
                number::decimal(mean.value)
            )
        }
        _ if mcid_analysis::change::is_baseline(trial, point.visit) => {
            format!(
                "{name}, {visit}: mean {}{n}; changes are counted from here. Source: {source}.",
                number::decimal(mean.value)
            )
        }
        TrajectoryDisplay::Change | TrajectoryDisplay::PercentChange => {
            let change = mcid_analysis::change::change(trial, outcome, arm, point.visit);
            let Some(change) = change else {
                return String::new();
            };
            let percent = change
                .percent
                .map(|percent| format!(" ({})", number::percent(percent)))
                .unwrap_or_default();
            format!(
                "{name}, {visit}: change of the mean {} {}{percent}{n}. Computed from the means: {source}.{note}",
                number::decimal(change.units),
                outcome.unit_plural
            )
        }
    }
}

fn spread(summary: &mcid_trial::ArmSummary, bars: Bars) -> String {
    let decimals = summary
        .mean
        .as_ref()
        .map_or(1, |mean| mean.value.decimals());
    let interval = mean_interval(summary).map(|(lower, upper)| {
        format!(
            "{} to {}",
            number::fixed(lower, decimals),
            number::fixed(upper, decimals)
        )
    });
    match (&summary.spread, bars, interval) {
        (Spread::StandardDeviation(deviation), Bars::StandardDeviation, _) => {
            format!(" (SD {})", number::decimal(deviation.value))
        }
        (Spread::StandardDeviation(deviation), _, Some(interval)) => {
            format!(
                " (95% CI {interval}, computed from SD {} and n)",
                number::decimal(deviation.value)
            )
        }
        (Spread::StandardError(error), _, Some(interval)) => {
            format!(
                " (95% CI {interval}, computed from SE {} and n)",
                number::decimal(error.value)
            )
        }
        (Spread::ConfidenceInterval(printed), ..) => format!(
            " ({}% CI {} to {}, as printed)",
            printed.level,
            number::decimal(printed.lower.value),
            number::decimal(printed.upper.value)
        ),
        (Spread::StandardDeviation(deviation), ..) => {
            format!(" (SD {})", number::decimal(deviation.value))
        }
        _ => String::new(),
    }
}

/// A row of the difference figure.
pub fn difference_mark(trial: &Trial, outcome: &Outcome, difference: &Difference) -> String {
    let contrast = &outcome.contrasts[difference.contrast];
    let (arm, reference) = arm_names(
        trial,
        Comparison {
            arm: contrast.arm,
            reference_arm: contrast.reference_arm,
        },
    );
    let p = contrast
        .p
        .as_ref()
        .map(|p| format!(", {}", number::p_value(p)))
        .unwrap_or_default();
    let judged = phrase::judged(contrast.estimate.value, outcome.direction);
    let judged = if judged.is_empty() {
        String::new()
    } else {
        format!(" ({judged} with {arm})")
    };
    let note = contrast
        .note
        .as_ref()
        .map(|note| format!(" {note}"))
        .unwrap_or_default();
    format!(
        "{}: {} {}{judged}, {}{p}; {}, {arm} minus {reference}. Source: {}.{note}",
        phrase::capitalised(&difference.visit_label),
        number::decimal(contrast.estimate.value),
        outcome.unit_plural,
        interval_text(contrast),
        kind_name(contrast.kind),
        phrase::source(trial, contrast.estimate.source.or(contrast.source)),
    )
}

/// "−1.0 (−1.5 to −0.4)".
pub fn row_numbers(contrast: &mcid_trial::Contrast) -> String {
    let estimate = number::decimal(contrast.estimate.value);
    contrast.interval.as_ref().map_or_else(
        || estimate.clone(),
        |interval| {
            format!(
                "{estimate} ({} to {})",
                number::decimal(interval.lower.value),
                number::decimal(interval.upper.value)
            )
        },
    )
}

/// "95% CI −1.5 to −0.4".
pub fn interval_text(contrast: &mcid_trial::Contrast) -> String {
    contrast.interval.as_ref().map_or_else(
        || "no interval reported".to_owned(),
        |interval| {
            format!(
                "{}% CI {} to {}",
                interval.level,
                number::decimal(interval.lower.value),
                number::decimal(interval.upper.value)
            )
        },
    )
}
