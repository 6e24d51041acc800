//! What every figure has around it: title, how to read it, the picture at the
//! width of its place, what the mark pointed at says, a table, and words.

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use mcid_explorer::{FixedView, LayerSource, ThresholdView};
use mcid_figure::scene::{Layer, Target, nearest};
use mcid_text::page::figure as page;
use mcid_text::table::Table;

use super::roving_focus::RovingFocus;
use super::scene_view::SceneView;
use super::table_view::TableView;
use super::unique::unique_id;
use crate::browser::width::observe_width;
use crate::browser::window::IS_BROWSER;
use crate::store::FIRST_WIDTH;

/// How near a pointer must come to a mark, in CSS pixels.
const REACH: f64 = 28.0;

/// Width in CSS pixels of figures whose places nobody can measure, given by context.
#[derive(Clone, Copy)]
pub(crate) struct FirstWidth(pub(crate) f64);

/// Where a figure stands, and how wide that is.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) node: NodeRef<Div>,
    /// Width in whole CSS pixels.
    pub(crate) width: Signal<f64>,
}

impl Place {
    /// A place that is measured once it is on the page, and ever after.
    pub(crate) fn new() -> Self {
        let node = NodeRef::new();
        let first = use_context().map_or(FIRST_WIDTH, |FirstWidth(width)| width);
        let width = RwSignal::new(first);
        observe_width(node, move |measured| width.set(measured));
        let width = width.into();
        Self { node, width }
    }
}

/// What a figure's own component hands to the frame.
pub(crate) struct Drawing {
    pub(crate) place: Place,
    /// Its height in CSS pixels.
    pub(crate) height: Signal<f64>,
    /// Layers, back to front; none while there is no picture.
    pub(crate) layers: Signal<Vec<Memo<Layer>>>,
    /// What can be pointed at.
    pub(crate) targets: Memo<Vec<Target>>,
    /// What lies over the picture, such as a handle.
    pub(crate) over: AnyView,
}

/// The frame of a figure in two parts: layers that stand still are not looked
/// at when a threshold moves.
#[component]
pub(crate) fn FigureFrame<Figure: Send + Sync + 'static>(
    place: Place,
    fixed: Memo<FixedView<Figure>>,
    moving: Memo<ThresholdView>,
    /// Where each layer is from, back to front.
    order: &'static [LayerSource],
    /// Height of the figure in CSS pixels.
    height: fn(&Figure) -> f64,
    /// What lies over the picture.
    #[prop(optional)]
    over: Option<AnyView>,
    /// What stands below the picture.
    #[prop(optional)]
    under: Option<AnyView>,
    table: Signal<Table>,
    /// Choices, and lines that follow the thresholds.
    children: Children,
) -> impl IntoView {
    let layer = |source: &LayerSource| match *source {
        LayerSource::Fixed(place) => Memo::new(move |_| fixed.read().layers[place].clone()),
        LayerSource::Threshold(place) => Memo::new(move |_| moving.read().layers[place].clone()),
    };
    let drawing = Drawing {
        place,
        height: Signal::derive(move || height(&fixed.read().figure)),
        layers: Signal::stored(order.iter().map(layer).collect()),
        targets: Memo::new(move |_| fixed.read().targets.clone()),
        over: over.into_any(),
    };
    let title = Signal::derive(move || fixed.read().title.clone());
    let caption = move || fixed.read().caption.clone();
    let alternative = move || moving.read().alternative.clone();
    let (title_id, words_id) = (unique_id("figure"), unique_id("words"));
    let name_id = title_id.clone();
    view! {
        <figure class="card" aria-labelledby=name_id>
            <h2 id=title_id.clone()>{title}</h2>
            <p class="caption">{caption}</p>
            {children()}
            <Picture title_id=title_id words_id=words_id.clone() title=title drawing=drawing/>
            {under}
            <p class="visually-hidden" id=words_id>{alternative}</p>
            <TableBehindButton table=table always=false/>
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
    title: Signal<String>,
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
            let x = f64::from(event.client_x()) - corner.left();
            let y = f64::from(event.client_y()) - corner.top();
            let found = nearest(&targets.read_untracked(), x, y, REACH);
            if found != active.get_untracked() {
                active.set(found);
            }
        }
    };
    let statement = move || {
        let targets = targets.read();
        let target = active.get().and_then(|index| targets.get(index));
        target
            .map_or(page::READOUT, |target| &target.statement)
            .to_owned()
    };
    let has_no_marks = move || targets.read().is_empty();
    view! {
        <div class="plot" node_ref=place
            on:pointermove=point on:pointerdown=point
            on:pointerleave=move |_| active.set(None)>
            {move || {
                let layers = layers.get();
                (!layers.is_empty()).then(|| view! {
                    <SceneView width=width height=height layers=layers
                        named_by=title_id.clone() described_by=words_id.clone()/>
                })
            }}
            <div hidden=has_no_marks>
                <RovingFocus name=Signal::derive(move || page::marks(&title.read())) targets=targets active=active/>
            </div>
            {over}
        </div>
        <p class="readout" class:empty=move || active.get().is_none() hidden=has_no_marks>
            {statement}
        </p>
    }
}

/// The figure's numbers as a table, shown on demand.
#[component]
pub(crate) fn TableBehindButton(
    table: Signal<Table>,
    /// True where it is always shown, and there is no button.
    #[prop(into)]
    always: Signal<bool>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let id = unique_id("table");
    let is_shown = Memo::new(move |_| is_open.get() || always.get());
    let button = move || {
        if is_open.get() {
            page::HIDE_TABLE
        } else {
            page::TABLE
        }
    };
    // Without scripts nothing can be pressed, so that the first view shows the table.
    let without_scripts =
        (!IS_BROWSER).then(|| view! { <noscript><TableView table=table/></noscript> });
    view! {
        {without_scripts}
        <div class="tools" hidden=always>
            <button type="button" class="plain" aria-expanded=move || is_open.get().to_string() aria-controls=id.clone()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                {button}
            </button>
        </div>
        <div id=id hidden=move || !is_shown.get()>
            {move || is_shown.get().then(|| view! { <TableView table=table/> })}
        </div>
    }
}
