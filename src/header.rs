//! The top of the page: the product's name, the trial, light and dark.

use leptos::prelude::*;

use super::chooser::Chooser;
use super::state::use_state;
use super::theme::Theme;
use super::user_trial::{Own, Save};
use super::words::words;
use mcid_text::page;

/// The header.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let state = use_state();
    let several = Memo::new(move |_| state.catalogue.with(|entries| entries.len() > 1));
    view! {
        <header>
            <p class="brand">{page::BRAND}</p>
            {move || {
                if several.get() {
                    view! { <Chooser/> }.into_any()
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
