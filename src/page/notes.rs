//! What the sources disagree on or print oddly (shown, not smoothed away),
//! what else was counted, and the sources in full.

use leptos::prelude::*;

use super::derived::use_derived;
use super::state::use_state;
use super::table_view::TableView;
use super::words::words;
use crate::analysis::words::table::{Table, counts, notes};

/// Notes, counts and sources.
#[component]
pub(crate) fn Notes() -> impl IntoView {
    let state = use_state();
    let standing = use_derived().standing;
    view! {
        <TableCard table=Signal::derive(move || state.trial.with(|trial| notes(trial, &standing.get().question)))/>
        <TableCard table=Signal::derive(move || state.trial.with(|trial| counts(trial)))/>
        <Sources/>
    }
}

/// A card with a table, or nothing.
#[component]
fn TableCard(table: Signal<Option<Table>>) -> impl IntoView {
    let present = Memo::new(move |_| table.with(Option::is_some));
    let table = Signal::derive(move || table.get().unwrap_or_default());
    move || {
        present.get().then(|| {
            view! {
                <section class="card">
                    <h2>{words(move || table.with(|table| table.caption.clone()))}</h2>
                    <TableView table=table/>
                </section>
            }
        })
    }
}

/// The sources, in full.
#[component]
fn Sources() -> impl IntoView {
    let state = use_state();
    let sources = move || {
        state.trial.with(|trial| {
            trial
                .sources
                .iter()
                .map(|source| {
                    let doi = source.doi.clone().map(|doi| {
                        view! { " " <a href=format!("https://doi.org/{doi}") rel="noopener noreferrer">{format!("doi:{doi}")}</a> }
                    });
                    view! { <li><strong>{source.name.clone()}</strong>": "{source.reference.clone()}{doi}</li> }
                })
                .collect_view()
        })
    };
    let registered = words(move || {
        let registrations = state.trial.with(|trial| trial.registrations.join(", "));
        if registrations.is_empty() {
            registrations
        } else {
            format!("Registered as {registrations}.")
        }
    });
    view! {
        <section class="card">
            <h2>"Sources"</h2>
            <ul class="sources">{sources}</ul>
            <p class="caption">{registered}</p>
        </section>
    }
}
