//! The question in words, the trial in a sentence, and the choice of what is asked.

use leptos::prelude::*;
use mcid_analysis::difference::answerable_visits;
use mcid_analysis::question::comparisons;
use mcid_explorer::first_view::FixedResults;
use mcid_text::answer::heading;
use mcid_text::page;
use mcid_text::phrase::capitalised;
use mcid_trial::{Citation, Trial};

use super::choice::Choice;
use super::context::StoreContext;
use super::derived::Derived;
use super::notices::Notices;
use crate::store::{self, Event};

#[component]
pub(crate) fn Opening() -> impl IntoView {
    let derived = Derived::get();
    let trial = derived.trial;
    let heading =
        derived.fixed_text(|trial, fixed| heading(trial, &fixed.question, fixed.chosen.as_ref()));
    view! {
        <div class="opening">
            <h1>{heading}</h1>
            <p class="dek">
                {move || trial.read().description.clone()}
                {page::INVITATION}
                {move || citation(&trial.read().citation)}
            </p>
            <Choosers/>
            <Notices/>
        </div>
    }
}

/// The publication, as a link where it has a DOI.
fn citation(citation: &Citation) -> AnyView {
    let year = citation.year.map(|year| format!(" {year}"));
    let year = year.unwrap_or_default();
    let text = format!("{}{year};{}", citation.journal, citation.locator);
    match &citation.doi {
        Some(doi) => view! {
            <a href=format!("https://doi.org/{doi}") rel="noopener noreferrer">{text}</a>
        }
        .into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    }
}

/// Outcome, visit, and (where there are several) the arms compared.
#[component]
fn Choosers() -> impl IntoView {
    let context = StoreContext::get();
    let derived = Derived::get();
    let choices = |choices: fn(&Trial, &FixedResults) -> Vec<(String, String)>| {
        Memo::new(move |_| choices(&derived.trial.read(), &derived.fixed.read()))
    };
    let outcome =
        derived.fixed_text(|trial, fixed| trial.outcomes[fixed.question.outcome].id.clone());
    let visit = derived.fixed_text(|trial, fixed| trial.visits[fixed.question.visit].id.clone());
    let comparison = derived.fixed_text(|_, fixed| fixed.question.comparison.to_string());
    let pairs = choices(pair_choices);
    let has_pairs = Memo::new(move |_| pairs.read().len() > 1);
    let choose = move |choice| context.dispatch(Event::Chosen(choice));
    view! {
        <div class="choosers">
            <Choice label=page::OUTCOME choices=choices(outcome_choices) chosen=outcome
                on_choice=move |id| choose(store::Choice::Outcome(id))/>
            <Choice label=page::VISIT choices=choices(visit_choices) chosen=visit
                on_choice=move |id| choose(store::Choice::Visit(id))/>
            {move || has_pairs.get().then(|| view! {
                <Choice label=page::COMPARISON choices=pairs chosen=comparison
                    on_choice=move |index: String| choose(store::Choice::Comparison(index.parse().unwrap_or(0)))/>
            })}
        </div>
    }
}

fn outcome_choices(trial: &Trial, _: &FixedResults) -> Vec<(String, String)> {
    let outcomes = trial.outcomes.iter().map(|outcome| {
        let role = page::outcome_mark(outcome.role);
        let name = format!("{}{role}", capitalised(&outcome.name));
        (outcome.id.clone(), name)
    });
    outcomes.collect()
}

/// The visits with a difference, and the one that is asked about.
fn visit_choices(trial: &Trial, fixed: &FixedResults) -> Vec<(String, String)> {
    let question = fixed.question;
    let answerable = answerable_visits(
        trial,
        &trial.outcomes[question.outcome],
        question.comparison,
    );
    let visits = trial.visits.iter().enumerate();
    visits
        .filter(|(index, _)| answerable.contains(index) || *index == question.visit)
        .map(|(_, visit)| {
            let primary = if visit.primary { page::PRIMARY } else { "" };
            let name = format!("{}{primary}", capitalised(&visit.label));
            (visit.id.clone(), name)
        })
        .collect()
}

fn pair_choices(trial: &Trial, fixed: &FixedResults) -> Vec<(String, String)> {
    let pairs = comparisons(trial, &trial.outcomes[fixed.question.outcome]);
    let named = pairs.iter().enumerate().map(|(index, pair)| {
        let [arm, reference] =
            [pair.arm, pair.reference_arm].map(|arm| &trial.arms[arm].short_name);
        (index.to_string(), page::pair(arm, reference))
    });
    named.collect()
}
