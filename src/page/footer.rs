//! The foot of the page.

use leptos::prelude::*;

use crate::analysis::words::page::LOCAL;

/// The footer.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    view! {
        <footer>
            <p>{LOCAL}</p>
        </footer>
    }
}
