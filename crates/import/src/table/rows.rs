//! From rows to what they say of outcomes, arms and contrasts.

use super::super::diagnostics::Diagnostics;
use super::arms::TableArms;
use super::cell_faults::CellPlace;
use super::cells::{RowNumbers, fields};
use super::columns::Columns;
use super::decimal_separator::Separators;
use super::gather::{Field, GatheredEntry, GatheredOutcome, add, merge};
use super::meaning::{EstimateKind, Meaning, heading_of};
use super::number::is_not_reported;
use super::sheet::SheetRow;
use super::visits::{TableVisits, unit};
use super::words::{direction, role};
use mcid_trial::{limits::MAX_OUTCOMES, model::TimeUnit, quote::quote};

/// What is known before the rows are read.
pub(super) struct TableContext<'a> {
    pub(super) headings: &'a SheetRow,
    pub(super) columns: &'a Columns,
    pub(super) marks: Separators,
    /// The outcome's name where no column says it.
    pub(super) outcome: String,
    /// The kind of contrast that headings, the preface or a person say; empty
    /// while none does.
    pub(super) kind: EstimateKind,
    /// The arm that an estimate is of, and the other, where no columns say
    /// so.
    pub(super) pair: Option<(usize, usize)>,
    /// The level of intervals where nothing nearer says it.
    pub(super) level: &'a str,
}

/// What concerns an outcome as a whole.
const ABOUT: [Meaning; 9] = [
    Meaning::Instrument,
    Meaning::Unit,
    Meaning::UnitPlural,
    Meaning::ScaleMinimum,
    Meaning::ScaleMaximum,
    Meaning::Direction,
    Meaning::Threshold,
    Meaning::ThresholdLabel,
    Meaning::Role,
];

/// All that rows say.
pub(super) struct RowReader<'a> {
    pub(super) frame: TableContext<'a>,
    pub(super) arms: &'a mut TableArms,
    pub(super) visits: &'a mut TableVisits,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) outcomes: Vec<GatheredOutcome>,
    /// Rows that take their outcome from a row above.
    pub(super) filled: usize,
    /// Rows without any number.
    pub(super) empty: Vec<CellPlace>,
}

impl RowReader<'_> {
    /// Reads a row.
    pub(super) fn row(&mut self, row: &SheetRow) {
        let RowNumbers {
            of_row,
            of_reference,
            of_arms,
            estimate,
        } = fields(
            row,
            self.frame.columns,
            self.frame.marks,
            self.frame.level,
            &mut self.diagnostics.faults,
        );
        let is_empty = of_row.is_empty()
            && of_reference.is_empty()
            && estimate.is_empty()
            && of_arms.iter().all(Vec::is_empty);
        if is_empty {
            self.empty.push(row.at());
            return;
        }
        // A decimal comma that is also between cells would move all numbers
        // after it to the next column.
        let stray = row.cells.iter().enumerate().find(|(index, cell)| {
            !cell.text.is_empty() && self.frame.headings.text(*index).is_empty()
        });
        if let Some((_, cell)) = stray {
            let message = "This cell stands below no heading.";
            let remedy = "Give its column a heading, or empty it. Where decimals have a comma, another character must stand between cells.";
            self.diagnostics.error(cell.at, message, remedy);
            return;
        }
        let Some(outcome) = self.outcome(row) else {
            return;
        };
        self.about(row, outcome);
        let Some(visit) = self.visit(row) else {
            return;
        };
        let result = |arm: usize, fields: Vec<Field>| GatheredEntry {
            visit,
            arm,
            reference: None,
            kind: EstimateKind::default(),
            fields,
            at: row.at(),
        };
        let mut results = Vec::new();
        let (mut arm, mut reference) = (None, None);
        if let Some(column) = self.frame.columns.of(Meaning::Arm) {
            let cell = Self::cell(row, column.index);
            arm = self.arms.index(&cell.0, cell.1, self.diagnostics);
            if arm.is_none() {
                return;
            }
        }
        if let Some(column) = self.frame.columns.of(Meaning::ReferenceArm)
            && self.arms.is_named(row.text(column.index))
        {
            let cell = Self::cell(row, column.index);
            reference = self.arms.index(&cell.0, cell.1, self.diagnostics);
            if reference.is_none() {
                return;
            }
        }
        if let (Some(arm), false) = (arm, of_row.is_empty()) {
            results.push(result(arm, of_row));
        }
        if !of_reference.is_empty() {
            if let Some(arm) = reference {
                results.push(result(arm, of_reference));
            } else {
                let message =
                    "The row has numbers of a reference arm that it does not name.".to_owned();
                let remedy = "Name it in the column of the reference arm.";
                self.diagnostics.error(of_reference[0].at, message, remedy);
            }
        }
        for (headed, fields) in self.frame.columns.arms.iter().zip(of_arms) {
            if let (Some(arm), false) = (self.arms.of_headed(headed), fields.is_empty()) {
                results.push(result(arm, fields));
            }
        }
        for entry in results {
            add(
                &mut self.outcomes[outcome].results,
                entry,
                &mut self.diagnostics.faults,
            );
        }
        self.contrast(row, outcome, (visit, arm, reference), estimate);
    }

    /// What stands in a column, and where.
    pub(super) fn cell(row: &SheetRow, index: usize) -> (String, CellPlace) {
        let text = row.text(index).to_owned();
        let at = row.cells.get(index).map_or_else(
            || CellPlace {
                column: super::cell_faults::small(index),
                ..row.at()
            },
            |cell| cell.at,
        );
        (text, at)
    }

    fn outcome(&mut self, row: &SheetRow) -> Option<usize> {
        let text = |meaning: Meaning| {
            self.frame
                .columns
                .of(meaning)
                .map_or("", |column| row.text(column.index))
        };
        let (name, id) = (text(Meaning::Outcome), text(Meaning::OutcomeId));
        let has_column = self.frame.columns.has(&[Meaning::Outcome]);
        if has_column && name.is_empty() && id.is_empty() {
            // Cells that were joined in a spreadsheet.
            let last = self.outcomes.len().checked_sub(1);
            if last.is_some() {
                self.filled += 1;
            } else {
                self.diagnostics.error(
                    row.at(),
                    "The row does not say its outcome.",
                    "Write its name.",
                );
            }
            return last;
        }
        let name = if has_column {
            name
        } else {
            &self.frame.outcome
        };
        let is_it = |outcome: &GatheredOutcome| {
            if id.is_empty() {
                outcome.name == name
            } else {
                outcome.id == id
            }
        };
        let alike =
            |outcome: &GatheredOutcome| id.is_empty() && outcome.name.eq_ignore_ascii_case(name);
        let known = self.outcomes.iter().position(is_it);
        if let Some(index) = known.or_else(|| self.outcomes.iter().position(alike)) {
            return Some(index);
        }
        if self.outcomes.len() >= MAX_OUTCOMES {
            let message = format!("There are more than {MAX_OUTCOMES} outcomes.");
            self.diagnostics
                .error(row.at(), message, "Check which column names the outcomes.");
            return None;
        }
        let column = self
            .frame
            .columns
            .of(Meaning::Outcome)
            .map(|column| column.index);
        let (_, at) = Self::cell(row, column.unwrap_or(0));
        self.outcomes.push(GatheredOutcome {
            name: if name.is_empty() { id } else { name }.to_owned(),
            id: id.to_owned(),
            at,
            about: Vec::new(),
            results: Vec::new(),
            contrasts: Vec::new(),
        });
        Some(self.outcomes.len() - 1)
    }

    /// What the row says of its outcome as a whole.
    fn about(&mut self, row: &SheetRow, outcome: usize) {
        let mut fields = Vec::new();
        for column in &self.frame.columns.list {
            let Some(cell) = row
                .cells
                .get(column.index)
                .filter(|cell| !cell.text.is_empty())
            else {
                continue;
            };
            let meaning = column.meaning;
            if !ABOUT.contains(&meaning) {
                continue;
            }
            let is_word = matches!(
                meaning,
                Meaning::Instrument | Meaning::Unit | Meaning::UnitPlural | Meaning::ThresholdLabel
            );
            if !is_word && is_not_reported(&cell.text) {
                continue;
            }
            let text = match meaning {
                Meaning::Direction => direction(&cell.text)
                    .map(str::to_owned)
                    .ok_or("Write lower_is_better or higher_is_better."),
                Meaning::Role => role(&cell.text)
                    .map(str::to_owned)
                    .ok_or("Write primary, secondary or post_hoc."),
                _ if is_word => Ok(cell.text.clone()),
                _ => match super::number::one(&cell.text, self.frame.marks) {
                    Ok(number) => Ok(number),
                    Err(refusal) => {
                        self.diagnostics.error(
                            cell.at,
                            refusal.message,
                            refusal.remedy.for_table(),
                        );
                        continue;
                    }
                },
            };
            match text {
                Ok(text) => fields.push(Field {
                    key: heading_of(meaning).name,
                    text,
                    at: cell.at,
                }),
                Err(remedy) => {
                    let message =
                        quote(&cell.text) + " is not a " + heading_of(meaning).label + ".";
                    self.diagnostics.error(cell.at, message, remedy);
                }
            }
        }
        merge(
            &mut self.outcomes[outcome].about,
            fields,
            &mut self.diagnostics.faults,
        );
    }

    fn visit(&mut self, row: &SheetRow) -> Option<usize> {
        let column = self.frame.columns.of(Meaning::Visit)?;
        let (text, at) = Self::cell(row, column.index);
        let by_cell = self
            .frame
            .columns
            .of(Meaning::TimeUnit)
            .and_then(|column| unit(row.text(column.index)));
        let by_heading: Option<TimeUnit> = unit(column.time_unit);
        self.visits.index(
            &text,
            at,
            by_cell.or(by_heading),
            self.frame.marks,
            self.diagnostics,
        )
    }
}
