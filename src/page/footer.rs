//! The foot of the page.

use leptos::prelude::*;

/// The footer.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    view! {
        <footer>
            <p>"Everything is computed in this browser; nothing leaves it. MCID: minimal clinically important difference. CI: confidence interval, the values most compatible with the data under the trial\u{2019}s model; not a range that holds the truth with that probability."</p>
        </footer>
    }
}
