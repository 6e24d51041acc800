//! A scene on the screen: the same nodes stay, only attributes change.

use leptos::prelude::*;

use super::words::words;
use crate::figure::recorder::short;
use crate::figure::scene::{Layer, Mark};

/// Layers, back to front, in an SVG of the given size. It is a picture with a
/// name and a description elsewhere on the page.
#[component]
pub(crate) fn SceneView(
    /// Width in CSS pixels.
    width: Signal<f64>,
    /// Height in CSS pixels.
    height: Signal<f64>,
    /// Layers, back to front; each changes on its own.
    layers: Vec<Signal<Layer>>,
    /// Id of the element that names the figure.
    named_by: String,
    /// Id of the element that describes it.
    described_by: String,
) -> impl IntoView {
    view! {
        <svg role="img" aria-labelledby=named_by aria-describedby=described_by
            viewBox=words(move || format!("0 0 {} {}", short(width.get()), short(height.get())))
            width=words(move || short(width.get())) height=words(move || short(height.get()))>
            {layers.into_iter().map(|layer| view! {
                <g class="layer">{move || layer.get().marks.into_iter().map(mark).collect_view()}</g>
            }).collect_view()}
        </svg>
    }
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Path { role, data, filled, width } => {
            let class = format!("{} {}", role.class(), if filled { "area" } else { "line" });
            view! { <path class=class d=data stroke-width=short(width)/> }.into_any()
        }
        Mark::Text { role, x, y, anchor, content } => view! {
            <text class=role.class() x=short(x) y=short(y) text-anchor=anchor.attribute()>{content}</text>
        }
        .into_any(),
    }
}
