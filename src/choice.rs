//! A labelled choice among a few.

use leptos::prelude::*;

use super::unique::unique_id;

/// One of the choices: its value and its words.
pub(crate) type Choices = Vec<(String, String)>;

/// A labelled list to choose from.
#[component]
pub(crate) fn Choice(
    /// The visible label, which is also the accessible name.
    label: &'static str,
    /// What there is to choose.
    #[prop(into)]
    choices: Signal<Choices>,
    /// The value chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value that the reader chooses.
    #[prop(into)]
    on_choice: Callback<String>,
) -> impl IntoView {
    let id = unique_id("choice");
    view! {
        <div class="choice">
            <label for=id.clone()>{label}</label>
            <select id=id prop:value=chosen on:change=move |event| {
                on_choice.run(event_target_value(&event));
                // What could not be chosen is not shown as chosen.
                event_target::<web_sys::HtmlSelectElement>(&event).set_value(&chosen.get_untracked());
            }>
                {move || {
                    choices
                        .get()
                        .into_iter()
                        .map(|(value, words)| {
                            let is_chosen = { let value = value.clone(); move || chosen.get() == value };
                            view! { <option value=value selected=is_chosen>{words}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </div>
    }
}
