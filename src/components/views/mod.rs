//! The views that the worker makes.

mod card;
mod content;
mod control;
mod number;
pub(crate) mod panel;
mod part;

use leptos::prelude::*;
use mcid_analysis::embed::{FIRST_EXHIBIT, Shown};
use mcid_explorer::COUNT;

use card::Card;

/// All views, in order.
#[component]
pub(crate) fn Views(
    /// The parts of the page that are shown.
    shown: Shown,
) -> impl IntoView {
    let cards = (0..COUNT).filter(|index| shown.shows(FIRST_EXHIBIT + index));
    view! {
        <div class="figures exhibits">
            {cards.map(|index| view! { <Card index=index/> }).collect_view()}
        </div>
    }
}
