//! The worker: answers the page's requests, so that the page never waits for them.

use std::sync::Arc;

use js_sys::Uint8Array;
use mcid_editor::Editor;
use mcid_editor::save::{Source, file};
use mcid_explorer::panel::{Site, panel};
use mcid_explorer::view;
use mcid_trial::{Trial, read, read_index};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::protocol::{Answer, Request, decode, encode};

/// Answers requests; keeps the trial and the editor between them.
#[derive(Default)]
pub struct Worker {
    site: Site,
    trial: Option<Arc<Trial>>,
    editor: Editor,
}

impl Worker {
    /// The answer to a request; `None` where none is due.
    pub fn answer(&mut self, request: Request) -> Option<Answer> {
        Some(match request {
            Request::Site(site) => {
                self.site = site;
                return None;
            }
            Request::Trial(trial) => {
                self.trial = Some(trial);
                return None;
            }
            Request::View {
                index,
                question,
                width,
            } => {
                let trial = self.trial.as_deref()?;
                let made = view(trial, &question, index, width);
                let view = Arc::new(made.or_else(|| panel(trial, &self.site, index))?);
                Answer::View { index, view }
            }
            Request::ReadIndex(text) => Answer::Index(read_index(&text).ok()),
            Request::ReadTrial { ticket, text } => Answer::Trial {
                ticket,
                result: match read(&text) {
                    Ok(reading) => Ok(Arc::new(reading.trial)),
                    Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
                },
            },
            Request::Editor { ticket, command } => {
                let outcome = self.editor.command(command, self.trial.as_deref());
                Answer::Editor {
                    ticket,
                    form_view: Arc::new(outcome.form_view),
                    trial: outcome.trial.map(Arc::new),
                }
            }
            Request::Save {
                file: index,
                question,
                single_file,
            } => {
                let trial = self.trial.as_deref()?;
                let source = Source {
                    trial,
                    question: &question.clamped(trial),
                    page: &single_file,
                    build: &self.site.build,
                };
                Answer::File(file(index, source)?)
            }
        })
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
