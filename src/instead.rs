//! What stands where the page would, while there is no trial to show.

use leptos::prelude::*;

use super::state::use_state;

/// Why there is no trial, line by line.
#[component]
pub(crate) fn Instead() -> impl IntoView {
    let state = use_state();
    let said = move || {
        state.instead.get().map(|lines| {
            let mut lines = lines.into_iter();
            let first = lines.next();
            view! {
                <div class="card instead" role="alert">
                    <h1>{first}</h1>
                    <ul>{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                </div>
            }
        })
    };
    view! { {move || said()} }
}
