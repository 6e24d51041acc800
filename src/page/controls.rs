//! The two thresholds.

use leptos::prelude::*;

use super::derived::use_derived;
use super::state::use_state;
use super::threshold_control::{Preset, Segment, ThresholdControl};
use crate::analysis::threshold::{published, within_kind};
use crate::analysis::verdict::stretches;
use crate::analysis::words::answer::within_amount;
use crate::analysis::words::phrase::{quantity, scale, source};
use crate::analysis::words::verdict::{Tone, tone, tone_meaning};
use crate::analysis::Question;
use crate::trial::{ThresholdKind, Trial};

use super::answer::tone_class;

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
    let outcome_words = move |words: fn(&crate::trial::Outcome) -> String| {
        let outcome = derived.standing.get().outcome;
        state.trial.with(|trial| words(&trial.outcomes[outcome]))
    };
    let segments = Memo::new(move |_| {
        let scale = derived.between_scale.get();
        derived.chosen.get().map_or_else(Vec::new, |difference| {
            stretches(&difference.benefit, scale.maximum)
                .into_iter()
                .map(|stretch| Segment {
                    from: scale.fraction(stretch.from),
                    to: scale.fraction(stretch.to),
                    tone: tone(&stretch.verdict),
                })
                .collect()
        })
    });
    let help = Signal::derive(move || {
        outcome_words(|outcome| {
            format!("Smallest difference between the arms\u{2019} means that matters, in {} ({}).", outcome.unit_plural, scale(outcome))
        })
    });
    let amount = Signal::derive(move || {
        let outcome = derived.standing.get().outcome;
        state.trial.with(|trial| quantity(derived.between.get(), &trial.outcomes[outcome]))
    });
    let spoken = Signal::derive(move || {
        let headline = derived.answer.with(|answer| answer.as_ref().map(|answer| answer.headline.clone()));
        headline.map_or_else(|| amount.get(), |headline| format!("{}: {headline}", amount.get()))
    });
    let presets = presets(|kind, _| kind == ThresholdKind::BetweenGroups);
    let tones = Memo::new(move |_| {
        let mut tones: Vec<Tone> = Vec::new();
        for segment in segments.get() {
            if !tones.contains(&segment.tone) {
                tones.push(segment.tone);
            }
        }
        tones
    });
    view! {
        <ThresholdControl
            name="Between-group MCID"
            unit=Signal::derive(move || outcome_words(|outcome| outcome.unit_plural.clone()))
            help=help spoken=spoken value=derived.between scale=derived.between_scale
            segments=segments presets=presets
            on_move=move |threshold| state.adjust(|_, question| question.between = threshold)
            on_rest=move || state.rest()
        />
        <ul class="key">
            {move || tones.get().into_iter().map(|tone| view! {
                <li><span class=format!("swatch {}", tone_class(tone))></span>{tone_meaning(tone)}</li>
            }).collect_view()}
        </ul>
    }
}

#[component]
fn Within() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let is_percent = Memo::new(move |_| {
        let outcome = derived.standing.get().outcome;
        state.trial.with(|trial| within_kind(&trial.outcomes[outcome]) == ThresholdKind::WithinPersonPercent)
    });
    let unit = Signal::derive(move || {
        let outcome = derived.standing.get().outcome;
        if is_percent.get() {
            "per cent".to_owned()
        } else {
            state.trial.with(|trial| trial.outcomes[outcome].unit_plural.clone())
        }
    });
    let help = Signal::derive(move || {
        if is_percent.get() {
            "Smallest change that matters to a person, in per cent of their own baseline.".to_owned()
        } else {
            format!("Smallest change that matters to a person, in {}.", unit.get())
        }
    });
    let amount = Signal::derive(move || {
        let outcome = derived.standing.get().outcome;
        state.trial.with(|trial| within_amount(derived.within.get(), &trial.outcomes[outcome]))
    });
    let presets = presets(|kind, outcome| kind == within_kind(outcome));
    view! {
        <ThresholdControl
            name="Within-group MCID" unit=unit help=help spoken=amount
            value=derived.within scale=derived.within_scale
            segments=Signal::stored(Vec::new()) presets=presets
            on_move=move |threshold| state.adjust(|_, question| question.within = threshold)
            on_rest=move || state.rest()
        />
    }
}

/// The published thresholds of the outcome as presets.
fn presets(passes: fn(ThresholdKind, &crate::trial::Outcome) -> bool) -> Signal<Vec<Preset>> {
    let state = use_state();
    let derived = use_derived();
    Signal::derive(move || {
        let outcome = derived.standing.get().outcome;
        state.trial.with(|trial| {
            let outcome = &trial.outcomes[outcome];
            published(outcome, |kind| passes(kind, outcome))
                .into_iter()
                .map(|threshold| Preset {
                    value: threshold.value.value,
                    words: format!("{}: {}", threshold.label, threshold_words(threshold, outcome)),
                    source: source(trial, threshold.value.source),
                })
                .collect()
        })
    })
}

fn threshold_words(threshold: &crate::trial::Threshold, outcome: &crate::trial::Outcome) -> String {
    match threshold.kind {
        ThresholdKind::WithinPersonPercent => format!("{}%", threshold.value.value),
        _ => quantity(threshold.value.value, outcome),
    }
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
        let (between, within) = state.trial.with(|trial| opening(trial, &derived.standing.get()));
        between == derived.between.get() && within == derived.within.get()
    });
    view! {
        <button type="button" class="reset" disabled=move || at_opening.get() on:click=move |_| {
            state.choose(|trial, question| (question.between, question.within) = opening(trial, question));
        }>"Reset to the trial\u{2019}s own thresholds"</button>
    }
}
