//! How much a reader's connection carries before the first view is complete, and how large the single file is, against
//! their budgets.

use std::collections::BTreeMap;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::Result;
use crate::files::{self, KINDS, kind};

/// The most bytes that the first view may take, compressed by brotli at quality 11.
pub const FIRST_VIEW_BUDGET: usize = 280_000;

/// The most bytes of the single file, uncompressed.
pub const SINGLE_FILE_BUDGET: usize = 1_250_000;

/// Whether the browser loads a file before the first view is complete. `cargo xtask bench` checks that it loads no other.
pub fn is_in_first_view(name: &str) -> bool {
    let is_named = ["index.html", "icon.svg", "trials/index.json"].contains(&name);
    is_named || name.starts_with("page-")
}

/// Bytes as stored and as sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// How many files.
    pub files: usize,
    /// As stored.
    pub raw: usize,
    /// By brotli at quality 11.
    pub brotli: usize,
}

impl Size {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

/// What a server sends that compresses once: brotli at quality 11.
pub(crate) fn brotli(contents: &[u8]) -> Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..BrotliEncoderParams::default()
    };
    let mut sent = Vec::new();
    brotli::BrotliCompress(&mut &contents[..], &mut sent, &settings)
        .map_err(|error| format!("A file could not be compressed: {error}."))?;
    Ok(sent)
}

/// The sizes of a site.
#[derive(Default)]
pub struct Sizes {
    /// The names of the files of the first view.
    pub names: Vec<String>,
    /// The first view by kind of file.
    pub kinds: BTreeMap<&'static str, Size>,
    /// The first view.
    pub total: Size,
    /// Bytes of each single file, by name.
    pub single_files: Vec<(String, usize)>,
}

impl Sizes {
    /// Measures the site in `folder`.
    ///
    /// # Errors
    ///
    /// What cannot be read, or that there is no single file.
    pub fn measure(folder: &Path) -> Result<Self> {
        let mut first_view = Vec::new();
        let names = files::list(folder)?.into_iter();
        for name in names.filter(|name| is_in_first_view(name)) {
            let contents = files::read(&folder.join(&name))?;
            first_view.push((name, contents));
        }
        let mut sizes = Self::of(&first_view)?;
        for name in files::single_files(folder)? {
            let size = files::read(&folder.join(&name))?.len();
            sizes.single_files.push((name, size));
        }
        if sizes.single_files.is_empty() {
            return Err("dist has no single file.".to_owned());
        }
        Ok(sizes)
    }

    /// Measures the files of a first view, given by name and contents.
    ///
    /// # Errors
    ///
    /// That one could not be compressed.
    pub fn of(files: &[(String, Vec<u8>)]) -> Result<Self> {
        let mut sizes = Self::default();
        for (name, contents) in files {
            let (raw, brotli) = (contents.len(), brotli(contents)?.len());
            let size = Size {
                files: 1,
                raw,
                brotli,
            };
            sizes.kinds.entry(kind(name)).or_default().add(size);
            sizes.total.add(size);
            sizes.names.push(name.clone());
        }
        Ok(sizes)
    }

    /// The sizes as a table for the terminal.
    pub fn table(&self) -> String {
        let mut lines = vec!["first view   files         raw   brotli 11".to_owned()];
        let kinds = KINDS.into_iter();
        let kinds = kinds.filter_map(|kind| Some((kind, self.kinds.get(kind)?)));
        for (label, size) in kinds.chain([("total", &self.total)]) {
            let Size { files, raw, brotli } = size;
            lines.push(format!("{label:<12}{files:>6}{raw:>12}{brotli:>12}"));
        }
        for (what, used, budget) in self.budgets() {
            let share = 100.0 * used as f64 / budget as f64;
            lines.push(format!("{what:<42}{used:>12}  ({share:.0} % of {budget})"));
        }
        lines.join("\n")
    }

    /// What there is a limit for, in bytes: its name, what it takes, and the most that it may.
    fn budgets(&self) -> impl Iterator<Item = (&str, usize, usize)> {
        let sent = self.total.brotli;
        let single_files = self.single_files.iter();
        let single_files =
            single_files.map(|(name, size)| (name.as_str(), *size, SINGLE_FILE_BUDGET));
        std::iter::once(("the first view, brotli", sent, FIRST_VIEW_BUDGET)).chain(single_files)
    }

    /// Compares the sizes with their budgets.
    ///
    /// # Errors
    ///
    /// What is over its budget.
    pub fn check(&self) -> Result<()> {
        let over: Vec<String> = self
            .budgets()
            .filter(|(_, used, budget)| used > budget)
            .map(|(what, used, budget)| format!("{what}: {used} bytes; the budget is {budget}."))
            .collect();
        if over.is_empty() {
            return Ok(());
        }
        Err(over.join("\n"))
    }
}
