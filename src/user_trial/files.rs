//! Files as they come: chosen, dropped on the page, or pasted.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList};

use super::editor::OwnEditor;
use super::worker::EditorService;
use crate::window;
use mcid_editor::EditorCommand;
use mcid_text::editor as words;
use mcid_trial::limits::MAX_BYTES;

/// Opens what is dropped or pasted anywhere on the page.
pub(super) fn listen(editor: OwnEditor, editor_service: EditorService) {
    window::listen("dragover", move |event| {
        if has_files(&event) {
            // Else the browser would leave the page for the file.
            event.prevent_default();
            if !editor.is_dragged.get_untracked() {
                editor.is_dragged.set(true);
            }
        }
    });
    window::listen("dragleave", move |event| {
        let is_out = event
            .dyn_ref::<DragEvent>()
            .is_some_and(|event| event.related_target().is_none());
        if is_out {
            editor.is_dragged.set(false);
        }
    });
    window::listen("drop", move |event| {
        if has_files(&event) {
            event.prevent_default();
            editor.is_dragged.set(false);
            let files = transfer(&event).and_then(|transfer| transfer.files());
            first(editor, editor_service, files);
        }
    });
    window::listen("paste", move |event| pasted(editor, editor_service, &event));
}

/// Opens the first of some files.
pub(super) fn first(editor: OwnEditor, editor_service: EditorService, files: Option<FileList>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        editor.door.get_value().open();
        read(editor, editor_service, file);
    }
}

/// Opens a text.
pub(super) fn text(editor: OwnEditor, editor_service: EditorService, text: &str) {
    let command = EditorCommand::Open {
        name: words::PASTED.to_owned(),
        size: u32::try_from(text.len()).unwrap_or(u32::MAX),
        bytes: if text.len() > MAX_BYTES {
            Vec::new()
        } else {
            text.as_bytes().to_vec()
        },
    };
    editor.command(editor_service, command);
}

fn read(editor: OwnEditor, editor_service: EditorService, file: File) {
    let name = file.name();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size in bytes; what is larger is refused as the largest"
    )]
    let size = file.size() as u32;
    editor.is_busy.set(true);
    spawn_local(async move {
        // What is too large is not even read.
        let is_small = usize::try_from(size).is_ok_and(|size| size <= MAX_BYTES);
        let bytes = match is_small.then(|| file.array_buffer()) {
            None => Some(Vec::new()),
            Some(buffer) => JsFuture::from(buffer)
                .await
                .ok()
                .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()),
        };
        if let Some(bytes) = bytes {
            editor.command(editor_service, EditorCommand::Open { name, size, bytes });
        } else {
            editor.is_busy.set(false);
            editor.told.set(words::not_readable(&name));
        }
    });
}

/// Takes a text or a file that is pasted, unless it is meant for a field.
fn pasted(editor: OwnEditor, editor_service: EditorService, event: &Event) {
    let Some(transfer) = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
    else {
        return;
    };
    let files = transfer.files().filter(|files| files.length() > 0);
    if files.is_some() {
        event.prevent_default();
        return first(editor, editor_service, files);
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_field = target.is_some_and(|target| {
        let field = target.closest("input,textarea");
        field.is_ok_and(|field| field.is_some())
    });
    if is_field {
        return;
    }
    if let Ok(pasted) = transfer.get_data("text/plain")
        && pasted.contains(['{', '\n', '\t'])
    {
        event.prevent_default();
        editor.door.get_value().open();
        text(editor, editor_service, &pasted);
    }
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn has_files(event: &Event) -> bool {
    transfer(event).is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}
