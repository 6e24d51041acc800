//! How many files a second `mcid check` looks at, beside a plain JSON parser
//! that only says whether they are JSON.
//!
//! `cargo bench --profile command -p mcid-explorer-cli` prints it; nothing
//! depends on it. The parser runs on one core and on all, as the command does;
//! the command's time includes its start and its output.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

/// How many files there are: of four, one is as large as a whole trial.
const FILES: usize = 10_000;

/// How often each is measured; the least time counts.
const ROUNDS: usize = 3;

const LARGE: &str = include_str!("../../public/trials/resolve.json");
const SMALL: &str = include_str!("../../public/templates/trial.json");

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the files");
    let (paths, bytes) = written(folder.path());
    println!(
        "{FILES} files, {:.0} MB, {} cores",
        bytes as f64 / 1e6,
        rayon::current_num_threads()
    );
    row("serde_json, one core", || {
        for path in &paths {
            parse(path);
        }
    });
    row("serde_json, all cores", || {
        paths.par_iter().for_each(|path| parse(path));
    });
    row("mcid check, one core", || check(&paths, "1"));
    row("mcid check, all cores", || check(&paths, "0"));
}

/// Writes the files.
fn written(folder: &Path) -> (Vec<PathBuf>, usize) {
    let mut bytes = 0;
    let paths = (0..FILES).map(|number| {
        let text = if number % 4 == 0 { LARGE } else { SMALL };
        let path = folder.join(format!("{number}.json"));
        bytes += text.len();
        std::fs::write(&path, text).expect("it can be written");
        path
    });
    (paths.collect(), bytes)
}

fn parse(path: &Path) {
    let bytes = std::fs::read(path).expect("it was written");
    let value: serde_json::Value = serde_json::from_slice(&bytes).expect("it is JSON");
    black_box(value);
}

fn check(paths: &[PathBuf], threads: &str) {
    let status = Command::new(env!("CARGO_BIN_EXE_mcid"))
        .args(["check", "--quiet"])
        .args(paths)
        .env("RAYON_NUM_THREADS", threads)
        .stdout(Stdio::null())
        .status();
    assert!(status.expect("it runs").success());
}

fn row(name: &str, work: impl Fn()) {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    let least = times.min().unwrap_or(Duration::MAX).as_secs_f64();
    println!(
        "{name:24} {least:7.2} s {:9.0} files/s",
        FILES as f64 / least
    );
}
