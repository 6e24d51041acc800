//! The sources in full.

use leptos::prelude::*;

use super::state::use_state;
use super::words::words;
use mcid_text::page;

/// The sources, in full.
#[component]
pub(crate) fn Sources() -> impl IntoView {
    let state = use_state();
    let sources = move || {
        state.trial.with(|trial| {
            trial
                .sources
                .iter()
                .map(|source| {
                    let doi = source.doi.clone().map(|doi| {
                        view! { " " <a href=format!("https://doi.org/{doi}") rel="noopener noreferrer">{format!("doi:{doi}")}</a> }
                    });
                    view! { <li><strong>{source.name.clone()}</strong>": "{source.reference.clone()}{doi}</li> }
                })
                .collect_view()
        })
    };
    let registered = words(move || {
        let registrations = state.trial.with(|trial| trial.registrations.join(", "));
        if registrations.is_empty() {
            registrations
        } else {
            page::registered(&registrations)
        }
    });
    view! {
        <section class="card">
            <h2>{page::SOURCES}</h2>
            <ul class="sources">{move || sources()}</ul>
            <p class="caption">{registered}</p>
        </section>
    }
}
