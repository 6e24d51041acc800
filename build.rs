//! Reads the trial that the page opens with before the page is built, so that
//! the first view needs no reader: it holds the trial as it was read.

#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the room as it is; only its readers are used here"
)]
#[path = "src/trial/mod.rs"]
mod trial;

use std::path::Path;
use std::{env, fs};

const FOLDER: &str = "public/trials";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/trial");
    let index = read("index.json")?;
    let entries = trial::read_index(&index).map_err(|faults| listed("index.json", &faults))?;
    let first = entries.first().ok_or("The list of trials is empty.")?;
    let text = read(&first.file)?;
    let opening = trial::read(&text).map_err(|faults| listed(&first.file, &faults))?;
    let bundle = trial::bundle::Bundle {
        index: trial::fingerprint::fingerprint(&index),
        text: trial::fingerprint::fingerprint(&text),
        entries,
        trial: trial::bytes::written(&opening.trial),
    };
    let bytes = trial::bytes::written(&bundle);
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join("opening.bin"), bytes).map_err(|error| error.to_string())
}

fn read(name: &str) -> Result<String, String> {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn listed(name: &str, faults: &[trial::Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    format!("{FOLDER}/{name} has faults:\n{}", lines.join("\n"))
}
