//! What each column of a table holds: the headings, what they leave open,
//! and what a person says to that.

use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::arm_columns::{HeadedArm, Owner, arms_in};
use super::cell_faults::{CellPlace, letters};
use super::heading::{ParsedHeading, parse_heading};
use super::meaning::{EstimateKind, HEADINGS, Meaning, heading_of, joined, of_an_arm};
use super::sheet::{SheetCell, SheetRow};
use mcid_trial::quote::quote;

/// A column that is used.
#[derive(Clone)]
pub(super) struct Column {
    /// Its number, from 0.
    pub(super) index: usize,
    /// What it holds.
    pub(super) meaning: Meaning,
    /// Whose numbers.
    pub(super) of: Owner,
    /// The level that its heading says, in per cent; may be empty.
    pub(super) level: String,
    /// The unit that its heading says; may be empty.
    pub(super) time_unit: &'static str,
    /// The kind that its heading says; may be empty.
    pub(super) kind: EstimateKind,
    /// Where its heading stands.
    pub(super) at: CellPlace,
}

/// All columns that are used.
pub(super) struct Columns {
    pub(super) list: Vec<Column>,
    /// The arms that headings name.
    pub(super) arms: Vec<HeadedArm>,
}

impl Columns {
    /// The column that holds something of the row itself.
    pub(super) fn of(&self, meaning: Meaning) -> Option<&Column> {
        self.list
            .iter()
            .find(|column| column.meaning == meaning && column.of == Owner::Row)
    }

    pub(super) fn has(&self, meanings: &[Meaning]) -> bool {
        self.list
            .iter()
            .any(|column| meanings.contains(&column.meaning))
    }

    /// True where estimates stand in the table, or two arms in each row.
    pub(super) fn has_contrasts(&self) -> bool {
        self.has(&[Meaning::Estimate, Meaning::EstimateLimits])
            || self.list.iter().any(|column| column.of != Owner::Row)
    }
}

/// A heading with its place.
struct HeadingCell<'r> {
    index: usize,
    cell: &'r SheetCell,
    parsed: ParsedHeading,
    of: Owner,
}

/// How many headings of a row are known.
pub(super) fn known(row: &SheetRow) -> usize {
    let known = |cell: &&SheetCell| parse_heading(&cell.text).meaning.is_some();
    row.cells.iter().filter(known).count()
}

/// Reads a row of headings.
pub(super) fn columns(row: &SheetRow, diagnostics: &mut Diagnostics) -> Columns {
    let cells = row.cells.iter().enumerate();
    let mut headings: Vec<HeadingCell<'_>> = cells
        .filter(|(_, cell)| !cell.text.is_empty())
        .map(|(index, cell)| HeadingCell {
            index,
            cell,
            parsed: parse_heading(&cell.text),
            of: Owner::Row,
        })
        .collect();
    let labels: Vec<(&str, Meaning)> = headings
        .iter()
        .filter_map(|heading| Some((heading.parsed.of.as_str(), heading.parsed.meaning?)))
        .filter(|(label, _)| !label.is_empty())
        .collect();
    let meanings = headings.iter().filter_map(|heading| heading.parsed.meaning);
    let has_arms = meanings.clone().any(|meaning| meaning == Meaning::Arm);
    let (arms, found) = arms_in(&labels, has_arms);
    let mut found = found.into_iter();
    for heading in &mut headings {
        if !heading.parsed.of.is_empty() && heading.parsed.meaning.is_some() {
            match found.next().flatten() {
                Some(of) => heading.of = of,
                None => heading.parsed.meaning = None,
            }
        }
    }
    belong(&mut headings, diagnostics);
    let mut list: Vec<Column> = Vec::new();
    for heading in headings {
        let Some(meaning) = heading
            .parsed
            .meaning
            .or_else(|| ask(&heading, None, diagnostics))
        else {
            continue;
        };
        let column = Column {
            index: heading.index,
            meaning,
            of: heading.of,
            level: heading.parsed.level,
            time_unit: heading.parsed.time_unit,
            kind: heading.parsed.kind,
            at: heading.cell.at,
        };
        let same = |other: &&mut Column| other.meaning == meaning && other.of == column.of;
        let Some(other) = list.iter_mut().find(same) else {
            list.push(column);
            continue;
        };
        // Of a visit's name and its time, the time is used.
        if meaning == Meaning::Visit && other.time_unit.is_empty() != column.time_unit.is_empty() {
            let unused = if other.time_unit.is_empty() {
                core::mem::replace(other, column)
            } else {
                column
            };
            let what = column_name(unused.index, row.text(unused.index));
            diagnostics.leave_out(what, "Another column says the time.");
            continue;
        }
        let message = format!(
            "The columns {} and {} both seem to hold the same: {}.",
            letters(other.index),
            letters(column.index),
            heading_of(meaning).label
        );
        diagnostics.error(column.at, message, "Give each column a heading of its own.");
    }
    Columns { list, arms }
}

/// A column in words, e.g. `Column C, "sd"`.
pub(super) fn column_name(index: usize, heading: &str) -> String {
    let column = letters(index);
    if heading.is_empty() {
        format!("Column {column}")
    } else {
        format!("Column {column}, {}", quote(heading))
    }
}

/// Says of limits and standard errors whether they are a mean's or an
/// estimate's: that of which they follow.
fn belong(headings: &mut [HeadingCell<'_>], diagnostics: &mut Diagnostics) {
    let is_estimate = |meaning: Option<Meaning>| {
        matches!(meaning, Some(Meaning::Estimate | Meaning::EstimateLimits))
    };
    let own = |heading: &HeadingCell<'_>| heading.of == Owner::Row;
    let has_estimate = headings
        .iter()
        .any(|heading| is_estimate(heading.parsed.meaning));
    let is_mean = |heading: &HeadingCell<'_>| {
        own(heading)
            && matches!(
                heading.parsed.meaning,
                Some(Meaning::Mean | Meaning::MeanDeviation | Meaning::MeanError)
            )
    };
    let has_spread = headings.iter().any(|heading| {
        own(heading)
            && matches!(
                heading.parsed.meaning,
                Some(Meaning::Deviation | Meaning::MeanDeviation | Meaning::MeanError)
            )
    });
    let has_mean = headings.iter().any(is_mean);
    let (mut after_estimate, mut after_mean, mut after_change) = (false, false, false);
    for at in 0..headings.len() {
        let meaning = headings[at].parsed.meaning;
        if is_estimate(meaning) {
            (after_estimate, after_mean, after_change) = (true, false, false);
        } else if is_mean(&headings[at]) {
            (after_estimate, after_mean, after_change) = (false, true, false);
        } else if meaning == Some(Meaning::Change) && own(&headings[at]) {
            after_change = true;
        }
        if let Some(of_change) = meaning.and_then(|meaning| joined(Meaning::Change, meaning))
            && after_change
            && own(&headings[at])
        {
            headings[at].parsed.meaning = Some(of_change);
            continue;
        }
        let Some((of_mean, of_estimate)) =
            either(meaning).filter(|_| own(&headings[at]) && headings[at].parsed.of.is_empty())
        else {
            continue;
        };
        // A number analysed or a P value that stands between changes nothing.
        let belongs = if !has_estimate {
            Some(of_mean)
        } else if !has_mean || after_estimate {
            Some(of_estimate)
        } else if after_mean && has_spread {
            let later = headings[at..]
                .iter()
                .any(|heading| heading.parsed.meaning == meaning && own(heading))
                && headings[at + 1..]
                    .iter()
                    .any(|heading| heading.parsed.meaning == meaning && own(heading));
            (!later).then_some(of_estimate)
        } else {
            None
        };
        headings[at].parsed.meaning = belongs.or_else(|| {
            let choices = Some([of_mean, of_estimate]);
            ask(&headings[at], choices, diagnostics)
        });
    }
}

/// What may be a mean's or an estimate's, as one and as the other.
const fn either(meaning: Option<Meaning>) -> Option<(Meaning, Meaning)> {
    match meaning {
        Some(Meaning::Lower) => Some((Meaning::MeanLower, Meaning::EstimateLower)),
        Some(Meaning::Upper) => Some((Meaning::MeanUpper, Meaning::EstimateUpper)),
        Some(Meaning::Limits) => Some((Meaning::MeanLimits, Meaning::EstimateLimits)),
        Some(Meaning::Error) => Some((Meaning::Error, Meaning::EstimateError)),
        Some(Meaning::Level) => Some((Meaning::MeanLevel, Meaning::Level)),
        _ => None,
    }
}

/// Asks what a column holds. With two meanings that it can have the answer is
/// needed; else the column may be left out.
fn ask(
    heading: &HeadingCell<'_>,
    between: Option<[Meaning; 2]>,
    diagnostics: &mut Diagnostics,
) -> Option<Meaning> {
    let id = format!("column/{}", letters(heading.index));
    let name = column_name(heading.index, &heading.cell.text);
    let can_be = |meaning: Meaning| between.is_none_or(|two| two.contains(&meaning));
    let mut choices: Vec<(String, String)> = HEADINGS
        .iter()
        .filter(|one| {
            can_be(one.meaning)
                && !matches!(
                    one.meaning,
                    Meaning::Lower | Meaning::Upper | Meaning::Limits
                )
        })
        .map(|one| (one.name.to_owned(), one.label.to_owned()))
        .collect();
    choices.push(("not_used".to_owned(), "not used".to_owned()));
    let answer = diagnostics.ask(ImportQuestion {
        choices,
        is_required: between.is_some(),
        ..ImportQuestion::text(id, &name, "What does this column hold?", "")
    });
    let meaning = answer.and_then(|answer| HEADINGS.iter().find(|one| one.name == answer));
    if meaning.is_none() {
        let why = if between.is_some() {
            "It may belong to the mean or to the estimate."
        } else {
            "Its heading is not known here."
        };
        diagnostics.leave_out(name, why);
    }
    meaning.map(|one| one.meaning)
}

/// True for what can stand in a table as a number.
pub(super) fn is_number(meaning: Meaning) -> bool {
    of_an_arm(meaning).is_some()
        || matches!(
            meaning,
            Meaning::Estimate
                | Meaning::EstimateError
                | Meaning::EstimateLower
                | Meaning::EstimateUpper
                | Meaning::EstimateLimits
                | Meaning::P
                | Meaning::ControlRisk
                | Meaning::Freedom
                | Meaning::ScaleMinimum
                | Meaning::ScaleMaximum
                | Meaning::Threshold
        )
}
