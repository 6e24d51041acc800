//! Numbers analysed beside those randomised, and beside those analysed before.
//!
//! More people at a later visit are legitimate: some miss a visit and come
//! back.

use mcid_trial::Trial;

use super::measured::people;
use super::{Check, CheckPlace, Finding, Numbers, People};

pub(super) fn check(trial: &Trial, outcome: usize, checks: &mut Vec<Check>) {
    let summaries = &trial.outcomes[outcome].summaries;
    for (arm, described) in trial.arms.iter().enumerate() {
        let randomised = described.randomised.as_ref().and_then(people);
        let mut before: Option<(usize, u32)> = None;
        for visit in 0..trial.visits.len() {
            let summary = summaries
                .iter()
                .find(|summary| summary.arm == arm && summary.visit == visit);
            let Some(number) = summary.and_then(|summary| summary.n.as_ref().and_then(people))
            else {
                continue;
            };
            let mut add = |what: People, with: u32, row: usize, else_found: Finding| {
                checks.push(Check {
                    finding: if number <= with {
                        Finding::Agrees
                    } else {
                        else_found
                    },
                    place: CheckPlace {
                        outcome: Some(outcome),
                        visit: Some(visit),
                        arm: Some(arm),
                        ..CheckPlace::default()
                    },
                    numbers: Numbers::People {
                        what,
                        number,
                        with,
                        row,
                    },
                });
            };
            if let Some(with) = randomised {
                add(People::Analysed, with, 0, Finding::CannotBothBeRight);
            }
            if let Some((row, with)) = before {
                add(People::Later, with, row, Finding::Legitimate);
            }
            before = Some((visit, number));
        }
    }
}
