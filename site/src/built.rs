//! What has been built before: programs, scripts, styles, and the trials.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::imports;

/// A program with the script that runs it.
pub(crate) struct Program {
    /// The script.
    pub(crate) script: String,
    /// The program.
    pub(crate) code: Vec<u8>,
}

/// Everything that the editions are put together from.
pub(crate) struct Built {
    folder: PathBuf,
    /// The page's program.
    pub(crate) page: Program,
    /// That of the worker which makes views.
    pub(crate) views: Program,
    /// That of the worker which keeps the desk.
    pub(crate) desk: Program,
    /// All in one.
    pub(crate) whole: Program,
    /// The script that stands first in the head.
    pub(crate) first_view: String,
    /// The style sheet.
    pub(crate) style: String,
}

impl Built {
    /// Reads what is in the folder.
    ///
    /// # Errors
    ///
    /// The file that is missing.
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        let script = |name: &str| text(&folder.join(name));
        let program = |name: &str| -> Result<Program, String> {
            let code = bytes(&folder.join(format!("mcid-explorer-{name}_bg.wasm")))?;
            let (script, code) = imports::shortened(&script(&format!("{name}.js"))?, &code)?;
            Ok(Program { script, code })
        };
        Ok(Self {
            page: program("page")?,
            views: program("exhibits")?,
            desk: program("desk")?,
            whole: program("whole")?,
            first_view: script("first-view.js")?,
            style: script("page.css")?,
            folder: folder.to_path_buf(),
        })
    }

    /// By which a build is known: the SHA-256 of its programs, scripts and
    /// styles together, in hexadecimal digits.
    pub(crate) fn mark(&self) -> String {
        let mut hash = Sha256::new();
        for program in [&self.page, &self.views, &self.desk, &self.whole] {
            hash.update(&program.script);
            hash.update(&program.code);
        }
        hash.update(&self.first_view);
        hash.update(&self.style);
        hexadecimal(&hash.finalize())
    }

    /// A file that is published as it is.
    pub(crate) fn file(&self, name: &str) -> Result<Vec<u8>, String> {
        bytes(&self.folder.join(name))
    }

    /// The names of the files of a folder that are published as they are.
    pub(crate) fn files(&self, folder: &str) -> Result<Vec<String>, String> {
        let path = self.folder.join(folder);
        let entries =
            fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()))
            .collect();
        names.sort();
        Ok(names)
    }
}

/// The SHA-256 of something, in hexadecimal digits.
pub(crate) fn sha256(contents: &[u8]) -> String {
    hexadecimal(&Sha256::digest(contents))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
