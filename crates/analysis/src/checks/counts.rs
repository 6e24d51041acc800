//! Counts of people beside the numbers that they are part of.
//!
//! The file has no percentages beside its counts, so that none are compared.

use mcid_trial::{ArmCount, CountTable, ResponderCount, Trial};

use super::measured::people;
use super::{Check, CheckPlace, Finding, Numbers, People};

/// Compares responders with those analysed and randomised, and with those at a
/// lower threshold.
pub(super) fn responders(trial: &Trial, outcome: usize, checks: &mut Vec<Check>) {
    let measure = &trial.outcomes[outcome];
    for (row, responders) in measure.responders.iter().enumerate() {
        for counted in &responders.counts {
            let place = CheckPlace {
                outcome: Some(outcome),
                visit: Some(responders.visit),
                arm: Some(counted.arm),
                ..CheckPlace::default()
            };
            let mut add = |what: People, number: u32, with: u32, else_found: Finding| {
                checks.push(check(place, what, [number, with], row, else_found));
            };
            let number = counted.total.unwrap_or(counted.count);
            if let Some(with) = randomised(trial, counted.arm) {
                let what = People::RespondersRandomised;
                add(what, number, with, Finding::CannotBothBeRight);
            }
            let summary = measure
                .summaries
                .iter()
                .find(|summary| (summary.arm, summary.visit) == (counted.arm, responders.visit));
            if let Some(with) = summary.and_then(|summary| summary.n.as_ref().and_then(people)) {
                add(People::Responders, number, with, Finding::Question);
            }
            if let Some(with) = lower(&measure.responders, responders, counted) {
                let what = People::Stricter;
                add(what, counted.count, with, Finding::CannotBothBeRight);
            }
        }
    }
}

/// The responders of the same people at the next lower threshold.
fn lower(rows: &[ResponderCount], row: &ResponderCount, counted: &ArmCount) -> Option<u32> {
    let mut best: Option<&ResponderCount> = None;
    for other in rows {
        let same = other.visit == row.visit && other.kind == row.kind;
        if same
            && other.threshold.compare(row.threshold).is_lt()
            && best.is_none_or(|best| best.threshold.compare(other.threshold).is_lt())
        {
            best = Some(other);
        }
    }
    let mut counts = best?.counts.iter();
    let other = counts.find(|other| other.arm == counted.arm && other.total == counted.total)?;
    Some(other.count)
}

/// Compares every other row of counts with the numbers randomised.
pub(super) fn rows(trial: &Trial, checks: &mut Vec<Check>) {
    for (tables, what) in [
        (&trial.flow, People::Flow),
        (&trial.adherence, People::Adherence),
        (&trial.events, People::Events),
        (&trial.adverse_events, People::AdverseEvents),
    ] {
        for (row, table) in tables.iter().enumerate() {
            table_of(trial, table, (what, row), checks);
        }
    }
}

fn table_of(
    trial: &Trial,
    table: &CountTable,
    (what, row): (People, usize),
    checks: &mut Vec<Check>,
) {
    for counted in &table.counts {
        let Some(with) = randomised(trial, counted.arm) else {
            continue;
        };
        // Events without a denominator may be events and not people.
        let is_of_people = matches!(what, People::Flow | People::Adherence);
        let Some(number) = counted.total.or(is_of_people.then_some(counted.count)) else {
            continue;
        };
        let place = CheckPlace {
            arm: Some(counted.arm),
            ..CheckPlace::default()
        };
        let found = match what {
            // Those screened or invited are more than those randomised.
            People::Flow => Finding::Legitimate,
            _ => Finding::CannotBothBeRight,
        };
        checks.push(check(place, what, [number, with], row, found));
    }
}

fn randomised(trial: &Trial, arm: usize) -> Option<u32> {
    trial.arms[arm].randomised.as_ref().and_then(people)
}

fn check(
    place: CheckPlace,
    what: People,
    [number, with]: [u32; 2],
    row: usize,
    else_found: Finding,
) -> Check {
    Check {
        finding: if number <= with {
            Finding::Agrees
        } else {
            else_found
        },
        place,
        numbers: Numbers::People {
            what,
            number,
            with,
            row,
        },
    }
}
