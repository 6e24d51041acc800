//! A dialog with what the worker makes for it.

use leptos::prelude::*;

use super::card::Card;
use crate::dialog::Dialog;

/// The dialog, made when it is opened.
#[component]
pub(crate) fn Panel(
    /// The button's words.
    label: &'static str,
    /// The place of what is in it, after those of the views.
    which: usize,
) -> impl IntoView {
    view! { <Dialog label=label><Card which=which/></Dialog> }
}
