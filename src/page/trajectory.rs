//! The trajectory on the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::choice::Choice;
use super::derived::use_derived;
use super::figure_frame::{Drawing, FigureFrame, Place};
use super::state::use_state;
use crate::analysis::change::percent_is_meaningful;
use crate::analysis::fragment::{BARS, RANGES, VIEWS};
use crate::analysis::question::{Question, View};
use crate::analysis::trajectory::{threshold_marks, trajectory};
use crate::analysis::words::{alternative, caption, mark, phrase, table};
use crate::figure::trajectory::Figure;

/// The figure with its choices.
#[component]
pub(crate) fn Trajectory() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let standing = derived.standing;
    let course = Memo::new(move |_| state.trial.with(|trial| trajectory(trial, &standing.get())));
    let marks = Memo::new(move |_| {
        let question = state.question.get();
        state.trial.with(|trial| threshold_marks(trial, &question))
    });
    let asked = move || Question { between: derived.between.get(), within: derived.within.get(), ..standing.get() };
    let line = move |words: fn(&crate::trial::Trial, &Question, &crate::analysis::trajectory::ThresholdMarks) -> String| {
        state.trial.with(|trial| words(trial, &asked(), &marks.get()))
    };
    let title = Signal::derive(move || {
        let outcome = standing.get().outcome;
        state.trial.with(|trial| {
            let last = trial.visits.last().map(|visit| visit.label.clone()).unwrap_or_default();
            format!("{} from baseline to {last}", phrase::capitalised(&trial.outcomes[outcome].name))
        })
    });
    let drawing = {
        let place = Place::new();
        let figure = Memo::new(move |_| {
            state.trial.with(|trial| Arc::new(Figure::new(trial, course.get(), place.width.get())))
        });
        let ground = Memo::new(move |_| figure.get().ground(standing.get().visit));
        let thresholds = Memo::new(move |_| {
            let decimals = state.trial.with(|trial| alternative::decimals(trial, &asked()));
            figure.get().thresholds(&marks.get(), decimals)
        });
        let arms = Memo::new(move |_| figure.get().arms());
        let targets = Memo::new(move |_| {
            let question = standing.get();
            state.trial.with(|trial| {
                figure.get().targets(|series, index| {
                    mark::trajectory_mark(trial, &question, series.arm, &series.points[index])
                })
            })
        });
        Drawing {
            place,
            over: ().into_any(),
            size: Signal::derive(move || figure.with(|figure| (figure.plane.width, figure.plane.height))),
            layers: vec![ground.into(), thresholds.into(), arms.into()],
            targets: targets.into(),
        }
    };
    view! {
        <FigureFrame
            title=title
            caption=Signal::derive(move || state.trial.with(|trial| caption::trajectory(trial, &standing.get(), &course.get())))
            alternative=Signal::derive(move || state.trial.with(|trial| alternative::trajectory(trial, &asked(), &course.get(), &marks.get())))
            table=Signal::derive(move || state.trial.with(|trial| table::trajectory(trial, &standing.get())))
            drawing=drawing
        >
            <p class="caption asks"><span class="swatch threshold"></span>{move || line(caption::needed)}</p>
            <p class="caption asks"><span class="swatch target"></span>{move || line(caption::targets)}</p>
            <Choices/>
        </FigureFrame>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let state = use_state();
    let standing = use_derived().standing;
    let views = Signal::derive(move || {
        let outcome = standing.get().outcome;
        let percent = state.trial.with(|trial| percent_is_meaningful(trial, &trial.outcomes[outcome]));
        let words = ["Scores", "Change", "Change in per cent"];
        VIEWS
            .iter()
            .zip(words)
            .filter(|((_, view), _)| percent || *view != View::PercentChange)
            .map(|((name, _), words)| ((*name).to_owned(), words.to_owned()))
            .collect::<Vec<_>>()
    });
    let is_scores = Memo::new(move |_| standing.get().view == View::Scores);
    view! {
        <div class="choosers">
            <Choice label="Show" choices=views chosen=Signal::derive(move || name_of(VIEWS, standing.get().view))
                on_choice=move |name| state.choose(|_, question| set(VIEWS, &name, &mut question.view))/>
            {move || is_scores.get().then(|| view! {
                <Choice label="Bars" choices=Signal::stored(named(BARS, &["95% CI of the mean", "SD of the scores"]))
                    chosen=Signal::derive(move || name_of(BARS, standing.get().bars))
                    on_choice=move |name| state.choose(|_, question| set(BARS, &name, &mut question.bars))/>
                <Choice label="Scale" choices=Signal::stored(named(RANGES, &["Whole scale", "Fitted to the data"]))
                    chosen=Signal::derive(move || name_of(RANGES, standing.get().range))
                    on_choice=move |name| state.choose(|_, question| set(RANGES, &name, &mut question.range))/>
            })}
        </div>
    }
}

fn named<T>(table: &[(&str, T)], words: &[&str]) -> Vec<(String, String)> {
    table.iter().zip(words).map(|((name, _), words)| ((*name).to_owned(), (*words).to_owned())).collect()
}

fn name_of<T: PartialEq>(table: &[(&str, T)], value: T) -> String {
    table.iter().find(|(_, other)| *other == value).map_or_else(String::new, |(name, _)| (*name).to_owned())
}

fn set<T: Copy>(table: &[(&str, T)], name: &str, value: &mut T) {
    if let Some((_, found)) = table.iter().find(|(other, _)| *other == name) {
        *value = *found;
    }
}
