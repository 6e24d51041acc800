//! An entry of a key.

use leptos::prelude::*;

/// What a colour stands for. The style sheet knows the colour by its class.
pub(crate) fn key_entry(class: &str, meaning: String) -> impl IntoView + use<> {
    view! { <li><span class=format!("swatch {class}")></span>{meaning}</li> }
}
