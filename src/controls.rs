//! The two thresholds.

use leptos::prelude::*;

use super::answer::tone_class;
use super::derived::{Standing, use_derived};
use super::state::use_state;
use super::threshold_control::{Preset, Segment, ThresholdControl};
use super::window::IS_FIRST_VIEW;
use mcid_analysis::Question;
use mcid_analysis::passing::Passing;
use mcid_analysis::question::comparisons;
use mcid_analysis::threshold::{published, within_kind};
use mcid_text::answer::{arm_names, within_amount};
use mcid_text::caption::threshold_and_verdict;
use mcid_text::page::threshold;
use mcid_text::phrase::{quantity, source};
use mcid_text::verdict::{tone, tone_meaning};
use mcid_trial::{Outcome, ThresholdKind, Trial};

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
    let state = use_state();
    let derived = use_derived();
    let segments = move || {
        derived.standing.with(|standing| {
            let part = |threshold| standing.between_scale.fraction(threshold);
            standing
                .stretches
                .iter()
                .map(|stretch| {
                    let tone = tone(&stretch.verdict);
                    Segment {
                        from: part(stretch.from),
                        to: part(stretch.to),
                        class: tone_class(tone),
                        meaning: tone_meaning(tone).to_owned(),
                    }
                })
                .collect()
        })
    };
    view! {
        <ThresholdControl
            name=threshold::BETWEEN
            unit=derived.still_words(|trial, standing| outcome(trial, standing).unit_plural.clone())
            help=derived.still_words(|trial, standing| threshold::between_help(outcome(trial, standing)))
            spoken=derived.moving_words(|trial, moving| threshold_and_verdict(trial, &moving.question))
            value=Signal::derive(move || derived.moving.with(|moving| moving.question.between))
            scale=Signal::derive(move || derived.standing.with(|standing| standing.between_scale))
            segments=Signal::derive(segments)
            presets=presets(|kind, _| kind == ThresholdKind::BetweenGroups)
            on_move=move |threshold| state.adjust(|_, question| question.between = threshold)
            on_rest=move |()| state.rest()
        />
    }
}

#[component]
fn Within() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let segments = move || {
        let trial = derived.trial.get();
        derived.standing.with(|standing| {
            standing
                .passes
                .iter()
                .map(|stretch| Segment {
                    from: stretch.from,
                    to: stretch.to,
                    class: pass_class(stretch.passing),
                    meaning: pass_meaning(&trial, standing, stretch.passing),
                })
                .collect()
        })
    };
    view! {
        <ThresholdControl
            name=threshold::WITHIN
            unit=derived.still_words(|trial, standing| threshold::within_unit(outcome(trial, standing)))
            help=derived.still_words(|trial, standing| threshold::within_help(outcome(trial, standing)))
            spoken=derived.moving_words(|trial, moving| within_amount(moving.question.within, &trial.outcomes[moving.question.outcome]))
            value=Signal::derive(move || derived.moving.with(|moving| moving.question.within))
            scale=Signal::derive(move || derived.standing.with(|standing| standing.within_scale))
            segments=Signal::derive(segments)
            presets=presets(|kind, outcome| kind == within_kind(outcome))
            on_move=move |threshold| state.adjust(|_, question| question.within = threshold)
            on_rest=move |()| state.rest()
        />
    }
}

fn outcome<'a>(trial: &'a Trial, standing: &Standing) -> &'a Outcome {
    &trial.outcomes[standing.question.outcome]
}

fn pass_class(passing: Passing) -> &'static str {
    match passing {
        Passing::Both => "pass-both",
        Passing::OnlyArm | Passing::OnlyReference => "pass-one",
        Passing::Neither => "pass-neither",
    }
}

fn pass_meaning(trial: &Trial, standing: &Standing, passing: Passing) -> String {
    let pair = comparisons(outcome(trial, standing))
        .get(standing.question.comparison)
        .copied();
    let (arm, reference) = pair.map(|pair| arm_names(trial, pair)).unwrap_or_default();
    threshold::pass_meaning(passing, &arm, &reference)
}

/// The published thresholds of the outcome as presets.
fn presets(passes: fn(ThresholdKind, &Outcome) -> bool) -> Signal<Vec<Preset>> {
    let derived = use_derived();
    Signal::derive(move || {
        let trial = derived.trial.get();
        let outcome = derived.standing.with(|standing| outcome(&trial, standing));
        published(outcome, |kind| passes(kind, outcome))
            .into_iter()
            .map(|published| {
                let amount = match published.kind {
                    ThresholdKind::WithinPersonPercent => format!("{}%", published.value.value),
                    _ => quantity(published.value.value, outcome),
                };
                Preset {
                    value: published.value.value,
                    words: format!("{}: {amount}", published.label),
                    source: threshold::preset_source(&source(&trial, published.value.source)),
                }
            })
            .collect()
    })
}

/// Back to the trial's own thresholds.
#[component]
fn Reset() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let opening = move |trial: &Trial, question: &Question| {
        let fresh = Question::default_for(trial, question.outcome);
        (fresh.between, fresh.within)
    };
    let at_opening = Memo::new(move |_| {
        let trial = derived.trial.get();
        derived.moving.with(|moving| {
            opening(&trial, &moving.question) == (moving.question.between, moving.question.within)
        })
    });
    view! {
        <button type="button" class="reset" disabled=at_opening on:click=move |_| {
            state.choose(|trial, question| (question.between, question.within) = opening(trial, question));
        }>{reset_words()}</button>
    }
}

/// The button's words; until the program comes, others stand on them in a
/// button of the same size.
fn reset_words() -> AnyView {
    if !IS_FIRST_VIEW {
        return threshold::RESET.into_any();
    }
    view! {
        <span class="later">{threshold::RESET}</span>
        <span class="coming">{threshold::COMING}</span>
    }
    .into_any()
}
