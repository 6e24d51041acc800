//! From a row to the contrast that it holds.

use super::gather::{Field, GatheredEntry, add};
use super::meaning::Meaning;
use super::number::is_not_reported;
use super::rows::RowReader;
use super::sheet::SheetRow;
use super::words;
use mcid_trial::{limits::MAX_CONTRASTS, quote::quote};

impl RowReader<'_> {
    /// Adds the contrast of a row, if it has an estimate.
    pub(super) fn contrast(
        &mut self,
        row: &SheetRow,
        outcome: usize,
        (visit, arm, reference): (usize, Option<usize>, Option<usize>),
        mut fields: Vec<Field>,
    ) {
        let Some(first) = fields.first().cloned() else {
            return;
        };
        if !fields.iter().any(|field| field.key == "estimate") {
            if fields.iter().all(|field| field.key == "p") {
                self.diagnostics.leave_out(
                    "P value in ".to_owned() + &first.at.name(),
                    "It stands without an estimate.",
                );
            } else {
                let message = "There are limits or a standard error, but no estimate.";
                self.diagnostics
                    .error(first.at, message, "Add the estimate, or empty the cell.");
            }
            return;
        }
        // The order in which an estimate subtracts is said for the whole
        // table where its rows do not say it.
        let two = match (arm, reference) {
            (Some(arm), Some(reference)) => Some((arm, reference)),
            _ => self.frame.pair,
        };
        let Some((arm, reference)) = two else {
            let message =
                "The row has an estimate, but does not say between which arms.".to_owned();
            self.diagnostics.error(first.at, message, "Name both in columns \"arm\" and \"reference arm\": the estimate is the arm minus the reference arm.");
            return;
        };
        if arm == reference {
            let column = self.frame.columns.of(Meaning::ReferenceArm);
            let (_, at) = Self::cell(row, column.map_or(0, |column| column.index));
            let message = "An arm is contrasted with itself.";
            self.diagnostics.error(at, message, "Name the other arm.");
            return;
        }
        let mut kind = self.frame.kind;
        if let Some(column) = self.frame.columns.of(Meaning::Kind) {
            let (text, at) = Self::cell(row, column.index);
            if !is_not_reported(&text) {
                let Some(named) = words::kind(&text) else {
                    let message = format!("{} is not a kind of estimate.", quote(&text));
                    self.diagnostics.error(at, message, words::KINDS);
                    return;
                };
                kind = named;
            }
        }
        if let Some(column) = self.frame.columns.of(Meaning::RatioOf) {
            let (text, at) = Self::cell(row, column.index);
            if !is_not_reported(&text) {
                let Some(ratio) = words::ratio_of(&text) else {
                    let message = format!("{} is not what a ratio can be of.", quote(&text));
                    let remedy = "Write odds, risk, hazard, rate or geometric_mean.";
                    self.diagnostics.error(at, message, remedy);
                    return;
                };
                kind.ratio = ratio;
            }
        }
        if let Some(column) = self.frame.columns.of(Meaning::Favours) {
            let (text, at) = Self::cell(row, column.index);
            if self.arms.is_named(&text) {
                let Some(favoured) = self.arms.index(&text, at, self.diagnostics) else {
                    return;
                };
                fields.push(Field {
                    key: "favours",
                    text: self.arms.list[favoured].id.clone(),
                    at,
                });
            }
        }
        let contrasts = &mut self.outcomes[outcome].contrasts;
        if contrasts.len() >= MAX_CONTRASTS {
            let message = format!("There are more than {MAX_CONTRASTS} contrasts.");
            self.diagnostics
                .error(first.at, message, "Leave out what readers do not need.");
            return;
        }
        let entry = GatheredEntry {
            visit,
            arm,
            reference: Some(reference),
            kind,
            fields,
            at: row.at(),
        };
        add(contrasts, entry, &mut self.diagnostics.faults);
    }
}
