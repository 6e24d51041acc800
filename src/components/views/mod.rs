//! The views that the worker makes.

mod card;
mod content;
mod control;
mod number;
mod part;

use leptos::prelude::*;
use mcid_analysis::embed::{Shown, TRAJECTORY};
use mcid_explorer::{COUNT, ON_FIRST_SCREEN};

pub(crate) use card::Card;

/// All views but those of the first screen, in order.
#[component]
pub(crate) fn Views(shown: Shown) -> impl IntoView {
    let cards = (ON_FIRST_SCREEN..COUNT).filter(|index| shown.shows(TRAJECTORY + index));
    view! {
        <div class="figures exhibits">
            {cards.map(|index| view! { <Card index=index/> }).collect_view()}
        </div>
    }
}
