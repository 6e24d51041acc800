//! The differences against the threshold, on the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::derived::use_derived;
use super::figure_frame::{Drawing, FigureFrame, Place};
use super::handle::Handle;
use super::state::use_state;
use crate::analysis::question::{Question, comparisons};
use crate::analysis::words::{alternative, answer, caption, mark, phrase, table};
use crate::figure::difference::{Content, Figure, RowWords};
use crate::trial::Direction;

/// The figure with its handle.
#[component]
pub(crate) fn Difference() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let standing = derived.standing;
    let asked = move || Question { between: derived.between.get(), ..standing.get() };
    let content = Memo::new(move |_| {
        let question = standing.get();
        let rows = derived.differences.get();
        state.trial.with(|trial| {
            let outcome = &trial.outcomes[question.outcome];
            let (arm, reference) = comparisons(outcome)
                .get(question.comparison)
                .map_or_else(Default::default, |pair| answer::arm_names(trial, *pair));
            let words = rows
                .iter()
                .map(|row| RowWords {
                    visit: phrase::capitalised(&row.visit_label),
                    numbers: mark::row_numbers(&outcome.contrasts[row.contrast]),
                })
                .collect();
            Content {
                rows: rows.to_vec(),
                words,
                direction: outcome.direction,
                scale: derived.between_scale.get(),
                favours_arm: format!("favours {arm}"),
                favours_reference: format!("favours {reference}"),
            }
        })
    });
    let line = move |words: fn(&crate::trial::Trial, &Question) -> String| state.trial.with(|trial| words(trial, &asked()));
    let drawing = {
        let place = Place::new();
        let figure = Memo::new(move |_| Arc::new(Figure::new(content.get(), place.width.get())));
        let zones = Memo::new(move |_| figure.get().zones(derived.between.get()));
        let ground = Memo::new(move |_| figure.get().ground(standing.get().visit));
        let threshold = Memo::new(move |_| figure.get().threshold(derived.between.get()));
        let marks = Memo::new(move |_| figure.get().marks(standing.get().visit));
        let targets = Memo::new(move |_| {
            let outcome = standing.get().outcome;
            state.trial.with(|trial| {
                figure.get().targets(|row| mark::difference_mark(trial, &trial.outcomes[outcome], row))
            })
        });
        let handle = view! {
            <Handle
                name=Signal::derive(move || "Threshold line in the figure, between-group MCID".to_owned())
                value=derived.between.into() scale=derived.between_scale.into()
                spoken=Signal::derive(move || line(caption::threshold_and_verdict))
                place=Signal::derive(move || figure.with(|figure| figure.handle(derived.between.get())))
                threshold_at=move |x| figure.with_untracked(|figure| figure.threshold_at(x))
                grows_left=Signal::derive(move || content.with(|content| content.direction == Direction::LowerIsBetter))
                on_move=move |threshold| state.adjust(|_, question| question.between = threshold)
                on_rest=move || state.rest()
            />
        };
        Drawing {
            place,
            over: handle.into_any(),
            size: Signal::derive(move || figure.with(|figure| (figure.plane.width, figure.plane.height))),
            layers: vec![zones.into(), ground.into(), threshold.into(), marks.into()],
            targets: targets.into(),
        }
    };
    view! {
        <FigureFrame
            title=Signal::derive(|| "The difference, against your threshold".to_owned())
            caption=Signal::derive(move || state.trial.with(|trial| caption::differences(trial, &standing.get(), &derived.differences.get())))
            alternative=Signal::derive(move || state.trial.with(|trial| alternative::differences(trial, &asked(), &derived.differences.get())))
            table=Signal::derive(move || state.trial.with(|trial| table::differences(trial, &asked(), &derived.differences.get())))
            drawing=drawing
        >
            <ul class="key">
                <li><span class="swatch zone-benefit"></span>"a benefit at least as large as your threshold"</li>
                <li><span class="swatch zone-small"></span>"smaller than that, either way"</li>
                <li><span class="swatch zone-harm"></span>"a harm at least that large"</li>
            </ul>
        </FigureFrame>
    }
}
