//! The differences against the threshold, on the page.

use leptos::prelude::*;

use super::derived::{Standing, remembered, use_derived};
use super::figure_frame::{Drawing, FigureFrame, Place};
use super::handle::Handle;
use super::key::key_entry;
use super::state::use_state;
use super::words::words;
use mcid_analysis::question::comparisons;
use mcid_figure::difference::{Content, Figure, RowWords};
use mcid_text::page::{figure as page, threshold};
use mcid_text::{alternative, answer, caption, mark, phrase, table};
use mcid_trial::{Direction, Trial};

/// What the grounds stand for, each by its class.
const KEY: [(&str, &str); 3] = [
    ("zone-benefit", page::ZONE_BENEFIT),
    ("zone-small", page::ZONE_SMALL),
    ("zone-harm", page::ZONE_HARM),
];

/// The figure with its handle.
#[component]
pub(crate) fn Difference() -> impl IntoView {
    let derived = use_derived();
    view! {
        <FigureFrame
            title=words(|| page::DIFFERENCE_TITLE.to_owned())
            caption=derived.still_words(|trial, standing| caption::differences(trial, &standing.question, &standing.differences))
            alternative=words(move || {
                let (standing, moving) = (derived.standing.get(), derived.moving.get());
                alternative::differences(&derived.trial.get(), &moving.question, &standing.differences)
            })
            table=Signal::derive(move || {
                let (standing, moving) = (derived.standing.get(), derived.moving.get());
                table::differences(&derived.trial.get(), &moving.question, &standing.differences)
            })
            drawing=drawing()
        >
            <ul class="key">
                {KEY.into_iter().map(|(class, meaning)| key_entry(class, meaning.to_owned())).collect_view()}
            </ul>
        </FigureFrame>
    }
}

fn drawing() -> Drawing {
    let state = use_state();
    let derived = use_derived();
    let place = Place::new();
    let between = Signal::derive(move || derived.moving.with(|moving| moving.question.between));
    let figure = remembered(move || {
        Figure::new(
            content(&derived.trial.get(), &derived.standing.get()),
            place.width.get(),
        )
    });
    let zones = remembered(move || figure.get().zones(between.get()));
    let ground = remembered(move || figure.get().ground(derived.standing.get().question.visit));
    let threshold = remembered(move || figure.get().threshold(between.get()));
    let marks = remembered(move || figure.get().marks(derived.standing.get().question.visit));
    let targets = remembered(move || {
        let (trial, standing) = (derived.trial.get(), derived.standing.get());
        let outcome = &trial.outcomes[standing.question.outcome];
        figure
            .get()
            .targets(|row| mark::difference_mark(&trial, outcome, row))
    });
    let grows_left = move || {
        let outcome = derived.standing.get_untracked().question.outcome;
        derived
            .trial
            .with_untracked(|trial| trial.outcomes[outcome].direction == Direction::LowerIsBetter)
    };
    let handle = view! {
        <Handle
            name=threshold::HANDLE
            value=between scale=Signal::derive(move || derived.standing.with(|standing| standing.between_scale))
            spoken=derived.moving_words(|trial, moving| caption::threshold_and_verdict(trial, &moving.question))
            place=Signal::derive(move || figure.with(|figure| figure.handle(between.get())))
            threshold_at=move |x| figure.with_untracked(|figure| figure.threshold_at(x))
            grows_left=grows_left
            on_move=move |threshold| state.adjust(|_, question| question.between = threshold)
            on_rest=move |()| state.rest()
        />
    };
    Drawing {
        place,
        over: handle.into_any(),
        height: Signal::derive(move || figure.with(|figure| figure.plane.height)),
        layers: Signal::stored(vec![zones, ground, threshold, marks]),
        targets,
    }
}

fn content(trial: &Trial, standing: &Standing) -> Content {
    let outcome = &trial.outcomes[standing.question.outcome];
    let pair = comparisons(outcome)
        .get(standing.question.comparison)
        .copied();
    let (arm, reference) = pair
        .map(|pair| answer::arm_names(trial, pair))
        .unwrap_or_default();
    let words = standing
        .differences
        .iter()
        .map(|row| RowWords {
            visit: phrase::capitalised(&row.visit_label),
            numbers: mark::row_numbers(&outcome.contrasts[row.contrast]),
        })
        .collect();
    Content {
        rows: standing.differences.clone(),
        words,
        direction: outcome.direction,
        scale: standing.between_scale,
        favours_arm: page::favours(&arm),
        favours_reference: page::favours(&reference),
    }
}
