//! The page's side of the worker: starts it, and passes messages on.

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker};

use super::document;
use crate::protocol::{Request, decode, encode};
use crate::store::Event;

/// The worker, once it has been started.
#[derive(Clone, Copy)]
pub(super) struct WorkerClient(StoredValue<Option<Worker>, LocalStorage>);

impl WorkerClient {
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Starts the worker whose script the document names. It and its listeners live as long as the page.
    pub(super) fn start(self, dispatch: impl Fn(Event) + Copy + 'static) {
        let script = document::setting("worker");
        let Some(worker) = script.and_then(|script| Worker::new(&script).ok()) else {
            return dispatch(Event::WorkerFailed);
        };
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(answer) = decode(&Uint8Array::new(&event.data()).to_vec()) {
                dispatch(Event::Answered(answer));
            }
        });
        let on_error = Closure::<dyn Fn()>::new(move || dispatch(Event::WorkerFailed));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_message.forget();
        on_error.forget();
        self.0.set_value(Some(worker));
    }

    /// Sends a request. A worker that has stopped answers nothing.
    pub(super) fn send(self, request: &Request) {
        self.0.with_value(|worker| {
            if let Some(worker) = worker {
                let _ = worker.post_message(&Uint8Array::from(encode(request).as_slice()));
            }
        });
    }
}
