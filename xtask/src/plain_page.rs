//! The page that the site is measured against: the same text, styles and figures in a document that does nothing.

/// The width in CSS pixels of a figure's place in the window of the benchmark, which is 1280 wide.
const PLACE: f64 = 528.0;

/// Elements of the head that name the programs.
const PROGRAMS: [&str; 3] = [
    "<meta name=\"program\"",
    "<meta name=\"worker\"",
    "<meta name=\"single-file\"",
];

const PICTURE: &str = "<svg class=\"from-";

/// A page without its scripts and what names their files, and of each figure only the picture that is shown.
pub fn plain(page: &str) -> String {
    let page = replaced(page, "<script", "</script>", |_| String::new());
    let page = PROGRAMS.iter().fold(page, |page, start| {
        replaced(&page, start, ">", |_| String::new())
    });
    replaced(&page, "<div class=\"pictures\">", "</div>", |pictures| {
        let shown = pictures.split(PICTURE).skip(1).filter(|picture| {
            let width = picture.split('"').next().unwrap_or_default();
            width.parse().is_ok_and(|width: f64| width <= PLACE)
        });
        let shown = shown.last().unwrap_or_default();
        format!("<div class=\"pictures\">{PICTURE}{shown}</div>")
    })
}

/// The text with something else in place of each part from a start to the next end; `change` gets what is between.
fn replaced(text: &str, start: &str, end: &str, change: impl Fn(&str) -> String) -> String {
    let mut parts = text.split(start);
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inside, rest) = part.split_once(end).unwrap_or((part, ""));
        let changed = change(inside);
        result += &changed;
        // The line of what is taken out goes with it.
        result += if changed.is_empty() {
            rest.strip_prefix('\n').unwrap_or(rest)
        } else {
            rest
        };
    }
    result
}
