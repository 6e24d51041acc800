//! A dialog with a panel that the worker makes.

use leptos::prelude::*;

use super::card::Card;
use crate::components::dialog::Dialog;

/// The button and the dialog.
#[component]
pub(crate) fn Panel(
    /// The button's text.
    label: &'static str,
    /// The panel's index, after those of the views.
    index: usize,
) -> impl IntoView {
    view! { <Dialog label=label><Card index=index/></Dialog> }
}
