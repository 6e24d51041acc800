//! Derived numbers, each with its working behind a button.

use leptos::prelude::*;
use mcid_explorer::View;
use mcid_text::page::{self, figure};
use mcid_text::working::{self, Working};

use super::part::{MadeView, count, item};
use crate::components::rich_text::Sentence;
use crate::components::unique::unique_id;

#[component]
pub(super) fn Numbers(made: MadeView) -> impl IntoView {
    let numbers = count(made, |view| &view.numbers);
    view! {
        <ul class="numbers" hidden=move || numbers.get() == 0>
            {move || (0..numbers.get()).map(|index| view! { <Number made=made index=index/> }).collect_view()}
        </ul>
    }
}

#[component]
fn Number(made: MadeView, index: usize) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let id = unique_id("working");
    let numbers: fn(&View) -> &Vec<working::Number> = |view| &view.numbers;
    let statement =
        Signal::derive(move || item(made, numbers, index, |number| number.statement.clone()));
    let working = move || item(made, numbers, index, |number| number.working.clone());
    view! {
        <li>
            <Sentence rich_text=statement/>
            <button type="button" class="plain" aria-expanded=move || is_open.get().to_string()
                aria-controls=id.clone() on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                {figure::WORKING}<span class="visually-hidden">{move || figure::working_of(&statement.read().text())}</span>
            </button>
            <div class="working" id=id hidden=move || !is_open.get()>
                {move || is_open.get().then(|| list(working()))}
            </div>
        </li>
    }
}

/// A working as a list of definitions.
fn list(working: Working) -> impl IntoView {
    let entry = |title: &'static str, items: Vec<String>| {
        (!items.is_empty()).then(|| {
            view! {
                <dt>{title}</dt>
                {items.into_iter().map(|item| view! { <dd>{item}</dd> }).collect_view()}
            }
        })
    };
    let source = Some(working.source).filter(|source| !source.is_empty());
    view! {
        <dl>
            {entry(figure::FORMULA, vec![working.formula])}
            {entry(figure::INPUTS, working.inputs)}
            {entry(figure::ASSUMPTIONS, working.assumptions)}
            {entry(page::SOURCE, source.into_iter().collect())}
        </dl>
    }
}
