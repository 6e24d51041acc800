//! A scene on the screen: the same nodes stay, only attributes change.

use leptos::prelude::*;

use mcid_figure::recorder::short;
use mcid_figure::scene::{Layer, Mark};

/// Layers, back to front, in an SVG of the given size. It is a picture with a
/// name and a description elsewhere on the page.
#[component]
pub(crate) fn SceneView(
    /// Width in CSS pixels.
    #[prop(into)]
    width: Signal<f64>,
    /// Height in CSS pixels.
    height: Signal<f64>,
    /// Layers, back to front; each changes on its own.
    layers: Vec<Memo<Layer>>,
    /// Id of the element that names the figure.
    named_by: String,
    /// Id of the element that describes it.
    described_by: String,
) -> impl IntoView {
    view! {
        <svg role="img" aria-labelledby=named_by aria-describedby=described_by
            viewBox=move || format!("0 0 {} {}", short(width.get()), short(height.get()))
            width=move || short(width.get()) height=move || short(height.get())>
            {layers.into_iter().map(|layer| view! { <g class="layer">{marks(layer)}</g> }).collect_view()}
        </svg>
    }
}

/// A node for each mark of a layer. They are made anew only when there are
/// more or fewer, or a path where a text was; each attribute is written only
/// when it is another.
fn marks(layer: Memo<Layer>) -> impl IntoView {
    let texts = Memo::new(move |_| {
        let is_text = |mark: &Mark| matches!(mark, Mark::Text { .. });
        layer
            .read()
            .marks
            .iter()
            .map(is_text)
            .collect::<Vec<bool>>()
    });
    let mark = move |(index, is_text)| mark(layer, index, is_text);
    move || texts.get().into_iter().enumerate().map(mark).collect_view()
}

fn mark(layer: Memo<Layer>, index: usize, is_text: bool) -> AnyView {
    let part = move |part: fn(&Mark) -> String| {
        move || layer.read().marks.get(index).map(part).unwrap_or_default()
    };
    if is_text {
        view! {
            <text class=part(class) x=part(|mark| place(mark, |x, _| x)) y=part(|mark| place(mark, |_, y| y))
                text-anchor=part(anchor)>{part(content)}</text>
        }
        .into_any()
    } else {
        view! { <path class=part(class) d=part(content) stroke-width=part(stroke_width)/> }
            .into_any()
    }
}

fn class(mark: &Mark) -> String {
    match mark {
        Mark::Path { role, filled, .. } => {
            format!("{} {}", role.class(), if *filled { "area" } else { "line" })
        }
        Mark::Text { role, .. } => role.class(),
    }
}

/// A text's words or a path's data.
fn content(mark: &Mark) -> String {
    match mark {
        Mark::Path { data, .. } => data.clone(),
        Mark::Text { content, .. } => content.clone(),
    }
}

fn stroke_width(mark: &Mark) -> String {
    match mark {
        Mark::Path { width, .. } => short(*width),
        Mark::Text { .. } => String::new(),
    }
}

fn anchor(mark: &Mark) -> String {
    match mark {
        Mark::Text { anchor, .. } => anchor.attribute().to_owned(),
        Mark::Path { .. } => String::new(),
    }
}

fn place(mark: &Mark, axis: fn(f64, f64) -> f64) -> String {
    match mark {
        Mark::Text { x, y, .. } => short(axis(*x, *y)),
        Mark::Path { .. } => String::new(),
    }
}
