//! How to show the page in a frame of another one.

use leptos::prelude::*;

use super::address;
use super::copy_text::CopyText;
use super::dialog::Dialog;
use super::state::use_state;
use super::words::words;
use mcid_analysis::embed::{PARTS, Shown};
use mcid_text::page::panel;

/// The button and the dialog, with the parts to choose and the markup.
#[component]
pub(crate) fn EmbedDialog() -> impl IntoView {
    let state = use_state();
    let shown = RwSignal::new(Shown::usual());
    let markup = words(move || {
        state.question.track();
        let title = state.trial.with(|trial| trial.short_name.clone());
        panel::markup(
            &address::page(),
            &state.question_fragment(),
            &shown.get(),
            &title,
        )
    });
    let parts = (0..PARTS.len()).map(move |part| {
        view! {
            <label>
                <input type="checkbox" checked=move || shown.with(|shown| shown.shows(part))
                    on:change=move |event| shown.update(|shown| shown.set(part, event_target_checked(&event)))/>
                {panel::PARTS[part]}
            </label>
        }
    });
    view! {
        <Dialog label=panel::EMBED>
            <div class="card">
                <h2>{panel::EMBED_TITLE}</h2>
                <p class="caption">{panel::EMBED_LEAD}</p>
                <p hidden=move || !state.is_opened_here()>{panel::EMBED_OPENED_HERE}</p>
                <fieldset class="parts"><legend>{panel::EMBED_PARTS}</legend>{parts.collect_view()}</fieldset>
                <CopyText name=words(|| panel::MARKUP.to_owned()) text=markup/>
                <p class="caption">{panel::EMBED_HELP}</p>
            </div>
        </Dialog>
    }
}
