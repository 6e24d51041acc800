//! What stands at the foot of the page and in what opens from there.

use crate::escape;
use mcid_analysis::embed::{self, Shown};

/// The link from a frame to the full page.
pub fn full_page(trial: &str) -> String {
    format!("{trial} in MCID Explorer: all figures, tables and sources")
}

pub const CITE: &str = "Cite";
pub const ABOUT: &str = "About";
pub const EMBED: &str = "Embed";
pub const CLOSE: &str = "Close";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied.";
pub const SELECTED: &str = "Selected: copy it with your keyboard or menu.";
pub const EMBED_TITLE: &str = "Show this in another page";
pub const EMBED_LEAD: &str = "A frame shows the chosen parts, with the question that you have set here; readers can move on from it.";
pub const EMBED_OPENED_HERE: &str = "The site does not have this trial: the frame would show another one. Save it as one HTML file, and put that on a server.";
pub const EMBED_PARTS: &str = "Parts to show";
pub const MARKUP: &str = "Markup for the other page";
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
    let embed = format!("{}={}", embed::KEY, shown.names());
    let fragment = if question.is_empty() {
        embed
    } else {
        format!("{question}&{embed}")
    };
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!(
        "<script src=\"{}/embed.js\"></script>\n\
         <iframe src=\"{}#{}\" title=\"{}\"\n  width=\"100%\" height=\"700\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        escape::attribute(folder),
        escape::attribute(page),
        escape::attribute(&fragment),
        escape::attribute(&format!("{title} in MCID Explorer")),
    )
}
