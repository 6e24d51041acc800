//! The choice of a trial: a list that can be searched.

use leptos::prelude::*;
use mcid_text::page;
use mcid_trial::IndexEntry;

use super::context::StoreContext;
use super::dialog::Dialog;
use super::unique::unique_id;
use crate::browser::dialog::DialogHandle;
use crate::store::Event;

/// The button with the trial's name, and the list behind it.
#[component]
pub(crate) fn Chooser() -> impl IntoView {
    let dialog = DialogHandle::new();
    let name = StoreContext::get().select(|store| {
        let entry = store.catalogue.entry(&store.trial.id);
        entry.map_or_else(String::new, |entry| page::trial(&entry.short_name))
    });
    view! {
        <Dialog label=page::CHOOSE_TRIAL text=name class="chooser" handle=dialog>
            <List dialog=dialog/>
        </Dialog>
    }
}

/// The trials that a search finds.
#[component]
fn List(dialog: DialogHandle) -> impl IntoView {
    let context = StoreContext::get();
    let id = unique_id("search");
    let search = RwSignal::new(String::new());
    let entries = context.select(|store| store.catalogue.entries.clone());
    let found = Memo::new(move |_| {
        let (entries, search) = (entries.read(), search.read());
        let found = entries.iter().filter(|entry| entry.is_found_by(&search));
        found.cloned().collect::<Vec<_>>()
    });
    let row = move |entry: IndexEntry| {
        let is_shown = context.trial().read().id == entry.id;
        let choose = move |_| {
            dialog.close();
            context.dispatch(Event::TrialChosen(entry.id.clone()));
        };
        view! {
            <li>
                <button type="button" aria-pressed=is_shown.to_string() on:click=choose>
                    {entry.short_name}" "<span class="condition">{entry.condition}</span>
                </button>
            </li>
        }
    };
    view! {
        <div class="card">
            <h2>{page::CHOOSE_TRIAL}</h2>
            <div class="search">
                <label for=id.clone()>{page::SEARCH}</label>
                <input type="search" id=id autocomplete="off" on:input=move |event| search.set(event_target_value(&event))/>
                <span role="status">{move || page::found(found.read().len())}</span>
            </div>
            <ul class="trials">{move || found.get().into_iter().map(row).collect_view()}</ul>
        </div>
    }
}
