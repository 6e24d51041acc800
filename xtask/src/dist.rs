//! `cargo xtask dist`: the static site in `dist/`, and the single file beside it.
//!
//! Every address in it is relative, so it works in any folder of any host. From the same sources come the same bytes,
//! wherever they lie.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::programs::{self, Build, PROGRAMS};
use crate::tools::{Need, Tools, announced};
use crate::{Result, command, files};

/// What building the site needs.
pub(crate) const NEEDS: [Need; 4] = [
    Need::WasmTarget,
    Need::WasmBindgen,
    Need::Packages,
    Need::WasmOpt,
];

/// Builds the site; at an address, where it is known.
pub(crate) fn run(address: Option<&str>) -> Result<()> {
    let folder = build_at(&mut Tools::new(), address)?;
    println!(
        "The site is in {}; copy it to any folder of any host. The single file lies there too.",
        folder.display()
    );
    Ok(())
}

/// Builds the site and returns its folder.
pub(crate) fn build(tools: &mut Tools) -> Result<PathBuf> {
    build_at(tools, None)
}

fn build_at(tools: &mut Tools, address: Option<&str>) -> Result<PathBuf> {
    tools.meet(&NEEDS)?;
    let built = tools.root.join("target").join("site");
    let folder = tools.root.join("dist");
    announced("Building the programs", || {
        programs::build(tools, Build::Release(&flags(tools)), &built)?;
        optimise(tools, &built)?;
        names_no_folder(tools, &built)
    })?;
    announced("Writing the site", || {
        bundle(tools, &built)?;
        write(tools, &built, &folder, address)
    })?;
    Ok(folder)
}

/// The flags of .cargo/config.toml, and names in place of the folders of this machine.
fn flags(tools: &Tools) -> Vec<String> {
    let mut flags = ["--cfg", "erase_components"].map(str::to_owned).to_vec();
    let toolchain = command::output(Command::new("rustc").args(["--print", "sysroot"]));
    let home = cargo_home();
    // Where cargo keeps the sources of crates: one folder for each registry. Of several prefixes the last one counts.
    let sources = home
        .iter()
        .filter_map(|home| home.join("registry/src").read_dir().ok());
    let sources = sources
        .flatten()
        .flatten()
        .map(|entry| (entry.path(), "/crates"));
    let folders = [(tools.root.clone(), "/explorer")]
        .into_iter()
        .chain(home.clone().map(|home| (home, "/cargo")))
        .chain(toolchain.map(|folder| (PathBuf::from(folder), "/rust")))
        .chain(sources);
    flags.extend(
        folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())),
    );
    flags
}

/// Where cargo keeps what it has fetched.
fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// What the compiler may have used, and every browser of mid-2024 knows; index.html tells Trunk the same.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes each program smaller, in place.
fn optimise(tools: &Tools, folder: &Path) -> Result<()> {
    for (program, _) in PROGRAMS {
        let file = folder.join(format!("{program}_bg.wasm"));
        let mut optimiser = tools.command("wasm-opt");
        // Compressed, the result of -Oz is 0.5 to 1% larger.
        optimiser.arg(&file).args(["-O2", "-o"]).arg(&file);
        command::run(optimiser.args(FEATURES))?;
    }
    Ok(())
}

/// An error when a program names a folder of this machine: elsewhere it would be another one.
fn names_no_folder(tools: &Tools, built: &Path) -> Result<()> {
    for folder in std::iter::once(tools.root.clone()).chain(cargo_home()) {
        let path = folder.display().to_string();
        for (program, _) in PROGRAMS {
            let contents = files::read(&built.join(format!("{program}_bg.wasm")))?;
            if files::contains(&contents, &path) {
                return Err(format!("The program {program} names the folder {path}."));
            }
        }
    }
    Ok(())
}

/// Bundles each script with what it imports, and the style sheet, through esbuild's interface for Node.js: which file its
/// command is depends on whether npm was allowed to run its install script.
const BUNDLE: &str = "const [outdir] = process.argv.slice(1); \
    const scripts = ['first-view', 'page', 'worker', 'single-file'].map((name) => `site/scripts/${name}.js`); \
    require('esbuild').buildSync({ entryPoints: [...scripts, 'style/page.css'], outdir, alias: { programs: outdir }, \
    entryNames: '[name]', bundle: true, minify: true, format: 'iife', target: 'esnext', charset: 'utf8', logLevel: 'error' })";

fn bundle(tools: &Tools, folder: &Path) -> Result<()> {
    let mut esbuild = tools.command("node");
    command::run(esbuild.args(["-e", BUNDLE]).arg(folder))
}

/// Writes the site and the single file.
fn write(tools: &Tools, built: &Path, folder: &Path, address: Option<&str>) -> Result<()> {
    let mut cargo = tools.cargo();
    cargo.args("run --quiet --locked --package mcid-explorer-site --".split(' '));
    command::run(cargo.arg(built).arg(folder).args(address))
}
