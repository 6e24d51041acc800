//! The page as text, as it stands before any program has come: the same
//! components, written down where there is no browser.
//!
//! A figure is drawn for the width of its place, which nobody knows yet. So
//! each is there for several widths, and the style sheet shows the widest that
//! fits. None is ever scaled: words keep their size.

use leptos::prelude::*;

use super::App;
use super::unique::start_again;
use crate::trial::bundle::Bundle;

/// Widths of a figure's place in CSS pixels: those of common windows, each
/// the lowest for which its picture is shown.
pub const WIDTHS: [f64; 6] = [250.0, 302.0, 324.0, 460.0, 526.0, 640.0];

/// Given by context to figures that nobody can measure.
#[derive(Clone, Copy)]
pub(super) struct Width(pub(super) f64);

/// The bundle inside the program.
pub fn bundle() -> Option<Bundle> {
    super::bundled::bundle()
}

/// The page about the first trial of a bundle, as markup, with its figures for
/// places of some of the [`WIDTHS`].
pub fn first_view(bundle: &Bundle, widths: &[f64]) -> String {
    let pages: Vec<String> = widths
        .iter()
        .map(|width| without_styles(&page(bundle, *width)))
        .collect();
    let pictures: Vec<Vec<&str>> = pages.iter().map(|page| pictures(page)).collect();
    let mut markup = String::new();
    let mut rest = pages[0].as_str();
    for (index, picture) in pictures[0].iter().enumerate() {
        let Some((before, after)) = rest.split_once(picture) else {
            continue;
        };
        markup += before;
        markup += "<div class=\"pictures\">";
        for (width, others) in widths.iter().zip(&pictures) {
            let picture = others.get(index).copied().unwrap_or_default();
            let shown = format!("<svg class=\"from-{width}\"");
            markup += &picture.replacen("<svg", &shown, 1);
        }
        markup += "</div>";
        rest = after;
    }
    markup + rest
}

fn page(bundle: &Bundle, width: f64) -> String {
    start_again();
    let bundle = bundle.clone();
    Owner::new().with(|| {
        provide_context(Width(width));
        let markup = view! { <App bundle=Some(bundle)/> }.to_html();
        // Marks for a program that would go on with these very nodes; ours
        // makes its own.
        let markup = markup.replace("<!>", "");
        // A space in the place of no text, which such a program would need too.
        markup.replace("> </", "></")
    })
}

/// The pictures of a page, from tag to tag.
fn pictures(page: &str) -> Vec<&str> {
    page.match_indices("<svg role=\"img\"")
        .filter_map(|(start, _)| {
            let end = page[start..].find("</svg>")? + "</svg>".len();
            Some(&page[start..start + end])
        })
        .collect()
}

/// Places that belong to handles: a strict policy lets no markup set styles,
/// and without a program there is nothing to take hold of.
fn without_styles(page: &str) -> String {
    let mut parts = page.split(" style=\"");
    let mut markup = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        markup += part.split_once('"').map_or(part, |(_, rest)| rest);
    }
    markup
}
