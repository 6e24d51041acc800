//! The editor of the reader's own trial.

use std::sync::Arc;

use mcid_editor::{EditorCommand, FormView};
use mcid_trial::Trial;

use super::trial;
use crate::protocol::Request;
use crate::store::{EditorEvent, EditorStatus, Effect, Store};

/// Something happened in the editor.
pub(super) fn apply(store: &mut Store, event: EditorEvent) {
    let editor = &mut store.editor;
    match event {
        EditorEvent::Opening => {
            editor.is_busy = true;
            store.effects.push(Effect::OpenEditor);
        }
        EditorEvent::Unreadable(name) => {
            editor.is_busy = false;
            editor.status = EditorStatus::NotReadable(name);
        }
        EditorEvent::Command(command) => request(store, command),
        EditorEvent::Resumed => store.effects.push(Effect::ResumeForm),
        EditorEvent::Dragged(is_file_dragged) => editor.is_file_dragged = is_file_dragged,
        EditorEvent::KeepRequested => {
            let form = editor.form_view.keep.clone();
            store.effects.push(Effect::KeepForm(form));
        }
        EditorEvent::Kept(is_kept) => {
            if !editor.is_form_kept {
                editor.status = if is_kept {
                    EditorStatus::Silent
                } else {
                    EditorStatus::NotKept
                };
            }
            editor.is_form_kept = is_kept;
        }
        EditorEvent::Forgotten => {
            editor.is_form_kept = false;
            editor.status = EditorStatus::Forgotten;
            store.effects.push(Effect::ForgetForm);
        }
    }
}

fn request(store: &mut Store, command: EditorCommand) {
    let editor = &mut store.editor;
    editor.ticket = editor.ticket.wrapping_add(1);
    // What is typed is answered at once, and readers are told nothing of it.
    if !matches!(command, EditorCommand::Say { .. }) {
        editor.is_busy = true;
        editor.status = EditorStatus::Silent;
    }
    let ticket = editor.ticket;
    store.ask(Request::Editor { ticket, command });
}

/// Takes the answer to the latest command; the others are ignored.
pub(super) fn answered(
    store: &mut Store,
    ticket: u32,
    form_view: Arc<FormView>,
    trial: Option<Arc<Trial>>,
) {
    let editor = &mut store.editor;
    if editor.ticket != ticket {
        return;
    }
    if editor.is_busy {
        editor.is_busy = false;
        editor.announcement.clone_from(&form_view.title);
    }
    if editor.is_form_kept && !form_view.keep.is_empty() {
        store.effects.push(Effect::KeepForm(form_view.keep.clone()));
    }
    let has_faults = !form_view.faults.is_empty();
    editor.form_view = form_view;
    if let Some(trial) = trial {
        trial::opened(store, trial);
        if !has_faults {
            store.effects.push(Effect::CloseEditor);
        }
    }
}

/// No worker will answer.
pub(super) fn not_answered(store: &mut Store) {
    store.editor.is_busy = false;
    store.editor.status = EditorStatus::NoWorker;
}
