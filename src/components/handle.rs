//! The threshold's handle on a figure: to drag, or to move with keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use mcid_analysis::threshold::ThresholdScale;
use mcid_figure::recorder::short;
use mcid_trial::Decimal;

use super::threshold_control::keyed;

/// A round handle at a place of the figure.
#[component]
pub(crate) fn Handle(
    name: &'static str,
    value: Signal<Decimal>,
    scale: Signal<ThresholdScale>,
    /// The threshold with its verdict.
    spoken: Signal<String>,
    /// The centre, in CSS pixels from the figure's corner.
    place: Signal<(f64, f64)>,
    /// The threshold at a horizontal position in the figure.
    threshold_at: impl Fn(f64) -> f64 + Copy + 'static,
    /// True where the threshold grows towards the left.
    grows_left: impl Fn() -> bool + 'static,
    #[prop(into)] on_move: Callback<Decimal>,
    /// Called when a movement has ended.
    #[prop(into)]
    on_rest: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    // From the pointer to the handle's centre, so that it does not jump when
    // taken hold of beside its middle.
    let grip = StoredValue::new(None::<f64>);
    let figure_x = move |event: &PointerEvent| {
        let figure = node.get_untracked()?.parent_element()?;
        Some(f64::from(event.client_x()) - figure.get_bounding_client_rect().left())
    };
    let take = move |event: PointerEvent| {
        if let (Some(x), Some(node)) = (figure_x(&event), node.get_untracked()) {
            grip.set_value(Some(place.get_untracked().0 - x));
            // Without capture a fast pointer only loses the handle.
            let _ = node.set_pointer_capture(event.pointer_id());
        }
    };
    let drag = move |event: PointerEvent| {
        if let (Some(grip), Some(x)) = (grip.get_value(), figure_x(&event)) {
            on_move.run(scale.get_untracked().nearest_step(threshold_at(x + grip)));
        }
    };
    let release = move |_: PointerEvent| {
        if grip.get_value().is_some() {
            grip.set_value(None);
            on_rest.run(());
        }
    };
    let press = move |event: KeyboardEvent| {
        let key = event.key();
        // Left is left on the screen, whichever way the threshold grows.
        let key = match (key.as_str(), grows_left()) {
            ("ArrowLeft", true) => "ArrowRight",
            ("ArrowRight", true) => "ArrowLeft",
            (key, _) => key,
        };
        if let Some(threshold) = keyed(key, &scale.get_untracked(), value.get_untracked()) {
            event.prevent_default();
            on_move.run(threshold);
        }
    };
    view! {
        <div class="handle" node_ref=node role="slider" tabindex="0" aria-label=name
            aria-valuemin="0" aria-valuemax=move || scale.read().maximum.to_string()
            aria-valuenow=move || value.get().to_string() aria-valuetext=spoken
            style:left=move || format!("{}px", short(place.get().0))
            style:top=move || format!("{}px", short(place.get().1))
            on:pointerdown=take on:pointermove=drag on:pointerup=release on:pointercancel=release
            on:keydown=press
        ></div>
    }
}
