//! The differences against the threshold, on the page.

use leptos::prelude::*;

use mcid_analysis::setting::Choice;
use mcid_explorer::difference;
use mcid_text::basis::SHOW_OTHER;
use mcid_text::page::threshold;
use mcid_text::table;
use mcid_trial::{Decimal, Direction};

use super::context::StoreContext;
use super::derived::Derived;
use super::figure_frame::{FigureFrame, Place};
use super::handle::Handle;
use super::key::key_entry;
use super::unique::unique_id;
use crate::store::{self, Event, Quantity};

/// The figure with its handle.
#[component]
pub(crate) fn Difference() -> impl IntoView {
    let context = StoreContext::get();
    let derived = Derived::get();
    let place = Place::new();
    let fixed = Memo::new(move |_| {
        let (trial, results) = (derived.trial.read(), derived.fixed.read());
        difference::fixed(&trial, &results, place.width.get(), true)
    });
    let moving = Memo::new(move |_| {
        let (results, thresholds) = (derived.fixed.read(), derived.moving.read());
        difference::at_thresholds(&derived.trial.read(), &fixed.read(), &results, &thresholds)
    });
    let between = Memo::new(move |_| derived.moving.read().question.between);
    let grows_left = move || {
        let outcome = context.question().read_untracked().outcome;
        derived.trial.read_untracked().outcomes[outcome].direction == Direction::LowerIsBetter
    };
    let handle = view! {
        <Handle
            name=threshold::HANDLE
            value=between.into() scale=Signal::derive(move || derived.fixed.read().between_scale)
            spoken=Signal::derive(move || moving.read().sentences.concat())
            place=Signal::derive(move || fixed.read().figure.handle(between.get()))
            threshold_at=move |x| fixed.read_untracked().figure.threshold_at(x)
            grows_left=grows_left
            on_move=move |threshold: Decimal| context.dispatch(Event::Moved(Quantity::Between, threshold))
            on_rest=move |()| context.dispatch(Event::Rested)
        />
    };
    let table = move || {
        let (fixed, moving) = (derived.fixed.read(), derived.moving.read());
        table::differences(&derived.trial.read(), &moving.question, &fixed.differences)
    };
    let entries = difference::grounds().map(|entry| key_entry(&entry.role.class(), entry.meaning));
    view! {
        <FigureFrame place=place fixed=fixed moving=moving order=&difference::LAYERS
            height=|figure| figure.plane.height table=Signal::derive(table) over=handle.into_any() under=view! { <Other/> }.into_any()>
            <p class="caption">{threshold::DRAG}</p>
            <ul class="key">{entries.into_iter().collect_view()}</ul>
        </FigureFrame>
    }
}

/// The other estimate of the visit, where there is one.
#[component]
fn Other() -> impl IntoView {
    let context = StoreContext::get();
    let derived = Derived::get();
    let words = derived.fixed_text(|trial, fixed| fixed.other_in_words(trial).unwrap_or_default());
    let show = move |_| {
        let option = derived.fixed.read_untracked().other_option();
        let choice = Choice::Estimate as usize;
        context.dispatch(Event::Chosen(store::Choice::Option { choice, option }));
    };
    let id = unique_id("other");
    view! {
        <p class="caption" hidden=move || words.read().is_empty()>
            <span id=id.clone()>{words}</span>
            " "
            <button type="button" class="plain" aria-describedby=id on:click=show>{SHOW_OTHER}</button>
        </p>
    }
}
