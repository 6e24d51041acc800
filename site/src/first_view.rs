//! The first view put together from pages for several widths.
//!
//! A figure is drawn for the width of its place, which is not known before the page is laid out. So the document has each
//! figure for several widths, and the style sheet shows the widest that fits. None is ever scaled: words keep their size.

/// Widths of a figure's place in CSS pixels: those of common windows, each the lowest for which its picture is shown.
/// `style/first-view.css` names the same.
pub const WIDTHS: [f64; 6] = [250.0, 302.0, 324.0, 460.0, 526.0, 640.0];

/// The first view, with figures for places of some of the [`WIDTHS`]; `page` renders the page for one of them.
pub fn first_view(page: impl Fn(f64) -> String, widths: &[f64]) -> String {
    let pages: Vec<String> = widths.iter().map(|width| still(&page(*width))).collect();
    let pictures: Vec<Vec<&str>> = pages.iter().map(|page| pictures(page)).collect();
    let (Some(mut rest), Some(first)) = (pages.first().map(String::as_str), pictures.first())
    else {
        return String::new();
    };
    let mut markup = String::new();
    for (index, picture) in first.iter().enumerate() {
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

/// The pictures of a page, from tag to tag.
fn pictures(page: &str) -> Vec<&str> {
    page.match_indices("<svg role=\"img\"")
        .filter_map(|(start, _)| {
            let end = page[start..].find("</svg>")? + "</svg>".len();
            Some(&page[start..start + end])
        })
        .collect()
}

/// A page that no program goes on with: without Leptos' markers for hydration, since the program renders its own nodes, and
/// without `style` attributes (the places of handles), which a strict policy refuses.
fn still(page: &str) -> String {
    let page = page.replace("<!>", "").replace("> </", "></");
    let mut parts = page.split(" style=\"");
    let mut markup = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        markup += part.split_once('"').map_or(part, |(_, rest)| rest);
    }
    markup
}
