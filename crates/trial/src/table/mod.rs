//! A trial as a table, in the two shapes that `mcid-import` reads, and
//! empty tables to fill in. docs/tables.md describes them.
//!
//! Numbers stand as they were printed. What a shape has no place for is named
//! in rows of remarks, so that nobody takes the table for the whole.

mod csv;
mod preface;
mod rows;

pub use csv::needs_guard;

use super::model::Trial;
use csv::Table;
use rows::{contrast_rows, result_rows};

/// An invented example in the shape with a row for each arm and visit.
pub const TEMPLATE_ARMS: &str = include_str!("../../../../public/templates/arms.csv");

/// An invented example in the shape with a row for each contrast.
pub const TEMPLATE_CONTRASTS: &str = include_str!("../../../../public/templates/contrasts.csv");

/// An invented example in the trial format.
pub const TEMPLATE_JSON: &str = include_str!("../../../../public/templates/trial.json");

/// A trial's arm summaries: a row for each arm and visit.
pub fn arms_csv(trial: &Trial) -> String {
    let rows = result_rows(trial);
    let mut table = Table::default();
    preface::write(trial, &rows, &mut table);
    table.rows(&rows.headings, &rows.list);
    table.text
}

/// A trial's contrasts: a row for each, with the summaries of both arms, and
/// a row for each summary that stands in no contrast.
pub fn contrasts_csv(trial: &Trial) -> String {
    let rows = contrast_rows(trial);
    let mut table = Table::default();
    preface::write(trial, &rows, &mut table);
    table.rows(&rows.headings, &rows.list);
    table.text
}
