//! The foot of the page: where it computes, and how to cite and embed it.

use leptos::prelude::*;
use mcid_explorer::panel::{ABOUT, CITE};
use mcid_text::page::{LOCAL, panel};

use super::context::StoreContext;
use super::dialog::Dialog;
use super::embed_dialog::EmbedDialog;
use super::views::Card;

#[component]
pub(crate) fn Footer() -> impl IntoView {
    let context = StoreContext::get();
    let is_embedded = context.select(|store| store.environment.embed.is_some());
    if is_embedded.get_untracked() {
        return view! { <footer><WholePageLink/></footer> }.into_any();
    }
    view! {
        <footer>
            <p>{LOCAL}</p>
            <div class="panels">
                <Dialog label=panel::CITE><Card index=CITE/></Dialog>
                <EmbedDialog/>
                <Dialog label=panel::ABOUT><Card index=ABOUT/></Dialog>
            </div>
        </footer>
    }
    .into_any()
}

/// The way from a frame to the whole page, with the same question.
#[component]
fn WholePageLink() -> impl IntoView {
    let context = StoreContext::get();
    let address = context.select(|store| {
        let page = &store.environment.site.address;
        format!("{page}#{}", store.question_fragment())
    });
    let name = move || panel::full_page(&context.trial().read().short_name);
    view! { <p class="whole"><a href=address target="_blank" rel="noopener">{name}</a></p> }
}
