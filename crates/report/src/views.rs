//! Every view in a report: what it says around its figure.

use std::collections::BTreeSet;

use super::part::{Part, Section};
use mcid_analysis::fragment;
use mcid_analysis::parameter::{CHOICES, SETTINGS};
use mcid_analysis::question::Question;
use mcid_explorer::{ALL, Control, ON_FIRST_SCREEN, View, view};
use mcid_text::report as words;
use mcid_text::term::{self, CONFIDENCE_INTERVAL, GRADE, MCID};
use mcid_trial::Trial;

/// For what width views are made, in CSS pixels. None of their words
/// depends on it.
const WIDTH: f64 = 640.0;

/// All views in the order of the page, each with its name.
pub(super) fn made(trial: &Trial, question: &Question) -> Vec<(&'static str, View)> {
    let views = ALL.iter().enumerate();
    views
        .filter_map(|(place, (name, _))| Some((*name, view(trial, question, place, WIDTH)?)))
        .collect()
}

/// The views of the first screen, whose finding is the answer, and all others.
pub(super) fn sections(
    trial: &Trial,
    question: &Question,
    mut made: Vec<(&'static str, View)>,
) -> (Vec<Section>, Vec<Section>) {
    let others = made.split_off(ON_FIRST_SCREEN.min(made.len()));
    let figure = |(name, view): (&str, View)| Section {
        title: view.title,
        parts: vec![
            Part::text(words::VIEW_ID, name),
            Part::text(words::CAPTION, view.caption),
            Part::texts(words::AT_THRESHOLDS, view.at_thresholds),
            Part::text(words::IN_WORDS, view.alternative),
            Part::table(words::TABLE, view.table),
            Part::texts(words::REMARKS, view.remarks),
        ],
    };
    let other = |(name, view)| section(trial, question, name, view);
    (
        made.into_iter().map(figure).collect(),
        others.into_iter().map(other).collect(),
    )
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
    let parts = vec![
        Part::text(words::VIEW_ID, name),
        Part::text(words::CAPTION, view.caption),
        Part::text(words::FINDING, view.lead.text()),
        Part::text(words::IN_WORDS, view.alternative),
        Part::texts(words::MARKS, marks),
        Part::records(words::VIEW_SETTINGS, words::SETTING_FIELDS, controls),
        Part::numbers(words::NUMBERS, view.numbers),
        Part::table(words::TABLE, view.table),
        Part::texts(words::REMARKS, view.remarks),
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

/// The terms of the answer and of all views, each once, by the alphabet.
pub(super) fn terms(made: &[(&'static str, View)]) -> Part {
    let of_answer = term::owned(&[MCID, CONFIDENCE_INTERVAL, GRADE]);
    let of_views = made.iter().flat_map(|(_, view)| view.terms.iter().cloned());
    let all: BTreeSet<(String, String)> = of_answer.into_iter().chain(of_views).collect();
    let rows = all.into_iter().map(|(term, means)| vec![term, means]);
    Part::records(words::TERMS, words::TERM_FIELDS, rows)
}
