//! What is compared, and what it is about.

use crate::phrase;
use mcid_analysis::checks::{Check, CheckKind, Numbers, People};
use mcid_trial::Trial;

use super::{contrast_of, outcome_of};

/// What is compared with what.
pub(super) fn compared(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::IntervalSymmetry => "The interval with its estimate",
        CheckKind::IntervalAgainstP => "P with estimate and interval",
        CheckKind::SignificanceSide => "P with what the interval leaves out",
        CheckKind::StandardError => "The standard error with the interval",
        CheckKind::RawDifference => "The difference with the means",
        CheckKind::ChangeArithmetic => "The estimate with the means and their changes",
        CheckKind::Counts => "Counts with numbers of people",
        CheckKind::Completers => "Numbers analysed with numbers before",
        CheckKind::ScaleBounds => "Means and SDs with the scale",
        CheckKind::SpreadPlausibility => "SDs with their usual size",
        CheckKind::Granularity => "Means and SDs with whole-number scores",
        CheckKind::Sources => "What the file notes",
    }
}

/// How many agree, as a sentence.
pub(super) fn agreement(kind: CheckKind, count: usize) -> String {
    let (one, several) = match kind {
        CheckKind::IntervalSymmetry => (
            "interval lies evenly around its estimate",
            "intervals lie evenly around their estimates",
        ),
        CheckKind::IntervalAgainstP => (
            "P value follows from its estimate and interval",
            "P values follow from their estimates and intervals",
        ),
        CheckKind::SignificanceSide => (
            "P value is on the same side as its interval",
            "P values are on the same side as their intervals",
        ),
        CheckKind::StandardError => (
            "standard error follows from its interval",
            "standard errors follow from their intervals",
        ),
        CheckKind::RawDifference => (
            "unadjusted difference is that of the means",
            "unadjusted differences are those of the means",
        ),
        CheckKind::ChangeArithmetic => (
            "estimate lies between the difference of the means and that of their changes",
            "estimates lie between the difference of the means and that of their changes",
        ),
        CheckKind::Counts => (
            "count is no larger than it can be",
            "counts are no larger than they can be",
        ),
        CheckKind::Completers => (
            "number analysed is no larger than the one before",
            "numbers analysed are no larger than the ones before",
        ),
        CheckKind::ScaleBounds => (
            "mean, median or SD keeps to its scale",
            "means, medians and SDs keep to their scale",
        ),
        CheckKind::SpreadPlausibility => (
            "SD is of a usual size",
            "SDs, printed or implied by an interval, are of a usual size",
        ),
        CheckKind::Granularity => (
            "mean can be that of whole-number scores",
            "means can be those of whole-number scores",
        ),
        CheckKind::Sources => ("note", "notes"),
    };
    format!("{}.", phrase::count(count, one, several))
}

/// What a comparison is about: "Pain intensity, 18 weeks, retraining".
pub(super) fn subject(trial: &Trial, check: &Check) -> String {
    if let Numbers::Noted(note) = check.numbers {
        return trial
            .notes
            .get(note)
            .map_or_else(String::new, |note| note.about.clone());
    }
    let outcome = outcome_of(trial, check);
    let mut parts = Vec::new();
    parts.extend(outcome.map(|outcome| outcome.name.clone()));
    if let Numbers::People { what, row, .. } = check.numbers {
        let tables = match what {
            People::Flow => Some(&trial.flow),
            People::Adherence => Some(&trial.adherence),
            People::Events => Some(&trial.events),
            People::AdverseEvents => Some(&trial.adverse_events),
            _ => None,
        };
        let table = tables.and_then(|tables| tables.get(row));
        parts.extend(table.map(|table| table.label.clone()));
    }
    let visit = check.place.visit.and_then(|visit| trial.visits.get(visit));
    parts.extend(visit.map(|visit| visit.label.clone()));
    let name = |arm: usize| {
        trial
            .arms
            .get(arm)
            .map_or_else(String::new, |arm| phrase::in_sentence(&arm.short_name))
    };
    parts.extend(check.place.arm.map(name));
    if let Some(contrast) = contrast_of(trial, check)
        && trial.arms.len() > 2
    {
        parts.push(format!(
            "{} against {}",
            name(contrast.arm),
            name(contrast.reference_arm)
        ));
    }
    phrase::capitalised(&parts.join(", "))
}
