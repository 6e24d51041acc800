//! Light and dark: as the system has it, or as the reader chooses.

use leptos::prelude::*;
use mcid_text::page;

use super::choice::Choice;
use crate::browser::page::mark;
use crate::browser::storage;

/// The themes, each as the style sheet knows it and as readers see it.
const THEMES: [(&str, &str); 3] = [
    ("system", page::THEME_SYSTEM),
    ("light", page::THEME_LIGHT),
    ("dark", page::THEME_DARK),
];

/// The switch between light and dark.
#[component]
pub(crate) fn Theme() -> impl IntoView {
    let is_known = |theme: &String| THEMES.iter().any(|(name, _)| name == theme);
    let kept = storage::kept(storage::THEME).filter(is_known);
    let theme = RwSignal::new(kept.unwrap_or_else(|| THEMES[0].0.to_owned()));
    mark("data-theme", &theme.read_untracked());
    let choices = THEMES.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let choose = move |choice: String| {
        mark("data-theme", &choice);
        // Where that is refused, it lasts for this visit only.
        storage::keep(storage::THEME, &choice);
        theme.set(choice);
    };
    view! { <Choice label=page::THEME choices=choices.to_vec() chosen=theme on_choice=choose/> }
}
