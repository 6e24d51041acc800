//! A worker from the page's side: started, told what the page knows of itself,
//! and spoken to in bytes.

use std::rc::Rc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker};

use super::{address, site};
use mcid_explorer::panel::Site;
use crate::protocol::{Answer, Request, answer, request};

/// A worker, where there is one.
pub(crate) type Handle = StoredValue<Option<Worker>, LocalStorage>;

/// What a worker says.
pub(crate) enum Said {
    /// That it listens from now on; what was sent before has been lost.
    Listens,
    /// An answer; `None` where it cannot be read.
    Answer(Option<Answer>),
    /// Nothing any more: it has stopped.
    Failed,
}

/// Starts the worker whose script the document tells under the first of the
/// names that it knows. The worker and what listens to it live as long as the
/// page. Where none can be started, that is said as if it had stopped.
pub(crate) fn start(handle: Handle, names: &[&str], hear: Rc<dyn Fn(Said)>) {
    let scripts = names.iter().filter_map(|name| site::told(name));
    let script = scripts.into_iter().find(|script| !script.is_empty());
    let Some(worker) = script.and_then(|script| Worker::new(&script).ok()) else {
        return hear(Said::Failed);
    };
    let stopped = hear.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        if !data.is_null() {
            return hear(Said::Answer(answer(&Uint8Array::new(&data).to_vec())));
        }
        post(
            handle,
            &Request::Site(Site {
                address: address::page(),
                build: site::told("build").unwrap_or_default(),
            }),
        );
        hear(Said::Listens);
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    let failed = Closure::<dyn Fn()>::new(move || stopped(Said::Failed));
    worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
    heard.forget();
    failed.forget();
    handle.set_value(Some(worker));
}

/// Sends a message. A worker that has gone answers nothing; what was made
/// stays.
pub(crate) fn post(handle: Handle, message: &Request) {
    handle.with_value(|worker| {
        if let Some(worker) = worker {
            let _ = worker.post_message(&Uint8Array::from(request(message).as_slice()));
        }
    });
}
