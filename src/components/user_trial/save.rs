//! Files to save.

use std::ops::Range;

use leptos::prelude::*;
use mcid_text::editor as words;

use crate::components::context::StoreContext;
use crate::components::dialog::Dialog;
use crate::store::{Event, SaveStatus};

/// Places in [`words::FILES`] of what is made from the trial that is shown.
const OF_TRIAL: Range<usize> = 0..words::FILES.len() - words::TEMPLATE_COUNT;

/// Places of the templates.
pub(super) const TEMPLATES: Range<usize> = OF_TRIAL.end..words::FILES.len();

/// The button and the dialog.
#[component]
pub(crate) fn SaveDialog() -> impl IntoView {
    view! {
        <Dialog label=words::SAVE>
            <div class="card">
                <h2>{words::SAVE_TITLE}</h2>
                <p class="caption">{words::SAVE_LEAD}</p>
                <Files files=OF_TRIAL/>
            </div>
        </Dialog>
    }
}

/// Some of the files, each with what it is for.
#[component]
pub(super) fn Files(
    /// Their places in [`words::FILES`].
    files: Range<usize>,
) -> impl IntoView {
    let context = StoreContext::get();
    let status = context.select(|store| status(&store.save_status));
    let row = move |file: usize| {
        let (label, help) = words::FILES[file];
        view! {
            <li>
                <button type="button" on:click=move |_| context.dispatch(Event::SaveRequested(file))>{label}</button>
                <span class="help">{help}</span>
            </li>
        }
    };
    view! {
        <ul class="files">{files.map(row).collect_view()}</ul>
        <p role="status" class="told">{status}</p>
    }
}

fn status(status: &SaveStatus) -> String {
    match status {
        SaveStatus::Idle => String::new(),
        SaveStatus::Making => words::MAKING.to_owned(),
        SaveStatus::Saved(name) => words::made(name),
        SaveStatus::NoSingleFile => words::NO_PAGE.to_owned(),
        SaveStatus::NoWorker => words::NO_READER.to_owned(),
        SaveStatus::Refused(reason) => reason.clone(),
    }
}
