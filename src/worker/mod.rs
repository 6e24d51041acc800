//! The worker: answers the page's requests, so that the page never waits for them.

mod editor_service;
mod view_service;

use std::sync::Arc;

use js_sys::Uint8Array;
use mcid_explorer::panel::Site;
use mcid_trial::Trial;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::protocol::{Answer, Request, decode, encode};
use editor_service::EditorService;

/// Answers requests; keeps the trial and the editor between them.
#[derive(Default)]
pub struct Worker {
    site: Site,
    trial: Option<Arc<Trial>>,
    editor: EditorService,
}

impl Worker {
    /// The answer to a request; `None` where none is due.
    pub fn answer(&mut self, request: Request) -> Option<Answer> {
        match request {
            Request::Site(site) => {
                self.site = site;
                None
            }
            Request::Trial(trial) => {
                self.trial = Some(trial);
                None
            }
            Request::View {
                index,
                question,
                width,
            } => view_service::view(self.trial.as_ref()?, &self.site, &question, index, width),
            Request::ReadIndex(text) => Some(view_service::read_index(&text)),
            Request::ReadTrial { ticket, text } => Some(view_service::read_trial(ticket, &text)),
            Request::Editor { ticket, command } => {
                Some(self.editor.command(ticket, command, self.trial.as_deref()))
            }
            Request::Save {
                file,
                question,
                single_file,
            } => editor_service::save(
                self.trial.as_deref()?,
                &self.site.build,
                file,
                &question,
                &single_file,
            ),
        }
    }
}

/// Answers the page for as long as the worker lives. Does nothing outside a worker.
pub fn listen() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let mut worker = Worker::default();
    let page = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let request = decode(&Uint8Array::new(&event.data()).to_vec());
        if let Some(answer) = request.and_then(|request| worker.answer(request)) {
            post(&page, &answer);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The listener lives as long as the worker.
    on_message.forget();
    post(&scope, &Answer::Ready);
}

fn post(page: &DedicatedWorkerGlobalScope, answer: &Answer) {
    // A page that has gone needs no answer.
    let _ = page.post_message(&Uint8Array::from(encode(answer).as_slice()));
}
