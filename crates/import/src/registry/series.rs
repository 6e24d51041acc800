//! Parts of a record that are one outcome at several visits, and those that
//! are outcomes of their own.
//!
//! Only what is called the same, is the same kind of mean with the same kind
//! of spread, in the same unit, of the same arms, can be one outcome; and it
//! is one only if a person says so.

use super::super::Question;
use super::super::slug::slug;
use super::ask::{Asked, choice, id_of};
use super::part::{Part, Spread};
use super::text::{filled, in_sentence};
use super::title::is_same;
use super::visit::label;

/// Parts that may be one outcome.
pub(super) struct Series {
    /// Id of the outcome that they are together.
    pub(super) id: String,
    /// Its name, in a sentence.
    pub(super) name: String,
    /// Indices of the parts, and the ids and names that each has by itself.
    pub(super) parts: Vec<(usize, String, String)>,
}

/// An outcome of the document: a series, or one of its parts.
pub(super) struct Planned {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) parts: Vec<usize>,
}

/// Sorts parts into series. Ids and names do not depend on any answer.
pub(super) fn series(parts: &[Part]) -> Vec<Series> {
    let mut found: Vec<Series> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let has_room = |series: &&mut Series| {
            let is_like = series
                .parts
                .first()
                .is_some_and(|first| is_alike(&parts[first.0], part));
            let is_taken =
                series
                    .parts
                    .iter()
                    .any(|other| match (parts[other.0].when, part.when) {
                        (Some(one), Some(other)) => is_same(one, other),
                        _ => true,
                    });
            is_like && !is_taken
        };
        match found.iter_mut().find(has_room) {
            Some(series) => series.parts.push((at, String::new(), String::new())),
            None => found.push(Series {
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
        name.push_str(&filled(" (outcome measure {} of the record)", &[&number]));
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
pub(super) fn planned(series: &[Series], parts: &[Part], asked: &mut Asked<'_>) -> Vec<Planned> {
    let mut made = Vec::new();
    for series in series {
        if series.parts.len() > 1 && asked.ask(question(series, parts)) == APART {
            made.extend(series.parts.iter().map(|(at, id, name)| Planned {
                id: id.clone(),
                name: name.clone(),
                parts: vec![*at],
            }));
        } else {
            made.push(Planned {
                id: series.id.clone(),
                name: series.name.clone(),
                parts: series.parts.iter().map(|part| part.0).collect(),
            });
        }
    }
    made
}

const APART: &str = "apart";

fn question(series: &Series, parts: &[Part]) -> Question {
    let times: Vec<String> = series
        .parts
        .iter()
        .filter_map(|part| parts[part.0].when.map(label))
        .collect();
    let first = &parts[series.parts[0].0];
    let kind = match (&first.spread, first.is_least_squares) {
        (_, true) => "least squares means",
        (Spread::Deviation, _) => "means with standard deviations",
        (Spread::Error, _) => "means with standard errors",
        (Spread::Interval(_), _) => "means with confidence intervals",
        (Spread::Nothing, _) => "means",
    };
    let help = "The record posts {} separately at {}, in the same unit and for the same arms. Their titles differ by the time alone.";
    Question {
        id: id_of(&["trajectory", &series.id]),
        about: series.name.clone(),
        label: "Is this one outcome, measured at several visits?".to_owned(),
        help: filled(help, &[kind, &times.join(", ")]),
        choices: vec![
            choice("join", "one outcome with several visits"),
            choice(APART, "separate outcomes"),
        ],
        proposed: "join".to_owned(),
        given: String::new(),
        is_required: true,
    }
}
