//! How to show the page in a frame of another one.

use leptos::prelude::*;
use mcid_analysis::embed::{PARTS, Shown};
use mcid_text::page::panel;

use super::context::StoreContext;
use super::copy_text::CopyText;
use super::dialog::Dialog;
use crate::store::Store;

/// The button and the dialog, with the parts to choose and the markup.
#[component]
pub(crate) fn EmbedDialog() -> impl IntoView {
    view! { <Dialog label=panel::EMBED><Content/></Dialog> }
}

#[component]
fn Content() -> impl IntoView {
    let context = StoreContext::get();
    let shown = RwSignal::new(Shown::usual());
    let page = context.select(|store| store.environment.site.address.clone());
    let fragment = context.select(Store::question_fragment);
    let is_opened_here = context.select(Store::is_opened_here);
    let markup = Signal::derive(move || {
        let title = &context.trial().read().short_name;
        panel::markup(&page.read(), &fragment.read(), &shown.read(), title)
    });
    let parts = (0..PARTS.len()).map(move |part| {
        view! {
            <label>
                <input type="checkbox" checked=move || shown.read().shows(part)
                    on:change=move |event| shown.write().set(part, event_target_checked(&event))/>
                {panel::PARTS[part]}
            </label>
        }
    });
    view! {
        <div class="card">
            <h2>{panel::EMBED_TITLE}</h2>
            <p class="caption">{panel::EMBED_LEAD}</p>
            <p hidden=move || !is_opened_here.get()>{panel::EMBED_OPENED_HERE}</p>
            <fieldset class="parts"><legend>{panel::EMBED_PARTS}</legend>{parts.collect_view()}</fieldset>
            <CopyText name=panel::MARKUP.to_owned() text=markup/>
            <p class="caption">{panel::EMBED_HELP}</p>
        </div>
    }
}
