//! An entry of a key.

use leptos::prelude::*;

/// What a colour, by its class for the style form_view, stands for.
pub(crate) fn key_entry(class: &str, meaning: String) -> impl IntoView + use<> {
    view! { <li><span class=format!("swatch {class}")></span>{meaning}</li> }
}
