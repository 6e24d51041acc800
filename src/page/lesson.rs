//! Within a person or between groups, on the page.

use leptos::prelude::*;

use super::derived::use_derived;
use super::passage::Sentence;
use crate::analysis::words::Passage;
use crate::analysis::words::lesson::Lesson as LessonWords;

/// The panel; hidden where the means are missing.
#[component]
pub(crate) fn Lesson() -> impl IntoView {
    let derived = use_derived();
    let part = move |part: fn(&LessonWords) -> Passage| {
        Signal::derive(move || {
            derived
                .moving
                .with(|moving| moving.lesson.as_ref().map(part).unwrap_or_default())
        })
    };
    view! {
        <section class="card lesson" hidden=move || derived.moving.with(|moving| moving.lesson.is_none())>
            <h2>"Two thresholds, two questions"</h2>
            <Sentence passage=part(|lesson| lesson.within.clone())/>
            <Sentence passage=part(|lesson| lesson.between.clone())/>
        </section>
    }
}
