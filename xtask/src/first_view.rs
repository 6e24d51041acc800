//! Which files of the site a reader's browser loads before the first view is complete.
//!
//! A file counts when `index.html` names it (but not as what is loaded later), or a style sheet or script that counts
//! does, or when it is the list of trials. `cargo xtask bench` checks that the browser loads no other file.

use std::path::Path;

use crate::Result;
use crate::files::{self, Kind};

/// One file with its contents.
pub struct Loaded {
    /// Its name relative to the site.
    pub name: String,
    /// Its bytes.
    pub contents: Vec<u8>,
}

/// The files of the first view of the site in `folder`, the page itself first.
///
/// # Errors
///
/// The file that cannot be read.
pub fn files(folder: &Path) -> Result<Vec<Loaded>> {
    let mut waiting = files::list(folder)?;
    let mut loaded = Vec::new();
    let mut next = vec!["index.html".to_owned()];
    while let Some(name) = next.pop() {
        waiting.retain(|other| *other != name);
        let contents = files::read(&folder.join(&name))?;
        next.extend(waiting.extract_if(.., |other| loads(&name, &contents, other)));
        loaded.push(Loaded { name, contents });
    }
    Ok(loaded)
}

/// Whether the file `from` makes the browser load the file `other`.
pub fn loads(from: &str, contents: &[u8], other: &str) -> bool {
    let last = other.rsplit('/').next().unwrap_or(other);
    match (Kind::of(from), Kind::of(other)) {
        (_, Kind::Html) => false,
        (Kind::Html, _) => String::from_utf8_lossy(contents)
            .lines()
            .any(|line| line.contains(last) && !is_for_later(line)),
        (Kind::Css | Kind::Js, _) => files::contains(contents, last),
        (Kind::Wasm, Kind::TrialData) => other == INDEX && files::contains(contents, other),
        _ => false,
    }
}

/// The list of trials.
const INDEX: &str = "trials/index.json";

/// Whether a line of the page names what is loaded later, or by others: the worker, the single file, the picture beside a
/// link.
fn is_for_later(line: &str) -> bool {
    [
        "<meta name=\"worker\"",
        "<meta name=\"single-file\"",
        "<meta property=",
        "<script type=\"application/ld+json\"",
    ]
    .iter()
    .any(|start| line.trim_start().starts_with(start))
}
