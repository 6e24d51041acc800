//! The figures as tables: the same numbers, with their sources.

use serde::{Deserialize, Serialize};

use mcid_analysis::change::change;
use mcid_analysis::difference::Difference;
use mcid_analysis::question::Question;
use mcid_analysis::trajectory::mean_interval;
use mcid_stats::Interval;
use mcid_trial::{Note, NoteKind, Outcome, Spread, Statement, Trial};

use super::verdict::headline_at;
use super::{basis, number, phrase};

/// A table; the first cell of each row is its heading, and a line break in a
/// cell begins a new line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<String>,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// What stands in a cell where there is nothing.
pub const NOTHING: &str = "\u{2013}";

/// A cell, with a dash where there is nothing.
pub fn cell(text: Option<String>) -> String {
    text.unwrap_or_else(|| NOTHING.to_owned())
}

impl Table {
    pub fn new<C: Into<String>>(
        caption: impl Into<String>,
        columns: impl IntoIterator<Item = C>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        Self {
            caption: caption.into(),
            columns: columns.into_iter().map(Into::into).collect(),
            rows: rows.into_iter().collect(),
        }
    }
}

pub fn trajectory(trial: &Trial, question: &Question) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let mut rows = Vec::new();
    for (visit_index, visit) in trial.visits.iter().enumerate() {
        for (arm_index, arm) in trial.arms.iter().enumerate() {
            let Some(summary) = phrase::summary(outcome, arm_index, visit_index) else {
                continue;
            };
            let decimals = summary
                .mean
                .as_ref()
                .map_or(1, |mean| mean.value.decimals());
            let mean = summary
                .mean
                .as_ref()
                .map(|mean| number::decimal(mean.value));
            let median = || Some(number::decimal(summary.median.as_ref()?.value));
            let mean = mean.or_else(|| Some(format!("median {}", median()?)));
            let spread = match &summary.spread {
                Spread::StandardDeviation(deviation) => {
                    format!("SD {}", number::decimal(deviation.value))
                }
                Spread::StandardError(error) => format!("SE {}", number::decimal(error.value)),
                Spread::ConfidenceInterval(_) => "printed CI".to_owned(),
                Spread::NotReported => NOTHING.to_owned(),
            };
            let interval = mean_interval(summary)
                .map(|(lower, upper)| number::fixed_range(Interval { lower, upper }, decimals));
            let change = change(trial, outcome, arm_index, visit_index).map(|change| {
                let units = number::decimal(change.units);
                match change.percent {
                    Some(percent) => format!("{units} ({})", number::percent(percent)),
                    None => units,
                }
            });
            let arm = phrase::in_sentence(&arm.short_name);
            rows.push(vec![
                format!("{}, {arm}", phrase::capitalised(&visit.label)),
                cell(summary.n.as_ref().map(|n| n.value.to_string())),
                cell(mean),
                spread,
                cell(interval),
                cell(change),
                phrase::source(trial, summary.source),
            ]);
        }
    }
    Table::new(
        format!(
            "{} in each arm at each visit ({})",
            phrase::capitalised(&outcome.name),
            phrase::scale(outcome)
        ),
        [
            "Visit and arm",
            "n",
            "Mean",
            "Spread",
            "95% CI of the mean",
            "Change since baseline",
            "Source",
        ],
        rows,
    )
}

/// The numbers of the difference figure, with the verdict at the reader's
/// threshold.
pub fn differences(trial: &Trial, question: &Question, differences: &[Difference]) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences.iter().map(|row| {
        let contrast = &row.contrast;
        vec![
            phrase::capitalised(&row.visit_label),
            number::decimal(contrast.estimate.value),
            basis::interval(row),
            cell(contrast.p.as_ref().map(number::p_value)),
            headline_at(&row.benefit, question.between)
                .unwrap_or_else(|| "no threshold chosen".to_owned()),
            basis::source(trial, row),
        ]
    });
    Table::new(
        format!(
            "Difference in {} between the arms ({}){}",
            outcome.name,
            phrase::better(outcome.direction),
            against_threshold(question, outcome)
        ),
        ["Visit", "Difference", "Interval", "P", "Verdict", "Source"],
        rows,
    )
}

/// The end of a table's caption: ", against a threshold of 1.0 point"; empty
/// without a threshold.
pub(crate) fn against_threshold(question: &Question, outcome: &Outcome) -> String {
    if question.between.is_zero() {
        return String::new();
    }
    let threshold = phrase::quantity(question.between, outcome);
    format!(", against a threshold of {threshold}")
}

/// What the sources disagree on or print oddly; what concerns the question's
/// outcome comes first. `None` where there is nothing to note.
pub fn notes(trial: &Trial, question: &Question) -> Option<Table> {
    let is_near = |note: &&Note| {
        note.outcome
            .is_none_or(|outcome| outcome == question.outcome)
    };
    let (near, far): (Vec<&Note>, Vec<&Note>) = trial.notes.iter().partition(is_near);
    let row = |note: &Note| {
        let kind = match note.kind {
            NoteKind::Disagreement => "the sources disagree",
            NoteKind::Oddity => "odd as printed",
            NoteKind::Remark => "to know",
        };
        let statements = statements(trial, note);
        vec![
            format!("{}\n({kind})", note.about),
            cell((!statements.is_empty()).then(|| number::typeset(&statements.join("\n")))),
            number::typeset(&note.text),
        ]
    };
    let rows: Vec<Vec<String>> = near.into_iter().chain(far).map(row).collect();
    let columns = ["About", "What was printed", "What to make of it"];
    (!rows.is_empty()).then(|| Table::new("Notes on the reported numbers", columns, rows))
}

/// What each source of a note prints: "Table 2: …".
pub(crate) fn statements(trial: &Trial, note: &Note) -> Vec<String> {
    let statement = |statement: &Statement| {
        let source = phrase::capitalised(&trial.sources[statement.source].name);
        format!("{source}: {}", statement.text)
    };
    note.says.iter().map(statement).collect()
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
            let note = table.note.as_ref();
            let note = note.map_or_else(String::new, |note| format!("\n{}", number::typeset(note)));
            let mut row = vec![format!("{group}: {}{note}", table.label)];
            row.extend((0..trial.arms.len()).map(|arm| {
                let count = table.counts.iter().find(|count| count.arm == arm);
                cell(count.map(phrase::counted))
            }));
            row.push(phrase::source(trial, table.source));
            rows.push(row);
        }
    }
    let mut columns = vec!["Counted".to_owned()];
    columns.extend(trial.arms.iter().map(|arm| arm.short_name.clone()));
    columns.push("Source".to_owned());
    (!rows.is_empty())
        .then(|| Table::new("Who took part, and what else was counted", columns, rows))
}
