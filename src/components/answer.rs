//! The answer: verdict, sentences, three numbers.

use leptos::prelude::*;
use mcid_text::RichText;
use mcid_text::answer::{Answer as AnswerText, no_answer};
use mcid_text::key_number::KeyNumber;
use mcid_text::page;
use mcid_text::term::{CONFIDENCE_INTERVAL, GRADE, MCID, owned};
use mcid_text::verdict::Tone;

use super::derived::Derived;
use super::rich_text::Sentence;
use super::terms::Terms;
use super::unique::unique_id;

/// The answer's card.
#[component]
pub(crate) fn Answer() -> impl IntoView {
    let derived = Derived::get();
    let is_unanswered = Memo::new(move |_| derived.fixed.read().chosen.is_none());
    let text = move |part: fn(&AnswerText) -> String| move || derived.of_answer(part);
    let rich_text =
        move |part: fn(&AnswerText) -> RichText| Signal::derive(move || derived.of_answer(part));
    view! {
        <section class="card answer" aria-label=page::ANSWER>
            <p class="finding" hidden=move || !is_unanswered.get()>
                {derived.fixed_text(|trial, fixed| no_answer(trial, &fixed.question))}
            </p>
            <div class="answered" hidden=is_unanswered>
                <p class=text(|answer| format!("chip {}", tone_class(answer.tone))) data-testid="verdict">
                    {text(|answer| answer.headline.clone())}
                </p>
                <div data-testid="answer">
                    <Sentence rich_text=rich_text(|answer| answer.finding.clone())/>
                    <Sentence rich_text=rich_text(|answer| answer.meaning.clone())/>
                </div>
                <p class="rounding">{text(|answer| answer.rounding.clone().unwrap_or_default())}</p>
                <p class="grade">{text(|answer| answer.grade.clone())}</p>
                <p class="against-zero">{text(|answer| answer.against_zero.clone())}</p>
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

/// The class of a tone, for the style sheet.
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
    let derived = Derived::get();
    let id = unique_id("source");
    let is_open = RwSignal::new(false);
    let text = move |part: fn(&KeyNumber) -> &str| {
        move || {
            let moving = derived.moving.read();
            let number = moving.key_numbers.get(index);
            number.map_or_else(String::new, |number| part(number).to_owned())
        }
    };
    let is_missing = move || derived.moving.read().key_numbers.len() <= index;
    view! {
        <div class="key-number" hidden=is_missing>
            <dt>{text(|number| &number.label)}</dt>
            <dd class="amount">
                <span class="value">{text(|number| &number.value)}</span>
                " "
                <span class="detail">{text(|number| &number.detail)}</span>
            </dd>
            <dd class="where">
                <button type="button" class="plain" aria-expanded=move || is_open.get().to_string()
                    aria-controls=id.clone() on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                    {page::SOURCE}<span class="visually-hidden">{page::SOURCE_OF}{text(|number| &number.label)}</span>
                </button>
                <p class="source" id=id hidden=move || !is_open.get()>{text(|number| &number.source)}</p>
            </dd>
        </div>
    }
}
