//! The question in words, the trial in a sentence, and what is asked of it.

use leptos::prelude::*;

use super::choice::Choice;
use super::derived::use_derived;
use super::state::use_state;
use super::words::words;
use mcid_analysis::question::{answerable_visits, comparisons};
use mcid_text::answer::heading;
use mcid_text::page;
use mcid_text::phrase::capitalised;
use mcid_trial::Trial;

/// The opening.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    view! {
        <div class="opening">
            <h1>{derived.still_words(|trial, standing| heading(trial, &standing.question, standing.chosen.as_ref()))}</h1>
            <p class="dek">
                {words(move || state.trial.with(|trial| trial.description.clone()))}
                {page::INVITATION}
                <Citation/>
            </p>
            <Choosers/>
            <Notices/>
        </div>
    }
}

/// The publication, as a link where it has a DOI.
#[component]
fn Citation() -> impl IntoView {
    let state = use_state();
    let cited = move || {
        state.trial.with(|trial| {
            let citation = &trial.citation;
            let year = citation
                .year
                .map(|year| format!(" {year}"))
                .unwrap_or_default();
            let words = format!("{}{year};{}", citation.journal, citation.locator);
            match &citation.doi {
                Some(doi) => view! {
                    <a href=format!("https://doi.org/{doi}") rel="noopener noreferrer">{words}</a>
                }
                .into_any(),
                None => view! { <span>{words}</span> }.into_any(),
            }
        })
    };
    view! { {move || cited()} }
}

/// Outcome, visit, and (where there are several) the arms compared.
#[component]
fn Choosers() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let standing = derived.standing;
    let outcomes = Signal::derive(move || state.trial.with(|trial| outcome_choices(trial)));
    let outcome = words(move || {
        state
            .trial
            .with(|trial| trial.outcomes[standing.get().question.outcome].id.clone())
    });
    let visits = Signal::derive(move || {
        let question = standing.get().question;
        state.trial.with(|trial| {
            let answerable =
                answerable_visits(&trial.outcomes[question.outcome], question.comparison);
            let offered = |index: &usize| answerable.contains(index) || *index == question.visit;
            (0..trial.visits.len())
                .filter(offered)
                .map(|index| (trial.visits[index].id.clone(), visit_words(trial, index)))
                .collect::<Vec<_>>()
        })
    });
    let visit = words(move || {
        state
            .trial
            .with(|trial| trial.visits[standing.get().question.visit].id.clone())
    });
    let pairs = Signal::derive(move || {
        state
            .trial
            .with(|trial| pair_choices(trial, standing.get().question.outcome))
    });
    let several_pairs = Memo::new(move |_| pairs.with(|pairs| pairs.len() > 1));
    view! {
        <div class="choosers">
            <Choice label=page::OUTCOME choices=outcomes chosen=outcome on_choice=move |id: String| {
                state.choose(|trial, question| {
                    if let Some(index) = trial.outcomes.iter().position(|outcome| outcome.id == id) {
                        *question = question.with_outcome(trial, index);
                    }
                });
            }/>
            <Choice label=page::VISIT choices=visits chosen=visit on_choice=move |id: String| {
                state.choose(|trial, question| {
                    if let Some(index) = trial.visits.iter().position(|visit| visit.id == id) {
                        question.visit = index;
                    }
                });
            }/>
            {move || several_pairs.get().then(|| view! {
                <Choice label=page::COMPARISON choices=pairs chosen=words(move || standing.get().question.comparison.to_string())
                    on_choice=move |index: String| {
                        state.choose(|_, question| question.comparison = index.parse().unwrap_or(0));
                    }/>
            })}
        </div>
    }
}

fn outcome_choices(trial: &Trial) -> Vec<(String, String)> {
    trial
        .outcomes
        .iter()
        .map(|outcome| {
            let role = page::outcome_mark(outcome.role);
            (
                outcome.id.clone(),
                format!("{}{role}", capitalised(&outcome.name)),
            )
        })
        .collect()
}

fn visit_words(trial: &Trial, index: usize) -> String {
    let visit = &trial.visits[index];
    let primary = if visit.primary { page::PRIMARY } else { "" };
    format!("{}{primary}", capitalised(&visit.label))
}

fn pair_choices(trial: &Trial, outcome: usize) -> Vec<(String, String)> {
    comparisons(&trial.outcomes[outcome])
        .iter()
        .enumerate()
        .map(|(index, pair)| {
            let (arm, reference) = (
                &trial.arms[pair.arm].short_name,
                &trial.arms[pair.reference_arm].short_name,
            );
            (index.to_string(), page::pair(arm, reference))
        })
        .collect()
}

/// What the reader is told of links and files.
#[component]
fn Notices() -> impl IntoView {
    let state = use_state();
    let told = move || {
        let notices = state.notices.get();
        (!notices.is_empty()).then(|| {
            view! {
                <div class="notices" role="alert">
                    <ul>{notices.into_iter().map(|notice| view! { <li>{notice}</li> }).collect_view()}</ul>
                </div>
            }
        })
    };
    view! { {move || told()} }
}
