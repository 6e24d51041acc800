//! The exhibits on the page: what else the printed numbers say.

mod card;
mod control;
mod number;
pub(crate) mod source;

use leptos::prelude::*;

use crate::exhibit::COUNT;
use card::Card;

/// All exhibits, in order.
#[component]
pub(crate) fn Exhibits() -> impl IntoView {
    view! {
        <div class="figures exhibits">
            {(0..COUNT).map(|which| view! { <Card which=which/> }).collect_view()}
        </div>
    }
}
