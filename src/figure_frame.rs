//! What every figure has around it: title, how to read it, the picture at the
//! width of its place, what the mark pointed at says, a table, and words.

use std::sync::Arc;

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::scene_view::SceneView;
use super::table_view::TableView;
use super::unique::unique_id;
use super::roving_focus::RovingFocus;
use super::width::width_of;
use super::words::words;
use mcid_text::page::figure as page;
use mcid_text::table::Table;
use mcid_figure::scene::{Layer, Target, nearest};

/// How near a pointer must come to a mark, in CSS pixels.
const REACH: f64 = 28.0;

/// Width that a figure is drawn for until its place has been measured.
const FIRST_WIDTH: f64 = 520.0;

/// Where a figure stands, and how wide that is.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    node: NodeRef<Div>,
    /// Width in whole CSS pixels.
    pub(crate) width: ReadSignal<f64>,
}

impl Place {
    /// A place that is measured once it is on the page, and ever after.
    pub(crate) fn new() -> Self {
        let node = NodeRef::new();
        Self {
            node,
            width: width_of(node, first_width()),
        }
    }
}

fn first_width() -> f64 {
    #[cfg(feature = "ssr")]
    if let Some(super::first_view::Width(width)) = use_context() {
        return width;
    }
    FIRST_WIDTH
}

/// What a figure's own component hands to the frame.
pub(crate) struct Drawing {
    /// Where it stands.
    pub(crate) place: Place,
    /// Its height in CSS pixels.
    pub(crate) height: Signal<f64>,
    /// Layers, back to front; none while there is no picture.
    pub(crate) layers: Signal<Vec<Memo<Arc<Layer>>>>,
    /// What can be pointed at.
    pub(crate) targets: Memo<Arc<Vec<Target>>>,
    /// What lies over the picture, such as a handle.
    pub(crate) over: AnyView,
}

/// A figure's frame.
#[component]
pub(crate) fn FigureFrame(
    /// The title: a question or a finding.
    #[prop(into)]
    title: Signal<String>,
    /// How to read it.
    #[prop(into)]
    caption: Signal<String>,
    /// The same in words, following the state.
    #[prop(into)]
    alternative: Signal<String>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<Table>,
    /// The picture.
    drawing: Drawing,
    /// Choices, and lines that follow the thresholds.
    children: Children,
) -> impl IntoView {
    let (title_id, words_id) = (unique_id("figure"), unique_id("words"));
    let name_id = title_id.clone();
    view! {
        <figure class="card" aria-labelledby=name_id>
            <h2 id=title_id.clone()>{title}</h2>
            <p class="caption">{caption}</p>
            {children()}
            <Picture title_id=title_id words_id=words_id.clone() title=title drawing=drawing/>
            <p class="visually-hidden" id=words_id>{alternative}</p>
            <TableBehindButton table=table always=Signal::stored(false)/>
        </figure>
    }
}

/// The picture, and what the mark says that is pointed at.
#[component]
pub(crate) fn Picture(
    /// Id of the element that names it.
    title_id: String,
    /// Id of the element that describes it.
    words_id: String,
    /// Its name.
    title: Signal<String>,
    /// What is drawn.
    drawing: Drawing,
) -> impl IntoView {
    let Drawing {
        place: Place { node: place, width },
        height,
        layers,
        targets,
        over,
    } = drawing;
    let active = RwSignal::new(None::<usize>);
    let point = move |event: PointerEvent| {
        if let Some(node) = place.get_untracked() {
            let corner = node.get_bounding_client_rect();
            let (x, y) = (
                f64::from(event.client_x()) - corner.left(),
                f64::from(event.client_y()) - corner.top(),
            );
            let found = targets.with_untracked(|targets| nearest(targets, x, y, REACH));
            if found != active.get_untracked() {
                active.set(found);
            }
        }
    };
    let said = move || {
        active.get().and_then(|index| {
            targets.with(|targets| targets.get(index).map(|target| target.statement.clone()))
        })
    };
    let unmarked = move || targets.with(|targets| targets.is_empty());
    view! {
        <div class="plot" node_ref=place
            on:pointermove=point on:pointerdown=point
            on:pointerleave=move |_| active.set(None)>
            {move || {
                let layers = layers.get();
                (!layers.is_empty()).then(|| view! {
                    <SceneView width=width.into() height=height layers=layers
                        named_by=title_id.clone() described_by=words_id.clone()/>
                })
            }}
            <div hidden=unmarked>
                <RovingFocus name=words(move || page::marks(&title.get())) targets=targets active=active/>
            </div>
            {over}
        </div>
        <p class="readout" class:empty=move || active.get().is_none() hidden=unmarked>
            {words(move || said().unwrap_or_else(|| page::READOUT.to_owned()))}
        </p>
    }
}

/// The figure's numbers as a table, shown on demand.
#[component]
pub(crate) fn TableBehindButton(
    /// The table.
    table: Signal<Table>,
    /// True where it is always shown, and there is no button.
    always: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let id = unique_id("table");
    let shown = Memo::new(move |_| open.get() || always.get());
    view! {
        {without_scripts(table)}
        <div class="tools" hidden=always>
            <button type="button" class="plain" aria-expanded=words(move || open.get().to_string()) aria-controls=id.clone()
                on:click=move |_| open.update(|open| *open = !*open)>
                {words(move || if open.get() { page::HIDE_TABLE } else { page::TABLE }.to_owned())}
            </button>
        </div>
        <div id=id hidden=move || !shown.get()>
            {move || shown.get().then(|| view! { <TableView table=table/> })}
        </div>
    }
}

/// The table for who reads without scripts, where nothing can be pressed.
#[cfg(feature = "ssr")]
fn without_scripts(table: Signal<Table>) -> impl IntoView {
    view! { <noscript><TableView table=table/></noscript> }
}

#[cfg(not(feature = "ssr"))]
fn without_scripts(_: Signal<Table>) {}
