//! A worker: does what the page does not wait for.
//!
//! It answers messages and does nothing else: see [`crate::protocol`] for
//! what they say.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers the page as long as this worker lives; false where this is no worker.
pub fn listen(mut answer: impl FnMut(&[u8]) -> Option<Vec<u8>> + 'static) -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return false;
    };
    let answers = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let asked = Uint8Array::new(&event.data()).to_vec();
        if let Some(made) = answer(&asked) {
            // A page that has gone needs no answer.
            let _ = answers.post_message(&Uint8Array::from(made.as_slice()));
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // The worker listens for as long as it lives.
    hear.forget();
    // What was sent before this moment has been lost: the page sends nothing
    // until it hears from here.
    let _ = scope.post_message(&JsValue::NULL);
    true
}
