//! Reads the trial that the page opens with, so that the first view needs no reader of files.

use std::path::Path;
use std::{env, fs};

use mcid_trial::bundle::Bundle;
use mcid_trial::fingerprint::fingerprint;
use mcid_trial::{Fault, read, read_index};

const FOLDER: &str = "public/trials";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let index = text("index.json")?;
    let entries = read_index(&index).map_err(|faults| listed("index.json", &faults))?;
    let first = entries.first().ok_or("The list of trials is empty.")?;
    let file = text(&first.file)?;
    let opening = read(&file).map_err(|faults| listed(&first.file, &faults))?;
    let bundle = Bundle {
        index: fingerprint(&index),
        text: fingerprint(&file),
        entries,
        trial: opening.trial,
    };
    let bytes = postcard::to_stdvec(&bundle).map_err(|error| error.to_string())?;
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join("opening.postcard"), bytes).map_err(|error| error.to_string())
}

fn text(name: &str) -> Result<String, String> {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn listed(name: &str, faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    format!("{FOLDER}/{name} has faults:\n{}", lines.join("\n"))
}
