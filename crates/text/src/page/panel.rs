//! What stands at the foot of the page and in what opens from there.

use crate::escape;
use mcid_analysis::embed::{self, Shown};

/// The link from a frame to the whole page.
pub fn whole(trial: &str) -> String {
    format!("{trial} in MCID Explorer: all figures, tables and sources")
}

/// The button of the citations.
pub const CITE: &str = "Cite";

/// The button of what is said of the explorer itself.
pub const ABOUT: &str = "About";

/// The button of how to show the page in a frame.
pub const EMBED: &str = "Embed";

/// The button that closes a dialog.
pub const CLOSE: &str = "Close";

/// The button that copies a text.
pub const COPY: &str = "Copy";

/// That it was copied.
pub const COPIED: &str = "Copied.";

/// That it could only be selected.
pub const SELECTED: &str = "Selected: copy it with your keyboard or menu.";

/// The title of how to show the page in a frame.
pub const EMBED_TITLE: &str = "Show this in another page";

/// What is shown there.
pub const EMBED_LEAD: &str = "A frame shows the chosen parts, with the question that you have set here; readers can move on from it.";

/// A trial that was opened by the reader is on no server.
pub const EMBED_OPENED_HERE: &str = "The site does not have this trial: the frame would show another one. Save it as one HTML file, and put that on a server.";

/// The choice of parts.
pub const EMBED_PARTS: &str = "Parts to show";

/// The name of the markup.
pub const MARKUP: &str = "Markup for the other page";

/// What the markup needs.
pub const EMBED_HELP: &str = "The page must stand on a web server. The script makes the frame as high as what is in it; \
     without it the frame keeps its height and scrolls.";

/// The parts in words, in the order of [`embed::PARTS`].
pub const PARTS: [&str; embed::PARTS.len()] = [
    "Answer",
    "Thresholds",
    "Trajectory",
    "Differences",
    "Two thresholds, two questions",
    "Compatibility curve",
    "Confidence that the threshold is reached",
    "Priors and posteriors",
    "Map of priors",
    "Responders",
    "People",
    "Overlap",
    "All outcomes",
    "Ways to read the result",
    "Checks of the numbers",
    "Notes",
    "Counts",
    "How this is checked",
];

/// The markup that shows some parts of the page at an address, for a question
/// as the address writes it; the title is the frame's name.
pub fn markup(page: &str, question: &str, shown: &Shown, title: &str) -> String {
    let parts = [
        question.to_owned(),
        format!("{}={}", embed::KEY, shown.names()),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!(
        "<script src=\"{}/embed.js\"></script>\n\
         <iframe src=\"{}#{}\" title=\"{}\"\n  width=\"100%\" height=\"700\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        escape::attribute(folder),
        escape::attribute(page),
        escape::attribute(&parts.join("&")),
        escape::attribute(&format!("{title} in MCID Explorer")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_markup_asks_for_what_is_shown() {
        let shown = Shown::usual();
        let markup = markup("https://a.org/x/", "between=1.5", &shown, "A \"trial\"<b>");
        assert!(markup.contains(
            "src=\"https://a.org/x/#between=1.5&amp;embed=answer,thresholds,trajectory,difference\""
        ));
        assert!(markup.contains("title=\"A &quot;trial&quot;&lt;b&gt; in MCID Explorer\""));
        assert!(markup.contains("<script src=\"https://a.org/x/embed.js\"></script>"));
    }
}
