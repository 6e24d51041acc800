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
    diagnostics: &mut Diagnostics<'_>,
) {
    let delimiter = DELIMITERS
        .iter()
        .find(|(delimiter, _)| *delimiter == plan.delimiter);
    diagnostics.recognise(
        "Between columns",
        delimiter.map_or("", |(_, name)| name).to_owned(),
    );
    diagnostics.recognise("Headings", "row ".to_owned() + &row.at().row.to_string());
    for column in &columns.list {
        let mut holds = heading_of(column.meaning).label.to_owned();
        match column.of {
            Owner::Row => {}
            Owner::Reference => holds.push_str(", of the reference arm"),
            Owner::Arm(side) => {
                holds.push_str(", of ");
                holds.push_str(&columns.sides[side].name);
            }
        }
        for (before, what) in [
            (", level in per cent: ", column.level.as_str()),
            (", in ", column.time_unit),
        ] {
            if !what.is_empty() {
                holds.push_str(before);
                holds.push_str(what);
            }
        }
        diagnostics.recognise(&column_name(column.index, row.text(column.index)), holds);
    }
}

/// Says which rows of the preface are remarks.
pub(super) fn remarks(preface: &Preface, diagnostics: &mut Diagnostics<'_>) {
    for (at, text) in preface.remarks() {
        let what = "Row ".to_owned() + &at.row.to_string() + ": " + &shortened(text);
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
    diagnostics: &mut Diagnostics<'_>,
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
    diagnostics: &mut Diagnostics<'_>,
) {
    let list = |names: Vec<&str>| names.join("; ");
    diagnostics.recognise(
        "Arms",
        list(arms.list.iter().map(|arm| arm.name.as_str()).collect()),
    );
    diagnostics.recognise(
        "Visits",
        list(
            visits
                .list
                .iter()
                .map(|visit| visit.label.as_str())
                .collect(),
        ),
    );
    let (mut results, mut contrasts) = (0, 0);
    for outcome in outcomes {
        results += outcome.results.len();
        contrasts += outcome.contrasts.len();
    }
    let names: Vec<String> = outcomes
        .iter()
        .map(|outcome| quote(&outcome.name))
        .collect();
    let mut said = names.join("; ");
    for (count, what) in [(results, " arm summaries"), (contrasts, " contrasts")] {
        said.push_str("; ");
        said.push_str(&count.to_string());
        said.push_str(what);
    }
    diagnostics.recognise("Outcomes", said);
}
