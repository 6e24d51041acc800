//! What a reader can set in a view.

use leptos::prelude::*;

use super::card::{Made, part};
use crate::state::use_state;
use crate::unique::unique_id;
use crate::words::words;
use mcid_explorer::Control;
use mcid_text::number::decimal;
use mcid_text::page::figure::as_a_number;
use mcid_trial::Decimal;

/// A view's controls.
#[component]
pub(super) fn Controls(made: Made) -> impl IntoView {
    // True for a slider, false for a choice: nodes stay while these do.
    let kinds = Memo::new(move |_| {
        part(made, |view| {
            let is_slider = |control: &Control| matches!(control, Control::Slider { .. });
            view.controls.iter().map(is_slider).collect::<Vec<bool>>()
        })
    });
    view! {
        <div class="settings" hidden=move || kinds.with(Vec::is_empty)>
            {move || kinds.get().into_iter().enumerate().map(|(index, is_slider)| {
                if is_slider {
                    view! { <Slider made=made index=index/> }.into_any()
                } else {
                    view! { <Choice made=made index=index/> }.into_any()
                }
            }).collect_view()}
        </div>
    }
}

/// A number: slider and field.
#[component]
fn Slider(made: Made, index: usize) -> impl IntoView {
    let state = use_state();
    let (id, help_id) = (unique_id("setting"), unique_id("help"));
    let text = move |take: fn(&str, &str, &str) -> String| {
        words(move || {
            part(made, |view| match view.controls.get(index) {
                Some(Control::Slider {
                    label,
                    help,
                    spoken,
                    ..
                }) => take(label, help, spoken),
                _ => String::new(),
            })
        })
    };
    // Minimum, maximum, step.
    let bound = move |which: usize| {
        words(move || {
            part(made, |view| match view.controls.get(index) {
                Some(Control::Slider { range, .. }) => range[which].to_string(),
                _ => String::new(),
            })
        })
    };
    let setting = move || {
        part(made, |view| match view.controls.get(index) {
            Some(Control::Slider { setting, .. }) => usize::from(*setting),
            _ => 0,
        })
    };
    let value = words(move || {
        let setting = setting();
        state.question.with(|question| {
            question
                .settings
                .get(setting)
                .map(ToString::to_string)
                .unwrap_or_default()
        })
    });
    let moved = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event).replace(',', ".");
        let setting = untrack(setting);
        if let Ok(number) = typed.parse::<Decimal>() {
            state.adjust(|_, question| {
                if let Some(value) = question.settings.get_mut(setting) {
                    *value = number;
                }
            });
        }
    };
    // What was typed may be out of bounds or no number: then the field shows
    // again what holds.
    let left = move |event: leptos::ev::Event| {
        event_target::<web_sys::HtmlInputElement>(&event).set_value(&value.get_untracked());
        state.rest();
    };
    view! {
        <div class="setting">
            <label for=id.clone()>{text(|label, _, _| label.to_owned())}</label>
            <input type="range" id=id min=bound(0) max=bound(1) step=bound(2) prop:value=value
                aria-valuetext=text(|_, _, spoken| spoken.to_owned()) aria-describedby=help_id.clone()
                on:input=moved on:change=move |_| state.rest()/>
            <input type="text" inputmode="decimal" autocomplete="off" class="setting-field" prop:value=value
                aria-label=text(|label, _, _| as_a_number(label)) aria-describedby=help_id.clone()
                on:change=move |event| { moved(event.clone()); left(event) }/>
            <p class="help" id=help_id>{text(|_, help, _| help.to_owned())}</p>
        </div>
    }
}

/// One of a few.
#[component]
fn Choice(made: Made, index: usize) -> impl IntoView {
    let state = use_state();
    let id = unique_id("setting");
    let choice = move || {
        part(made, |view| match view.controls.get(index) {
            Some(Control::Choice { choice, .. }) => usize::from(*choice),
            _ => 0,
        })
    };
    let options = Memo::new(move |_| {
        part(made, |view| match view.controls.get(index) {
            Some(Control::Choice { label, options, .. }) => (label.clone(), options.clone()),
            _ => Default::default(),
        })
    });
    let chosen = move || {
        let choice = choice();
        state
            .question
            .with(|question| usize::from(question.choices.get(choice).copied().unwrap_or_default()))
    };
    view! {
        <div class="choice">
            <label for=id.clone()>{words(move || options.get().0)}</label>
            <select id=id prop:value=words(move || { options.track(); decimal(place(chosen())) }) on:change=move |event| {
                let picked = event_target_value(&event).parse::<u8>().unwrap_or_default();
                let choice = untrack(choice);
                state.choose(|_, question| {
                    if let Some(value) = question.choices.get_mut(choice) {
                        *value = picked;
                    }
                });
            }>
                {move || options.get().1.into_iter().enumerate().map(|(index, name)| {
                    view! { <option value=decimal(place(index)) selected=move || chosen() == index>{name}</option> }
                }).collect_view()}
            </select>
        </div>
    }
}

/// A place in a list as a number to write.
fn place(index: usize) -> Decimal {
    Decimal::new(i64::try_from(index).unwrap_or_default(), 0).unwrap_or_default()
}
