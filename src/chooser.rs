//! The choice of a trial: a list that can be searched.

use leptos::prelude::*;

use super::dialog::{Dialog, Door};
use super::load;
use super::state::use_state;
use super::unique::unique_id;
use super::views::source::use_source;
use super::words::words;
use mcid_text::page;

/// The button with the trial's name, and the list behind it.
#[component]
pub(crate) fn Chooser() -> impl IntoView {
    let state = use_state();
    let door = Door::new();
    let shown = words(move || {
        let id = state.trial.with(|trial| trial.id.clone());
        state.catalogue.with(|entries| {
            let entry = entries.iter().find(|entry| entry.id == id);
            entry.map_or_else(String::new, |entry| page::trial(&entry.short_name))
        })
    });
    view! {
        <Dialog label=page::CHOOSE_TRIAL shown=shown class="chooser" door=door>
            <List door=door/>
        </Dialog>
    }
}

/// The trials that a search finds.
#[component]
fn List(door: Door) -> impl IntoView {
    let state = use_state();
    let source = use_source();
    let id = unique_id("search");
    let search = RwSignal::new(String::new());
    let found = move || {
        state.catalogue.with(|entries| {
            let search = search.get();
            let found = entries.iter().filter(|entry| entry.is_found_by(&search));
            found.cloned().collect::<Vec<_>>()
        })
    };
    let choose = move |id: &str| {
        door.close();
        load::choose(state, source, id);
    };
    let rows = move || {
        let shown = state.trial.with(|trial| trial.id.clone());
        let row = |entry: mcid_trial::IndexEntry| {
            let pressed = (entry.id == shown).to_string();
            let press = move |_| choose(&entry.id);
            view! {
                <li>
                    <button type="button" aria-pressed=pressed on:click=press>
                        {entry.short_name}" "<span class="condition">{entry.condition}</span>
                    </button>
                </li>
            }
        };
        found().into_iter().map(row).collect_view()
    };
    view! {
        <div class="card">
            <h2>{page::CHOOSE_TRIAL}</h2>
            <div class="search">
                <label for=id.clone()>{page::SEARCH}</label>
                <input type="search" id=id autocomplete="off" on:input=move |event| search.set(event_target_value(&event))/>
                <span role="status">{words(move || page::found(found().len()))}</span>
            </div>
            <ul class="trials">{rows}</ul>
        </div>
    }
}
