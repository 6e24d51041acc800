//! What stands in place of the page while there is no trial to show.

use leptos::prelude::*;
use mcid_text::page::notice::{READING, USER_TRIAL_FAULTY, USER_TRIAL_NOT_READ};

use super::context::StoreContext;
use crate::store::Replacement;

/// Why there is no trial, line by line.
#[component]
pub(crate) fn ReplacementCard() -> impl IntoView {
    let replacement = StoreContext::get().select(|store| store.replacement.clone());
    move || {
        replacement.get().map(|replacement| {
            let (title, faults) = match replacement {
                Replacement::Reading => (READING, Vec::new()),
                Replacement::NotRead => (USER_TRIAL_NOT_READ, Vec::new()),
                Replacement::Faulty(faults) => (USER_TRIAL_FAULTY, faults),
            };
            view! {
                <div class="card instead" role="alert">
                    <h1>{title}</h1>
                    <ul>{faults.into_iter().map(|fault| view! { <li>{fault}</li> }).collect_view()}</ul>
                </div>
            }
        })
    }
}
