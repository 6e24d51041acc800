//! The lines under the figures' titles: how to read them, and what the
//! thresholds ask for.

use mcid_analysis::difference::Difference;
use mcid_analysis::question::{Bars, Question, TrajectoryDisplay, compared_arms};
use mcid_analysis::threshold::within_kind;
use mcid_analysis::trajectory::{ThresholdMarks, Trajectory};
use mcid_trial::{ThresholdKind, Trial};

use super::alternative::decimals;
use super::answer::{arm_names, no_estimate, within_amount};
use super::{basis, number, phrase};

/// Why there is no trajectory.
pub const NO_MEANS: &str = "The file gives no means of this outcome.";

pub fn trajectory(trial: &Trial, question: &Question, course: &Trajectory) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let what = match course.display {
        TrajectoryDisplay::Scores => format!("Mean {} at each visit", outcome.name),
        TrajectoryDisplay::Change => format!(
            "Change since baseline of mean {}, in {}",
            outcome.name, outcome.unit_plural
        ),
        TrajectoryDisplay::PercentChange => format!(
            "Change since baseline of mean {}, in per cent of the baseline mean",
            outcome.name
        ),
    };
    let points = || course.series.iter().flat_map(|series| &series.points);
    let has_bars = points().any(|point| point.bar.is_some());
    let bar = if points().all(|point| point.bar.is_some()) {
        "bars:"
    } else {
        "bars, where the file gives what they need:"
    };
    let bars = match (course.display, course.bars, has_bars) {
        (TrajectoryDisplay::Change | TrajectoryDisplay::PercentChange, ..) => {
            "no bars, because the standard deviation of the changes is not reported".to_owned()
        }
        (_, Bars::ConfidenceInterval, true) => format!("{bar} 95% confidence interval of the mean"),
        (_, Bars::StandardDeviation, true) => {
            format!("{bar} one standard deviation of people\u{2019}s scores to either side")
        }
        (_, Bars::ConfidenceInterval, false) => {
            "no bars, because neither a spread nor an interval is reported".to_owned()
        }
        (_, Bars::StandardDeviation, false) => {
            "no bars, because no standard deviation is reported".to_owned()
        }
    };
    format!("{what} ({}); {bars}.", phrase::scale(outcome))
}

/// What the between-group threshold asks for; empty while none is chosen.
pub fn needed(trial: &Trial, question: &Question, marks: &ThresholdMarks) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let Some(needed) = marks.needed else {
        return String::new();
    };
    let Some(pair) = compared_arms(trial, question) else {
        return String::new();
    };
    let decimals = decimals(trial, question);
    let (arm, reference) = arm_names(trial, pair);
    let mean = if question.display == TrajectoryDisplay::Scores {
        "mean"
    } else {
        "mean change"
    };
    format!(
        "For a difference of {} {}, {arm} would need a {mean} of {} or {}; {reference} had {}.",
        phrase::quantity(question.between, outcome),
        phrase::at_visit(&trial.visits[needed.visit].label),
        number::fixed(needed.needed, decimals),
        phrase::better_word(outcome.direction),
        number::fixed(needed.reference, decimals)
    )
}

/// What the within-group threshold asks for; empty while none is chosen.
pub fn targets(trial: &Trial, question: &Question, marks: &ThresholdMarks) -> String {
    let outcome = &trial.outcomes[question.outcome];
    if marks.targets.is_empty() {
        return String::new();
    }
    let decimals = decimals(trial, question);
    let side = match outcome.direction {
        mcid_trial::Direction::LowerIsBetter => "below",
        mcid_trial::Direction::HigherIsBetter => "above",
    };
    let amount = within_amount(question.within, outcome);
    if question.display == TrajectoryDisplay::PercentChange
        && within_kind(outcome) == ThresholdKind::WithinPersonPercent
    {
        return format!("The dotted line is {amount} {side} each arm\u{2019}s own baseline mean.");
    }
    let arms: Vec<String> = marks
        .targets
        .iter()
        .map(|(arm, value)| {
            format!(
                "{} for {}",
                number::fixed(*value, decimals),
                phrase::in_sentence(&trial.arms[*arm].short_name)
            )
        })
        .collect();
    format!(
        "Dotted: {amount} {side} its own baseline mean, {}.",
        phrase::list(&arms)
    )
}

pub fn differences(trial: &Trial, question: &Question, rows: &[Difference]) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let Some(first) = rows.first() else {
        return format!("{}.", no_estimate(outcome));
    };
    let level = if rows.iter().all(|row| row.level == first.level) {
        format!("their {}% confidence intervals", first.level)
    } else {
        "their confidence intervals, each at its printed level".to_owned()
    };
    let pair = compared_arms(trial, question);
    let arms = pair.map(|pair| arm_names(trial, pair)).unwrap_or_default();
    format!(
        "Differences in mean {}, in {} ({} minus {}; {}), with {level}.{}",
        outcome.name,
        outcome.unit_plural,
        arms.0,
        arms.1,
        phrase::better(outcome.direction),
        basis::marks(rows)
    )
}

/// The between-group threshold and the verdict at it, for assistive
/// technology.
pub fn threshold_and_verdict(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let amount = phrase::quantity(question.between, outcome);
    let rows = mcid_analysis::difference::differences(trial, question);
    let verdict = mcid_analysis::chosen(&rows, question)
        .and_then(|row| super::verdict::headline_at(&row.benefit, question.between));
    verdict.map_or_else(
        || amount.clone(),
        |headline| format!("{amount}: {headline}"),
    )
}
