//! The answer: verdict, sentences, three numbers.

use leptos::prelude::*;

use super::derived::use_derived;
use super::rich_text::Sentence;
use super::terms::Terms;
use super::unique::unique_id;
use super::words::words;
use mcid_text::RichText;
use mcid_text::answer::{Answer as AnswerWords, no_answer};
use mcid_text::key_number::KeyNumber;
use mcid_text::page;
use mcid_text::term::{CONFIDENCE_INTERVAL, GRADE, MCID, owned};
use mcid_text::verdict::Tone;

/// The answer's card.
#[component]
pub(crate) fn Answer() -> impl IntoView {
    let derived = use_derived();
    let unanswered =
        Memo::new(move |_| derived.standing.with(|standing| standing.chosen.is_none()));
    let part = move |part: fn(&AnswerWords) -> String| {
        words(move || {
            derived
                .moving
                .with(|moving| moving.answer.as_ref().map(part).unwrap_or_default())
        })
    };
    let rich_text = move |part: fn(&AnswerWords) -> RichText| {
        Signal::derive(move || {
            derived
                .moving
                .with(|moving| moving.answer.as_ref().map(part).unwrap_or_default())
        })
    };
    view! {
        <section class="card answer" aria-label=page::ANSWER>
            <p class="finding" hidden=move || !unanswered.get()>
                {derived.still_words(|trial, standing| no_answer(trial, &standing.question))}
            </p>
            <div class="answered" hidden=unanswered>
                <p class=part(|answer| format!("chip {}", tone_class(answer.tone))) data-testid="verdict">
                    {part(|answer| answer.headline.clone())}
                </p>
                <div data-testid="answer">
                    <Sentence rich_text=rich_text(|answer| answer.finding.clone())/>
                    <Sentence rich_text=rich_text(|answer| answer.meaning.clone())/>
                </div>
                <p class="rounding">{part(|answer| answer.rounding.clone().unwrap_or_default())}</p>
                <p class="grade">{part(|answer| answer.grade.clone())}</p>
                <p class="against-zero">{part(|answer| answer.against_zero.clone())}</p>
                <dl class="key-numbers">
                    <Number index=0/>
                    <Number index=1/>
                    <Number index=2/>
                </dl>
                <Terms terms=Signal::stored(owned(&[MCID, CONFIDENCE_INTERVAL, GRADE]))/>
            </div>
        </section>
    }
}

/// The class of a tone, for the style form_view.
pub(crate) fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Enough => "tone-enough",
        Tone::ProbablyEnough => "tone-probably",
        Tone::PossiblyEnough => "tone-possibly",
        Tone::NotEnough => "tone-not",
        Tone::Harm => "tone-harm",
        Tone::OnTheLine => "tone-line",
        Tone::NoThreshold => "tone-none",
    }
}

/// One of the three numbers, with its source behind a button.
#[component]
fn Number(index: usize) -> impl IntoView {
    let derived = use_derived();
    let id = unique_id("source");
    let open = RwSignal::new(false);
    let part = move |part: fn(&KeyNumber) -> &str| {
        words(move || {
            derived.moving.with(|moving| {
                moving
                    .key_numbers
                    .get(index)
                    .map(|number| part(number).to_owned())
                    .unwrap_or_default()
            })
        })
    };
    view! {
        <div class="key-number" hidden=move || derived.moving.with(|moving| moving.key_numbers.len() <= index)>
            <dt>{part(|number| &number.label)}</dt>
            <dd class="amount">
                <span class="value">{part(|number| &number.value)}</span>
                " "
                <span class="detail">{part(|number| &number.detail)}</span>
            </dd>
            <dd class="where">
                <button type="button" class="plain" aria-expanded=words(move || open.get().to_string())
                    aria-controls=id.clone() on:click=move |_| open.update(|open| *open = !*open)>
                    {page::SOURCE}<span class="visually-hidden">{page::SOURCE_OF}{part(|number| &number.label)}</span>
                </button>
                <p class="source" id=id hidden=move || !open.get()>{part(|number| &number.source)}</p>
            </dd>
        </div>
    }
}
