//! The figures, one line each, in the order in which the page shows them.

use leptos::prelude::*;

use super::difference::Difference;
use super::trajectory::Trajectory;

/// All figures.
#[component]
pub(crate) fn Figures() -> impl IntoView {
    view! {
        <div class="figures">
            <Trajectory/>
            <Difference/>
        </div>
    }
}
