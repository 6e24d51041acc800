//! A table as a trial: comma-separated text with a row for each arm and
//! visit, or for each contrast. docs/tables.md describes both.
//!
//! What was recognised is listed for review, what cannot be recognised is
//! asked, and every fault has its cell.

mod arm_columns;
mod arms;
pub(super) mod cell_faults;
mod cells;
mod columns;
mod composite;
mod contents;
mod contrast;
mod control;
mod decimal_separator;
mod document;
mod gather;
mod heading;
mod meaning;
mod number;
mod origins;
mod outcome;
mod pair;
mod preface;
mod recognised;
mod rows;
mod sheet;
mod sniff;
mod table_context;
mod visits;
mod words;

use super::diagnostics::Diagnostics;
use super::{Answers, Draft, SourceKind, UNSAID};
use arms::TableArms;

use cell_faults::CellPlace;
use columns::columns;
use contents::TableContents;
use document::document;
use gather::GatheredOutcome;
use mcid_trial::{document::Json, fault::Fault, read::read};
use preface::Preface;
use rows::{RowReader, TableContext};
use sheet::{SheetRow, cut};
use sniff::{Dialect, heading, plan};
use visits::TableVisits;

/// Reads a text as a table; `None` for one that is none.
///
/// # Errors
///
/// All faults with their cells, if the table cannot be used.
pub(super) fn draft(text: &str, answers: &Answers) -> Option<Result<Draft, Vec<Fault>>> {
    let plan = plan(text)?;
    let mut diagnostics = Diagnostics::new(answers);
    let rows = cut(
        plan.text,
        plan.delimiter,
        plan.first_line,
        &mut diagnostics.faults,
    );
    let index = heading(&rows).filter(|_| diagnostics.faults.is_empty());
    Some(
        match index {
            Some(index) => table(&plan, &rows, index, &mut diagnostics).ok_or(()),
            None => Err(()),
        }
        .map_err(|()| diagnostics.faults.finish()),
    )
}

/// Reads the rows of a table whose headings stand in one of them; `None` if
/// there are faults.
fn table(
    plan: &Dialect<'_>,
    rows: &[SheetRow],
    index: usize,
    diagnostics: &mut Diagnostics,
) -> Option<Draft> {
    let (before, after) = rows.split_at(index);
    let (headings, rows) = after.split_first()?;
    let preface = Preface::read(before);
    let columns = columns(headings, diagnostics);
    recognised::layout(plan, headings, &columns, diagnostics);
    table_context::missing(&columns, headings, diagnostics);
    recognised::remarks(&preface, diagnostics);
    if !diagnostics.faults.is_empty() {
        return None;
    }
    let kind = if columns.has_contrasts() {
        SourceKind::TableOfContrasts
    } else {
        SourceKind::TableOfArms
    };
    let of_trial = table_context::of_one_trial(rows, &columns, diagnostics);
    let all: Vec<&SheetRow> = rows.iter().collect();
    let looked = of_trial.as_ref().map_or(&all, |(rows, _)| rows);
    let marks = table_context::marks(looked, &columns, &preface, plan.delimiter, diagnostics);
    if !diagnostics.faults.is_empty() {
        return None;
    }
    let (Some(marks), Some((rows, trial)), false) = (marks, of_trial, diagnostics.is_stuck())
    else {
        return Some(finished(
            kind,
            Json::object().with("outcomes", Json::text(UNSAID)),
            diagnostics,
        ));
    };
    let mut arms = TableArms::read(&preface, &columns.arms, headings.at(), marks, diagnostics);
    let mut visits = TableVisits::read(&preface, marks, diagnostics);
    let level = table_context::level(&columns, &preface, diagnostics);
    let pair = pair::pair(
        &rows,
        &columns,
        &preface,
        headings.at(),
        &mut arms,
        diagnostics,
    );
    let mut reader = RowReader {
        frame: TableContext {
            headings,
            columns: &columns,
            marks,
            outcome: table_context::only_outcome(&columns, &preface, diagnostics),
            kind: table_context::kind_of_contrasts(&columns, &preface, diagnostics),
            pair,
            level: &level,
        },
        arms: &mut arms,
        visits: &mut visits,
        diagnostics,
        outcomes: Vec::new(),
        filled: 0,
        empty: Vec::new(),
    };
    for row in rows {
        reader.row(row);
    }
    let (mut outcomes, filled, empty) = (reader.outcomes, reader.filled, reader.empty);
    recognised::rows(&columns, filled, &empty, diagnostics);
    if !is_complete(&outcomes, &arms, headings.at(), diagnostics) {
        return None;
    }
    let is_open =
        pair.is_some_and(|pair| pair::turn(pair, &preface, &arms, &mut outcomes, diagnostics));
    control::control(&mut arms, &outcomes, diagnostics);
    let (time_unit, order) = visits.finish(diagnostics);
    if !diagnostics.faults.is_empty() {
        return None;
    }
    for outcome in &mut outcomes {
        for entry in outcome.results.iter_mut().chain(&mut outcome.contrasts) {
            entry.visit = order[entry.visit];
        }
    }
    recognised::found(&arms, &visits, &outcomes, diagnostics);
    let contents = TableContents {
        preface: &preface,
        trial,
        arms,
        visits,
        time_unit,
        outcomes,
        headings: headings.at(),
    };
    let json = checked(document(&contents, diagnostics), !is_open, diagnostics)?;
    Some(finished(
        kind,
        if is_open { without_order(json) } else { json },
        diagnostics,
    ))
}

/// True if the rows have no fault, and have numbers of two arms at least.
fn is_complete(
    outcomes: &[GatheredOutcome],
    arms: &TableArms,
    headings: CellPlace,
    diagnostics: &mut Diagnostics,
) -> bool {
    if !diagnostics.faults.is_empty() {
        return false;
    }
    if outcomes.is_empty() {
        let message = "There are no numbers below the headings.";
        let remedy = "Add a row for each arm and visit, or for each contrast.";
        diagnostics.error(headings, message, remedy);
    } else if arms.list.len() < 2 {
        let message = "The table has one arm alone; a trial has two at least.";
        diagnostics.error(headings, message, "Add the rows of the other arm.");
    }
    diagnostics.faults.is_empty()
}

/// The document, after the reader of trials has looked at it with something
/// in each gap; `None` if it has faults. `is_settled` where the order of the
/// estimates' arms is known.
fn checked(
    made: contents::DocumentDraft,
    is_settled: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Json> {
    let mut filled = made.json.clone();
    for (pointer, stand_in) in &made.gaps {
        filled.put(pointer, Json::text(stand_in));
    }
    let faults = match read(&filled.to_json()) {
        Ok(reading) => {
            if is_settled && made.gaps.is_empty() {
                control::warn(&reading.trial, diagnostics);
            }
            reading.warnings
        }
        Err(faults) => faults,
    };
    let warnings = made.origins.tell(&faults, &mut diagnostics.faults);
    diagnostics.warnings.extend(warnings);
    diagnostics.faults.is_empty().then_some(made.json)
}

/// Takes the arms out of all contrasts, whose order is not said yet.
fn without_order(mut json: Json) -> Json {
    let count =
        |json: &Json, pointer: &str| json.at(pointer).map_or(0, |list| list.entries().len());
    for outcome in 0..count(&json, "/outcomes") {
        let list = format!("/outcomes/{outcome}/contrasts");
        for contrast in 0..count(&json, &list) {
            for key in ["arm", "reference_arm"] {
                json.put(&format!("{list}/{contrast}/{key}"), Json::text(UNSAID));
            }
        }
    }
    json
}

fn finished(kind: SourceKind, document: Json, diagnostics: &mut Diagnostics) -> Draft {
    Draft {
        kind,
        recognised: core::mem::take(&mut diagnostics.recognised),
        questions: core::mem::take(&mut diagnostics.questions),
        left_out: core::mem::take(&mut diagnostics.left_out),
        warnings: core::mem::take(&mut diagnostics.warnings),
        document,
    }
}
