//! A threshold: slider on a coloured track, number field, presets.
//!
//! It knows nothing of trials: values in, movements out.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use mcid_analysis::threshold::ThresholdScale;
use mcid_text::number::fixed;
use mcid_text::page::threshold;
use mcid_trial::Decimal;
use web_sys::HtmlInputElement;

use super::key::key_entry;
use super::unique::unique_id;
use crate::browser::window::IS_BROWSER;

/// A stretch of the track on which the same holds; ends from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Segment {
    pub(crate) from: f64,
    pub(crate) to: f64,
    /// How it is coloured.
    pub(crate) class: &'static str,
    /// What holds on it, for the key.
    pub(crate) meaning: String,
}

/// A published threshold to jump to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Preset {
    pub(crate) value: Decimal,
    /// What readers see.
    pub(crate) text: String,
    /// Where it is from.
    pub(crate) source: String,
}

/// How many steps Page Up and Page Down take.
const PAGE: i32 = 5;

/// The threshold that a key asks for, on any slider of that scale.
pub(crate) fn keyed(key: &str, scale: &ThresholdScale, value: Decimal) -> Option<Decimal> {
    Some(match key {
        "ArrowRight" | "ArrowUp" => scale.moved(value, 1),
        "ArrowLeft" | "ArrowDown" => scale.moved(value, -1),
        "PageUp" => scale.moved(value, PAGE),
        "PageDown" => scale.moved(value, -PAGE),
        "Home" => Decimal::zero(scale.step.decimals()),
        "End" => scale.fit(scale.maximum),
        _ => return None,
    })
}

/// A threshold's slider, number field and presets.
#[component]
pub(crate) fn ThresholdControl(
    /// The visible name; the accessible names begin with it.
    name: &'static str,
    /// The unit, for the accessible names.
    #[prop(into)]
    unit: Signal<String>,
    #[prop(into)] help: Signal<String>,
    /// The threshold with its verdict, for assistive technology.
    #[prop(into)]
    spoken: Signal<String>,
    #[prop(into)] value: Signal<Decimal>,
    #[prop(into)] scale: Signal<ThresholdScale>,
    /// The verdicts along the track; none leaves it plain.
    #[prop(into)]
    segments: Signal<Vec<Segment>>,
    #[prop(into)] presets: Signal<Vec<Preset>>,
    /// Called on each step with the new threshold.
    #[prop(into)]
    on_move: Callback<Decimal>,
    /// Called when a movement has ended.
    #[prop(into)]
    on_rest: Callback<()>,
) -> impl IntoView {
    // Before the program comes the browser itself moves the slider: to whole
    // steps. Then any place is right, and the program finds the step.
    let step = if IS_BROWSER {
        "any".to_owned()
    } else {
        scale.get_untracked().step.to_string()
    };
    let first_value = first_value(value);
    let (slider, help_id) = (unique_id("slider"), unique_id("help"));
    let press = move |event: KeyboardEvent| {
        if let Some(threshold) = keyed(&event.key(), &scale.get_untracked(), value.get_untracked())
        {
            event.prevent_default();
            on_move.run(threshold);
        }
    };
    let preset = move |preset: Preset| {
        let at = preset.value;
        view! {
            <li>
                <button type="button" aria-pressed=move || value.get().compare(at).is_eq().to_string()
                    on:click=move |_| { on_move.run(at); on_rest.run(()); }>{preset.text}</button>
                " "<span class="source">{preset.source}</span>
            </li>
        }
    };
    view! {
        <div class="threshold-control">
            <div class="threshold-head">
                <label for=slider.clone()>
                    {name}<span class="visually-hidden">{move || threshold::in_unit(&unit.read())}</span>
                </label>
                <NumberField name=name unit=unit value=value scale=scale on_move=on_move on_rest=on_rest/>
            </div>
            <p class="help" id=help_id.clone()>{help}</p>
            <div class="track">
                <Ribbon segments=segments/>
                <input type="range" id=slider min="0" max=move || scale.read().maximum.to_string() step=step value=first_value
                    prop:value=move || { scale.track(); value.get().to_string() }
                    aria-valuetext=spoken aria-describedby=help_id
                    on:input=move |event| {
                        let moved = event_target::<HtmlInputElement>(&event).value_as_number();
                        on_move.run(scale.get_untracked().nearest_step(moved));
                    }
                    on:change=move |_| on_rest.run(())
                    on:keydown=press
                />
                <Ticks scale=scale/>
            </div>
            <ul class="key">
                {move || key(segments.get()).into_iter().map(|segment| key_entry(segment.class, segment.meaning)).collect_view()}
            </ul>
            <ul class="presets">
                {move || presets.get().into_iter().map(preset).collect_view()}
            </ul>
        </div>
    }
}

/// The value as it stands in markup; the program sets it itself.
fn first_value(value: Signal<Decimal>) -> String {
    if IS_BROWSER {
        String::new()
    } else {
        value.get_untracked().to_string()
    }
}

/// The segments whose meaning no earlier one has.
fn key(segments: Vec<Segment>) -> Vec<Segment> {
    let mut kept: Vec<Segment> = Vec::new();
    for segment in segments {
        if kept.iter().all(|other| other.meaning != segment.meaning) {
            kept.push(segment);
        }
    }
    kept
}

/// The coloured track: where the verdict turns.
#[component]
fn Ribbon(segments: Signal<Vec<Segment>>) -> impl IntoView {
    let percent = |fraction: f64| format!("{}%", fixed(100.0 * fraction, 3));
    view! {
        <svg class="ribbon" width="100%" height="12" aria-hidden="true">
            <rect class="ribbon-ground" width="100%" height="12"/>
            {move || segments.get().into_iter().map(|segment| view! {
                <rect class=segment.class x=percent(segment.from) width=percent(segment.to - segment.from) height="12"/>
            }).collect_view()}
        </svg>
    }
}

/// Labelled ticks under the track, each centred where the thumb stands for it.
#[component]
fn Ticks(scale: Signal<ThresholdScale>) -> impl IntoView {
    view! {
        <svg class="ticks" width="100%" height="24" aria-hidden="true">
            {move || {
                let scale = scale.get();
                scale.ticks().into_iter().map(|tick| {
                    let x = format!("{}%", fixed(100.0 * scale.fraction(tick), 3));
                    view! {
                        <line x1=x.clone() x2=x.clone() y1="0" y2="5"/>
                        <text x=x y="18" text-anchor="middle">{tick.to_string()}</text>
                    }
                }).collect_view()
            }}
        </svg>
    }
}

/// True for what may still become a number: nothing yet, or digits that end
/// in a point or a comma.
fn is_half_typed(text: &str) -> bool {
    let digits = text.trim().trim_end_matches(['.', ',']);
    text.trim().len() - digits.len() <= 1 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The threshold as a number to type; a decimal comma counts as a point.
#[component]
fn NumberField(
    name: &'static str,
    unit: Signal<String>,
    value: Signal<Decimal>,
    scale: Signal<ThresholdScale>,
    #[prop(into)] on_move: Callback<Decimal>,
    #[prop(into)] on_rest: Callback<()>,
) -> impl IntoView {
    // What is being typed, while it is not (yet) the threshold.
    let draft = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<String>);
    let fault_id = unique_id("fault");
    let first_value = first_value(value);
    let shown = move || draft.get().unwrap_or_else(|| value.get().to_string());
    let typed = move |text: String| {
        let scale = scale.get_untracked();
        let number = text.trim().replace(',', ".").parse::<Decimal>();
        match number {
            Ok(number) if !number.is_negative() && !number.compare(scale.maximum).is_gt() => {
                fault.set(None);
                draft.set(Some(text));
                on_move.run(number);
            }
            _ => {
                let wrong = !is_half_typed(&text);
                fault.set(wrong.then(|| threshold::typed_wrong(scale.maximum)));
                draft.set(Some(text));
            }
        }
    };
    let leave = move || {
        draft.set(None);
        fault.set(None);
        on_rest.run(());
    };
    view! {
        <span class="number-field">
            <input type="text" inputmode="decimal" role="spinbutton" autocomplete="off"
                aria-label=move || threshold::field_name(name, &unit.read())
                aria-valuenow=move || value.get().to_string()
                aria-valuemin="0" aria-valuemax=move || scale.read().maximum.to_string()
                aria-invalid=move || fault.read().is_some().to_string()
                aria-describedby=fault_id.clone()
                value=first_value
                prop:value=shown
                on:input=move |event| typed(event_target_value(&event))
                on:change=move |_| leave()
                on:blur=move |_| leave()
                on:keydown=move |event: KeyboardEvent| {
                    let steps = matches!(event.key().as_str(), "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown");
                    if steps && let Some(threshold) = keyed(&event.key(), &scale.get_untracked(), value.get_untracked()) {
                        event.prevent_default();
                        draft.set(None);
                        fault.set(None);
                        on_move.run(threshold);
                    }
                }
            />
            <span class="unit" aria-hidden="true">{unit}</span>
            <span class="fault" id=fault_id role="alert">{fault}</span>
        </span>
    }
}
