//! How much a reader's connection carries before the first view is complete, against the budget.

use crate::Result;
use crate::files::Kind;
use crate::first_view::{self, Loaded};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// The most bytes that the first view may take, compressed by brotli at quality 11.
pub(crate) const BUDGET: usize = 200_000;

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
}

impl Sizes {
    /// Measures the first view of the site in `folder`.
    pub(crate) fn measure(folder: &Path) -> Result<Self> {
        Self::of(&first_view::files(folder)?)
    }

    fn of(files: &[Loaded]) -> Result<Self> {
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
        })
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
        let share = 100.0 * self.total.brotli as f64 / BUDGET as f64;
        let _ = write!(
            text,
            "{:<42}{BUDGET:>12}  ({share:.0} % used)",
            "budget, bytes"
        );
        text
    }

    /// An error when the first view is over the budget.
    pub(crate) fn check(&self) -> Result<()> {
        let total = self.total.brotli;
        if total <= BUDGET {
            return Ok(());
        }
        Err(format!(
            "The first view takes {total} bytes compressed; the budget is {BUDGET}."
        ))
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
        let over = sizes("a.wasm", noise(BUDGET + 1));
        assert!(over.check().is_err(), "{}", over.table());
        let under = sizes("a.wasm", noise(BUDGET - 1_000));
        assert_eq!(under.check(), Ok(()), "{}", under.table());
    }
}
