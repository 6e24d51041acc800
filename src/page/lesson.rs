//! Within a person or between groups, on the page.

use leptos::prelude::*;

use super::derived::use_derived;
use super::passage::spans;
use super::state::use_state;
use crate::analysis::words::lesson::lesson;

/// The panel; nothing where the means are missing.
#[component]
pub(crate) fn Lesson() -> impl IntoView {
    let state = use_state();
    let derived = use_derived();
    let words = Memo::new(move |_| {
        let question = state.question.get();
        state.trial.with(|trial| lesson(trial, &question, derived.chosen.get().as_ref()))
    });
    let present = Memo::new(move |_| words.with(Option::is_some));
    move || {
        present.get().then(|| {
            view! {
                <section class="card lesson">
                    <h2>"Two thresholds, two questions"</h2>
                    <p>{move || words.get().map(|words| spans(words.within))}</p>
                    <p>{move || words.get().map(|words| spans(words.between))}</p>
                </section>
            }
        })
    }
}
