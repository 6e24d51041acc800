//! The rows before the headings: what a trial's file says beside numbers.

use super::super::keyword::Keyword;
use super::super::model::Trial;
use super::csv::{Cell, Table};
use super::rows::{Lack, Rows};

/// Most values in one row.
const MAX_VALUES: usize = 20;

/// Writes the rows.
pub(super) fn write(trial: &Trial, rows: &Rows, table: &mut Table) {
    let citation = &trial.citation;
    let year = citation
        .year
        .map_or_else(String::new, |year| year.to_string());
    for (key, text) in [
        ("# title", trial.title.as_str()),
        ("# short name", &trial.short_name),
        ("# id", &trial.id),
        ("# question", &trial.question),
        ("# description", &trial.description),
        ("# condition", &trial.condition),
        ("# citation", &citation.title),
        ("# journal", &citation.journal),
        ("# year", &year),
        ("# locator", &citation.locator),
        ("# doi", citation.doi.as_deref().unwrap_or_default()),
    ] {
        if !text.is_empty() {
            line(table, key, &[text]);
        }
    }
    for (key, texts) in [
        ("# authors", &citation.authors),
        ("# registration", &trial.registrations),
    ] {
        for some in texts.chunks(MAX_VALUES) {
            let texts: Vec<&str> = some.iter().map(String::as_str).collect();
            line(table, key, &texts);
        }
    }
    for source in &trial.sources {
        let doi = source.doi.as_deref().unwrap_or_default();
        line(
            table,
            "# source",
            &[&source.name, &source.reference, doi, &source.id],
        );
    }
    for arm in &trial.arms {
        let role = arm.role.as_str();
        let randomised = arm
            .randomised
            .as_ref()
            .map_or_else(String::new, |number| number.value.to_string());
        line(
            table,
            "# arm",
            &[&arm.name, &arm.short_name, role, &randomised, &arm.id],
        );
    }
    line(table, "# time unit", &[trial.time_unit.as_str()]);
    for visit in &trial.visits {
        let primary = if visit.primary { "primary" } else { "" };
        let note = visit.note.as_deref().unwrap_or_default();
        // A time before randomisation is a number and no formula.
        let cells = [
            Cell::text("# visit"),
            Cell::Number(visit.time.to_string()),
            Cell::text(&visit.label),
            Cell::text(primary),
            Cell::text(&visit.id),
            Cell::text(note),
        ];
        table.row(cells.iter());
    }
    for lost in lost(trial, rows) {
        line(table, &("# Not in this table: ".to_owned() + lost), &[]);
    }
}

fn line(table: &mut Table, key: &str, values: &[&str]) {
    let mut cells = vec![Cell::text(key)];
    cells.extend(values.iter().map(|value| Cell::text(value)));
    table.row(cells.iter());
}

/// What the table has no place for.
fn lost(trial: &Trial, rows: &Rows) -> Vec<&'static str> {
    let outcomes = &trial.outcomes;
    let mut tables = trial.count_tables().into_iter();
    let has_counts = tables.any(|(_, tables)| !tables.is_empty());
    let lost = [
        (
            outcomes
                .iter()
                .any(|outcome| !outcome.responders.is_empty()),
            "responders",
        ),
        (
            has_counts,
            "events, adverse events, participant flow and adherence",
        ),
        (!trial.notes.is_empty(), "notes on the trial"),
        (
            rows.lacks(Lack::Notes),
            "remarks on outcomes, contrasts and single numbers",
        ),
        (trial.sources.len() > 1, "the sources of single numbers"),
        (
            rows.lacks(Lack::Thresholds),
            "further thresholds, and thresholds within a person",
        ),
        (
            rows.lacks(Lack::Contrasts),
            "contrasts, or further contrasts of the same kind between the same arms at the same visit",
        ),
        (rows.lacks(Lack::Outcomes), "outcomes without a row"),
    ];
    lost.iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, what)| *what)
        .collect()
}
