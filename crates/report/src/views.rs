//! Every view in a report: what it says around its figure.

use std::ops::Range;

use super::part::{Content, Part};
use mcid_analysis::fragment;
use mcid_analysis::question::Question;
use mcid_analysis::setting::{CHOICES, SETTINGS};
use mcid_explorer::{ALL, COUNT, Control, ON_FIRST_SCREEN, View, view};
use mcid_text::report as words;
use mcid_trial::Trial;

/// For what width views are made, in CSS pixels. None of their words
/// depends on it.
const WIDTH: f64 = 640.0;

/// The views of the first screen, whose finding is the answer.
pub(super) fn figures(trial: &Trial, question: &Question) -> Vec<Vec<Part>> {
    let of = |(name, made): (&str, View)| {
        vec![
            Part::text(words::EXHIBIT_TITLE, made.title),
            Part::text(words::EXHIBIT_ID, name),
            Part::text(words::CAPTION, made.caption),
            Part::texts(words::AT_THRESHOLDS, made.at_thresholds),
            Part::text(words::IN_WORDS, made.alternative),
            Part::new(words::TABLE, Content::Table(made.table)),
        ]
    };
    made(trial, question, 0..ON_FIRST_SCREEN).map(of).collect()
}

/// All other views, in the order of the page.
pub(super) fn groups(trial: &Trial, question: &Question) -> Vec<Vec<Part>> {
    made(trial, question, ON_FIRST_SCREEN..COUNT)
        .map(|(name, made)| parts(trial, question, name, made))
        .collect()
}

/// Views by their places in the list, each with its name.
fn made(
    trial: &Trial,
    question: &Question,
    places: Range<usize>,
) -> impl Iterator<Item = (&'static str, View)> {
    places.filter_map(move |place| {
        let (name, _) = ALL.get(place)?;
        Some((*name, view(trial, question, place, WIDTH)?))
    })
}

fn parts(trial: &Trial, question: &Question, name: &str, made: View) -> Vec<Part> {
    let mut marks: Vec<String> = Vec::new();
    for target in made.targets {
        if !marks.contains(&target.statement) {
            marks.push(target.statement);
        }
    }
    let known = fragment::parameters(trial, question);
    let controls = made
        .controls
        .iter()
        .map(|control| {
            let (key, label, shown) = control_words(control);
            let value = known.iter().find(|(other, _)| *other == key);
            let value = value.map(|(_, value)| value.clone()).unwrap_or_default();
            vec![key.to_owned(), label.clone(), value, shown]
        })
        .collect();
    let finding = made.lead.text();
    // Most figures say in words what stands before already.
    let is_said = made.alternative == [made.caption.as_str(), " ", &finding].concat();
    let in_words = if is_said {
        String::new()
    } else {
        made.alternative
    };
    vec![
        Part::text(words::EXHIBIT_TITLE, made.title),
        Part::text(words::EXHIBIT_ID, name),
        Part::text(words::CAPTION, made.caption),
        Part::text(words::FINDING, finding),
        Part::text(words::IN_WORDS, in_words),
        Part::texts(words::MARKS, marks),
        Part::new(
            words::ALL_SETTINGS,
            Content::Records(words::SETTING_FIELDS, controls),
        ),
        Part::new(words::NUMBERS, Content::Numbers(made.numbers)),
        Part::new(words::TABLE, Content::Table(made.table)),
        Part::texts(words::REMARKS, made.remarks),
        terms(made.terms),
    ]
}

/// A control's name in the address, its label and its present value in words.
fn control_words(control: &Control) -> (&'static str, &String, String) {
    match control {
        Control::Slider {
            setting,
            label,
            spoken,
            ..
        } => {
            let row = SETTINGS.get(usize::from(*setting));
            (row.map_or("", |row| row.key), label, spoken.clone())
        }
        Control::Choice {
            choice,
            label,
            options,
            chosen,
        } => {
            let row = CHOICES.get(usize::from(*choice));
            let shown = options.get(usize::from(*chosen));
            (
                row.map_or("", |(key, _)| key),
                label,
                shown.cloned().unwrap_or_default(),
            )
        }
    }
}

/// Terms with their definitions.
pub(super) fn terms(terms: Vec<(String, String)>) -> Part {
    let rows = terms.into_iter().map(|(term, means)| vec![term, means]);
    Part::new(
        words::TERMS,
        Content::Records(words::TERM_FIELDS, rows.collect()),
    )
}
