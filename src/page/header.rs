//! The top of the page: the product's name, the trial, light and dark.

use leptos::prelude::*;

use super::choice::Choice;
use super::exhibits::source::use_source;
use super::own::{Own, Save};
use super::state::use_state;
use super::theme::Theme;
use super::words::words;
use crate::analysis::words::page;

/// The header.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let state = use_state();
    let source = use_source();
    let choices = Signal::derive(move || {
        state
            .catalogue
            .get()
            .into_iter()
            .map(|entry| (entry.id, entry.short_name))
            .collect::<Vec<_>>()
    });
    let several = Memo::new(move |_| state.catalogue.with(|entries| entries.len() > 1));
    let chosen = words(move || state.trial.with(|trial| trial.id.clone()));
    view! {
        <header>
            <p class="brand">{page::BRAND}</p>
            {move || {
                if several.get() {
                    view! {
                        <Choice label=page::TRIAL choices=choices chosen=chosen
                            on_choice=move |id: String| super::load::choose(state, source, &id)/>
                    }
                    .into_any()
                } else {
                    view! { <p class="trial-name">{words(move || state.trial.with(|trial| trial.short_name.clone()))}</p> }
                        .into_any()
                }
            }}
            <Own/>
            <Save/>
            <Theme/>
        </header>
    }
}
