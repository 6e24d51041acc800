//! The foot of the page.

use leptos::prelude::*;

/// The footer.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    view! {
        <footer>
            <p>"Everything is computed in this browser; nothing leaves it."</p>
        </footer>
    }
}
