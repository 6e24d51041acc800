//! The rows of both shapes.

use super::super::keyword::Keyword;
use super::super::model::{ArmSummary, Contrast, Interval, Outcome, Spread, ThresholdKind, Trial};
use super::super::reported::Reported;
use super::csv::Cell;

/// What rows may have no place for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lack {
    Notes,
    Thresholds,
    Contrasts,
    Outcomes,
}

/// Headings and rows, and what they have no place for.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) headings: Vec<String>,
    pub(super) list: Vec<Vec<Cell>>,
    lacks: Vec<Lack>,
}

/// Headings of what concerns an outcome as a whole.
const OUTCOME: [&str; 11] = [
    "outcome_id",
    "outcome",
    "instrument",
    "unit",
    "unit_plural",
    "scale_minimum",
    "scale_maximum",
    "direction",
    "role",
    "mcid",
    "mcid_label",
];

/// Headings of an arm's summary.
const SUMMARY: [&str; 14] = [
    "n",
    "mean",
    "standard_deviation",
    "standard_error",
    "lower",
    "upper",
    "level",
    "median",
    "change",
    "change_sd",
    "change_se",
    "change_lower",
    "change_upper",
    "change_level",
];

/// Headings of a contrast.
const CONTRAST: [&str; 10] = [
    "kind",
    "estimate",
    "lower",
    "upper",
    "level",
    "p",
    "standard_error",
    "degrees_of_freedom",
    "ratio_of",
    "control_risk",
];

/// A row for each arm and visit.
pub(super) fn result_rows(trial: &Trial) -> Rows {
    let mut rows = Rows::default();
    rows.heads(&OUTCOME, "");
    rows.heads(&[trial.time_unit.as_str(), "arm"], "");
    rows.heads(&SUMMARY, "");
    for outcome in &trial.outcomes {
        let about = rows.about(outcome);
        rows.note(Lack::Contrasts, !outcome.contrasts.is_empty());
        rows.note(Lack::Outcomes, outcome.summaries.is_empty());
        for result in &outcome.summaries {
            let mut row = about.clone();
            row.push(visit(trial, result.visit));
            row.push(arm(trial, result.arm));
            rows.summary(Some(result), &mut row);
            rows.list.push(row);
        }
    }
    rows
}

/// A row for each contrast, and one for each summary that is in none.
pub(super) fn contrast_rows(trial: &Trial) -> Rows {
    let mut rows = Rows::default();
    rows.heads(&OUTCOME, "");
    rows.heads(&[trial.time_unit.as_str(), "arm", "reference_arm"], "");
    rows.heads(&CONTRAST, "");
    rows.heads(&SUMMARY, "arm_");
    rows.heads(&SUMMARY, "reference_");
    for outcome in &trial.outcomes {
        let about = rows.about(outcome);
        rows.note(
            Lack::Outcomes,
            outcome.summaries.is_empty() && outcome.contrasts.is_empty(),
        );
        let mut written: Vec<(usize, usize)> = Vec::new();
        for (index, contrast) in outcome.contrasts.iter().enumerate() {
            let place = |one: &Contrast| (one.visit, one.arm, one.reference_arm, one.kind);
            let mut before = outcome.contrasts[..index].iter();
            if before.any(|other| place(other) == place(contrast)) {
                rows.note(Lack::Contrasts, true);
                continue;
            }
            let mut row = about.clone();
            row.push(visit(trial, contrast.visit));
            row.push(arm(trial, contrast.arm));
            row.push(arm(trial, contrast.reference_arm));
            rows.contrast(contrast, &mut row);
            for arm in [contrast.arm, contrast.reference_arm] {
                let is_it =
                    |result: &&ArmSummary| (result.visit, result.arm) == (contrast.visit, arm);
                rows.summary(outcome.summaries.iter().find(is_it), &mut row);
                written.push((contrast.visit, arm));
            }
            rows.list.push(row);
        }
        for result in &outcome.summaries {
            if written.contains(&(result.visit, result.arm)) {
                continue;
            }
            let mut row = about.clone();
            row.push(visit(trial, result.visit));
            row.push(arm(trial, result.arm));
            row.resize(row.len() + 1 + CONTRAST.len(), Cell::EMPTY);
            rows.summary(Some(result), &mut row);
            rows.summary(None, &mut row);
            rows.list.push(row);
        }
    }
    rows
}

/// A visit, by its time.
fn visit(trial: &Trial, index: usize) -> Cell {
    Cell::Number(trial.visits[index].time.to_string())
}

/// An arm, by its name if no other has it.
fn arm(trial: &Trial, index: usize) -> Cell {
    let arm = &trial.arms[index];
    let others = trial.arms.iter().filter(|other| other.name == arm.name);
    Cell::text(if others.count() == 1 {
        &arm.name
    } else {
        &arm.id
    })
}

impl Rows {
    /// True if there is something that the rows have no place for.
    pub(super) fn lacks(&self, what: Lack) -> bool {
        self.lacks.contains(&what)
    }

    fn note(&mut self, what: Lack, is_so: bool) {
        if is_so && !self.lacks(what) {
            self.lacks.push(what);
        }
    }

    fn heads(&mut self, headings: &[&str], before: &str) {
        for heading in headings {
            self.headings.push(before.to_owned() + heading);
        }
    }

    fn about(&mut self, outcome: &Outcome) -> Vec<Cell> {
        let is_one = |kind: ThresholdKind| kind == ThresholdKind::BetweenGroups;
        let threshold = outcome
            .thresholds
            .iter()
            .find(|threshold| is_one(threshold.kind));
        self.note(
            Lack::Thresholds,
            outcome.thresholds.len() > usize::from(threshold.is_some()),
        );
        self.note(Lack::Notes, outcome.note.is_some());
        vec![
            Cell::text(&outcome.id),
            Cell::text(&outcome.name),
            Cell::text(&outcome.instrument),
            Cell::text(&outcome.unit_singular),
            Cell::text(&outcome.unit_plural),
            self.number(outcome.scale_minimum.as_ref()),
            self.number(outcome.scale_maximum.as_ref()),
            Cell::text(outcome.direction.as_str()),
            Cell::text(outcome.role.as_str()),
            self.number(threshold.map(|threshold| &threshold.value)),
            Cell::text(threshold.map_or("", |threshold| &threshold.label)),
        ]
    }

    /// A number as it was printed; empty if there is none.
    fn number(&mut self, number: Option<&Reported>) -> Cell {
        let Some(number) = number else {
            return Cell::EMPTY;
        };
        self.note(Lack::Notes, number.note.is_some());
        Cell::Number(number.value.to_string())
    }

    fn interval(&mut self, interval: Option<&Interval>, row: &mut Vec<Cell>) {
        row.push(self.number(interval.map(|interval| &interval.lower)));
        row.push(self.number(interval.map(|interval| &interval.upper)));
        row.push(interval.map_or(Cell::EMPTY, |interval| {
            Cell::Number(interval.level.to_string())
        }));
    }

    fn summary(&mut self, result: Option<&ArmSummary>, row: &mut Vec<Cell>) {
        let Some(result) = result else {
            row.resize(row.len() + SUMMARY.len(), Cell::EMPTY);
            return;
        };
        row.push(self.number(result.n.as_ref()));
        row.push(self.number(result.mean.as_ref()));
        self.spread(&result.spread, row);
        row.push(self.number(result.median.as_ref()));
        let change = result.change.as_ref();
        row.push(self.number(change.map(|change| &change.mean)));
        self.spread(
            change.map_or(&Spread::NotReported, |change| &change.spread),
            row,
        );
    }

    fn spread(&mut self, spread: &Spread, row: &mut Vec<Cell>) {
        let (mut deviation, mut error, mut interval) = (None, None, None);
        match spread {
            Spread::StandardDeviation(number) => deviation = Some(number),
            Spread::StandardError(number) => error = Some(number),
            Spread::ConfidenceInterval(limits) => interval = Some(limits),
            Spread::NotReported => {}
        }
        row.push(self.number(deviation));
        row.push(self.number(error));
        self.interval(interval, row);
    }

    fn contrast(&mut self, contrast: &Contrast, row: &mut Vec<Cell>) {
        self.note(Lack::Notes, contrast.note.is_some());
        row.push(Cell::text(contrast.kind.as_str()));
        row.push(self.number(Some(&contrast.estimate)));
        self.interval(contrast.interval.as_ref(), row);
        // As a text: "=0.247" is no formula.
        row.push(Cell::text(contrast.p.as_ref().map_or("", |p| &p.text)));
        row.push(self.number(contrast.standard_error.as_ref()));
        row.push(self.number(contrast.degrees_of_freedom.as_ref()));
        row.push(Cell::text(contrast.ratio.map_or("", Keyword::as_str)));
        row.push(self.number(contrast.control_risk.as_ref()));
    }
}
