//! The views on the page: what else the printed numbers say.

mod card;
mod control;
mod number;
pub(crate) mod panel;
pub(crate) mod source;

use leptos::prelude::*;

use card::Card;
use mcid_analysis::embed::{FIRST_EXHIBIT, Shown};
use mcid_explorer::COUNT;

/// All views, in order.
#[component]
pub(crate) fn Views(
    /// The parts of the page that are shown.
    shown: Shown,
) -> impl IntoView {
    let cards = (0..COUNT).filter(|which| shown.shows(FIRST_EXHIBIT + which));
    view! {
        <div class="figures exhibits">
            {cards.map(|which| view! { <Card which=which/> }).collect_view()}
        </div>
    }
}
