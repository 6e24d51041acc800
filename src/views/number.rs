//! Derived numbers, each with its working behind a button.

use leptos::prelude::*;

use super::card::{Made, part};
use crate::rich_text::Sentence;
use crate::unique::unique_id;
use crate::words::words;
use mcid_text::page::{self, figure};
use mcid_text::working::Working;

/// A view's derived numbers.
#[component]
pub(super) fn Numbers(made: Made) -> impl IntoView {
    let count = Memo::new(move |_| part(made, |view| view.numbers.len()));
    view! {
        <ul class="numbers" hidden=move || count.get() == 0>
            {move || (0..count.get()).map(|index| view! { <Number made=made index=index/> }).collect_view()}
        </ul>
    }
}

#[component]
fn Number(made: Made, index: usize) -> impl IntoView {
    let open = RwSignal::new(false);
    let id = unique_id("working");
    let statement = Signal::derive(move || {
        part(made, |view| {
            view.numbers
                .get(index)
                .map(|number| number.statement.clone())
                .unwrap_or_default()
        })
    });
    let working = move || {
        part(made, |view| {
            view.numbers
                .get(index)
                .map(|number| number.working.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <li>
            <Sentence rich_text=statement/>
            <button type="button" class="plain" aria-expanded=words(move || open.get().to_string())
                aria-controls=id.clone() on:click=move |_| open.update(|open| *open = !*open)>
                {figure::WORKING}<span class="visually-hidden">{words(move || figure::working_of(&statement.get().text()))}</span>
            </button>
            <div class="working" id=id hidden=move || !open.get()>
                {move || open.get().then(|| shown(working()))}
            </div>
        </li>
    }
}

fn shown(working: Working) -> impl IntoView {
    let list = |title: &'static str, items: Vec<String>| {
        (!items.is_empty()).then(|| {
            view! {
                <dt>{title}</dt>
                {items.into_iter().map(|item| view! { <dd>{item}</dd> }).collect_view()}
            }
        })
    };
    view! {
        <dl>
            {list(figure::FORMULA, vec![working.formula])}
            {list(figure::INPUTS, working.inputs)}
            {list(figure::ASSUMPTIONS, working.assumptions)}
            {list(page::SOURCE, if working.source.is_empty() { Vec::new() } else { vec![working.source] })}
        </dl>
    }
}
