//! The answer: verdict, sentences, three numbers.

use leptos::prelude::*;

use super::derived::use_derived;
use super::passage::spans;
use super::state::use_state;
use super::unique::unique_id;
use crate::analysis::words::answer::{KeyNumber, no_answer};
use crate::analysis::words::verdict::Tone;

/// The answer's card.
#[component]
pub(crate) fn Answer() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let answered = Memo::new(move |_| derived.answer.with(Option::is_some));
    view! {
        <section class="card answer" aria-label="Answer">
            {move || {
                if answered.get() {
                    view! { <Answered/> }.into_any()
                } else {
                    let words = move || state.trial.with(|trial| no_answer(trial, &derived.standing.get()));
                    view! { <p class="finding" data-testid="answer">{words}</p> }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Answered() -> impl IntoView {
    let derived = use_derived();
    let answer = Memo::new(move |previous| derived.answer.get().or_else(|| previous.cloned().flatten()));
    let part = move |part: fn(&crate::analysis::words::answer::Answer) -> String| {
        answer.with(|answer| answer.as_ref().map(part).unwrap_or_default())
    };
    let tone = move || answer.with(|answer| answer.as_ref().map_or(Tone::NoThreshold, |answer| answer.tone));
    let finding = Memo::new(move |_| answer.with(|answer| answer.as_ref().map(|answer| answer.finding.clone())));
    view! {
        <p class=move || format!("chip {}", tone_class(tone())) data-testid="verdict">
            {move || part(|answer| answer.headline.clone())}
        </p>
        <div data-testid="answer">
            <p class="finding">{move || finding.get().map(spans)}</p>
            <p class="finding">
                {move || answer.with(|answer| answer.as_ref().map(|answer| spans(answer.meaning.clone())))}
            </p>
        </div>
        <p class="rounding">{move || part(|answer| answer.rounding.clone().unwrap_or_default())}</p>
        <p class="against-zero">{move || part(|answer| answer.against_zero.clone())}</p>
        <KeyNumbers/>
    }
}

/// The class of a tone, for the style sheet.
pub(crate) fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Enough => "tone-enough",
        Tone::ProbablyEnough => "tone-probably",
        Tone::PossiblyEnough => "tone-possibly",
        Tone::NotEnough => "tone-not",
        Tone::Harm => "tone-harm",
        Tone::NoThreshold => "tone-none",
    }
}

#[component]
fn KeyNumbers() -> impl IntoView {
    let derived = use_derived();
    let count = Memo::new(move |_| derived.key_numbers.with(Vec::len));
    view! {
        <dl class="key-numbers">
            {move || (0..count.get()).map(|index| view! { <Number index=index/> }).collect_view()}
        </dl>
    }
}

/// One of the three numbers, with its source behind a button.
#[component]
fn Number(index: usize) -> impl IntoView {
    let derived = use_derived();
    let id = unique_id("source");
    let open = RwSignal::new(false);
    let part = move |part: fn(&KeyNumber) -> &str| {
        derived.key_numbers.with(|numbers| numbers.get(index).map(|number| part(number).to_owned()).unwrap_or_default())
    };
    view! {
        <div class="key-number">
            <dt>{move || part(|number| &number.label)}</dt>
            <dd>
                <span class="value">{move || part(|number| &number.value)}</span>
                " "
                <span class="detail">{move || part(|number| &number.detail)}</span>
                <button type="button" class="plain" aria-expanded=move || open.get().to_string() aria-controls=id.clone()
                    on:click=move |_| open.update(|open| *open = !*open)>
                    "Source"
                </button>
                <p class="source" id=id hidden=move || !open.get()>{move || part(|number| &number.source)}</p>
            </dd>
        </div>
    }
}
