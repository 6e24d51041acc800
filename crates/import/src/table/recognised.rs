//! What a table was taken for, in words, so that a person can look it over.

use super::super::diagnostics::Diagnostics;
use super::arm_columns::Owner;
use super::arms::TableArms;
use super::cell_faults::CellPlace;
use super::columns::{Columns, column_name};
use super::gather::GatheredOutcome;
use super::meaning::heading_of;
use super::preface::Preface;
use super::sheet::SheetRow;
use super::sniff::{DELIMITERS, Dialect};
use super::visits::TableVisits;
use mcid_trial::quote::quote;

/// Says how the text was cut, and what each column holds.
pub(super) fn layout(
    plan: &Dialect<'_>,
    row: &SheetRow,
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) {
    let mut delimiters = DELIMITERS.iter();
    let delimiter = delimiters.find(|(delimiter, _)| *delimiter == plan.delimiter);
    let name = delimiter.map_or("", |(_, name)| name);
    diagnostics.recognise("Between columns", name);
    diagnostics.recognise("Headings", format!("row {}", row.at().row));
    for column in &columns.list {
        let mut holds = heading_of(column.meaning).label.to_owned();
        match column.of {
            Owner::Row => {}
            Owner::Reference => holds.push_str(", of the reference arm"),
            Owner::Arm(arm) => holds = format!("{holds}, of {}", columns.arms[arm].name),
        }
        if !column.level.is_empty() {
            holds = format!("{holds}, level in per cent: {}", column.level);
        }
        if !column.time_unit.is_empty() {
            holds = format!("{holds}, in {}", column.time_unit);
        }
        diagnostics.recognise(&column_name(column.index, row.text(column.index)), holds);
    }
}

/// Says which rows of the preface are remarks.
pub(super) fn remarks(preface: &Preface, diagnostics: &mut Diagnostics) {
    for (at, text) in preface.remarks() {
        let what = format!("Row {}: {}", at.row, shortened(text));
        diagnostics.leave_out(what, "A remark.");
    }
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Says which rows were filled or passed over.
pub(super) fn rows(
    columns: &Columns,
    filled: usize,
    empty: &[CellPlace],
    diagnostics: &mut Diagnostics,
) {
    if filled > 0 {
        let column = columns.of(super::meaning::Meaning::Outcome);
        let name = column.map_or_else(String::new, |column| column_name(column.index, ""));
        diagnostics.recognise(
            &name,
            format!("an empty cell stands for the outcome above ({filled} rows)"),
        );
    }
    for at in empty.iter().take(20) {
        diagnostics.leave_out(format!("Row {}", at.row), "It has no numbers.");
    }
    if empty.len() > 20 {
        diagnostics.leave_out(
            format!("{} more rows", empty.len() - 20),
            "They have no numbers.",
        );
    }
}

/// Says which arms, visits and outcomes were found.
pub(super) fn found(
    arms: &TableArms,
    visits: &TableVisits,
    outcomes: &[GatheredOutcome],
    diagnostics: &mut Diagnostics,
) {
    let arms: Vec<&str> = arms.list.iter().map(|arm| &*arm.name).collect();
    diagnostics.recognise("Arms", arms.join("; "));
    let visits: Vec<&str> = visits.list.iter().map(|visit| &*visit.label).collect();
    diagnostics.recognise("Visits", visits.join("; "));
    let names: Vec<String> = outcomes.iter().map(|one| quote(&one.name)).collect();
    let results: usize = outcomes.iter().map(|one| one.results.len()).sum();
    let contrasts: usize = outcomes.iter().map(|one| one.contrasts.len()).sum();
    let what = format!(
        "{}; {results} arm summaries; {contrasts} contrasts",
        names.join("; ")
    );
    diagnostics.recognise("Outcomes", what);
}
