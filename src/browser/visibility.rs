//! Whether an element is on the screen.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// Reports when an element comes onto the screen or leaves it. A browser without the observer counts
/// everything as on the screen.
pub(crate) fn observe_visibility(node: NodeRef<Div>, report: impl Fn(bool) + Copy + 'static) {
    node.on_load(move |element| {
        let is_alive = StoredValue::new(());
        let notice = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Ok(entry) = last
                && !is_alive.is_disposed()
            {
                report(entry.is_intersecting());
            }
        });
        match IntersectionObserver::new(notice.as_ref().unchecked_ref()) {
            Ok(observer) => {
                observer.observe(&element);
                // The element and its observer live as long as the page.
                notice.forget();
            }
            Err(_) => queue_microtask(move || report(true)),
        }
    });
}
