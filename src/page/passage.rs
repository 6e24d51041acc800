//! Sentences on the page.

use leptos::prelude::*;

use crate::analysis::words::{Emphasis, Passage};

/// A passage's stretches; the same nodes stay while only words change.
pub(crate) fn spans(passage: Passage) -> impl IntoView {
    passage
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
}
