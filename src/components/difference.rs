//! The differences against the threshold, on the page.

use leptos::prelude::*;

use mcid_analysis::question::comparisons;
use mcid_figure::difference::{Content, Figure, RowWords};
use mcid_text::page::{figure as page, threshold};
use mcid_text::{alternative, answer, caption, mark, phrase, table};
use mcid_trial::{Decimal, Direction, Trial};

use super::context::StoreContext;
use super::derived::{Derived, Fixed};
use super::figure_frame::{Drawing, FigureFrame, Place};
use super::handle::Handle;
use super::key::key_entry;
use crate::store::{Event, Quantity};

/// What the grounds stand for, each by its class.
const KEY: [(&str, &str); 3] = [
    ("zone-benefit", page::ZONE_BENEFIT),
    ("zone-small", page::ZONE_SMALL),
    ("zone-harm", page::ZONE_HARM),
];

/// The figure with its handle.
#[component]
pub(crate) fn Difference() -> impl IntoView {
    let derived = Derived::get();
    view! {
        <FigureFrame
            title=page::DIFFERENCE_TITLE.to_owned()
            caption=derived.fixed_text(|trial, fixed| caption::differences(trial, &fixed.question, &fixed.differences))
            alternative=Signal::derive(move || {
                let (fixed, moving) = (derived.fixed.read(), derived.moving.read());
                alternative::differences(&derived.trial.read(), &moving.question, &fixed.differences)
            })
            table=Signal::derive(move || {
                let (fixed, moving) = (derived.fixed.read(), derived.moving.read());
                table::differences(&derived.trial.read(), &moving.question, &fixed.differences)
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
    let context = StoreContext::get();
    let derived = Derived::get();
    let place = Place::new();
    let threshold = Memo::new(move |_| derived.moving.read().question.between);
    let visit = Memo::new(move |_| derived.fixed.read().question.visit);
    let figure = Memo::new(move |_| {
        Figure::new(
            content(&derived.trial.read(), &derived.fixed.read()),
            place.width.get(),
        )
    });
    let zones = Memo::new(move |_| figure.read().zones(threshold.get()));
    let ground = Memo::new(move |_| figure.read().ground(visit.get()));
    let line = Memo::new(move |_| figure.read().threshold(threshold.get()));
    let marks = Memo::new(move |_| figure.read().marks(visit.get()));
    let targets = Memo::new(move |_| {
        let trial = derived.trial.read();
        let outcome = &trial.outcomes[derived.fixed.read().question.outcome];
        figure
            .read()
            .targets(|row| mark::difference_mark(&trial, outcome, row))
    });
    let grows_left = move || {
        let outcome = context.question().read_untracked().outcome;
        derived.trial.read_untracked().outcomes[outcome].direction == Direction::LowerIsBetter
    };
    let handle = view! {
        <Handle
            name=threshold::HANDLE
            value=threshold.into() scale=Signal::derive(move || derived.fixed.read().between_scale)
            spoken=derived.moving_text(|trial, moving| caption::threshold_and_verdict(trial, &moving.question))
            place=Signal::derive(move || figure.read().handle(threshold.get()))
            threshold_at=move |x| figure.read_untracked().threshold_at(x)
            grows_left=grows_left
            on_move=move |threshold: Decimal| context.dispatch(Event::Moved(Quantity::Between, threshold))
            on_rest=move |()| context.dispatch(Event::Rested)
        />
    };
    Drawing {
        place,
        over: handle.into_any(),
        height: Signal::derive(move || figure.read().plane.height),
        layers: Signal::stored(vec![zones, ground, line, marks]),
        targets,
    }
}

fn content(trial: &Trial, fixed: &Fixed) -> Content {
    let outcome = &trial.outcomes[fixed.question.outcome];
    let pair = comparisons(outcome).get(fixed.question.comparison).copied();
    let (arm, reference) = pair
        .map(|pair| answer::arm_names(trial, pair))
        .unwrap_or_default();
    let words = fixed
        .differences
        .iter()
        .map(|row| RowWords {
            visit: phrase::capitalised(&row.visit_label),
            numbers: mark::row_numbers(&outcome.contrasts[row.contrast]),
        })
        .collect();
    Content {
        rows: fixed.differences.clone(),
        words,
        direction: outcome.direction,
        scale: fixed.between_scale,
        favours_arm: page::favours(&arm),
        favours_reference: page::favours(&reference),
    }
}
