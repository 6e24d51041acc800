//! What a reader can set in a view.

use leptos::ev;
use leptos::prelude::*;
use mcid_explorer::{Control, View};
use mcid_text::page::figure::as_a_number;
use mcid_trial::Decimal;
use web_sys::HtmlInputElement;

use super::part::{MadeView, item, part};
use crate::components::choice::Choice;
use crate::components::context::StoreContext;
use crate::components::unique::unique_id;
use crate::store::{self, Event, Quantity};

/// A view's controls. Their nodes stay while their kinds do.
#[component]
pub(super) fn Controls(made: MadeView) -> impl IntoView {
    let sliders = Memo::new(move |_| {
        let is_slider = |control: &Control| matches!(control, Control::Slider { .. });
        let all = |view: &View| view.controls.iter().map(is_slider).collect::<Vec<bool>>();
        part(made, all)
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

/// Something of a control; the default where `part` finds nothing in it.
fn of_control<T: Default>(
    made: MadeView,
    index: usize,
    part: impl FnOnce(&Control) -> Option<T>,
) -> T {
    item(made, |view| &view.controls, index, part).unwrap_or_default()
}

/// A number: slider and field.
#[component]
fn Slider(made: MadeView, index: usize) -> impl IntoView {
    let context = StoreContext::get();
    let (id, help_id) = (unique_id("setting"), unique_id("help"));
    let slider = Memo::new(move |_| {
        of_control(made, index, |control| match control {
            Control::Slider {
                setting,
                label,
                help,
                range,
                spoken,
            } => {
                let [minimum, maximum, step, _] = range.map(|bound| bound.to_string());
                let texts = [
                    label.clone(),
                    help.clone(),
                    spoken.clone(),
                    minimum,
                    maximum,
                    step,
                ];
                Some((usize::from(*setting), texts))
            }
            Control::Choice { .. } => None,
        })
    });
    let [label, help, spoken, minimum, maximum, step] =
        std::array::from_fn(|text| move || slider.read().1[text].clone());
    let value = Signal::derive(move || {
        let question = context.question().read();
        let value = question.settings.get(slider.read().0);
        value.map(ToString::to_string).unwrap_or_default()
    });
    let move_to = move |event: &ev::Event| {
        let typed = event_target_value(event).replace(',', ".");
        if let Ok(value) = typed.parse::<Decimal>() {
            let quantity = Quantity::Setting(slider.read_untracked().0);
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
            <label for=id.clone()>{label}</label>
            <input type="range" id=id min=minimum max=maximum step=step prop:value=value
                aria-valuetext=spoken aria-describedby=help_id.clone()
                on:input=move |event| move_to(&event) on:change=move |_| context.dispatch(Event::Rested)/>
            <input type="text" inputmode="decimal" autocomplete="off" class="setting-field" prop:value=value
                aria-label=move || as_a_number(&label()) aria-describedby=help_id.clone()
                on:change=move |event| { move_to(&event); leave(&event) }/>
            <p class="help" id=help_id>{help}</p>
        </div>
    }
}

/// One of a few options.
#[component]
fn Options(made: MadeView, index: usize) -> impl IntoView {
    let context = StoreContext::get();
    let content = Memo::new(move |_| {
        of_control(made, index, |control| match control {
            Control::Choice {
                choice,
                label,
                options,
                ..
            } => {
                let options = options.iter().enumerate();
                let options = options.map(|(option, name)| (option.to_string(), name.clone()));
                Some((
                    usize::from(*choice),
                    label.clone(),
                    options.collect::<Vec<_>>(),
                ))
            }
            Control::Slider { .. } => None,
        })
    });
    let chosen = Signal::derive(move || {
        let option = context
            .question()
            .read()
            .choices
            .get(content.read().0)
            .copied();
        option.unwrap_or_default().to_string()
    });
    let choose = move |option: String| {
        let (choice, option) = (
            content.read_untracked().0,
            option.parse().unwrap_or_default(),
        );
        context.dispatch(Event::Chosen(store::Choice::Option { choice, option }));
    };
    view! {
        <Choice label=Signal::derive(move || content.read().1.clone())
            choices=Signal::derive(move || content.read().2.clone()) chosen=chosen on_choice=choose/>
    }
}
