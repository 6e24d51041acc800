//! Building the static site into `dist/`.
//!
//! Every address in it is relative, so it works in any folder of any host.

use crate::tools::{Need, Tools};
use crate::{Result, command};
use std::hash::{DefaultHasher, Hasher};
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
    version_worker(&folder)?;
    println!(
        "Building the site: done in {}",
        command::spoken(start.elapsed())
    );
    Ok(folder)
}

/// Through esbuild's interface for Node.js: which file its command is depends on
/// whether npm was allowed to run its install script.
const SHORTEN: &str = "const file = process.argv[1]; require('esbuild').buildSync({ \
    entryPoints: [file], outfile: file, minify: true, allowOverwrite: true, logLevel: 'warning' })";

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

/// The worker's files as Trunk leaves them: the script that starts it, the script that
/// wasm-bindgen wrote, and the program.
const WORKER: [&str; 3] = [
    "exhibits.js",
    "mcid-explorer-exhibits.js",
    "mcid-explorer-exhibits_bg.wasm",
];

/// Gives the worker's files names that change with their contents, as Trunk does for the page's:
/// page and worker are of one build, and a kept copy of another one would not be understood.
fn version_worker(folder: &Path) -> Result<()> {
    let failed = |path: &Path, error| format!("{}: {error}", path.display());
    let mut hash = DefaultHasher::new();
    for name in WORKER {
        let path = folder.join(name);
        hash.write(&fs::read(&path).map_err(|error| failed(&path, error))?);
    }
    let version = format!("{:016x}", hash.finish());
    let versioned = |name: &str| match name.split_once('.') {
        Some((stem, rest)) => format!("{stem}-{version}.{rest}"),
        None => name.to_owned(),
    };
    let start = folder.join(WORKER[0]);
    let mut script = fs::read_to_string(&start).map_err(|error| failed(&start, error))?;
    for name in &WORKER[1..] {
        script = script.replace(name, &versioned(name));
    }
    fs::write(&start, script).map_err(|error| failed(&start, error))?;
    for name in WORKER {
        let path = folder.join(name);
        fs::rename(&path, folder.join(versioned(name))).map_err(|error| failed(&path, error))?;
    }
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| failed(&index, error))?;
    let named = page.replace("content=exhibits", &format!("content=exhibits-{version}"));
    if named == page {
        return Err("dist/index.html does not name the worker that makes the exhibits.".to_owned());
    }
    fs::write(&index, named).map_err(|error| failed(&index, error))
}
