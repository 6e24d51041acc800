//! The foot of the page: where it computes, and how to cite and place it.

use leptos::prelude::*;

use super::address;
use super::embed_dialog::EmbedDialog;
use super::state::use_state;
use super::views::panel::Panel;
use super::words::words;
use mcid_explorer::panel::{ABOUT, CITE};
use mcid_text::page::{LOCAL, panel};

/// The footer.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let state = use_state();
    if state.embedded.with_value(Option::is_some) {
        return view! { <footer><Whole/></footer> }.into_any();
    }
    view! {
        <footer>
            <p>{LOCAL}</p>
            <div class="panels">
                <Panel label=panel::CITE which=CITE/>
                <EmbedDialog/>
                <Panel label=panel::ABOUT which=ABOUT/>
            </div>
        </footer>
    }
    .into_any()
}

/// The way from a frame to the whole page, with the same question.
#[component]
fn Whole() -> impl IntoView {
    let state = use_state();
    let address = words(move || {
        state.question.track();
        format!("{}#{}", address::page(), state.question_fragment())
    });
    let name = words(move || panel::whole(&state.trial.with(|trial| trial.short_name.clone())));
    view! { <p class="whole"><a href=address target="_blank" rel="noopener">{name}</a></p> }
}
