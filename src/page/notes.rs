//! What the sources disagree on or print oddly; shown, not smoothed away.

use leptos::prelude::*;

use super::derived::use_derived;
use super::state::use_state;
use crate::trial::{CountTable, Note, NoteKind, Trial};

/// Notes on the reported numbers, and what else was counted.
#[component]
pub(crate) fn Notes() -> impl IntoView {
    view! {
        <NotesOnNumbers/>
        <Counts/>
        <Sources/>
    }
}

#[component]
fn NotesOnNumbers() -> impl IntoView {
    let state = use_state();
    let standing = use_derived().standing;
    let any = Memo::new(move |_| state.trial.with(|trial| !trial.notes.is_empty()));
    let rows = move || {
        let outcome = standing.get().outcome;
        state.trial.with(|trial| {
            // What concerns the outcome shown comes first.
            let (near, far): (Vec<&Note>, Vec<&Note>) =
                trial.notes.iter().partition(|note| note.outcome.is_none_or(|index| index == outcome));
            near.into_iter().chain(far).map(|note| note_row(trial, note)).collect_view()
        })
    };
    move || {
        any.get().then(|| view! {
            <section class="card">
                <h2>"Notes on the reported numbers"</h2>
                <div class="table-scroll" tabindex="0" role="region" aria-label="Notes on the reported numbers">
                    <table>
                        <thead><tr>
                            <th scope="col">"About"</th><th scope="col">"What was printed"</th><th scope="col">"What to make of it"</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        })
    }
}

fn note_row(trial: &Trial, note: &Note) -> impl IntoView + use<> {
    let kind = match note.kind {
        NoteKind::Disagreement => "sources disagree",
        NoteKind::Oddity => "odd as printed",
        NoteKind::Remark => "to know",
    };
    let says = note
        .says
        .iter()
        .map(|statement| {
            let (source, text) = (trial.sources[statement.source].name.clone(), statement.text.clone());
            view! { <div>{source}": "{text}</div> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{note.about.clone()}<div class="kind">{kind}</div></th>
            <td>{says}</td>
            <td>{note.text.clone()}</td>
        </tr>
    }
}

/// Flow, adherence, events and adverse events, as counted.
#[component]
fn Counts() -> impl IntoView {
    let state = use_state();
    let any = Memo::new(move |_| state.trial.with(|trial| groups(trial).iter().any(|(_, rows)| !rows.is_empty())));
    let table = move || {
        state.trial.with(|trial| {
            let arms = trial.arms.iter().map(|arm| view! { <th scope="col">{arm.short_name.clone()}</th> }).collect_view();
            let rows = groups(trial)
                .into_iter()
                .flat_map(|(group, rows)| rows.iter().map(move |row| (group, row)))
                .map(|(group, row)| count_row(trial, group, row))
                .collect_view();
            view! {
                <table>
                    <thead><tr><th scope="col">"Counted"</th>{arms}<th scope="col">"Source"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
        })
    };
    move || {
        any.get().then(|| view! {
            <section class="card">
                <h2>"Who took part, and what else was counted"</h2>
                <div class="table-scroll" tabindex="0" role="region" aria-label="Counts">{table}</div>
            </section>
        })
    }
}

fn groups(trial: &Trial) -> [(&'static str, &[CountTable]); 4] {
    [
        ("Flow", trial.flow.as_slice()),
        ("Adherence", &trial.adherence),
        ("Events", &trial.events),
        ("Adverse events", &trial.adverse_events),
    ]
}

fn count_row(trial: &Trial, group: &'static str, row: &CountTable) -> impl IntoView + use<> {
    let cells = (0..trial.arms.len())
        .map(|arm| {
            let words = row.counts.iter().find(|count| count.arm == arm).map_or_else(
                || "\u{2013}".to_owned(),
                |count| count.total.map_or_else(|| count.count.to_string(), |total| format!("{} of {total}", count.count)),
            );
            view! { <td>{words}</td> }
        })
        .collect_view();
    let source = row.source.map_or_else(String::new, |index| trial.sources[index].name.clone());
    let note = row.note.clone().map(|note| view! { <div class="kind">{note}</div> });
    view! { <tr><th scope="row">{group}": "{row.label.clone()}{note}</th>{cells}<td>{source}</td></tr> }
}

/// The sources, in full.
#[component]
fn Sources() -> impl IntoView {
    let state = use_state();
    move || {
        let sources = state.trial.with(|trial| {
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
        });
        let registrations = state.trial.with(|trial| trial.registrations.join(", "));
        view! {
            <section class="card">
                <h2>"Sources"</h2>
                <ul class="sources">{sources}</ul>
                <p class="caption">"Registered as "{registrations}"."</p>
            </section>
        }
    }
}
