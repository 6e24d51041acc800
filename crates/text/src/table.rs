//! The figures as tables: the same numbers, with their sources.

use serde::{Deserialize, Serialize};

use mcid_analysis::change::change;
use mcid_analysis::difference::Difference;
use mcid_analysis::question::Question;
use mcid_analysis::trajectory::mean_interval;
use mcid_trial::{Note, NoteKind, Spread, Trial};

use super::verdict::headline_at;
use super::{number, phrase};

/// A table; the first cell of each row is its heading, and a line break in a
/// cell begins a new line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Column headings.
    pub columns: Vec<String>,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// What stands in a cell where nothing was reported.
const NOTHING: &str = "\u{2013}";

/// The numbers of the trajectory figure.
pub fn trajectory(trial: &Trial, question: &Question) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let mut rows = Vec::new();
    for (visit_index, visit) in trial.visits.iter().enumerate() {
        for (arm_index, arm) in trial.arms.iter().enumerate() {
            let Some(summary) = outcome
                .summaries
                .iter()
                .find(|summary| summary.visit == visit_index && summary.arm == arm_index)
            else {
                continue;
            };
            let decimals = summary
                .mean
                .as_ref()
                .map_or(1, |mean| mean.value.decimals());
            let mean = summary.mean.as_ref().map_or_else(
                || {
                    summary.median.as_ref().map_or_else(
                        || NOTHING.to_owned(),
                        |median| format!("median {}", number::decimal(median.value)),
                    )
                },
                |mean| number::decimal(mean.value),
            );
            let spread = match &summary.spread {
                Spread::StandardDeviation(deviation) => {
                    format!("SD {}", number::decimal(deviation.value))
                }
                Spread::StandardError(error) => format!("SE {}", number::decimal(error.value)),
                Spread::ConfidenceInterval(_) => "printed CI".to_owned(),
                Spread::NotReported => NOTHING.to_owned(),
            };
            let interval = mean_interval(summary).map_or_else(
                || NOTHING.to_owned(),
                |(lower, upper)| {
                    format!(
                        "{} to {}",
                        number::fixed(lower, decimals),
                        number::fixed(upper, decimals)
                    )
                },
            );
            let change = change(trial, outcome, arm_index, visit_index).map_or_else(
                || NOTHING.to_owned(),
                |change| match change.percent {
                    Some(percent) => format!(
                        "{} ({})",
                        number::decimal(change.units),
                        number::percent(percent)
                    ),
                    None => number::decimal(change.units),
                },
            );
            rows.push(vec![
                format!(
                    "{}, {}",
                    phrase::capitalised(&visit.label),
                    phrase::in_sentence(&arm.short_name)
                ),
                summary
                    .n
                    .as_ref()
                    .map_or_else(|| NOTHING.to_owned(), |n| n.value.to_string()),
                mean,
                spread,
                interval,
                change,
                phrase::source(trial, summary.source),
            ]);
        }
    }
    Table {
        caption: format!(
            "{} in each arm at each visit ({})",
            phrase::capitalised(&outcome.name),
            phrase::scale(outcome)
        ),
        columns: [
            "Visit and arm",
            "n",
            "Mean",
            "Spread",
            "95% CI of the mean",
            "Change since baseline",
            "Source",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}

/// The numbers of the difference figure, with the verdict at the reader's
/// threshold.
pub fn differences(trial: &Trial, question: &Question, differences: &[Difference]) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences
        .iter()
        .map(|row| {
            let contrast = &outcome.contrasts[row.contrast];
            vec![
                phrase::capitalised(&row.visit_label),
                number::decimal(contrast.estimate.value),
                super::mark::interval_text(contrast),
                contrast
                    .p
                    .as_ref()
                    .map_or_else(|| NOTHING.to_owned(), number::p_value),
                headline_at(&row.benefit, question.between)
                    .unwrap_or_else(|| "no threshold chosen".to_owned()),
                phrase::source(trial, contrast.estimate.source.or(contrast.source)),
            ]
        })
        .collect();
    let at = if question.between.is_zero() {
        String::new()
    } else {
        format!(
            ", against a threshold of {}",
            phrase::quantity(question.between, outcome)
        )
    };
    Table {
        caption: format!(
            "Difference in {} between the arms ({}){at}",
            outcome.name,
            phrase::better(outcome.direction)
        ),
        columns: ["Visit", "Difference", "Interval", "P", "Verdict", "Source"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

/// What the sources disagree on or print oddly; what concerns the question's
/// outcome comes first. `None` where there is nothing to note.
pub fn notes(trial: &Trial, question: &Question) -> Option<Table> {
    let (near, far): (Vec<&Note>, Vec<&Note>) = trial.notes.iter().partition(|note| {
        note.outcome
            .is_none_or(|outcome| outcome == question.outcome)
    });
    let rows: Vec<Vec<String>> = near
        .into_iter()
        .chain(far)
        .map(|note| {
            let kind = match note.kind {
                NoteKind::Disagreement => "the sources disagree",
                NoteKind::Oddity => "odd as printed",
                NoteKind::Remark => "to know",
            };
            let says: Vec<String> = note
                .says
                .iter()
                .map(|statement| {
                    format!(
                        "{}: {}",
                        phrase::capitalised(&trial.sources[statement.source].name),
                        statement.text
                    )
                })
                .collect();
            let printed = if says.is_empty() {
                NOTHING.to_owned()
            } else {
                number::typeset(&says.join("\n"))
            };
            vec![
                format!("{}\n({kind})", note.about),
                printed,
                number::typeset(&note.text),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        caption: "Notes on the reported numbers".to_owned(),
        columns: ["About", "What was printed", "What to make of it"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    })
}

/// Flow, adherence, events and adverse events as counted; `None` where
/// nothing was counted.
pub fn counts(trial: &Trial) -> Option<Table> {
    let groups = [
        ("Flow", &trial.flow),
        ("Adherence", &trial.adherence),
        ("Events", &trial.events),
        ("Adverse events", &trial.adverse_events),
    ];
    let mut rows = Vec::new();
    for (group, tables) in groups {
        for table in tables {
            let note = table
                .note
                .as_ref()
                .map(|note| format!("\n{}", number::typeset(note)))
                .unwrap_or_default();
            let cells = (0..trial.arms.len()).map(|arm| {
                let count = table.counts.iter().find(|count| count.arm == arm);
                count.map_or_else(
                    || NOTHING.to_owned(),
                    |count| match count.total {
                        Some(total) => format!("{} of {total}", count.count),
                        None => count.count.to_string(),
                    },
                )
            });
            let heading = format!("{group}: {}{note}", table.label);
            let source = phrase::source(trial, table.source);
            rows.push(
                core::iter::once(heading)
                    .chain(cells)
                    .chain([source])
                    .collect(),
            );
        }
    }
    let arms = trial.arms.iter().map(|arm| arm.short_name.clone());
    (!rows.is_empty()).then(|| Table {
        caption: "Who took part, and what else was counted".to_owned(),
        columns: core::iter::once("Counted".to_owned())
            .chain(arms)
            .chain(["Source".to_owned()])
            .collect(),
        rows,
    })
}
