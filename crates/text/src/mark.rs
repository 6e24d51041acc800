//! What a single mark of a figure says when a reader points at it: the
//! number, and where it comes from.

use mcid_analysis::difference::Difference;
use mcid_analysis::question::{Bars, Question, TrajectoryDisplay};
use mcid_analysis::trajectory::{Point, mean_interval};
use mcid_stats::Interval;
use mcid_trial::{ArmIndex, ArmSummary, Contrast, Outcome, Spread, Trial};

use super::answer::contrast_arms;
use super::{basis, number, phrase};

/// An arm's point of the trajectory.
pub fn trajectory_mark(trial: &Trial, question: &Question, arm: ArmIndex, point: &Point) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[point.visit].label;
    let name = &trial.arms[arm].short_name;
    let Some(summary) = phrase::summary(outcome, arm, point.visit) else {
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

fn spread(summary: &ArmSummary, bars: Bars) -> String {
    let decimals = summary
        .mean
        .as_ref()
        .map_or(1, |mean| mean.value.decimals());
    let interval = mean_interval(summary)
        .map(|(lower, upper)| number::fixed_range(Interval { lower, upper }, decimals));
    match (&summary.spread, bars, interval) {
        (Spread::StandardDeviation(deviation), Bars::StandardDeviation, _)
        | (Spread::StandardDeviation(deviation), _, None) => {
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
            " ({}% CI {}, as printed)",
            printed.level,
            number::range(printed.lower.value, printed.upper.value)
        ),
        _ => String::new(),
    }
}

/// A row of the difference figure.
pub fn difference_mark(trial: &Trial, outcome: &Outcome, difference: &Difference) -> String {
    let contrast = &difference.contrast;
    let (arm, reference) = contrast_arms(trial, contrast);
    let p = contrast
        .p
        .as_ref()
        .map(|p| format!(", {}", number::p_value(p)));
    let p = p.unwrap_or_default();
    let judged = phrase::judged(contrast.estimate.value, outcome.direction)
        .map_or_else(String::new, |word| format!(" ({word} with {arm})"));
    let note = contrast
        .note
        .as_ref()
        .map(|note| format!(" {note}"))
        .unwrap_or_default();
    let turned = basis::turned(trial, difference);
    let turned = turned.map_or_else(String::new, |sentence| format!(" {sentence}"));
    format!(
        "{}: {} {}{judged}, {}{p}; {}, {arm} minus {reference}. Source: {}.{turned}{note}",
        phrase::capitalised(&difference.visit_label),
        number::decimal(contrast.estimate.value),
        outcome.unit_plural,
        interval_text(contrast),
        basis::kind(difference),
        basis::source(trial, difference),
    )
}

/// "−1.0 (−1.5 to −0.4)".
pub fn row_numbers(contrast: &Contrast) -> String {
    let estimate = number::decimal(contrast.estimate.value);
    match &contrast.interval {
        None => estimate,
        Some(interval) => {
            let limits = number::range(interval.lower.value, interval.upper.value);
            format!("{estimate} ({limits})")
        }
    }
}

/// "95% CI −1.5 to −0.4".
pub fn interval_text(contrast: &Contrast) -> String {
    contrast.interval.as_ref().map_or_else(
        || "no interval reported".to_owned(),
        |interval| {
            let limits = number::range(interval.lower.value, interval.upper.value);
            format!("{}% CI {limits}", interval.level)
        },
    )
}
