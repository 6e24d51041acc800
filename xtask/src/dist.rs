//! Building the static site into `dist/`.
//!
//! Every address in it is relative, so it works in any folder of any host.

use crate::tools::{Need, Tools};
use crate::{Result, command};
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

/// What building the site needs.
pub(crate) const NEEDS: [Need; 5] = [
    Need::Packages,
    Need::WasmTarget,
    Need::WasmBindgen,
    Need::WasmOpt,
    Need::Trunk,
];

/// `cargo xtask dist`.
pub(crate) fn run() -> Result<()> {
    let folder = build(&mut Tools::new())?;
    println!(
        "The site is in {}; copy it to any folder of any host.",
        folder.display()
    );
    Ok(())
}

/// Builds the site in release and returns its folder.
pub(crate) fn build(tools: &mut Tools) -> Result<PathBuf> {
    tools.meet(&NEEDS)?;
    println!("Building the site ...");
    let start = Instant::now();
    // Trunk must not download tools, and tells cargo to be offline too: crates are fetched before.
    command::run(tools.cargo().args(["fetch", "--locked", "--quiet"]))?;
    let mut trunk = tools.command("trunk");
    trunk.args([
        "build",
        "--release",
        "--offline=true",
        "--locked=true",
        "--public-url",
        "./",
    ]);
    if env::var_os("NO_COLOR").is_some() {
        // Trunk reads this variable as true or false, and stops at the usual "1".
        trunk.env("NO_COLOR", "true");
    }
    command::run(&mut trunk)?;
    let folder = tools.root.join("dist");
    shorten_scripts(tools, &folder)?;
    println!(
        "Building the site: done in {}",
        command::spoken(start.elapsed())
    );
    Ok(folder)
}

/// Through esbuild's interface for Node.js: which file its command is depends on
/// whether npm was allowed to run its install script.
const SHORTEN: &str = "const file = process.argv[1]; require('esbuild').buildSync({ \
    entryPoints: [file], outfile: file, minify: true, format: 'esm', allowOverwrite: true, logLevel: 'warning' })";

/// Shortens the scripts that wasm-bindgen wrote; Trunk's own shortener does
/// not understand them.
fn shorten_scripts(tools: &Tools, folder: &Path) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "js") {
            let mut esbuild = tools.command("node");
            esbuild.args(["-e", SHORTEN]).arg(&path);
            command::run(&mut esbuild)?;
        }
    }
    Ok(())
}
