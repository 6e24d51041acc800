//! Within a person against between groups: workings and table of the panel.

use crate::answer::{kind_name, within_amount};
use crate::table::Table;
use crate::working::{Number, Working};
use crate::{RichText, number, phrase};
use mcid_analysis::change::{Change, baseline_mean, reaches};
use mcid_analysis::difference::Difference;
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::responders::counted::{Counted, counted, percent};
use mcid_analysis::threshold::within_kind;
use mcid_analysis::trajectory::compared_changes;
use mcid_trial::{ArmIndex, Trial};

/// The title.
pub const TITLE: &str = "Two thresholds, two questions";

/// Why both arms can pass, for the remarks.
pub const WHY: &str = "Within an arm, treatment cannot be told from natural course, regression to the mean and expectation (Bland & Altman, Trials 2011;12:264). Only the comparison of the arms speaks for the treatment.";

/// That a per cent of means is no mean of per cents.
pub const PERCENT_OF_MEANS: &str = "The per cent change of an arm\u{2019}s mean is not the mean of its people\u{2019}s own per cent changes.";

/// What there is where the means are missing.
pub fn nothing(trial: &Trial, question: &Question) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    RichText::default().plain(format!(
        "The file gives no baseline and follow-up means of {} for both arms at {}, so the change within each arm cannot be shown.",
        outcome.name, trial.visits[question.visit].label
    ))
}

/// How each arm's change came about.
pub fn changes(trial: &Trial, question: &Question) -> Vec<Number> {
    let Some((arm, reference)) = compared_changes(trial, question) else {
        return Vec::new();
    };
    [arm, reference]
        .iter()
        .filter_map(|change| moved(trial, question, change))
        .collect()
}

fn moved(trial: &Trial, question: &Question, change: &Change) -> Option<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let baseline = baseline_mean(trial, outcome, change.arm)?;
    let summary = outcome
        .summaries
        .iter()
        .find(|summary| summary.arm == change.arm && summary.visit == change.visit)?;
    let follow_up = summary.mean.as_ref()?;
    let percent = change
        .percent
        .map(|percent| format!(" ({})", number::percent(percent)))
        .unwrap_or_default();
    let formula = if change.percent.is_some() {
        "follow-up mean \u{2212} baseline mean; divided by the baseline mean for per cent"
    } else {
        "follow-up mean \u{2212} baseline mean"
    };
    Some(Number {
        statement: RichText::default()
            .plain(format!(
                "{}: change of the mean ",
                trial.arms[change.arm].short_name
            ))
            .strong(format!(
                "{} {}{percent}",
                number::decimal(change.units),
                outcome.unit_plural
            ))
            .plain("."),
        working: Working {
            formula: formula.to_owned(),
            inputs: vec![
                format!(
                    "baseline mean = {} (as printed)",
                    number::decimal(baseline.value)
                ),
                format!(
                    "follow-up mean = {} (as printed)",
                    number::decimal(follow_up.value)
                ),
            ],
            assumptions: vec![
                "People who left before the visit are in the first mean, not in the second."
                    .to_owned(),
            ],
            source: phrase::source(trial, follow_up.source.or(summary.source)),
        },
    })
}

/// The difference between the arms, as printed.
pub fn between(
    trial: &Trial,
    question: &Question,
    difference: &Difference,
    rich_text: RichText,
) -> Number {
    let contrast = &trial.outcomes[question.outcome].contrasts[difference.contrast];
    Number {
        statement: rich_text,
        working: Working {
            formula: format!("as printed: {}", kind_name(contrast.kind)),
            inputs: vec![format!(
                "estimate = {}",
                number::decimal(contrast.estimate.value)
            )],
            assumptions: Vec::new(),
            source: phrase::source(trial, contrast.estimate.source.or(contrast.source)),
        },
    }
}

/// Means, changes and counted responders of both arms.
pub fn table(trial: &Trial, question: &Question) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let nothing = || "\u{2013}".to_owned();
    let Some((arm, reference)) = compared_changes(trial, question) else {
        return Table::default();
    };
    let counted = counted(outcome, question);
    let responders = |wanted: ArmIndex| match &counted {
        Counted::Here {
            arm, reference_arm, ..
        } => [arm, reference_arm]
            .into_iter()
            .find(|count| count.arm == wanted)
            .map_or_else(nothing, |count| {
                let share = percent(count).map_or_else(nothing, number::percent);
                let total = count.total.map_or_else(nothing, |total| total.to_string());
                format!("{} of {total} ({share})", count.count)
            }),
        _ => "not counted at this threshold".to_owned(),
    };
    let amount = within_amount(question.within, outcome);
    let visit = &trial.visits[question.visit].label;
    Table {
        caption: format!(
            "Change of mean {} from baseline to {visit}, within each arm ({})",
            outcome.name,
            phrase::better(outcome.direction)
        ),
        columns: vec![
            "Arm".to_owned(),
            "Change of the mean".to_owned(),
            format!("Mean passes {amount}"),
            format!("People counted who improved by at least {amount}"),
        ],
        rows: [arm, reference]
            .iter()
            .filter(|change| {
                comparisons(outcome)
                    .iter()
                    .any(|pair| pair.arm == change.arm || pair.reference_arm == change.arm)
            })
            .map(|change| {
                let passes = reaches(change, outcome, within_kind(outcome), question.within);
                vec![
                    trial.arms[change.arm].short_name.clone(),
                    format!(
                        "{} {}{}",
                        number::decimal(change.units),
                        outcome.unit_plural,
                        change
                            .percent
                            .map(|percent| format!(" ({})", number::percent(percent)))
                            .unwrap_or_default()
                    ),
                    match passes {
                        Some(true) => "yes".to_owned(),
                        Some(false) => "no".to_owned(),
                        None => nothing(),
                    },
                    responders(change.arm),
                ]
            })
            .collect(),
    }
}
