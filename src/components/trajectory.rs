//! The trajectory on the page.

use leptos::prelude::*;

use mcid_analysis::change::percent_is_meaningful;
use mcid_analysis::fragment::{BARS, DISPLAYS, RANGES};
use mcid_analysis::question::TrajectoryDisplay;
use mcid_explorer::trajectory;
use mcid_text::page::figure as page;
use mcid_text::table;

use super::choice::Choice;
use super::context::StoreContext;
use super::derived::Derived;
use super::figure_frame::{FigureFrame, Place};
use crate::store::{self, Event};

/// The figure with its choices.
#[component]
pub(crate) fn Trajectory() -> impl IntoView {
    let derived = Derived::get();
    let place = Place::new();
    let fixed = Memo::new(move |_| {
        let (trial, results) = (derived.trial.read(), derived.fixed.read());
        trajectory::fixed(&trial, &results, place.width.get())
    });
    let moving = Memo::new(move |_| {
        let (results, thresholds) = (derived.fixed.read(), derived.moving.read());
        trajectory::at_thresholds(&derived.trial.read(), &fixed.read(), &results, &thresholds)
    });
    let sentence = move |index: usize| move || moving.read().sentences[index].clone();
    let table = move || table::trajectory(&derived.trial.read(), &derived.fixed.read().question);
    view! {
        <FigureFrame place=place fixed=fixed moving=moving order=&trajectory::LAYERS
            height=|figure| figure.plane.height table=Signal::derive(table)>
            <p class="caption asks">
                <span class="swatch threshold"></span>
                <span>{sentence(0)}</span>
            </p>
            <p class="caption asks">
                <span class="swatch target"></span>
                <span>{sentence(1)}</span>
            </p>
            <Choices/>
        </FigureFrame>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let context = StoreContext::get();
    let derived = Derived::get();
    let displays = Memo::new(move |_| {
        let trial = derived.trial.read();
        let outcome = &trial.outcomes[derived.fixed.read().question.outcome];
        let mut choices = named(DISPLAYS, &page::DISPLAYS);
        if !percent_is_meaningful(&trial, outcome) {
            choices.pop();
        }
        choices
    });
    let display = derived.fixed_text(|_, fixed| name_of(DISPLAYS, fixed.question.display));
    let bars = derived.fixed_text(|_, fixed| name_of(BARS, fixed.question.bars));
    let range = derived.fixed_text(|_, fixed| name_of(RANGES, fixed.question.range));
    let shows_no_scores =
        move || derived.fixed.read().question.display != TrajectoryDisplay::Scores;
    let choose = move |choice: Option<store::Choice>| {
        if let Some(choice) = choice {
            context.dispatch(Event::Chosen(choice));
        }
    };
    view! {
        <div class="choosers">
            <Choice label=page::VIEW choices=displays chosen=display
                on_choice=move |name: String| choose(found(DISPLAYS, &name).map(store::Choice::Display))/>
            <div class="choosers" hidden=shows_no_scores>
                <Choice label=page::BAR choices=named(BARS, &page::BARS) chosen=bars
                    on_choice=move |name: String| choose(found(BARS, &name).map(store::Choice::Bars))/>
                <Choice label=page::RANGE choices=named(RANGES, &page::RANGES) chosen=range
                    on_choice=move |name: String| choose(found(RANGES, &name).map(store::Choice::Range))/>
            </div>
        </div>
    }
}

/// The names of a table's values, each with its text.
fn named<T>(table: &[(&str, T)], texts: &[&str]) -> Vec<(String, String)> {
    let rows = table.iter().zip(texts);
    rows.map(|((name, _), text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

/// The name of a value in its table.
fn name_of<T: Copy + PartialEq>(table: &[(&str, T)], value: T) -> String {
    let row = table.iter().find(|(_, other)| *other == value);
    row.map_or_else(String::new, |(name, _)| (*name).to_owned())
}

/// The value of a name in a table.
fn found<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    let row = table.iter().find(|(other, _)| *other == name);
    row.map(|(_, value)| *value)
}
