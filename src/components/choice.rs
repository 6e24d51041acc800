//! A labelled choice among a few.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::unique::unique_id;

/// A labelled list to choose from.
#[component]
pub(crate) fn Choice(
    /// The visible label, which is also the accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose: values, each with its text.
    #[prop(into)]
    choices: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<String>,
    /// Called with the value that the reader chooses.
    #[prop(into)]
    on_choice: Callback<String>,
) -> impl IntoView {
    let id = unique_id("choice");
    view! {
        <div class="choice">
            <label for=id.clone()>{label}</label>
            <select id=id prop:value=move || { choices.track(); chosen.get() } on:change=move |event| {
                on_choice.run(event_target_value(&event));
                // What could not be chosen is not shown as chosen.
                event_target::<HtmlSelectElement>(&event).set_value(&chosen.get_untracked());
            }>
                {move || options(choices.get(), chosen)}
            </select>
        </div>
    }
}

/// Values to choose from, each with its text.
pub(crate) fn options(choices: Vec<(String, String)>, chosen: Signal<String>) -> impl IntoView {
    let option = |(value, text): (String, String)| {
        let is_chosen = {
            let value = value.clone();
            move || *chosen.read() == value
        };
        view! { <option value=value selected=is_chosen>{text}</option> }
    };
    choices.into_iter().map(option).collect_view()
}
