//! The files of a built site: which there are, and of which kind.

use crate::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// What the reader's browser takes a file for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A page.
    Html,
    /// A style sheet.
    Css,
    /// A script.
    Js,
    /// The compiled program.
    Wasm,
    /// A trial's data.
    TrialData,
    /// An icon, a manifest and the like.
    Other,
}

impl Kind {
    /// The kind of a file by the ending of its name.
    pub(crate) fn of(name: &str) -> Self {
        match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => Self::Html,
            Some("css") => Self::Css,
            Some("js" | "mjs") => Self::Js,
            Some("wasm") => Self::Wasm,
            Some("json" | "csv") => Self::TrialData,
            _ => Self::Other,
        }
    }

    /// The word for it in a table.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Css => "css",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::TrialData => "trial data",
            Self::Other => "other",
        }
    }
}

/// The media type a server names for a file.
pub(crate) fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The names of all files below a folder, relative to it, with `/` between the parts, in order.
pub(crate) fn list(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut open: Vec<(PathBuf, String)> = vec![(folder.to_path_buf(), String::new())];
    while let Some((path, prefix)) = open.pop() {
        let unreadable = |error| format!("{} cannot be read: {error}.", path.display());
        for entry in fs::read_dir(&path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_media_types_follow_the_ending() {
        assert_eq!(Kind::of("page-1a2b_bg.wasm"), Kind::Wasm);
        assert_eq!(Kind::of("trials/a.json"), Kind::TrialData);
        assert_eq!(Kind::of("LICENSE"), Kind::Other);
        assert_eq!(media_type("page_bg.wasm"), "application/wasm");
        assert_eq!(media_type("icon.svg"), "image/svg+xml");
        assert_eq!(media_type("LICENSE"), "application/octet-stream");
    }

    #[test]
    fn files_in_folders_are_listed() {
        let names = list(&crate::project::root().join("xtask")).expect("the folder is there");
        assert!(names.contains(&"src/files.rs".to_owned()), "{names:?}");
        assert!(list(Path::new("no-such-folder")).is_err());
    }
}
