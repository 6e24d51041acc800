//! The trajectory on the page.

use leptos::prelude::*;

use super::choice::Choice;
use super::derived::{remembered, use_derived};
use super::figure_frame::{Drawing, FigureFrame, Place};
use super::state::use_state;
use super::words::words;
use mcid_analysis::change::percent_is_meaningful;
use mcid_analysis::fragment::{BARS, DISPLAYS, RANGES};
use mcid_analysis::question::TrajectoryDisplay;
use mcid_figure::trajectory::Figure;
use mcid_text::page::figure as page;
use mcid_text::{alternative, caption, mark, table};

/// The figure with its choices.
#[component]
pub(crate) fn Trajectory() -> impl IntoView {
    let derived = use_derived();
    let title = derived.still_words(|trial, standing| {
        let last = trial
            .visits
            .last()
            .map(|visit| visit.label.clone())
            .unwrap_or_default();
        let name = &trial.outcomes[standing.question.outcome].name;
        page::trajectory_title(name, &last)
    });
    view! {
        <FigureFrame
            title=title
            caption=derived.still_words(|trial, standing| caption::trajectory(trial, &standing.question, &standing.course))
            alternative=words(move || {
                let (standing, moving) = (derived.standing.get(), derived.moving.get());
                alternative::trajectory(&derived.trial.get(), &moving.question, &standing.course, &moving.marks)
            })
            table=Signal::derive(move || table::trajectory(&derived.trial.get(), &derived.standing.get().question))
            drawing=drawing()
        >
            <p class="caption asks">
                <span class="swatch threshold"></span>
                <span>{derived.moving_words(|trial, moving| caption::needed(trial, &moving.question, &moving.marks))}</span>
            </p>
            <p class="caption asks">
                <span class="swatch target"></span>
                <span>{derived.moving_words(|trial, moving| caption::targets(trial, &moving.question, &moving.marks))}</span>
            </p>
            <Choices/>
        </FigureFrame>
    }
}

fn drawing() -> Drawing {
    let derived = use_derived();
    let place = Place::new();
    let figure = remembered(move || {
        let course = derived.standing.with(|standing| standing.course.clone());
        Figure::new(&derived.trial.get(), course, place.width.get())
    });
    let ground = remembered(move || figure.get().ground(derived.standing.get().question.visit));
    let thresholds = remembered(move || {
        let moving = derived.moving.get();
        let decimals = alternative::decimals(&derived.trial.get(), &moving.question);
        figure.get().thresholds(&moving.marks, decimals)
    });
    let arms = remembered(move || figure.get().arms());
    let targets = remembered(move || {
        let (trial, standing) = (derived.trial.get(), derived.standing.get());
        figure.get().targets(|series, index| {
            mark::trajectory_mark(
                &trial,
                &standing.question,
                series.arm,
                &series.points[index],
            )
        })
    });
    Drawing {
        place,
        over: ().into_any(),
        height: Signal::derive(move || figure.with(|figure| figure.plane.height)),
        layers: Signal::stored(vec![ground, thresholds, arms]),
        targets,
    }
}

#[component]
fn Choices() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let standing = derived.standing;
    let views = Signal::derive(move || {
        let trial = derived.trial.get();
        let percent =
            percent_is_meaningful(&trial, &trial.outcomes[standing.get().question.outcome]);
        let choices = named(DISPLAYS, &page::DISPLAYS);
        let last = if percent {
            choices.len()
        } else {
            choices.len() - 1
        };
        choices.into_iter().take(last).collect::<Vec<_>>()
    });
    let of_scores =
        move || standing.with(|standing| standing.question.display != TrajectoryDisplay::Scores);
    view! {
        <div class="choosers">
            <Choice label=page::VIEW choices=views chosen=words(move || name_of(DISPLAYS, standing.get().question.display))
                on_choice=move |name: String| state.choose(|_, question| set(DISPLAYS, &name, &mut question.display))/>
            <div class="choosers" hidden=of_scores>
                <Choice label=page::BAR choices=Signal::stored(named(BARS, &page::BARS))
                    chosen=words(move || name_of(BARS, standing.get().question.bars))
                    on_choice=move |name: String| state.choose(|_, question| set(BARS, &name, &mut question.bars))/>
                <Choice label=page::RANGE choices=Signal::stored(named(RANGES, &page::RANGES))
                    chosen=words(move || name_of(RANGES, standing.get().question.range))
                    on_choice=move |name: String| state.choose(|_, question| set(RANGES, &name, &mut question.range))/>
            </div>
        </div>
    }
}

fn named<T>(table: &[(&str, T)], words: &[&str]) -> Vec<(String, String)> {
    table
        .iter()
        .zip(words)
        .map(|((name, _), words)| ((*name).to_owned(), (*words).to_owned()))
        .collect()
}

fn name_of<T: Copy + PartialEq>(table: &[(&str, T)], value: T) -> String {
    table
        .iter()
        .find(|(_, other)| *other == value)
        .map_or_else(String::new, |(name, _)| (*name).to_owned())
}

fn set<T: Copy>(table: &[(&str, T)], name: &str, value: &mut T) {
    if let Some((_, found)) = table.iter().find(|(other, _)| *other == name) {
        *value = *found;
    }
}
