//! The page's side of the worker: starts it, and passes messages on.

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker};

use crate::protocol::{Answer, Request, decode, encode};

/// The worker, once it has been started.
#[derive(Clone, Copy)]
pub(crate) struct WorkerClient(StoredValue<Option<Worker>, LocalStorage>);

/// What comes from the worker.
pub(crate) enum WorkerMessage {
    /// An answer.
    Answer(Answer),
    /// The worker could not be started, or has stopped.
    Failed,
}

impl WorkerClient {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Starts the worker. It and its listeners live as long as the page.
    pub(crate) fn start(
        self,
        script: Option<String>,
        receive: impl Fn(WorkerMessage) + Copy + 'static,
    ) {
        let Some(worker) = script.and_then(|script| Worker::new(&script).ok()) else {
            return receive(WorkerMessage::Failed);
        };
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(answer) = decode(&Uint8Array::new(&event.data()).to_vec()) {
                receive(WorkerMessage::Answer(answer));
            }
        });
        let on_error = Closure::<dyn Fn()>::new(move || receive(WorkerMessage::Failed));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_message.forget();
        on_error.forget();
        self.0.set_value(Some(worker));
    }

    /// Sends a request. A worker that has stopped answers nothing.
    pub(crate) fn send(self, request: &Request) {
        self.0.with_value(|worker| {
            if let Some(worker) = worker {
                let _ = worker.post_message(&Uint8Array::from(encode(request).as_slice()));
            }
        });
    }
}
