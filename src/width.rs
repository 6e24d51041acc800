//! How wide an element is, now and after every change.
//!
//! Our own few lines: the library that offers this parses lengths from text
//! and so brings a table for reading any number, 10 kB more to download.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The width of an element in whole CSS pixels; `first` until it is measured.
pub(crate) fn width_of(node: NodeRef<Div>, first: f64) -> ReadSignal<f64> {
    let (width, set_width) = signal(first);
    node.on_load(move |element| {
        let measured = element.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            let now = measured.get_bounding_client_rect().width().floor();
            if now >= 1.0
                && width
                    .try_get_untracked()
                    .is_some_and(|before| (before - now).abs() >= 1.0)
            {
                set_width.set(now);
            }
        });
        // A browser without the observer draws for the first width.
        if let Ok(observer) = web_sys::ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&element);
            // The element and its observer live as long as the page.
            measure.forget();
        }
    });
    width
}
