//! Light and dark: by the system, or as the reader says.

use leptos::prelude::*;

use super::choice::Choice;
use super::window;
use mcid_text::page;

/// Under which the reader's choice is kept in the browser.
const KEY: &str = "mcid-explorer-theme";
const THEMES: [(&str, &str); 3] = [
    ("system", page::THEME_SYSTEM),
    ("light", page::THEME_LIGHT),
    ("dark", page::THEME_DARK),
];

/// The switch between light and dark.
#[component]
pub(crate) fn Theme() -> impl IntoView {
    let theme = RwSignal::new(kept().unwrap_or_else(|| THEMES[0].0.to_owned()));
    apply(&theme.get_untracked());
    let choices: Vec<(String, String)> = THEMES
        .iter()
        .map(|(value, words)| ((*value).to_owned(), (*words).to_owned()))
        .collect();
    view! {
        <Choice label=page::THEME choices=Signal::stored(choices) chosen=theme on_choice=move |choice: String| {
            apply(&choice);
            keep(&choice);
            theme.set(choice);
        }/>
    }
}

fn apply(theme: &str) {
    if window::IS_THERE
        && let Some(root) = document().document_element()
    {
        // Only a broken document refuses an attribute.
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// Storage may be refused (in some frames it is); then nothing is kept.
pub(crate) fn storage() -> Option<web_sys::Storage> {
    if !window::IS_THERE {
        return None;
    }
    window().local_storage().ok().flatten()
}

fn kept() -> Option<String> {
    let kept = storage()?.get_item(KEY).ok()??;
    THEMES
        .iter()
        .any(|(value, _)| *value == kept)
        .then_some(kept)
}

fn keep(theme: &str) {
    if let Some(storage) = storage() {
        // Full or refused: the choice lasts for this visit only.
        let _ = storage.set_item(KEY, theme);
    }
}
