//! The two thresholds.

use leptos::prelude::*;

use super::answer::tone_class;
use super::derived::{Standing, use_derived};
use super::state::use_state;
use super::threshold_control::{Preset, Segment, ThresholdControl};
use crate::analysis::Question;
use crate::analysis::change::Passing;
use crate::analysis::question::comparisons;
use crate::analysis::threshold::{published, within_kind};
use crate::analysis::words::answer::{arm_names, within_amount};
use crate::analysis::words::caption::threshold_and_verdict;
use crate::analysis::words::phrase::{quantity, scale, source};
use crate::analysis::words::verdict::{tone, tone_meaning};
use crate::trial::{Outcome, ThresholdKind, Trial};

/// The controls' card.
#[component]
pub(crate) fn Controls() -> impl IntoView {
    view! {
        <section class="card controls" aria-label="Thresholds">
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
            name="Between-group MCID"
            unit=derived.still_words(|trial, standing| outcome(trial, standing).unit_plural.clone())
            help=derived.still_words(|trial, standing| {
                let outcome = outcome(trial, standing);
                format!("Smallest difference between the arms\u{2019} means that matters, in {} ({}).", outcome.unit_plural, scale(outcome))
            })
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
            name="Within-group MCID"
            unit=derived.still_words(|trial, standing| within_unit(outcome(trial, standing)))
            help=derived.still_words(|trial, standing| {
                let outcome = outcome(trial, standing);
                match within_kind(outcome) {
                    ThresholdKind::WithinPersonPercent => "Smallest change that matters to a person, in per cent of their own baseline.".to_owned(),
                    _ => format!("Smallest change that matters to a person, in {}.", outcome.unit_plural),
                }
            })
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

fn within_unit(outcome: &Outcome) -> String {
    match within_kind(outcome) {
        ThresholdKind::WithinPersonPercent => "per cent".to_owned(),
        _ => outcome.unit_plural.clone(),
    }
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
    match passing {
        Passing::Both => "both arms\u{2019} means pass".to_owned(),
        Passing::OnlyArm => format!("only the mean of {arm}"),
        Passing::OnlyReference => format!("only the mean of {reference}"),
        Passing::Neither => "neither mean".to_owned(),
    }
}

/// The published thresholds of the outcome as presets.
fn presets(passes: fn(ThresholdKind, &Outcome) -> bool) -> Signal<Vec<Preset>> {
    let derived = use_derived();
    Signal::derive(move || {
        let trial = derived.trial.get();
        let outcome = derived.standing.with(|standing| outcome(&trial, standing));
        published(outcome, |kind| passes(kind, outcome))
            .into_iter()
            .map(|threshold| {
                let amount = match threshold.kind {
                    ThresholdKind::WithinPersonPercent => format!("{}%", threshold.value.value),
                    _ => quantity(threshold.value.value, outcome),
                };
                Preset {
                    value: threshold.value.value,
                    words: format!("{}: {amount}", threshold.label),
                    source: format!("from {}", source(&trial, threshold.value.source)),
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
        let fresh = Question::about(trial, question.outcome);
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
        }>"Reset to the trial\u{2019}s own thresholds"</button>
    }
}
