//! What a view shows.

use leptos::prelude::*;
use mcid_explorer::{KeyEntry, View};
use mcid_text::page::figure::REMARKS;

use super::control::Controls;
use super::number::Numbers;
use super::part::{MadeView, count, item, part};
use crate::components::copy_text::CopyText;
use crate::components::figure_frame::{Drawing, Picture, Place, TableBehindButton};
use crate::components::rich_text::Sentence;
use crate::components::terms::Terms;
use crate::components::unique::unique_id;

/// What a view shows. Nodes stay while only text and attributes change.
#[component]
pub(super) fn Content(made: MadeView, place: Place) -> impl IntoView {
    let text = move |text: fn(&View) -> &String| {
        Signal::derive(move || part(made, |view| text(view).clone()))
    };
    let (title_id, alternative_id) = (unique_id("figure"), unique_id("words"));
    let name_id = title_id.clone();
    let title = text(|view| &view.title);
    let lead = Signal::derive(move || part(made, |view| view.lead.clone()));
    let has_no_caption = move || part(made, |view| view.caption.is_empty());
    let has_no_table = move || part(made, |view| view.table.rows.is_empty());
    let table = Signal::derive(move || part(made, |view| view.table.clone()));
    let table_is_open = Signal::derive(move || part(made, |view| view.table_is_open));
    let has_no_more = move || part(made, |view| view.further_table.rows.is_empty());
    let further = Signal::derive(move || part(made, |view| view.further_table.clone()));
    let terms = Memo::new(move |_| part(made, |view| view.terms.clone()));
    view! {
        <figure class="card" aria-labelledby=name_id>
            <h2 id=title_id.clone()>{title}</h2>
            <Sentence rich_text=lead/>
            <Controls made=made/>
            <p class="caption" hidden=has_no_caption>{text(|view| &view.caption)}</p>
            <Key made=made/>
            <Picture title_id=title_id words_id=alternative_id.clone() title=title drawing=drawing(made, place)/>
            <p class="visually-hidden" id=alternative_id>{text(|view| &view.alternative)}</p>
            <Texts made=made/>
            <Numbers made=made/>
            <Remarks made=made/>
            <div hidden=has_no_table>
                <TableBehindButton table=table always=table_is_open/>
            </div>
            <div hidden=has_no_more>
                <TableBehindButton table=further always=false/>
            </div>
            <Terms terms=terms/>
        </figure>
    }
}

fn drawing(made: MadeView, place: Place) -> Drawing {
    let layers = |view: &View| view.scene.as_ref().map_or(0, |scene| scene.layers.len());
    let layer_count = Memo::new(move |_| part(made, layers));
    let layer = move |index: usize| {
        let layer = move |view: &View| view.scene.as_ref()?.layers.get(index).cloned();
        Memo::new(move |_| part(made, layer).unwrap_or_default())
    };
    let height = |view: &View| view.scene.as_ref().map_or(0.0, |scene| scene.height);
    Drawing {
        place,
        height: Signal::derive(move || part(made, height)),
        layers: Signal::derive(move || (0..layer_count.get()).map(layer).collect()),
        targets: Memo::new(move |_| part(made, |view| view.targets.clone())),
        over: ().into_any(),
    }
}

/// What the colours stand for.
#[component]
fn Key(made: MadeView) -> impl IntoView {
    let entries = count(made, |view| &view.key);
    let entry = move |index| {
        let part =
            move |part: fn(&KeyEntry) -> String| move || item(made, |view| &view.key, index, part);
        let class = part(|entry| format!("swatch {}", entry.role.class()));
        let meaning = part(|entry| entry.meaning.clone());
        view! { <li><span class=class></span>{meaning}</li> }
    };
    view! {
        <ul class="key" hidden=move || entries.get() == 0>
            {move || (0..entries.get()).map(entry).collect_view()}
        </ul>
    }
}

/// Texts to take along.
#[component]
fn Texts(made: MadeView) -> impl IntoView {
    let texts = count(made, |view| &view.texts);
    let text = move |index| {
        let part = move |part: fn(&(String, String)) -> &String| {
            let text = move || item(made, |view| &view.texts, index, |text| part(text).clone());
            Signal::derive(text)
        };
        view! { <CopyText name=part(|(name, _)| name) text=part(|(_, text)| text)/> }
    };
    move || (0..texts.get()).map(text).collect_view()
}

/// What was assumed or has to be kept in mind.
#[component]
fn Remarks(made: MadeView) -> impl IntoView {
    let remarks = count(made, |view| &view.remarks);
    let remark = move |index| {
        let text = move || item(made, |view| &view.remarks, index, String::clone);
        view! { <li>{text}</li> }
    };
    view! {
        <details class="remarks" hidden=move || remarks.get() == 0>
            <summary>{REMARKS}</summary>
            <ul>{move || (0..remarks.get()).map(remark).collect_view()}</ul>
        </details>
    }
}
