//! One view's card: its view is made while it is on the screen.

use leptos::html::Div;
use leptos::prelude::*;
use mcid_text::page::figure::{LOADING, NOT_LOADED};

use super::content::Content;
use super::part::part;
use crate::browser::visibility::observe_visibility;
use crate::browser::width::observe_width;
use crate::browser::window::IS_BROWSER;
use crate::components::context::StoreContext;
use crate::components::figure_frame::Place;
use crate::store::{Event, FIRST_WIDTH, Store};

#[component]
pub(crate) fn Card(
    /// Its index among the views and panels.
    index: usize,
) -> impl IntoView {
    if !IS_BROWSER {
        // Its place is kept; what is in it the worker makes.
        return view! { <div class="exhibit"><p class="card waiting">{LOADING}</p></div> }
            .into_any();
    }
    let context = StoreContext::get();
    let made = context.view(index);
    let card = NodeRef::<Div>::new();
    let width = move |store: &Store| store.view(index).map_or(FIRST_WIDTH, |view| view.width);
    let (node, width) = (NodeRef::new(), context.select(width).into());
    let place = Place { node, width };
    observe_visibility(card, move |is_visible| {
        context.dispatch(Event::ViewVisible { index, is_visible });
    });
    observe_width(place.node, move |width| {
        context.dispatch(Event::ViewResized { index, width });
    });
    // On paper nothing comes onto the screen: what does not show what the page shows is left out.
    let is_left_out = context.select(move |store| store.is_printing && store.is_outdated(index));
    let has_failed = context.select(Store::has_worker_failed);
    let is_made = Memo::new(move |_| made.read().is_some());
    // A view that no longer follows the thresholds is not shown either.
    let is_waiting = move || has_failed.get() || !is_made.get();
    // Where there is only text, it may take the whole width.
    let is_wide = move || part(made, |view| view.table_is_open || view.scene.is_none());
    view! {
        <div class="exhibit" class:wide=is_wide class:outdated=is_left_out node_ref=card>
            <p class="card waiting" hidden=move || !is_waiting()>
                {move || if has_failed.get() { NOT_LOADED } else { LOADING }}
            </p>
            <div hidden=is_waiting>
                {move || is_made.get().then(|| view! { <Content made=made place=place/> })}
            </div>
        </div>
    }
    .into_any()
}
