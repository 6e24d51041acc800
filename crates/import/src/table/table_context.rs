//! What must be known of a whole table before its rows are read.

use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::super::slug::key;
use super::arm_columns::Owner;
use super::cell_faults::CellPlace;
use super::columns::{Column, Columns, is_number};
use super::decimal_separator::{SeparatorEvidence, Separators};
use super::meaning::{EstimateKind, HEADINGS, Meaning, heading_of};
use super::preface::Preface;
use super::sheet::SheetRow;
use super::words::{KINDS, kind};
use mcid_trial::{names::nearest, quote::quote};

/// Notes the headings that are needed and missing.
pub(super) fn missing(columns: &Columns, row: &SheetRow, diagnostics: &mut Diagnostics) {
    let mut needed: Vec<&str> = Vec::new();
    if !columns.has(&[Meaning::Visit]) {
        needed.push("visit");
    }
    if columns.arms.is_empty() && !columns.has(&[Meaning::Arm]) {
        needed.push("arm");
    }
    let numbers = columns.list.iter().any(|column| {
        column.of != Owner::Row
            || matches!(
                column.meaning,
                Meaning::People
                    | Meaning::Mean
                    | Meaning::Median
                    | Meaning::MeanDeviation
                    | Meaning::MeanError
                    | Meaning::MeanLimits
                    | Meaning::Change
                    | Meaning::ChangeDeviation
                    | Meaning::ChangeError
                    | Meaning::ChangeLimits
                    | Meaning::Estimate
                    | Meaning::EstimateLimits
            )
    });
    if !numbers {
        needed.push("mean");
    }
    if needed.is_empty() {
        return;
    }
    let found: Vec<&str> = row
        .cells
        .iter()
        .map(|cell| cell.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let shown = found.iter().take(20).map(|text| {
        let mut columns = columns.list.iter();
        match columns.find(|column| row.text(column.index) == *text) {
            Some(column) => format!("{} ({})", quote(text), heading_of(column.meaning).label),
            None => quote(text),
        }
    });
    let shown: Vec<String> = shown.collect();
    let message = format!(
        "These headings are needed and missing: {}. Found in this row: {}.",
        needed.join(", "),
        shown.join(", ")
    );
    let mut remedy =
        "Name the columns as docs/tables.md describes; a template shows how.".to_owned();
    for text in found {
        let key = key(text);
        let words = HEADINGS
            .iter()
            .filter(|heading| needed.contains(&heading.name));
        let words = words.flat_map(|heading| heading.others.split(' ').chain([heading.name]));
        if let Some(word) = nearest(&key, words) {
            remedy = format!("Did you mean {} by {}?", quote(word), quote(text));
            break;
        }
    }
    diagnostics.error(row.at(), message, &remedy);
}

/// The rows of one trial, where a column tells trials apart.
pub(super) fn of_one_trial<'r>(
    rows: &'r [SheetRow],
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<&'r SheetRow>, String)> {
    let Some(column) = columns.of(Meaning::Trial) else {
        return Some((rows.iter().collect(), String::new()));
    };
    let mut trials: Vec<&str> = Vec::new();
    for row in rows {
        let trial = row.text(column.index);
        if !trial.is_empty() && !trials.contains(&trial) && trials.len() < 200 {
            trials.push(trial);
        }
    }
    let chosen = match trials[..] {
        [] => return Some((rows.iter().collect(), String::new())),
        [only] => only.to_owned(),
        _ => {
            let choices: Vec<(&str, &str)> = trials.iter().map(|trial| (*trial, *trial)).collect();
            diagnostics.ask(ImportQuestion::choice(
                "trial",
                "Trial",
                "Which of the trials in the table is to be read?",
                choices,
            ))?
        }
    };
    let is_of_it = |row: &&SheetRow| row.text(column.index) == chosen;
    let kept: Vec<&SheetRow> = rows.iter().filter(is_of_it).collect();
    let others = rows.len() - kept.len();
    if others > 0 {
        diagnostics.leave_out(format!("{others} rows"), "They are of other trials.");
    }
    Some((kept, chosen))
}

/// The marks in numbers; `None` while only a person can say them.
pub(super) fn marks(
    rows: &[&SheetRow],
    columns: &Columns,
    preface: &Preface,
    delimiter: u8,
    diagnostics: &mut Diagnostics,
) -> Option<Separators> {
    if let Some(cell) = preface.cell("decimal_mark") {
        if let Some(decimal) = decimal_mark(&cell.text) {
            return Some(Separators::plain(decimal));
        }
        let message = format!("{} is not a decimal mark.", quote(&cell.text));
        diagnostics.error(cell.at, message, "Write comma or point.");
    }
    let mut evidence = SeparatorEvidence::default();
    for column in columns
        .list
        .iter()
        .filter(|column| is_number(column.meaning) && column.meaning != Meaning::P)
    {
        for cell in rows.iter().filter_map(|row| row.cells.get(column.index)) {
            evidence.look(&cell.text, cell.at, delimiter == b',');
        }
    }
    let shown = |(at, text): &(CellPlace, String)| format!("{text} in {}", at.name());
    match (&evidence.comma, &evidence.point, &evidence.either) {
        (Some(comma), Some(point), _) => {
            let message = format!(
                "Numbers are written with a decimal comma and with a decimal point: {}, {}.",
                shown(comma),
                shown(point)
            );
            let remedy = "Write all numbers with the same mark, and none between thousands.";
            diagnostics.error(comma.0, message, remedy);
            None
        }
        (Some(comma), None, _) => {
            let what = format!("comma, e.g. {}", shown(comma));
            diagnostics.recognise("Decimal mark", what);
            Some(Separators::plain(','))
        }
        (None, Some(point), _) => {
            let what = format!("point, e.g. {}", shown(point));
            diagnostics.recognise("Decimal mark", what);
            Some(Separators::plain('.'))
        }
        (None, None, Some((at, text))) => either(text, *at, diagnostics),
        (None, None, None) => Some(Separators::plain('.')),
    }
}

/// The mark that a word names, or that stands there itself.
fn decimal_mark(text: &str) -> Option<char> {
    match (key(text).as_str(), text) {
        ("comma" | "komma" | "virgule", _) | (_, ",") => Some(','),
        ("point" | "dot" | "period" | "punkt", _) | (_, ".") => Some('.'),
        _ => None,
    }
}

/// Asks whether the mark in a number stands before decimals or thousands.
fn either(text: &str, at: CellPlace, diagnostics: &mut Diagnostics) -> Option<Separators> {
    let mark = if text.contains(',') { ',' } else { '.' };
    let thousand = text.replace(mark, "");
    let decimal = text.replacen(mark, ".", 1);
    let (with_comma, with_point) = if mark == ',' {
        (decimal, thousand)
    } else {
        (thousand, decimal)
    };
    let choices = [
        ("comma", format!("comma: {text} is {with_comma}")),
        ("point", format!("point: {text} is {with_point}")),
    ];
    let help = format!("Nothing in the table tells: {text} in {}.", at.name());
    let label = "Which is the decimal mark?";
    let question = ImportQuestion::choice("decimal_mark", "Numbers", label, choices);
    let answer = diagnostics.ask(question.with_help(help))?;
    Some(Separators {
        decimal: if answer == "comma" { ',' } else { '.' },
        has_thousands: true,
    })
}

/// The level of intervals where nothing in a row or a heading says it; empty
/// where it is not needed.
pub(super) fn level(columns: &Columns, preface: &Preface, diagnostics: &mut Diagnostics) -> String {
    let given = preface.text("level");
    if !given.is_empty() {
        return given.trim_end_matches('%').trim_end().to_owned();
    }
    let has_column = columns.has(&[Meaning::Level, Meaning::MeanLevel, Meaning::ChangeLevel]);
    let is_open = |column: &Column| {
        let is_limit = matches!(
            column.meaning,
            Meaning::MeanLower
                | Meaning::MeanUpper
                | Meaning::MeanLimits
                | Meaning::ChangeLower
                | Meaning::ChangeUpper
                | Meaning::ChangeLimits
                | Meaning::EstimateLower
                | Meaning::EstimateUpper
                | Meaning::EstimateLimits
        );
        is_limit && column.level.is_empty()
    };
    let has_other = columns.list.iter().any(|column| {
        is_open(column) && {
            // "lower" beside "95% CI upper" is of the same interval.
            let same = |other: &&Column| {
                other.of == column.of
                    && !other.level.is_empty()
                    && owner_of_limits(other.meaning) == owner_of_limits(column.meaning)
            };
            columns.list.iter().find(same).is_none()
        }
    });
    if has_column || !has_other {
        return String::new();
    }
    let choices = ["80", "90", "95", "97.5", "98", "99"].map(|level| (level, level));
    let label = "What is the level of the confidence intervals, in per cent?";
    let question = ImportQuestion::choice("level", "Numbers", label, choices)
        .with_help("The table does not say it.")
        .proposing("95");
    diagnostics.ask(question).unwrap_or_default()
}

/// What limits are of.
const fn owner_of_limits(meaning: Meaning) -> Option<Meaning> {
    match meaning {
        Meaning::MeanLower | Meaning::MeanUpper | Meaning::MeanLimits => Some(Meaning::Mean),
        Meaning::ChangeLower | Meaning::ChangeUpper | Meaning::ChangeLimits => {
            Some(Meaning::Change)
        }
        _ => None,
    }
}

/// The kind of all contrasts for which no row says it; empty where a column
/// does.
pub(super) fn kind_of_contrasts(
    columns: &Columns,
    preface: &Preface,
    diagnostics: &mut Diagnostics,
) -> EstimateKind {
    let estimates = columns
        .list
        .iter()
        .filter(|column| matches!(column.meaning, Meaning::Estimate | Meaning::EstimateLimits));
    let mut has_estimate = false;
    for column in estimates {
        has_estimate = true;
        if !column.kind.kind.is_empty() {
            return column.kind;
        }
    }
    if let Some(cell) = preface.cell("kind") {
        if let Some(kind) = kind(&cell.text) {
            return kind;
        }
        let message = format!("{} is not a kind of estimate.", quote(&cell.text));
        diagnostics.error(cell.at, message, KINDS);
    }
    if !has_estimate || columns.has(&[Meaning::Kind]) {
        return EstimateKind::default();
    }
    let choices = [
        ("model_difference", "difference at the visit, from a model"),
        (
            "change_difference",
            "difference of the changes from baseline",
        ),
        ("unadjusted_difference", "difference of the raw means"),
        ("ratio", "ratio, e.g. an odds ratio"),
        (
            "standardised_difference",
            "standardised difference, e.g. Cohen's d",
        ),
    ];
    let label = "What kind of estimates are in the table?";
    let question =
        ImportQuestion::choice("kind", "Numbers", label, choices).proposing(choices[0].0);
    let answer = diagnostics.ask(question).unwrap_or_default();
    kind(&answer).unwrap_or_default()
}

/// The name of the one outcome of a table without a column for it.
pub(super) fn only_outcome(
    columns: &Columns,
    preface: &Preface,
    diagnostics: &mut Diagnostics,
) -> String {
    let given = preface.text("outcome");
    if columns.has(&[Meaning::Outcome, Meaning::OutcomeId]) || !given.is_empty() {
        return given.to_owned();
    }
    let question = ImportQuestion {
        is_required: true,
        ..ImportQuestion::text(
            "outcome",
            "Outcome",
            "What was measured?",
            "No column names the outcome, so all rows are of one. E.g. pain intensity.",
        )
    };
    diagnostics
        .ask(question)
        .unwrap_or_else(|| super::super::UNSAID.to_owned())
}
