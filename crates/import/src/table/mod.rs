//! A table as a trial: comma-separated text with a row for each arm and
//! visit, or for each contrast. docs/tables.md describes both.
//!
//! What was recognised is told before anything is trusted, what nobody can
//! recognise is asked, and every fault has its cell.

mod arm_columns;
mod arms;
mod ask;
mod cells;
mod columns;
mod composite;
mod decimal_separator;
mod diagnostics;
mod document;
mod gather;
mod heading;
mod meaning;
mod number;
mod outcome;
mod pair;
mod place;
mod preface;
mod recognised;
mod rows;
mod sheet;
mod sniff;
mod table_context;
mod visits;
mod words;

use super::{Answers, Draft, Kind, UNSAID};
use arms::Arms;
use ask::Desk;
use columns::columns;
use document::{Said, document};
use mcid_trial::document::Json;
use mcid_trial::fault::Fault;
use mcid_trial::read::read;
use preface::Preface;
use rows::{Frame, Reader};
use sheet::{Row, cut};
use sniff::{Plan, heading, plan};
use visits::Visits;

/// Reads a text as a table; `None` for one that is none.
///
/// # Errors
///
/// All faults with their cells, if the table cannot be used.
pub(super) fn draft(text: &str, answers: &Answers) -> Option<Result<Draft, Vec<Fault>>> {
    let plan = plan(text)?;
    let mut desk = Desk::new(answers);
    let rows = cut(plan.text, plan.delimiter, plan.first_line, &mut desk.faults);
    let index = heading(&rows).filter(|_| desk.faults.is_empty());
    Some(
        match index {
            Some(index) => table(&plan, &rows, index, &mut desk).ok_or(()),
            None => Err(()),
        }
        .map_err(|()| desk.faults.finish()),
    )
}

/// Reads the rows of a table whose headings stand in one of them; `None` if
/// there are faults.
fn table(plan: &Plan<'_>, rows: &[Row], index: usize, desk: &mut Desk<'_>) -> Option<Draft> {
    let (before, after) = rows.split_at(index);
    let (headings, rows) = after.split_first()?;
    let preface = Preface::read(before);
    let columns = columns(headings, desk);
    recognised::layout(plan, headings, &columns, desk);
    table_context::missing(&columns, headings, desk);
    recognised::remarks(&preface, desk);
    if !desk.faults.is_empty() {
        return None;
    }
    let kind = if columns.has_contrasts() {
        Kind::TableOfContrasts
    } else {
        Kind::TableOfArms
    };
    let of_trial = table_context::of_one_trial(rows, &columns, desk);
    let all: Vec<&Row> = rows.iter().collect();
    let looked = of_trial.as_ref().map_or(&all, |(rows, _)| rows);
    let marks = table_context::marks(looked, &columns, &preface, plan.delimiter, desk);
    if !desk.faults.is_empty() {
        return None;
    }
    let (Some(marks), Some((rows, trial)), false) = (marks, of_trial, desk.is_stuck()) else {
        return Some(finished(
            kind,
            Json::object().with("outcomes", Json::text(UNSAID)),
            desk,
        ));
    };
    let mut arms = Arms::read(&preface, &columns.sides, headings.at(), marks, desk);
    let mut visits = Visits::read(&preface, marks, desk);
    let level = table_context::level(&columns, &preface, desk);
    let pair = pair::pair(&rows, &columns, &preface, headings.at(), &mut arms, desk);
    let mut reader = Reader {
        frame: Frame {
            headings,
            columns: &columns,
            marks,
            outcome: table_context::only_outcome(&columns, &preface, desk),
            kind: table_context::kind_of_contrasts(&columns, &preface, desk),
            pair,
            level: &level,
        },
        arms: &mut arms,
        visits: &mut visits,
        desk,
        outcomes: Vec::new(),
        filled: 0,
        empty: Vec::new(),
    };
    for row in rows {
        reader.row(row);
    }
    let (mut outcomes, filled, empty) = (reader.outcomes, reader.filled, reader.empty);
    recognised::rows(&columns, filled, &empty, desk);
    if outcomes.is_empty() && desk.faults.is_empty() {
        let message = "There are no numbers below the headings.".to_owned();
        desk.faults.error(
            headings.at(),
            message,
            "Add a row for each arm and visit, or for each contrast.",
        );
    }
    if !desk.faults.is_empty() {
        return None;
    }
    if arms.list.len() < 2 {
        let message = "The table has one arm alone; a trial has two at least.".to_owned();
        desk.faults
            .error(headings.at(), message, "Add the rows of the other arm.");
        return None;
    }
    let is_open = pair.is_some_and(|pair| pair::turn(pair, &preface, &arms, &mut outcomes, desk));
    pair::control(&mut arms, &outcomes, desk);
    let (time_unit, order) = visits.finish(desk);
    if !desk.faults.is_empty() {
        return None;
    }
    for outcome in &mut outcomes {
        for entry in outcome.results.iter_mut().chain(&mut outcome.contrasts) {
            entry.visit = order[entry.visit];
        }
    }
    recognised::found(&arms, &visits, &outcomes, desk);
    let said = Said {
        preface: &preface,
        trial,
        arms,
        visits,
        time_unit,
        outcomes,
        headings: headings.at(),
    };
    let json = checked(document(&said, desk), desk)?;
    Some(finished(
        kind,
        if is_open { without_order(json) } else { json },
        desk,
    ))
}

/// The document, after the reader of trials has looked at it with something
/// in each gap; `None` if it has faults.
fn checked(made: document::Draft, desk: &mut Desk<'_>) -> Option<Json> {
    let mut filled = made.json.clone();
    for (pointer, stand_in) in &made.gaps {
        filled.put(pointer, Json::text(stand_in));
    }
    let faults = match read(&filled.to_json()) {
        Ok(reading) => reading.warnings,
        Err(faults) => faults,
    };
    let warnings = made.origins.tell(&faults, &mut desk.faults);
    desk.warnings.extend(warnings);
    desk.faults.is_empty().then_some(made.json)
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

fn finished(kind: Kind, document: Json, desk: &mut Desk<'_>) -> Draft {
    Draft {
        kind,
        recognised: core::mem::take(&mut desk.recognised),
        questions: core::mem::take(&mut desk.questions),
        left_out: core::mem::take(&mut desk.left_out),
        warnings: core::mem::take(&mut desk.warnings),
        document,
    }
}
