//! What must be known of a whole table before its rows are read.

use super::super::draft::Question;
use super::arm_columns::Of;
use super::ask::{Desk, optional, required};
use super::columns::{Column, Columns, is_number};
use super::decimal_separator::{Evidence, Marks};
use super::heading::key;
use super::meaning::{HEADINGS, Meaning, heading_of};
use super::place::At;
use super::preface::Preface;
use super::sheet::Row;
use super::words::kind;
use mcid_trial::names::nearest;
use mcid_trial::quote::quote;

/// Notes the headings that are needed and missing.
pub(super) fn missing(columns: &Columns, row: &Row, desk: &mut Desk<'_>) {
    let mut needed: Vec<&str> = Vec::new();
    if !columns.has(&[Meaning::Visit]) {
        needed.push("visit");
    }
    if columns.sides.is_empty() && !columns.has(&[Meaning::Arm]) {
        needed.push("arm");
    }
    let numbers = columns.list.iter().any(|column| {
        column.of != Of::Row
            || matches!(
                column.meaning,
                Meaning::People
                    | Meaning::Mean
                    | Meaning::Median
                    | Meaning::MeanDeviation
                    | Meaning::MeanError
                    | Meaning::MeanLimits
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
    let mut message = "These headings are needed and missing: ".to_owned();
    message.push_str(&needed.join(", "));
    message.push_str(". Found in this row:");
    let unknown: Vec<&str> = row
        .cells
        .iter()
        .map(|cell| cell.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    for (count, text) in unknown.iter().take(20).enumerate() {
        message.push_str(if count > 0 { ", " } else { " " });
        message.push_str(&quote(text));
        if let Some(column) = columns
            .list
            .iter()
            .find(|column| row.text(column.index) == *text)
        {
            message.push_str(" (");
            message.push_str(heading_of(column.meaning).label);
            message.push(')');
        }
    }
    message.push('.');
    let mut remedy =
        "Name the columns as docs/tables.md describes; a template shows how.".to_owned();
    for text in unknown {
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
    desk.faults.error(row.at(), message, &remedy);
}

/// The rows of one trial, where a column tells trials apart.
pub(super) fn of_one_trial<'r>(
    rows: &'r [Row],
    columns: &Columns,
    desk: &mut Desk<'_>,
) -> Option<(Vec<&'r Row>, String)> {
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
            desk.ask(required(
                "trial",
                "Trial",
                "Which of the trials in the table is to be read?",
                &choices,
            ))?
        }
    };
    let is_of_it = |row: &&Row| row.text(column.index) == chosen;
    let kept: Vec<&Row> = rows.iter().filter(is_of_it).collect();
    let others = rows.len() - kept.len();
    if others > 0 {
        desk.leave_out(format!("{others} rows"), "They are of other trials.");
    }
    Some((kept, chosen))
}

/// The marks in numbers; `None` while only a person can say them.
pub(super) fn marks(
    rows: &[&Row],
    columns: &Columns,
    preface: &Preface,
    delimiter: u8,
    desk: &mut Desk<'_>,
) -> Option<Marks> {
    if let Some(cell) = preface.cell("decimal_mark") {
        if let Some(decimal) = decimal_mark(&cell.text) {
            return plain(decimal);
        }
        let message = quote(&cell.text) + " is not a decimal mark.";
        desk.faults.error(cell.at, message, "Write comma or point.");
    }
    let mut evidence = Evidence::default();
    for column in columns
        .list
        .iter()
        .filter(|column| is_number(column.meaning) && column.meaning != Meaning::P)
    {
        for cell in rows.iter().filter_map(|row| row.cells.get(column.index)) {
            evidence.look(&cell.text, cell.at, delimiter == b',');
        }
    }
    let example = |place: &Option<(At, String)>| {
        place
            .clone()
            .map_or_else(String::new, |(at, text)| text + " in " + &at.name())
    };
    match (&evidence.comma, &evidence.point, &evidence.either) {
        (Some((at, comma)), Some((other, point)), _) => {
            let mut message =
                "Numbers are written with a decimal comma and with a decimal point: ".to_owned();
            for part in [
                comma,
                " in ",
                &at.name(),
                ", ",
                point,
                " in ",
                &other.name(),
                ".",
            ] {
                message.push_str(part);
            }
            desk.faults.error(
                *at,
                message,
                "Write all numbers with the same mark, and none between thousands.",
            );
            None
        }
        (Some(_), None, _) => {
            desk.recognise(
                "Decimal mark",
                "comma, e.g. ".to_owned() + &example(&evidence.comma),
            );
            plain(',')
        }
        (None, Some(_), _) => {
            desk.recognise(
                "Decimal mark",
                "point, e.g. ".to_owned() + &example(&evidence.point),
            );
            plain('.')
        }
        (None, None, Some((at, text))) => either(text, *at, desk),
        (None, None, None) => plain('.'),
    }
}

/// Marks without any between thousands.
#[expect(
    clippy::unnecessary_wraps,
    reason = "as the functions that may not know them"
)]
fn plain(decimal: char) -> Option<Marks> {
    Some(Marks {
        decimal,
        has_thousands: false,
    })
}

/// The mark that a word names, or that stands there itself.
fn decimal_mark(said: &str) -> Option<char> {
    match (key(said).as_str(), said) {
        ("comma" | "komma" | "virgule", _) | (_, ",") => Some(','),
        ("point" | "dot" | "period" | "punkt", _) | (_, ".") => Some('.'),
        _ => None,
    }
}

/// Asks whether the mark in a number stands before decimals or thousands.
fn either(text: &str, at: At, desk: &mut Desk<'_>) -> Option<Marks> {
    let mark = if text.contains(',') { ',' } else { '.' };
    let thousand = text.replace(mark, "");
    let decimal = text.replacen(mark, ".", 1);
    let (with_comma, with_point) = if mark == ',' {
        (decimal, thousand)
    } else {
        (thousand, decimal)
    };
    let shown = |name: &str, number: &str| [name, ": ", text, " is ", number].concat();
    let labels = [shown("comma", &with_comma), shown("point", &with_point)];
    let choices = [("comma", labels[0].as_str()), ("point", labels[1].as_str())];
    let question = required(
        "decimal_mark",
        "Numbers",
        "Which is the decimal mark?",
        &choices,
    );
    let help = [
        "Nothing in the table tells: ",
        text,
        " in ",
        &at.name(),
        ".",
    ]
    .concat();
    let said = desk.ask(Question { help, ..question })?;
    Some(Marks {
        decimal: if said == "comma" { ',' } else { '.' },
        has_thousands: true,
    })
}

/// The level of intervals where nothing in a row or a heading says it; empty
/// where it is not needed.
pub(super) fn level(columns: &Columns, preface: &Preface, desk: &mut Desk<'_>) -> String {
    let said = preface.text("level");
    if !said.is_empty() {
        return said.trim_end_matches('%').trim_end().to_owned();
    }
    let has_column = columns.has(&[Meaning::Level, Meaning::MeanLevel]);
    let is_open = |column: &Column| {
        let is_limit = matches!(
            column.meaning,
            Meaning::MeanLower
                | Meaning::MeanUpper
                | Meaning::MeanLimits
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
                    && is_of_mean(other.meaning) == is_of_mean(column.meaning)
            };
            columns.list.iter().find(same).is_none()
        }
    });
    if has_column || !has_other {
        return String::new();
    }
    let choices = ["80", "90", "95", "97.5", "98", "99"].map(|level| (level, level));
    let question = Question {
        proposed: "95".to_owned(),
        help: "The table does not say it.".to_owned(),
        ..required(
            "level",
            "Numbers",
            "What is the level of the confidence intervals, in per cent?",
            &choices,
        )
    };
    desk.ask(question).unwrap_or_default()
}

const fn is_of_mean(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::MeanLower | Meaning::MeanUpper | Meaning::MeanLimits
    )
}

/// The kind of all contrasts for which no row says it; empty where a column
/// does.
pub(super) fn kind_of_contrasts(
    columns: &Columns,
    preface: &Preface,
    desk: &mut Desk<'_>,
) -> &'static str {
    let estimates = columns
        .list
        .iter()
        .filter(|column| matches!(column.meaning, Meaning::Estimate | Meaning::EstimateLimits));
    let mut has_estimate = false;
    for column in estimates {
        has_estimate = true;
        if !column.kind.is_empty() {
            return column.kind;
        }
    }
    if let Some(cell) = preface.cell("kind") {
        if let Some(kind) = kind(&cell.text) {
            return kind;
        }
        let message = quote(&cell.text) + " is not a kind of estimate.";
        desk.faults.error(
            cell.at,
            message,
            "Write model_difference, change_difference, unadjusted_difference or ratio.",
        );
    }
    if !has_estimate || columns.has(&[Meaning::Kind]) {
        return "";
    }
    let choices = [
        ("model_difference", "difference at the visit, from a model"),
        (
            "change_difference",
            "difference of the changes from baseline",
        ),
        ("unadjusted_difference", "difference of the raw means"),
        ("ratio", "ratio, e.g. an odds ratio"),
    ];
    let question = Question {
        proposed: choices[0].0.to_owned(),
        ..required(
            "kind",
            "Numbers",
            "What kind of estimates are in the table?",
            &choices,
        )
    };
    let said = desk.ask(question).unwrap_or_default();
    kind(&said).unwrap_or_default()
}

/// The name of the one outcome of a table without a column for it.
pub(super) fn only_outcome(columns: &Columns, preface: &Preface, desk: &mut Desk<'_>) -> String {
    let said = preface.text("outcome");
    if columns.has(&[Meaning::Outcome, Meaning::OutcomeId]) || !said.is_empty() {
        return said.to_owned();
    }
    let question = Question {
        is_required: true,
        ..optional(
            "outcome",
            "Outcome",
            "What was measured?",
            "No column names the outcome, so all rows are of one. E.g. pain intensity.",
        )
    };
    desk.ask(question)
        .unwrap_or_else(|| super::super::UNSAID.to_owned())
}
