//! How much a reader's connection carries before the first view is complete, and how large the single file is, against
//! their budgets.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Result;
use crate::files::{self, Kind};
use crate::first_view::{self, Loaded};

/// The most bytes that the first view may take, compressed by brotli at quality 11.
pub const FIRST_VIEW_BUDGET: usize = 280_000;

/// The most bytes of the single file, uncompressed.
pub const SINGLE_FILE_BUDGET: usize = 1_250_000;

/// Bytes as stored and as sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// How many files.
    pub files: usize,
    /// As stored.
    pub raw: usize,
    /// By gzip at level 9.
    pub gzip: usize,
    /// By brotli at quality 11.
    pub brotli: usize,
}

impl Size {
    /// The size of one file.
    ///
    /// # Errors
    ///
    /// That it could not be compressed.
    pub fn of(contents: &[u8]) -> Result<Self> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let gzip = encoder.write_all(contents).and_then(|()| encoder.finish());
        Ok(Self {
            files: 1,
            raw: contents.len(),
            gzip: gzip.map_err(|error| not_compressed(&error))?.len(),
            brotli: brotli(contents)?.len(),
        })
    }

    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// What a server sends that compresses once: brotli at quality 11.
///
/// # Errors
///
/// That it could not be compressed.
pub fn brotli(contents: &[u8]) -> Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..BrotliEncoderParams::default()
    };
    let mut sent = Vec::new();
    brotli::BrotliCompress(&mut &contents[..], &mut sent, &settings)
        .map_err(|error| not_compressed(&error))?;
    Ok(sent)
}

fn not_compressed(error: &std::io::Error) -> String {
    format!("A file could not be compressed: {error}.")
}

/// The sizes of a site.
pub struct Sizes {
    /// The names of the files of the first view.
    pub names: Vec<String>,
    /// The first view by kind of file.
    pub kinds: BTreeMap<Kind, Size>,
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
        let mut sizes = Self::of(&first_view::files(folder)?)?;
        for name in files::single_files(folder)? {
            let size = files::read(&folder.join(&name))?.len();
            sizes.single_files.push((name, size));
        }
        if sizes.single_files.is_empty() {
            return Err("dist has no single file.".to_owned());
        }
        Ok(sizes)
    }

    /// Measures the files of a first view.
    ///
    /// # Errors
    ///
    /// That one could not be compressed.
    pub fn of(files: &[Loaded]) -> Result<Self> {
        let mut kinds: BTreeMap<Kind, Size> = BTreeMap::new();
        let mut total = Size::default();
        for file in files {
            let size = Size::of(&file.contents)?;
            kinds.entry(Kind::of(&file.name)).or_default().add(size);
            total.add(size);
        }
        Ok(Self {
            names: files.iter().map(|file| file.name.clone()).collect(),
            kinds,
            total,
            single_files: Vec::new(),
        })
    }

    /// The sizes as a table for the terminal.
    pub fn table(&self) -> String {
        let mut lines = vec![format!(
            "{:<12}{:>6}{:>12}{:>12}{:>12}",
            "first view", "files", "raw", "gzip -9", "brotli 11"
        )];
        let kinds = self.kinds.iter().map(|(kind, size)| (kind.label(), size));
        for (label, size) in kinds.chain([("total", &self.total)]) {
            let Size {
                files,
                raw,
                gzip,
                brotli,
            } = size;
            lines.push(format!(
                "{label:<12}{files:>6}{raw:>12}{gzip:>12}{brotli:>12}"
            ));
        }
        for (what, used, budget) in self.budgets() {
            let share = 100.0 * used as f64 / budget as f64;
            lines.push(format!("{what:<42}{used:>12}  ({share:.0} % of {budget})"));
        }
        lines.join("\n")
    }

    /// What there is a limit for, in bytes: its name, what it takes, and the most that it may.
    fn budgets(&self) -> impl Iterator<Item = (&str, usize, usize)> {
        let first_view = (
            "the first view, brotli",
            self.total.brotli,
            FIRST_VIEW_BUDGET,
        );
        let single_files = self.single_files.iter();
        let single_files =
            single_files.map(|(name, size)| (name.as_str(), *size, SINGLE_FILE_BUDGET));
        std::iter::once(first_view).chain(single_files)
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
