//! One view's card: made when it comes into view, followed while it is.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::control::Controls;
use super::number::Numbers;
use super::source::use_source;
use mcid_text::RichText;
use mcid_text::page::figure as page;
use mcid_explorer::View;
use mcid_figure::scene::Layer;
use crate::copy_text::CopyText;
use crate::derived::{Moving, use_derived};
use crate::figure_frame::{Drawing, Picture, Place, TableBehindButton};
use crate::rich_text::Sentence;
use crate::terms::Terms;
use crate::unique::unique_id;
use crate::visible::is_visible;
use crate::window::{self, IS_FIRST_VIEW};
use crate::words::words;

/// A view that may not have been made yet.
pub(super) type Made = Signal<Option<Arc<View>>>;

/// A part of a view; the default while there is none.
pub(super) fn part<T: Default>(made: Made, part: impl FnOnce(&View) -> T) -> T {
    made.with(|made| {
        made.as_ref()
            .map(|view| part(view))
            .unwrap_or_default()
    })
}

/// A view.
#[component]
pub(super) fn Card(which: usize) -> impl IntoView {
    let source = use_source();
    let derived = use_derived();
    let made: Made = source
        .made
        .with_value(|made| made.get(which).copied())
        .map_or_else(|| Signal::stored(None), Into::into);
    let card = NodeRef::<Div>::new();
    let visible = is_visible(card);
    let place = Place::new();
    // Made anew with every change, also of the trial alone: what the view
    // was last asked for is known by it.
    let asked = StoredValue::new(None::<Arc<Moving>>);
    Effect::new(move |_| {
        if visible.get() {
            let moving = derived.moving.get();
            source.ask(which, moving.question, place.width.get());
            asked.set_value(Some(moving));
        }
    });
    // Paper has no view to come into: what has not followed is left out there.
    let outdated = RwSignal::new(false);
    window::listen("beforeprint", move |_| {
        let now = derived.moving.get_untracked();
        outdated.set(
            asked.with_value(|asked| asked.as_ref().is_none_or(|asked| !Arc::ptr_eq(asked, &now))),
        );
    });
    window::listen("afterprint", move |_| outdated.set(false));
    if IS_FIRST_VIEW {
        // Its place is kept; what is in it the worker makes.
        return view! { <div class="exhibit"><p class="card waiting">{page::LOADING}</p></div> }
            .into_any();
    }
    // What no longer follows the thresholds is not shown either.
    let waits = move || source.failed.get() || made.with(Option::is_none);
    // Where there is only text, it may take the whole width.
    let is_wide = move || {
        part(made, |view| {
            view.table_is_open || view.scene.is_none()
        })
    };
    // Nodes only once there is something to show: the page does not wait for
    // those of all views.
    let is_made = Memo::new(move |_| made.with(Option::is_some));
    view! {
        <div class="exhibit" class:wide=is_wide class:outdated=outdated node_ref=card>
            <p class="card waiting" hidden=move || !waits()>
                {words(move || if source.failed.get() {
                    page::NOT_LOADED
                } else {
                    page::LOADING
                }.to_owned())}
            </p>
            <div hidden=waits>
                {move || is_made.get().then(|| view! { <Contents made=made place=place/> })}
            </div>
        </div>
    }
    .into_any()
}

/// What a view shows.
#[component]
fn Contents(made: Made, place: Place) -> impl IntoView {
    let text = move |take: fn(&View) -> String| words(move || part(made, take));
    let (title_id, words_id) = (unique_id("figure"), unique_id("words"));
    let name_id = title_id.clone();
    let has_caption = move || part(made, |view| !view.caption.is_empty());
    let has_table = move || part(made, |view| !view.table.rows.is_empty());
    let terms = Memo::new(move |_| part(made, |view| view.terms.clone()));
    let is_table = move || part(made, |view| view.table_is_open);
    view! {
        <figure class="card" aria-labelledby=name_id>
            <h2 id=title_id.clone()>{text(|view| view.title.clone())}</h2>
            <Sentence rich_text=Signal::derive(move || part(made, |view| -> RichText { view.lead.clone() }))/>
            <Controls made=made/>
            <p class="caption" hidden=move || !has_caption()>{text(|view| view.caption.clone())}</p>
            <Key made=made/>
            <Picture title_id=title_id words_id=words_id.clone() title=text(|view| view.title.clone()) drawing=drawing(made, place)/>
            <p class="visually-hidden" id=words_id>{text(|view| view.alternative.clone())}</p>
            <Texts made=made/>
            <Numbers made=made/>
            <Remarks made=made/>
            <div hidden=move || !has_table()>
                <TableBehindButton table=Signal::derive(move || part(made, |view| view.table.clone()))
                    always=Signal::derive(is_table)/>
            </div>
            <Terms terms=terms.into()/>
        </figure>
    }
}

fn drawing(made: Made, place: Place) -> Drawing {
    let count = Memo::new(move |_| {
        part(made, |view| {
            view.scene.as_ref().map_or(0, |scene| scene.layers.len())
        })
    });
    let layers = Signal::derive(move || {
        (0..count.get())
            .map(|index| {
                Memo::new(move |_| -> Arc<Layer> {
                    Arc::new(part(made, |view| {
                        let layers = view.scene.as_ref().map(|scene| &scene.layers);
                        layers
                            .and_then(|layers| layers.get(index))
                            .cloned()
                            .unwrap_or_default()
                    }))
                })
            })
            .collect()
    });
    Drawing {
        place,
        height: Signal::derive(move || {
            part(made, |view| {
                view.scene.as_ref().map_or(0.0, |scene| scene.height)
            })
        }),
        layers,
        targets: Memo::new(move |_| Arc::new(part(made, |view| view.targets.clone()))),
        over: ().into_any(),
    }
}

/// What the colours stand for.
#[component]
fn Key(made: Made) -> impl IntoView {
    let count = Memo::new(move |_| part(made, |view| view.key.len()));
    let entry = move |index: usize, class: bool| {
        words(move || {
            part(made, |view| {
                view.key.get(index).map_or_else(String::new, |entry| {
                    if class {
                        format!("swatch {}", entry.role.class())
                    } else {
                        entry.meaning.clone()
                    }
                })
            })
        })
    };
    view! {
        <ul class="key" hidden=move || count.get() == 0>
            {move || (0..count.get()).map(|index| view! {
                <li><span class=entry(index, true)></span>{entry(index, false)}</li>
            }).collect_view()}
        </ul>
    }
}

/// What is there to be taken along.
#[component]
fn Texts(made: Made) -> impl IntoView {
    let count = Memo::new(move |_| part(made, |view| view.texts.len()));
    let text = move |index: usize, take: fn(&(String, String)) -> &String| {
        words(move || {
            part(made, |view| {
                view
                    .texts
                    .get(index)
                    .map(take)
                    .cloned()
                    .unwrap_or_default()
            })
        })
    };
    move || {
        (0..count.get())
            .map(|index| view! { <CopyText name=text(index, |(name, _)| name) text=text(index, |(_, text)| text)/> })
            .collect_view()
    }
}

/// What was assumed or must be kept in mind.
#[component]
fn Remarks(made: Made) -> impl IntoView {
    let count = Memo::new(move |_| part(made, |view| view.remarks.len()));
    let remark = move |index: usize| {
        words(move || {
            part(made, |view| {
                view.remarks.get(index).cloned().unwrap_or_default()
            })
        })
    };
    view! {
        <details class="remarks" hidden=move || count.get() == 0>
            <summary>{page::REMARKS}</summary>
            <ul>{move || (0..count.get()).map(|index| view! { <li>{remark(index)}</li> }).collect_view()}</ul>
        </details>
    }
}
