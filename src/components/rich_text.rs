//! Sentences on the page.

use leptos::prelude::*;
use mcid_text::{Emphasis, RichText, Span};

/// A paragraph. Its nodes stay while only the text of its spans changes.
#[component]
pub(crate) fn Sentence(rich_text: Signal<RichText>) -> impl IntoView {
    let count = Memo::new(move |_| rich_text.read().0.len());
    let part = move |index: usize, part: fn(&Span) -> String| {
        move || rich_text.read().0.get(index).map(part).unwrap_or_default()
    };
    let span = move |index: usize| {
        view! { <span class=part(index, class)>{part(index, |span| span.text.clone())}</span> }
    };
    view! { <p class="sentence">{move || (0..count.get()).map(span).collect_view()}</p> }
}

fn class(span: &Span) -> String {
    let class = match span.emphasis {
        Emphasis::Plain => "",
        Emphasis::Strong => "number",
        Emphasis::Threshold => "number own",
    };
    class.to_owned()
}
