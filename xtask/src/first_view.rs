//! Which files of the site a reader's browser loads before the first view is complete.
//!
//! A file counts when `index.html` names it (but not as what is asked for later), or a style sheet
//! or script that counts does, or when it is the list of trials. That the browser asks for no other
//! file is checked by `cargo xtask bench`.

use crate::Result;
use crate::files::{self, Kind};
use std::fs;
use std::path::Path;

/// One file with its contents.
pub(crate) struct Loaded {
    /// Its name relative to the site.
    pub(crate) name: String,
    /// What is sent for it.
    pub(crate) contents: Vec<u8>,
}

/// The files of the first view of the site in `folder`, the page itself first.
pub(crate) fn files(folder: &Path) -> Result<Vec<Loaded>> {
    let mut waiting = files::list(folder)?;
    let mut loaded = Vec::new();
    let mut next = vec!["index.html".to_owned()];
    while let Some(name) = next.pop() {
        waiting.retain(|other| *other != name);
        let contents = fs::read(folder.join(&name))
            .map_err(|error| format!("dist/{name} cannot be read: {error}."))?;
        next.extend(waiting.extract_if(.., |other| names(&name, &contents, other)));
        loaded.push(Loaded { name, contents });
    }
    Ok(loaded)
}

/// Whether the file `from` makes the browser load the file `other`.
fn names(from: &str, contents: &[u8], other: &str) -> bool {
    let last = other.rsplit('/').next().unwrap_or(other);
    match (Kind::of(from), Kind::of(other)) {
        (_, Kind::Html) => false,
        (Kind::Html, _) => String::from_utf8_lossy(contents)
            .lines()
            .any(|line| line.contains(last) && !is_for_later(line)),
        (Kind::Css | Kind::Js, _) => contains(contents, last),
        (Kind::Wasm, Kind::TrialData) => other == INDEX && contains(contents, other),
        _ => false,
    }
}

/// The list of trials.
const INDEX: &str = "trials/index.json";

/// Whether a line of the page names what is asked for later, or by others: the workers, the page
/// that is one file, the picture beside a link.
fn is_for_later(line: &str) -> bool {
    [
        "<meta name=\"exhibits\"",
        "<meta name=\"desk\"",
        "<meta name=\"one-file\"",
        "<meta property=",
        "<script type=\"application/ld+json\"",
    ]
    .iter()
    .any(|start| line.trim_start().starts_with(start))
}

fn contains(contents: &[u8], name: &str) -> bool {
    contents
        .windows(name.len())
        .any(|window| window == name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_loaded_when_it_is_named() {
        assert!(names(
            "index.html",
            b"<link href=\"./app-1.js\">",
            "app-1.js"
        ));
        assert!(names(
            "style/a.css",
            b"url(../icons/dot.svg)",
            "icons/dot.svg"
        ));
        assert!(names(
            "app_bg.wasm",
            b"\0trials/index.json\0",
            "trials/index.json"
        ));
        let line = b"<meta name=\"program\" content=\"./app-1.wasm\">";
        assert!(names("index.html", line, "app-1.wasm"));
    }

    #[test]
    fn a_file_that_is_only_linked_or_near_is_not_loaded() {
        assert!(!names(
            "index.html",
            b"<a href=\"about.html\">",
            "about.html"
        ));
        assert!(!names("app_bg.wasm", b"\0trials/a.json\0", "trials/b.json"));
        let line = b"<meta name=\"exhibits\" content=\"./worker-1.js\">";
        assert!(!names("index.html", line, "worker-1.js"));
        let line = b"<meta name=\"one-file\" content=\"./all.html\">";
        assert!(!names("index.html", line, "all.html"));
        assert!(!names("app_bg.wasm", b"\0icon.svg\0", "icon.svg"));
        assert!(!names(
            "index.html",
            b"<link href=\"./app-1.js\">",
            "app-2.js"
        ));
    }
}
