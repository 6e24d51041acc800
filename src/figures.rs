//! The figures, one line each, in the order in which the page shows them.

use leptos::prelude::*;

use super::difference::Difference;
use super::trajectory::Trajectory;
use mcid_analysis::embed::{self, Shown};

/// All figures.
#[component]
pub(crate) fn Figures(
    /// The parts of the page that are shown.
    shown: Shown,
) -> impl IntoView {
    view! {
        <div class="figures">
            {shown.shows(embed::TRAJECTORY).then(|| view! { <Trajectory/> })}
            {shown.shows(embed::DIFFERENCE).then(|| view! { <Difference/> })}
        </div>
    }
}
