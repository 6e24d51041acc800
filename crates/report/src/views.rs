//! Every view in a report: what it says around its figure.

use std::ops::Range;

use super::part::{Part, Section};
use mcid_analysis::fragment;
use mcid_analysis::parameter::{CHOICES, SETTINGS};
use mcid_analysis::question::Question;
use mcid_explorer::{ALL, COUNT, Control, ON_FIRST_SCREEN, View, view};
use mcid_text::report as words;
use mcid_trial::Trial;

/// For what width views are made, in CSS pixels. None of their words
/// depends on it.
const WIDTH: f64 = 640.0;

/// The views of the first screen, whose finding is the answer.
pub(super) fn figures(trial: &Trial, question: &Question) -> Vec<Section> {
    let section = |(name, view): (&str, View)| Section {
        title: view.title,
        parts: vec![
            Part::text(words::VIEW_ID, name),
            Part::text(words::CAPTION, view.caption),
            Part::texts(words::AT_THRESHOLDS, view.at_thresholds),
            Part::text(words::IN_WORDS, view.alternative),
            Part::table(words::TABLE, view.table),
        ],
    };
    made(trial, question, 0..ON_FIRST_SCREEN)
        .map(section)
        .collect()
}

/// All other views, in the order of the page.
pub(super) fn sections(trial: &Trial, question: &Question) -> Vec<Section> {
    made(trial, question, ON_FIRST_SCREEN..COUNT)
        .map(|(name, made)| section(trial, question, name, made))
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

fn section(trial: &Trial, question: &Question, name: &str, view: View) -> Section {
    let mut marks: Vec<String> = Vec::new();
    for target in view.targets {
        if !marks.contains(&target.statement) {
            marks.push(target.statement);
        }
    }
    let parameters = fragment::parameters(trial, question);
    let controls = view.controls.iter().map(|control| {
        let (key, label, shown) = control_words(control);
        let value = parameters.iter().find(|(other, _)| *other == key);
        let value = value.map(|(_, value)| value.clone()).unwrap_or_default();
        vec![key.to_owned(), label.clone(), value, shown]
    });
    let finding = view.lead.text();
    // Caption and finding are in the report already.
    let is_repeated = view.alternative == format!("{} {finding}", view.caption);
    let in_words = if is_repeated {
        String::new()
    } else {
        view.alternative
    };
    let parts = vec![
        Part::text(words::VIEW_ID, name),
        Part::text(words::CAPTION, view.caption),
        Part::text(words::FINDING, finding),
        Part::text(words::IN_WORDS, in_words),
        Part::texts(words::MARKS, marks),
        Part::records(words::ALL_SETTINGS, words::SETTING_FIELDS, controls),
        Part::numbers(words::NUMBERS, view.numbers),
        Part::table(words::TABLE, view.table),
        Part::texts(words::REMARKS, view.remarks),
        terms(view.terms),
    ];
    Section {
        title: view.title,
        parts,
    }
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
                row.map_or("", |row| row.key),
                label,
                shown.cloned().unwrap_or_default(),
            )
        }
    }
}

/// Terms with their definitions.
pub(super) fn terms(terms: Vec<(String, String)>) -> Part {
    let rows = terms.into_iter().map(|(term, means)| vec![term, means]);
    Part::records(words::TERMS, words::TERM_FIELDS, rows)
}
