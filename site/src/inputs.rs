//! What has been built before, and what is published as it is.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A program with the script that starts it.
pub struct Program {
    /// The script.
    pub script: String,
    /// The WebAssembly module.
    pub module: Vec<u8>,
}

/// Everything that the site and the single file are put together from.
pub struct Inputs {
    /// The page's program.
    pub page: Program,
    /// The worker's program.
    pub worker: Program,
    /// The script that stands first in the head.
    pub first_view: String,
    /// The script that starts both programs in the single file.
    pub single_file: String,
    /// The style sheet.
    pub style: String,
    public: PathBuf,
}

impl Inputs {
    /// Reads what has been built in a folder.
    ///
    /// # Errors
    ///
    /// The file that is missing.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| text(&folder.join(name));
        let program = |name: &str| -> Result<Program, String> {
            Ok(Program {
                script: text(&format!("{name}.js"))?,
                module: bytes(&folder.join(format!("mcid-explorer-{name}_bg.wasm")))?,
            })
        };
        Ok(Self {
            page: program("page")?,
            worker: program("worker")?,
            first_view: text("first-view.js")?,
            single_file: inside_script(&text("single-file.js")?),
            style: text("page.css")?,
            public: Path::new(env!("CARGO_MANIFEST_DIR")).join("../public"),
        })
    }

    /// Identifies a build: the SHA-256 of its programs, scripts and styles together, in hexadecimal digits.
    pub fn build(&self) -> String {
        let mut hash = Sha256::new();
        for program in [&self.page, &self.worker] {
            hash.update(&program.script);
            hash.update(&program.module);
        }
        for text in [&self.first_view, &self.single_file, &self.style] {
            hash.update(text);
        }
        hexadecimal(&hash.finalize())
    }

    /// A file of `public/`.
    ///
    /// # Errors
    ///
    /// That it cannot be read.
    pub fn public(&self, name: &str) -> Result<Vec<u8>, String> {
        bytes(&self.public.join(name))
    }

    /// A text of `public/`.
    ///
    /// # Errors
    ///
    /// That it cannot be read.
    pub fn public_text(&self, name: &str) -> Result<String, String> {
        text(&self.public.join(name))
    }

    /// The names of the files in a folder of `public/`, with the folder's before them.
    ///
    /// # Errors
    ///
    /// That the folder cannot be read.
    pub fn public_names(&self, folder: &str) -> Result<Vec<String>, String> {
        let path = self.public.join(folder);
        let entries =
            fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(entries
            .flatten()
            .map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()))
            .collect())
    }
}

/// The SHA-256 of something, in hexadecimal digits.
pub fn sha256(contents: &[u8]) -> String {
    hexadecimal(&Sha256::digest(contents))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A script that can stand inside a document: only in its texts can there be what would end its element, and there an
/// escaped stroke is a stroke.
pub fn inside_script(script: &str) -> String {
    script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
