//! Sentences on the page.

use leptos::prelude::*;

use crate::analysis::words::{Emphasis, Passage};

/// A paragraph; the same nodes stay while only words change.
#[component]
pub(crate) fn Sentence(
    /// Its words.
    passage: Signal<Passage>,
) -> impl IntoView {
    view! {
        <p class="sentence">
            {move || {
                passage
                    .get()
                    .0
                    .into_iter()
                    .map(|span| {
                        let class = match span.emphasis {
                            Emphasis::Plain => "",
                            Emphasis::Strong => "number",
                            Emphasis::Threshold => "number own",
                        };
                        view! { <span class=class>{span.text}</span> }
                    })
                    .collect_view()
            }}
        </p>
    }
}
