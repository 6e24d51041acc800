//! The dialog in which the reader's own trial is opened or typed.

use leptos::ev;
use leptos::prelude::*;
use mcid_editor::EditorCommand;
use mcid_text::editor as words;
use web_sys::HtmlInputElement;

use super::form::Form;
use super::save::{Files, TEMPLATES};
use crate::browser::files;
use crate::components::context::StoreContext;
use crate::components::dialog::Dialog;
use crate::components::unique::unique_id;
use crate::store::{EditorEvent, EditorState, EditorStatus};

/// The button and the dialog.
#[component]
pub(crate) fn OpenDialog() -> impl IntoView {
    let context = StoreContext::get();
    files::listen(Callback::new(move |event| context.dispatch_editor(event)));
    let is_dragged = context.select(|store| store.editor.is_file_dragged);
    view! {
        <Dialog label=words::USER_TRIAL handle=context.editor_dialog()>
            <div class="card own-trial">
                <h2>{words::USER_TRIAL}</h2>
                <p class="caption">{words::USER_TRIAL_LEAD}</p>
                <Ways/>
                <Status/>
                <Form/>
                <Keep/>
            </div>
        </Dialog>
        <p class="drop-hint" aria-hidden="true" hidden=move || !is_dragged.get()>{words::DROP}</p>
    }
}

/// How a trial comes here.
#[component]
fn Ways() -> impl IntoView {
    let context = StoreContext::get();
    let report = Callback::new(move |event| context.dispatch_editor(event));
    let (file_id, paste_id) = (unique_id("file"), unique_id("paste"));
    let pasted = RwSignal::new(String::new());
    let is_form_kept = context.select(|store| store.editor.is_form_kept);
    let choose = move |event: ev::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        files::open_first(report, input.files());
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let begin = move |_| report.run(EditorEvent::Command(EditorCommand::Begin));
    let change = move |_| report.run(EditorEvent::Command(EditorCommand::Change));
    view! {
        <div class="ways">
            <span class="file">
                <label for=file_id.clone()>{words::CHOOSE_FILE}</label>
                <input type="file" id=file_id accept=".json,.csv,.tsv,.txt,application/json,text/csv" on:change=choose/>
            </span>
            <button type="button" on:click=begin>{words::BEGIN}</button>
            <button type="button" on:click=change>{words::CHANGE}</button>
            <button type="button" hidden=move || !is_form_kept.get()
                on:click=move |_| report.run(EditorEvent::Resumed)>{words::RESUME}</button>
        </div>
        <details class="paste">
            <summary>{words::OTHER_WAYS}</summary>
            <label class="visually-hidden" for=paste_id.clone()>{words::PASTE}</label>
            <textarea id=paste_id on:input=move |event| pasted.set(event_target_value(&event))></textarea>
            <button type="button"
                on:click=move |_| files::open_text(report, &pasted.read_untracked())>{words::READ_PASTED}</button>
        </details>
        <details class="templates">
            <summary>{words::TEMPLATES}</summary>
            <Files files=TEMPLATES/>
        </details>
    }
}

/// What readers are told of files and of storage.
#[component]
fn Status() -> impl IntoView {
    let context = StoreContext::get();
    let is_busy = context.select(|store| store.editor.is_busy);
    let status = context.select(|store| status(&store.editor));
    let announcement = context.select(|store| store.editor.announcement.clone());
    view! {
        <p role="status" class="told">
            <progress hidden=move || !is_busy.get()></progress>
            {status}
        </p>
        <p role="status" class="visually-hidden">{announcement}</p>
    }
}

fn status(editor: &EditorState) -> String {
    if editor.is_busy {
        return words::READING_FILE.to_owned();
    }
    match &editor.status {
        EditorStatus::Silent => String::new(),
        EditorStatus::NotReadable(name) => words::not_readable(name),
        EditorStatus::NotKept => words::NOT_KEPT.to_owned(),
        EditorStatus::Forgotten => words::FORGOTTEN.to_owned(),
        EditorStatus::NoWorker => words::NO_READER.to_owned(),
    }
}

/// Keeping what is typed, and forgetting it.
#[component]
fn Keep() -> impl IntoView {
    let context = StoreContext::get();
    let has_no_form = context.select(|store| store.editor.form_view.keep.is_empty());
    let is_kept = context.select(|store| store.editor.is_form_kept);
    let change = move |event: ev::Event| {
        context.dispatch_editor(if event_target_checked(&event) {
            EditorEvent::KeepRequested
        } else {
            EditorEvent::Forgotten
        });
    };
    view! {
        <div class="keep">
            <label hidden=has_no_form>
                <input type="checkbox" checked=is_kept on:change=change/>
                {words::KEEP}
            </label>
            <button type="button" class="plain" hidden=move || !is_kept.get()
                on:click=move |_| context.dispatch_editor(EditorEvent::Forgotten)>{words::FORGET}</button>
        </div>
    }
}
