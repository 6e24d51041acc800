//! How much a reader's connection carries before the first view is complete, against the budget.

use crate::Result;
use crate::files::{self, Kind};
use crate::first_view::{self, Loaded};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// The most bytes that the first view may take, compressed by brotli at quality 11.
pub(crate) const BUDGET: usize = 200_000;

/// The most that its program may take of that.
pub(crate) const PROGRAM_BUDGET: usize = 160_000;

/// The most bytes of the page that is one file, as it is.
pub(crate) const SINGLE_BUDGET: usize = 720_000;

/// Bytes as stored and as sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    files: usize,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(contents: &[u8]) -> Result<Self> {
        let failed = |error| format!("A file could not be compressed: {error}.");
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(contents).map_err(failed)?;
        let gzip = encoder.finish().map_err(failed)?.len();

        let settings = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            ..BrotliEncoderParams::default()
        };
        let mut sent = Vec::new();
        brotli::BrotliCompress(&mut &contents[..], &mut sent, &settings).map_err(failed)?;
        Ok(Self {
            files: 1,
            raw: contents.len(),
            gzip,
            brotli: sent.len(),
        })
    }

    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// The sizes of a first view, by kind of file.
pub(crate) struct Sizes {
    /// The names of the files that were counted.
    pub(crate) names: Vec<String>,
    kinds: BTreeMap<Kind, Size>,
    total: Size,
    /// Bytes of each page that is one file, by name.
    singles: Vec<(String, usize)>,
}

impl Sizes {
    /// Measures the first view of the site in `folder`.
    pub(crate) fn measure(folder: &Path) -> Result<Self> {
        let mut sizes = Self::of(&first_view::files(folder)?)?;
        for name in files::list(folder)? {
            if Kind::of(&name) == Kind::Html && name != "index.html" {
                let size = fs::metadata(folder.join(&name))
                    .map_err(|error| format!("dist/{name} cannot be read: {error}."))?;
                let size = usize::try_from(size.len()).unwrap_or(usize::MAX);
                sizes.singles.push((name, size));
            }
        }
        if sizes.singles.is_empty() {
            return Err("dist has no page that is one file.".to_owned());
        }
        Ok(sizes)
    }

    /// Measures files.
    pub(crate) fn of(files: &[Loaded]) -> Result<Self> {
        let mut kinds: BTreeMap<Kind, Size> = BTreeMap::new();
        let mut total = Size::default();
        for file in files {
            let size = Size::of(&file.contents)?;
            kinds.entry(Kind::of(&file.name)).or_default().add(size);
            total.add(size);
        }
        let names = files.iter().map(|file| file.name.clone()).collect();
        Ok(Self {
            names,
            kinds,
            total,
            singles: Vec::new(),
        })
    }

    /// What is sent of one kind of file, in bytes.
    pub(crate) fn sent(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).map_or(0, |size| size.brotli)
    }

    /// What is sent of all kinds, in bytes.
    pub(crate) fn all_sent(&self) -> usize {
        self.total.brotli
    }

    /// The pages that are one file, with their bytes as they are.
    pub(crate) fn singles(&self) -> &[(String, usize)] {
        &self.singles
    }

    /// The sizes as a table for the terminal.
    pub(crate) fn table(&self) -> String {
        let mut text = format!(
            "{:<12}{:>6}{:>12}{:>12}{:>12}\n",
            "first view", "files", "raw", "gzip -9", "brotli 11"
        );
        let kinds = self.kinds.iter().map(|(kind, size)| (kind.word(), size));
        for (word, size) in kinds.chain([("total", &self.total)]) {
            let Size {
                files,
                raw,
                gzip,
                brotli,
            } = size;
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{word:<12}{files:>6}{raw:>12}{gzip:>12}{brotli:>12}");
        }
        for (what, used, budget) in self.budgets() {
            let share = 100.0 * used as f64 / budget as f64;
            let _ = writeln!(text, "{what:<42}{used:>12}  ({share:.0} % of {budget})");
        }
        text.truncate(text.trim_end().len());
        text
    }

    /// What there is a limit for, in bytes: its name, what it takes, and the most that it may.
    fn budgets(&self) -> Vec<(String, usize, usize)> {
        let mut budgets = vec![
            (
                "the first view, brotli".to_owned(),
                self.total.brotli,
                BUDGET,
            ),
            (
                "its program, brotli".to_owned(),
                self.sent(Kind::Wasm),
                PROGRAM_BUDGET,
            ),
        ];
        for (name, size) in &self.singles {
            budgets.push((name.clone(), *size, SINGLE_BUDGET));
        }
        budgets
    }

    /// An error when anything is over its budget.
    pub(crate) fn check(&self) -> Result<()> {
        let over: Vec<String> = self
            .budgets()
            .into_iter()
            .filter(|(_, used, budget)| used > budget)
            .map(|(what, used, budget)| format!("{what}: {used} bytes; the budget is {budget}."))
            .collect();
        if over.is_empty() {
            return Ok(());
        }
        Err(over.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(name: &str, contents: Vec<u8>) -> Sizes {
        Sizes::of(&[Loaded {
            name: name.to_owned(),
            contents,
        }])
        .expect("memory can be compressed")
    }

    /// Bytes that no compressor makes smaller, from a linear congruential generator.
    fn noise(count: usize) -> Vec<u8> {
        let mut state = 1_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state.to_be_bytes()[0]
        };
        (0..count).map(|_| next()).collect()
    }

    #[test]
    fn repeated_text_shrinks_and_is_counted_by_kind() {
        let sizes = sizes("a.css", b"p { color: red } ".repeat(100));
        let css = sizes.kinds[&Kind::Css];
        assert_eq!((css.files, css.raw), (1, 1_700));
        assert!(css.gzip < 100 && css.brotli < css.gzip, "{css:?}");
        assert_eq!(sizes.total, css);
        assert_eq!(sizes.check(), Ok(()));
    }

    #[test]
    fn the_budget_is_a_limit() {
        let over = sizes("a.css", noise(BUDGET + 1));
        assert!(over.check().is_err(), "{}", over.table());
        let under = sizes("a.css", noise(BUDGET - 1_000));
        assert_eq!(under.check(), Ok(()), "{}", under.table());
        let over = sizes("a.wasm", noise(PROGRAM_BUDGET + 1));
        assert!(over.check().is_err(), "{}", over.table());
        let mut under = sizes("a.wasm", noise(PROGRAM_BUDGET - 1_000));
        assert_eq!(under.check(), Ok(()), "{}", under.table());
        under.singles.push(("a.html".to_owned(), SINGLE_BUDGET));
        assert_eq!(under.check(), Ok(()), "{}", under.table());
        under.singles.push(("b.html".to_owned(), SINGLE_BUDGET + 1));
        let error = under.check().expect_err("b.html is too large");
        let told = format!("b.html: {} bytes", SINGLE_BUDGET + 1);
        assert!(error.starts_with(&told), "{error}");
    }
}
