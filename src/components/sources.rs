//! The sources in full.

use leptos::prelude::*;
use mcid_text::page;
use mcid_trial::Source;

use super::context::StoreContext;

/// The sources, and where the trial is registered.
#[component]
pub(crate) fn Sources() -> impl IntoView {
    let trial = StoreContext::get().trial();
    let sources = move || trial.read().sources.iter().map(source).collect_view();
    let registered = move || {
        let registrations = trial.read().registrations.join(", ");
        (!registrations.is_empty()).then(|| page::registered(&registrations))
    };
    view! {
        <section class="card">
            <h2>{page::SOURCES}</h2>
            <ul class="sources">{sources}</ul>
            <p class="caption">{registered}</p>
        </section>
    }
}

fn source(source: &Source) -> impl IntoView + use<> {
    let doi = source.doi.as_ref().map(|doi| {
        view! { " " <a href=format!("https://doi.org/{doi}") rel="noopener noreferrer">{format!("doi:{doi}")}</a> }
    });
    view! { <li><strong>{source.name.clone()}</strong>": "{source.reference.clone()}{doi}</li> }
}
