//! Parts of a record that are one outcome at several visits, and those that
//! are outcomes of their own.
//!
//! Only what is called the same, is the same kind of mean with the same kind
//! of spread, in the same unit, of the same arms, can be one outcome; and it
//! is one only if a person says so.

use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::super::slug::slug;
use super::part::{Part, PostedSpread};
use super::text::in_sentence;
use super::title::is_same_time;
use super::visit::label;

/// Parts that may be one outcome.
pub(super) struct VisitSeries {
    /// Id of the outcome that they are together.
    pub(super) id: String,
    /// Its name, in a sentence.
    pub(super) name: String,
    /// Indices of the parts, and the ids and names that each has by itself.
    pub(super) parts: Vec<(usize, String, String)>,
}

/// An outcome of the document: a series, or one of its parts.
pub(super) struct PlannedOutcome {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) parts: Vec<usize>,
}

/// Sorts parts into series. Ids and names do not depend on any answer.
pub(super) fn series(parts: &[Part]) -> Vec<VisitSeries> {
    let mut found: Vec<VisitSeries> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let has_room = |series: &&mut VisitSeries| {
            let is_like = series
                .parts
                .first()
                .is_some_and(|first| is_alike(&parts[first.0], part));
            let is_taken =
                series
                    .parts
                    .iter()
                    .any(|other| match (parts[other.0].when, part.when) {
                        (Some(one), Some(other)) => is_same_time(one, other),
                        _ => true,
                    });
            is_like && !is_taken
        };
        match found.iter_mut().find(has_room) {
            Some(series) => series.parts.push((at, String::new(), String::new())),
            None => found.push(VisitSeries {
                id: String::new(),
                name: String::new(),
                parts: vec![(at, String::new(), String::new())],
            }),
        }
    }
    let mut taken: Vec<(String, String)> = Vec::new();
    for series in &mut found {
        let first = &parts[series.parts[0].0];
        let stem = if first.when.is_some() {
            &first.name
        } else {
            &first.title
        };
        (series.id, series.name) = called(stem, first, &mut taken);
        let is_alone = series.parts.len() == 1;
        for (at, id, name) in &mut series.parts {
            if is_alone {
                (*id, *name) = (series.id.clone(), series.name.clone());
            } else {
                (*id, *name) = called(&parts[*at].title, &parts[*at], &mut taken);
            }
        }
    }
    found
}

/// An id and a name that no other outcome has.
fn called(title: &str, part: &Part, taken: &mut Vec<(String, String)>) -> (String, String) {
    let mut name = in_sentence(title);
    if part.is_least_squares {
        name.push_str(" (least squares mean)");
    }
    if taken.iter().any(|(_, other)| *other == name) {
        let number = part.number.to_string();
        name = format!("{name} (outcome measure {number} of the record)");
    }
    let id = slug(&name, "outcome", &|id| {
        taken.iter().any(|(other, _)| other == id)
    });
    taken.push((id.clone(), name.clone()));
    (id, name)
}

/// True if two parts can be one outcome at two visits.
fn is_alike(one: &Part, other: &Part) -> bool {
    let arms = |part: &Part| part.rows.iter().map(|row| row.arm).collect::<Vec<_>>();
    one.name.eq_ignore_ascii_case(&other.name)
        && one.unit.eq_ignore_ascii_case(&other.unit)
        && one.is_least_squares == other.is_least_squares
        && one.is_change == other.is_change
        && one.spread == other.spread
        && arms(one) == arms(other)
}

/// Asks which series are one outcome, and gives the outcomes.
pub(super) fn planned(
    series: &[VisitSeries],
    parts: &[Part],
    diagnostics: &mut Diagnostics,
) -> Vec<PlannedOutcome> {
    let mut made = Vec::new();
    for series in series {
        if series.parts.len() > 1
            && diagnostics.ask(question(series, parts)).as_deref() == Some(APART)
        {
            made.extend(series.parts.iter().map(|(at, id, name)| PlannedOutcome {
                id: id.clone(),
                name: name.clone(),
                parts: vec![*at],
            }));
        } else {
            made.push(PlannedOutcome {
                id: series.id.clone(),
                name: series.name.clone(),
                parts: series.parts.iter().map(|part| part.0).collect(),
            });
        }
    }
    made
}

const APART: &str = "apart";

fn question(series: &VisitSeries, parts: &[Part]) -> ImportQuestion {
    let times: Vec<String> = series
        .parts
        .iter()
        .filter_map(|part| parts[part.0].when.map(label))
        .collect();
    let first = &parts[series.parts[0].0];
    let kind = match (&first.spread, first.is_least_squares) {
        (_, true) => "least squares means",
        (PostedSpread::Deviation, _) => "means with standard deviations",
        (PostedSpread::Error, _) => "means with standard errors",
        (PostedSpread::Interval(_), _) => "means with confidence intervals",
        (PostedSpread::Nothing, _) => "means",
    };
    let help = format!(
        "The record posts {kind} separately at {}, in the same unit and for the same arms. Their titles differ by the time alone.",
        times.join(", ")
    );
    let choices = [
        ("join", "one outcome with several visits"),
        (APART, "separate outcomes"),
    ];
    ImportQuestion::choice(
        format!("trajectory/{}", series.id),
        &series.name,
        "Is this one outcome, measured at several visits?",
        choices,
    )
    .with_help(help)
    .proposing(choices[0].0)
}
