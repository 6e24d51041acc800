//! The two thresholds.

use leptos::prelude::*;

use mcid_analysis::Question;
use mcid_analysis::passing::Passing;
use mcid_analysis::question::compared_arms;
use mcid_analysis::threshold::{published, within_kind};
use mcid_explorer::first_view::FixedResults;
use mcid_text::answer::{arm_names, within_amount};
use mcid_text::caption::threshold_and_verdict;
use mcid_text::page::threshold;
use mcid_text::phrase::{quantity, source};
use mcid_text::verdict::{tone, tone_meaning};
use mcid_trial::{Decimal, Outcome, ThresholdKind, Trial};

use super::answer::tone_class;
use super::context::StoreContext;
use super::derived::Derived;
use super::threshold_control::{Preset, Segment, ThresholdControl};
use crate::browser::window::IS_BROWSER;
use crate::store::{Choice, Event, Quantity};

/// The controls' card.
#[component]
pub(crate) fn Controls() -> impl IntoView {
    view! {
        <section class="card controls" aria-label=threshold::THRESHOLDS>
            <Between/>
            <Within/>
            <Reset/>
        </section>
    }
}

#[component]
fn Between() -> impl IntoView {
    let context = StoreContext::get();
    let derived = Derived::get();
    let segments = move || {
        let fixed = derived.fixed.read();
        let scale = &fixed.between_scale;
        let stretches = fixed.stretches.iter().map(|stretch| {
            let tone = tone(&stretch.verdict);
            Segment {
                from: scale.fraction(stretch.from),
                to: scale.fraction(stretch.to),
                class: tone_class(tone),
                meaning: tone_meaning(tone).to_owned(),
            }
        });
        stretches.collect()
    };
    view! {
        <ThresholdControl
            name=threshold::BETWEEN
            unit=derived.fixed_text(|trial, fixed| outcome(trial, fixed).unit_plural.clone())
            help=derived.fixed_text(|trial, fixed| threshold::between_help(outcome(trial, fixed)))
            spoken=derived.moving_text(|trial, moving| threshold_and_verdict(trial, &moving.question))
            value=Signal::derive(move || derived.moving.read().question.between)
            scale=Signal::derive(move || derived.fixed.read().between_scale)
            segments=Signal::derive(segments)
            presets=presets(|kind, _| kind == ThresholdKind::BetweenGroups)
            on_move=move |threshold: Decimal| context.dispatch(Event::Moved(Quantity::Between, threshold))
            on_rest=move |()| context.dispatch(Event::Rested)
        />
    }
}

#[component]
fn Within() -> impl IntoView {
    let context = StoreContext::get();
    let derived = Derived::get();
    let segments = move || {
        let (trial, fixed) = (derived.trial.read(), derived.fixed.read());
        let passes = fixed.passes.iter().map(|stretch| Segment {
            from: stretch.from,
            to: stretch.to,
            class: pass_class(stretch.passing),
            meaning: pass_meaning(&trial, &fixed, stretch.passing),
        });
        passes.collect()
    };
    view! {
        <ThresholdControl
            name=threshold::WITHIN
            unit=derived.fixed_text(|trial, fixed| threshold::within_unit(outcome(trial, fixed)))
            help=derived.fixed_text(|trial, fixed| threshold::within_help(outcome(trial, fixed)))
            spoken=derived.moving_text(|trial, moving| within_amount(moving.question.within, &trial.outcomes[moving.question.outcome]))
            value=Signal::derive(move || derived.moving.read().question.within)
            scale=Signal::derive(move || derived.fixed.read().within_scale)
            segments=Signal::derive(segments)
            presets=presets(|kind, outcome| kind == within_kind(outcome))
            on_move=move |threshold: Decimal| context.dispatch(Event::Moved(Quantity::Within, threshold))
            on_rest=move |()| context.dispatch(Event::Rested)
        />
    }
}

fn outcome<'a>(trial: &'a Trial, fixed: &FixedResults) -> &'a Outcome {
    &trial.outcomes[fixed.question.outcome]
}

fn pass_class(passing: Passing) -> &'static str {
    match passing {
        Passing::Both => "pass-both",
        Passing::OnlyArm | Passing::OnlyReference => "pass-one",
        Passing::Neither => "pass-neither",
    }
}

fn pass_meaning(trial: &Trial, fixed: &FixedResults, passing: Passing) -> String {
    let pair = compared_arms(trial, &fixed.question);
    let (arm, reference) = pair.map(|pair| arm_names(trial, pair)).unwrap_or_default();
    threshold::pass_meaning(passing, &arm, &reference)
}

/// The published thresholds of the outcome as presets.
fn presets(passes: fn(ThresholdKind, &Outcome) -> bool) -> Signal<Vec<Preset>> {
    let derived = Derived::get();
    Signal::derive(move || {
        let trial = derived.trial.read();
        let outcome = outcome(&trial, &derived.fixed.read());
        published(outcome, |kind| passes(kind, outcome))
            .into_iter()
            .map(|published| {
                let amount = match published.kind {
                    ThresholdKind::WithinPersonPercent => format!("{}%", published.value.value),
                    _ => quantity(published.value.value, outcome),
                };
                Preset {
                    value: published.value.value,
                    text: format!("{}: {amount}", published.label),
                    source: threshold::preset_source(&source(&trial, published.value.source)),
                }
            })
            .collect()
    })
}

/// Back to the trial's own thresholds.
#[component]
fn Reset() -> impl IntoView {
    let context = StoreContext::get();
    let is_opening = Memo::new(move |_| {
        let question = context.question().get();
        let opening = Question::default_for(&context.trial().read(), question.outcome);
        (opening.between, opening.within) == (question.between, question.within)
    });
    let reset = move |_| context.dispatch(Event::Chosen(Choice::OpeningThresholds));
    view! { <button type="button" class="reset" disabled=is_opening on:click=reset>{reset_text()}</button> }
}

/// The button's text. Until the program has come, another one lies over it in a button of the same size.
fn reset_text() -> AnyView {
    if IS_BROWSER {
        return threshold::RESET.into_any();
    }
    view! {
        <span class="later">{threshold::RESET}</span>
        <span class="coming">{threshold::COMING}</span>
    }
    .into_any()
}
