//! Files as the reader hands them over: chosen, dropped on the page, or pasted.

use leptos::prelude::*;
use leptos::task::spawn_local;
use mcid_editor::EditorCommand;
use mcid_text::editor::PASTED;
use mcid_trial::limits::MAX_BYTES;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileList};

use super::window;
use crate::store::EditorEvent;

/// Opens what is dropped on the page or pasted anywhere but into a field, for as long as the component
/// lives that calls this.
pub(crate) fn listen(report: Callback<EditorEvent>) {
    window::listen("dragover", move |event| {
        if has_files(&event) {
            // Else the browser would leave the page for the file.
            event.prevent_default();
            report.run(EditorEvent::Dragged(true));
        }
    });
    window::listen("dragleave", move |event| {
        let drag = event.dyn_ref::<DragEvent>();
        if drag.is_some_and(|drag| drag.related_target().is_none()) {
            report.run(EditorEvent::Dragged(false));
        }
    });
    window::listen("drop", move |event| {
        if has_files(&event) {
            event.prevent_default();
            report.run(EditorEvent::Dragged(false));
            let files = transfer(&event).and_then(|transfer| transfer.files());
            open_first(report, files);
        }
    });
    window::listen("paste", move |event| paste(report, &event));
}

/// Opens the first of some files.
pub(crate) fn open_first(report: Callback<EditorEvent>, files: Option<FileList>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        report.run(EditorEvent::Opening);
        spawn_local(async move { report.run(read(file).await) });
    }
}

/// Opens a text.
pub(crate) fn open_text(report: Callback<EditorEvent>, text: &str) {
    report.run(EditorEvent::Opening);
    let is_small = text.len() <= MAX_BYTES;
    let bytes = if is_small { text.as_bytes() } else { &[] }.to_vec();
    let (name, size) = (
        PASTED.to_owned(),
        u32::try_from(text.len()).unwrap_or(u32::MAX),
    );
    report.run(EditorEvent::Command(EditorCommand::Open {
        name,
        size,
        bytes,
    }));
}

/// Reads a file; one that is too large to be a trial is not even read.
async fn read(file: File) -> EditorEvent {
    let name = file.name();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size in bytes; what is larger is refused as the largest"
    )]
    let size = file.size() as u32;
    let is_small = usize::try_from(size).is_ok_and(|size| size <= MAX_BYTES);
    let bytes = if is_small {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => js_sys::Uint8Array::new(&buffer).to_vec(),
            Err(_) => return EditorEvent::Unreadable(name),
        }
    } else {
        Vec::new()
    };
    EditorEvent::Command(EditorCommand::Open { name, size, bytes })
}

fn paste(report: Callback<EditorEvent>, event: &Event) {
    let clipboard = event.dyn_ref::<ClipboardEvent>();
    let Some(transfer) = clipboard.and_then(ClipboardEvent::clipboard_data) else {
        return;
    };
    let files = transfer.files().filter(|files| files.length() > 0);
    if files.is_some() {
        event.prevent_default();
        return open_first(report, files);
    }
    let is_text = |text: &String| text.contains(['{', '\n', '\t']);
    let text = transfer.get_data("text/plain").ok().filter(is_text);
    if let Some(text) = text
        && !is_for_field(event)
    {
        event.prevent_default();
        open_text(report, &text);
    }
}

/// True if the event is meant for a field to type in.
fn is_for_field(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let field = target.and_then(|target| target.closest("input,textarea").ok().flatten());
    field.is_some()
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn has_files(event: &Event) -> bool {
    transfer(event).is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}
