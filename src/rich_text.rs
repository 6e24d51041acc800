//! Sentences on the page.

use leptos::prelude::*;

use super::words::words;
use mcid_text::{Emphasis, RichText, Span};

/// A paragraph; the same nodes stay while only words change.
#[component]
pub(crate) fn Sentence(
    /// Its words.
    rich_text: Signal<RichText>,
) -> impl IntoView {
    let stretches = Memo::new(move |_| rich_text.with(|rich_text| rich_text.0.len()));
    let part = move |index: usize, part: fn(&Span) -> String| {
        words(move || {
            rich_text.with(|rich_text| rich_text.0.get(index).map(part).unwrap_or_default())
        })
    };
    view! {
        <p class="sentence">
            {move || {
                (0..stretches.get())
                    .map(|index| view! {
                        <span class=part(index, class)>{part(index, |span| span.text.clone())}</span>
                    })
                    .collect_view()
            }}
        </p>
    }
}

fn class(span: &Span) -> String {
    match span.emphasis {
        Emphasis::Plain => "",
        Emphasis::Strong => "number",
        Emphasis::Threshold => "number own",
    }
    .to_owned()
}
