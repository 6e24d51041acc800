//! The top of the page: the product's name, the trial, the reader's own trial, light and dark.

use leptos::prelude::*;
use mcid_text::page;

use super::chooser::Chooser;
use super::context::StoreContext;
use super::theme::Theme;
use super::user_trial::{OpenDialog, SaveDialog};

#[component]
pub(crate) fn Header() -> impl IntoView {
    let context = StoreContext::get();
    let has_choice = context.select(|store| store.catalogue.entries.len() > 1);
    let name = move || context.trial().read().short_name.clone();
    view! {
        <header>
            <p class="brand">{page::BRAND}</p>
            {move || {
                if has_choice.get() {
                    view! { <Chooser/> }.into_any()
                } else {
                    view! { <p class="trial-name">{name}</p> }.into_any()
                }
            }}
            <OpenDialog/>
            <SaveDialog/>
            <Theme/>
        </header>
    }
}
