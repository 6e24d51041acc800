//! The numbers of a row, each where it goes in a result or a contrast.

use super::arm_columns::Owner;
use super::cell_faults::CellFaults;
use super::columns::{Column, Columns};
use super::composite::{Form, several};
use super::decimal_separator::Separators;
use super::gather::Field;
use super::meaning::Meaning;
use super::number::{is_not_reported, level, one, p};
use super::sheet::{SheetCell, SheetRow};
use mcid_trial::number::NumberRefusal;

/// The numbers of a row.
pub(super) struct RowNumbers {
    /// Of the arm that the row names.
    pub(super) of_row: Vec<Field>,
    /// Of its reference arm.
    pub(super) of_reference: Vec<Field>,
    /// Of each arm that headings name.
    pub(super) of_arms: Vec<Vec<Field>>,
    /// Of the contrast.
    pub(super) estimate: Vec<Field>,
}

const LOWER: &str = "confidence_interval/lower";
const UPPER: &str = "confidence_interval/upper";
const LEVEL: &str = "confidence_interval/level";
const CHANGE: &str = "change/mean";
const CHANGE_LOWER: &str = "change/confidence_interval/lower";
const CHANGE_UPPER: &str = "change/confidence_interval/upper";
const CHANGE_LEVEL: &str = "change/confidence_interval/level";

/// Reads the numbers of a row. `whole` is the level of intervals where
/// nothing nearer says it.
pub(super) fn fields(
    row: &SheetRow,
    columns: &Columns,
    marks: Separators,
    whole: &str,
    faults: &mut CellFaults,
) -> RowNumbers {
    let mut numbers = RowNumbers {
        of_row: Vec::new(),
        of_reference: Vec::new(),
        of_arms: columns.arms.iter().map(|_| Vec::new()).collect(),
        estimate: Vec::new(),
    };
    for column in &columns.list {
        let Some(cell) = row.cells.get(column.index) else {
            continue;
        };
        if is_not_reported(&cell.text) {
            continue;
        }
        let (keys, form, is_estimate) = place(column.meaning);
        if keys.is_empty() {
            continue;
        }
        let to = match column.of {
            _ if is_estimate => &mut numbers.estimate,
            Owner::Row => &mut numbers.of_row,
            Owner::Reference => &mut numbers.of_reference,
            Owner::Arm(arm) => &mut numbers.of_arms[arm],
        };
        if let Err(refusal) = add(cell, column, (keys, form), marks, to, faults) {
            faults.error(cell.at, refusal.message, refusal.remedy.for_table());
        }
    }
    let arms = numbers.of_arms.iter_mut();
    for fields in arms.chain([
        &mut numbers.of_row,
        &mut numbers.of_reference,
        &mut numbers.estimate,
    ]) {
        with_level(fields, [LOWER, UPPER, LEVEL], whole, faults);
        with_level(
            fields,
            [CHANGE_LOWER, CHANGE_UPPER, CHANGE_LEVEL],
            whole,
            faults,
        );
    }
    numbers
}

/// Where the numbers of a cell go, how they stand in it, and whether they
/// are a contrast's.
const fn place(meaning: Meaning) -> (&'static [&'static str], Option<Form>, bool) {
    match meaning {
        Meaning::People => (&["n"], None, false),
        Meaning::Mean => (&["mean"], None, false),
        Meaning::Deviation => (&["standard_deviation"], None, false),
        Meaning::Error => (&["standard_error"], None, false),
        Meaning::Median => (&["median"], None, false),
        Meaning::MeanLower => (&[LOWER], None, false),
        Meaning::MeanUpper => (&[UPPER], None, false),
        Meaning::MeanLevel => (&[LEVEL], None, false),
        Meaning::MeanDeviation => (
            &["mean", "standard_deviation"],
            Some(Form::WithSpread),
            false,
        ),
        Meaning::MeanError => (&["mean", "standard_error"], Some(Form::WithSpread), false),
        Meaning::MeanLimits => (&["mean", LOWER, UPPER], Some(Form::WithLimits), false),
        Meaning::Change => (&[CHANGE], None, false),
        Meaning::ChangeDeviation => (
            &[CHANGE, "change/standard_deviation"],
            Some(Form::WithSpread),
            false,
        ),
        Meaning::ChangeError => (
            &[CHANGE, "change/standard_error"],
            Some(Form::WithSpread),
            false,
        ),
        Meaning::ChangeLimits => (
            &[CHANGE, CHANGE_LOWER, CHANGE_UPPER],
            Some(Form::WithLimits),
            false,
        ),
        Meaning::ChangeLower => (&[CHANGE_LOWER], None, false),
        Meaning::ChangeUpper => (&[CHANGE_UPPER], None, false),
        Meaning::ChangeLevel => (&[CHANGE_LEVEL], None, false),
        Meaning::Estimate => (&["estimate"], None, true),
        Meaning::EstimateError => (&["standard_error"], None, true),
        Meaning::EstimateLower => (&[LOWER], None, true),
        Meaning::EstimateUpper => (&[UPPER], None, true),
        Meaning::Level => (&[LEVEL], None, true),
        Meaning::EstimateLimits => (&["estimate", LOWER, UPPER], Some(Form::WithLimits), true),
        Meaning::P => (&["p"], None, true),
        Meaning::Freedom => (&["degrees_of_freedom"], None, true),
        Meaning::ControlRisk => (&["control_risk"], None, true),
        _ => (&[], None, false),
    }
}

fn add(
    cell: &SheetCell,
    column: &Column,
    (keys, form): (&[&'static str], Option<Form>),
    marks: Separators,
    to: &mut Vec<Field>,
    faults: &mut CellFaults,
) -> Result<(), NumberRefusal> {
    let mut numbers = Vec::new();
    let mut level_text = column.level.clone();
    match form {
        None => numbers.push(match column.meaning {
            Meaning::P => p(&cell.text, marks)?,
            Meaning::Level | Meaning::MeanLevel | Meaning::ChangeLevel => level(&cell.text, marks)?,
            _ => one(&cell.text, marks)?,
        }),
        // The spread of a change alone, whose mean has a column of its own.
        Some(Form::WithSpread) if keys[0] == CHANGE && one(&cell.text, marks).is_ok() => {
            numbers.push(one(&cell.text, marks)?);
        }
        Some(form) => {
            let found = several(&cell.text, form, marks)?;
            numbers = found.numbers;
            if !found.level.is_empty() {
                level_text = found.level;
            }
        }
    }
    // Limits without the number before them are the last ones.
    let skipped = keys.len().saturating_sub(numbers.len());
    let mut fields: Vec<Field> = keys[skipped..]
        .iter()
        .zip(numbers)
        .map(|(key, text)| Field {
            key,
            text,
            at: cell.at,
        })
        .collect();
    let level_key = match keys.last() {
        Some(&(LOWER | UPPER)) => Some(LEVEL),
        Some(&(CHANGE_LOWER | CHANGE_UPPER)) => Some(CHANGE_LEVEL),
        _ => None,
    };
    if let Some(key) = level_key.filter(|_| !level_text.is_empty()) {
        fields.push(Field {
            key,
            text: level_text,
            at: cell.at,
        });
    }
    super::gather::merge(to, fields, faults);
    Ok(())
}

/// A level belongs to limits: without them it is left out, and where they
/// have none they have that of the whole table.
fn with_level(
    fields: &mut Vec<Field>,
    [lower, upper, level]: [&'static str; 3],
    whole: &str,
    faults: &mut CellFaults,
) {
    let limit = fields
        .iter()
        .find(|field| field.key == lower || field.key == upper);
    let has_level = fields.iter().any(|field| field.key == level);
    match limit.map(|limit| limit.at) {
        None => fields.retain(|field| field.key != level),
        Some(at) if !has_level && whole.is_empty() => {
            let message = "The confidence level of these limits is not said.";
            faults.error(at, message, "Add it in per cent, e.g. 95.");
        }
        Some(at) if !has_level => fields.push(Field {
            key: level,
            text: whole.to_owned(),
            at,
        }),
        Some(_) => {}
    }
}
