//! What a reader can set in a view.

use leptos::ev;
use leptos::prelude::*;
use mcid_explorer::Control;
use mcid_text::page::figure::as_a_number;
use mcid_trial::Decimal;
use web_sys::HtmlInputElement;

use super::part::{MadeView, item, part};
use crate::components::context::StoreContext;
use crate::components::unique::unique_id;
use crate::store::{self, Event, Quantity};

/// A view's controls. Their nodes stay while their kinds do.
#[component]
pub(super) fn Controls(made: MadeView) -> impl IntoView {
    let sliders = Memo::new(move |_| {
        let is_slider = |control: &Control| matches!(control, Control::Slider { .. });
        part(made, |view| {
            view.controls.iter().map(is_slider).collect::<Vec<bool>>()
        })
    });
    let control = move |(index, is_slider)| {
        if is_slider {
            view! { <Slider made=made index=index/> }.into_any()
        } else {
            view! { <Options made=made index=index/> }.into_any()
        }
    };
    view! {
        <div class="settings" hidden=move || sliders.read().is_empty()>
            {move || sliders.get().into_iter().enumerate().map(control).collect_view()}
        </div>
    }
}

/// A number: slider and field.
#[component]
fn Slider(made: MadeView, index: usize) -> impl IntoView {
    let context = StoreContext::get();
    let (id, help_id) = (unique_id("setting"), unique_id("help"));
    let text = move |text: fn(&str, &str, &str) -> String| {
        move || {
            item(
                made,
                |view| &view.controls,
                index,
                |control| match control {
                    Control::Slider {
                        label,
                        help,
                        spoken,
                        ..
                    } => text(label, help, spoken),
                    Control::Choice { .. } => String::new(),
                },
            )
        }
    };
    // Minimum, maximum, step.
    let bound = move |bound: usize| {
        move || {
            item(
                made,
                |view| &view.controls,
                index,
                |control| match control {
                    Control::Slider { range, .. } => range[bound].to_string(),
                    Control::Choice { .. } => String::new(),
                },
            )
        }
    };
    let setting = Memo::new(move |_| {
        item(
            made,
            |view| &view.controls,
            index,
            |control| match control {
                Control::Slider { setting, .. } => usize::from(*setting),
                Control::Choice { .. } => 0,
            },
        )
    });
    let value = Signal::derive(move || {
        let question = context.question().read();
        let value = question.settings.get(setting.get());
        value.map(ToString::to_string).unwrap_or_default()
    });
    let move_to = move |event: &ev::Event| {
        let typed = event_target_value(event).replace(',', ".");
        if let Ok(value) = typed.parse::<Decimal>() {
            let quantity = Quantity::Setting(setting.get_untracked());
            context.dispatch(Event::Moved(quantity, value));
        }
    };
    // What was typed may be out of bounds or no number: then the field shows again what holds.
    let leave = move |event: &ev::Event| {
        event_target::<HtmlInputElement>(event).set_value(&value.get_untracked());
        context.dispatch(Event::Rested);
    };
    view! {
        <div class="setting">
            <label for=id.clone()>{text(|label, _, _| label.to_owned())}</label>
            <input type="range" id=id min=bound(0) max=bound(1) step=bound(2) prop:value=value
                aria-valuetext=text(|_, _, spoken| spoken.to_owned()) aria-describedby=help_id.clone()
                on:input=move |event| move_to(&event) on:change=move |_| context.dispatch(Event::Rested)/>
            <input type="text" inputmode="decimal" autocomplete="off" class="setting-field" prop:value=value
                aria-label=text(|label, _, _| as_a_number(label)) aria-describedby=help_id.clone()
                on:change=move |event| { move_to(&event); leave(&event) }/>
            <p class="help" id=help_id>{text(|_, help, _| help.to_owned())}</p>
        </div>
    }
}

/// One of a few options.
#[component]
fn Options(made: MadeView, index: usize) -> impl IntoView {
    let context = StoreContext::get();
    let id = unique_id("setting");
    let choice = Memo::new(move |_| {
        item(
            made,
            |view| &view.controls,
            index,
            |control| match control {
                Control::Choice { choice, .. } => usize::from(*choice),
                Control::Slider { .. } => 0,
            },
        )
    });
    let content = Memo::new(move |_| {
        item(
            made,
            |view| &view.controls,
            index,
            |control| match control {
                Control::Choice { label, options, .. } => (label.clone(), options.clone()),
                Control::Slider { .. } => Default::default(),
            },
        )
    });
    let chosen = move || {
        let option = context.question().read().choices.get(choice.get()).copied();
        usize::from(option.unwrap_or_default())
    };
    let choose = move |event: ev::Event| {
        let choice = choice.get_untracked();
        let option = event_target_value(&event).parse().unwrap_or_default();
        context.dispatch(Event::Chosen(store::Choice::Option { choice, option }));
    };
    let option = move |(index, name): (usize, String)| {
        view! { <option value=index.to_string() selected=move || chosen() == index>{name}</option> }
    };
    view! {
        <div class="choice">
            <label for=id.clone()>{move || content.read().0.clone()}</label>
            <select id=id prop:value=move || { content.track(); chosen().to_string() } on:change=choose>
                {move || content.get().1.into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}
