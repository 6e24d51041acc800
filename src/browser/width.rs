//! How wide an element is, now and after every change.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// Reports the width of an element in whole CSS pixels once it is on the page, and when it changes. A
/// browser without the observer reports nothing.
pub(crate) fn observe_width(node: NodeRef<Div>, report: impl Fn(f64) + Copy + 'static) {
    node.on_load(move |element| {
        let last = StoredValue::new(0.0);
        let measured = element.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            let width = measured.get_bounding_client_rect().width().floor();
            // A disposed value means that the component is gone.
            let is_new = last
                .try_get_value()
                .is_some_and(|last: f64| (last - width).abs() >= 1.0);
            if width >= 1.0 && is_new {
                last.set_value(width);
                report(width);
            }
        });
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&element);
            // The element and its observer live as long as the page.
            measure.forget();
        }
    });
}
