//! Whether an element is on the screen, or soon will be.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// True while an element is in view. A browser without the observer counts
/// everything as in view.
pub(crate) fn is_visible(node: NodeRef<Div>) -> ReadSignal<bool> {
    let (visible, set_visible) = signal(false);
    node.on_load(move |element| {
        let noticed = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Ok(entry) = last
                && visible.try_get_untracked().is_some()
            {
                set_visible.set(entry.is_intersecting());
            }
        });
        match IntersectionObserver::new(noticed.as_ref().unchecked_ref()) {
            Ok(observer) => {
                observer.observe(&element);
                // The element and its observer live as long as the page.
                noticed.forget();
            }
            Err(_) => set_visible.set(true),
        }
    });
    visible
}
