//! The files of a built site: which there are, and of which kind.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;

/// The kinds of files in tables, by what the reader's browser takes a file for.
pub const KINDS: [&str; 6] = ["html", "css", "js", "wasm", "trial data", "other"];

/// The kind of a file by the ending of its name: one of [`KINDS`].
pub fn kind(name: &str) -> &'static str {
    match ending(name) {
        "json" | "csv" => "trial data",
        ending => KINDS
            .into_iter()
            .find(|kind| *kind == ending)
            .unwrap_or("other"),
    }
}

/// The media type that a server names for a file.
pub fn media_type(name: &str) -> &'static str {
    match ending(name) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The file of a folder that a path of an address names; never one outside the folder. The site's names are plain: a part
/// with an escape, a drive or a leading point names none of its files.
pub fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    parts.try_fold(folder.to_path_buf(), |file, part| {
        (!part.starts_with('.') && part.chars().all(plain)).then(|| file.join(part))
    })
}

/// The names of all files below a folder, relative to it, with `/` between the parts, in order.
///
/// # Errors
///
/// The folder that cannot be read.
pub fn list(folder: &Path) -> Result<Vec<String>> {
    let unreadable = |error| format!("{} cannot be read: {error}.", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let below = list(&entry.path())?.into_iter();
            names.extend(below.map(|below| format!("{name}/{below}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The names of the single files of a site: pages beside `index.html`.
pub(crate) fn single_files(folder: &Path) -> Result<Vec<String>> {
    let mut names = list(folder)?;
    names.retain(|name| kind(name) == "html" && name != "index.html" && !name.contains('/'));
    Ok(names)
}

/// The contents of a file.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))
}

/// Whether a text is part of a file's contents.
pub(crate) fn contains(contents: &[u8], text: &str) -> bool {
    contents
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}
