//! The dialog in which a trial of the reader's own is opened or typed.

use leptos::prelude::*;

use super::editor::use_desk;
use super::form_view::SheetView;
use super::save::{self, TEMPLATES};
use super::worker::use_editor_service;
use super::{files, keep};
use crate::dialog::Dialog;
use crate::unique::unique_id;
use crate::words::words as words_of;
use mcid_editor::EditorCommand;
use mcid_text::editor as words;

/// The button and the dialog.
#[component]
pub(crate) fn Own() -> impl IntoView {
    let editor = use_desk();
    let editor_service = use_editor_service();
    files::listen(editor, editor_service);
    view! {
        <Dialog label=words::OWN door=editor.door.get_value()>
            <div class="card own-trial">
                <h2>{words::OWN}</h2>
                <p class="caption">{words::OWN_LEAD}</p>
                <Ways/>
                <p role="status" class="told">
                    <progress hidden=move || !editor.is_busy.get()></progress>
                    {words_of(move || if editor.is_busy.get() { words::READING_FILE.to_owned() } else { editor.told.get() })}
                </p>
                <p role="status" class="visually-hidden">{words_of(move || editor.heard.get())}</p>
                <SheetView/>
                <Keep/>
            </div>
        </Dialog>
        <p class="drop-hint" aria-hidden="true" hidden=move || !editor.is_dragged.get()>{words::DROP}</p>
    }
}

/// How a trial comes here.
#[component]
fn Ways() -> impl IntoView {
    let editor = use_desk();
    let editor_service = use_editor_service();
    let (file_id, paste_id) = (unique_id("file"), unique_id("paste"));
    let typed = RwSignal::new(String::new());
    let chosen = move |event: leptos::ev::Event| {
        let input = event_target::<web_sys::HtmlInputElement>(&event);
        files::first(editor, editor_service, input.files());
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let has_kept = move || editor.is_kept.get();
    let resume = move |_| {
        if let Some(text) = keep::kept() {
            editor.command(editor_service, EditorCommand::Resume(text));
        }
    };
    view! {
        <div class="ways">
            <span class="file">
                <label for=file_id.clone()>{words::CHOOSE_FILE}</label>
                <input type="file" id=file_id accept=".json,.csv,.tsv,.txt,application/json,text/csv" on:change=chosen/>
            </span>
            <button type="button" on:click=move |_| editor.command(editor_service, EditorCommand::Begin)>{words::BEGIN}</button>
            <button type="button" on:click=move |_| editor.command(editor_service, EditorCommand::Change)>{words::CHANGE}</button>
            <button type="button" hidden=move || !has_kept() on:click=resume>{words::RESUME}</button>
        </div>
        <details class="paste">
            <summary>{words::OTHER_WAYS}</summary>
            <label class="visually-hidden" for=paste_id.clone()>{words::PASTE}</label>
            <textarea id=paste_id on:input=move |event| typed.set(event_target_value(&event))></textarea>
            <button type="button" on:click=move |_| files::text(editor, editor_service, &typed.get_untracked())>{words::READ_PASTED}</button>
        </details>
        <details class="templates">
            <summary>{words::TEMPLATES}</summary>
            <save::Files which=TEMPLATES/>
        </details>
    }
}

/// Keeping what is typed, and forgetting it.
#[component]
fn Keep() -> impl IntoView {
    let editor = use_desk();
    let has_form = move || {
        editor
            .form_view
            .with(|form_view| !form_view.keep.is_empty())
    };
    let changed = move |event: leptos::ev::Event| {
        if event_target_checked(&event) {
            let text = editor
                .form_view
                .with_untracked(|form_view| form_view.keep.clone());
            let is_kept = keep::keep(&text);
            editor.is_kept.set(is_kept);
            editor
                .told
                .set(if is_kept { "" } else { words::NOT_KEPT }.to_owned());
        } else {
            forget(editor);
        }
    };
    view! {
        <div class="keep">
            <label hidden=move || !has_form()>
                <input type="checkbox" checked=move || editor.is_kept.get()
                    on:change=changed/>
                {words::KEEP}
            </label>
            <button type="button" class="plain" hidden=move || !editor.is_kept.get() on:click=move |_| forget(editor)>{words::FORGET}</button>
        </div>
    }
}

fn forget(editor: super::OwnEditor) {
    keep::forget();
    editor.is_kept.set(false);
    editor.told.set(words::FORGOTTEN.to_owned());
}
