//! Building the static site into `dist/`, and the page that is one file beside it.
//!
//! Every address in it is relative, so it works in any folder of any host.

use crate::tools::{Need, Tools};
use crate::{Result, command, files};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What building the site needs.
pub(crate) const NEEDS: [Need; 5] = [
    Need::Packages,
    Need::WasmTarget,
    Need::WasmBindgen,
    Need::WasmOpt,
    Need::Trunk,
];

/// `cargo xtask dist`.
pub(crate) fn run(address: Option<&str>) -> Result<()> {
    let folder = build_at(&mut Tools::new(), address)?;
    println!(
        "The site is in {}; copy it to any folder of any host. The page that is one file lies there too.",
        folder.display()
    );
    Ok(())
}

/// Builds the site in release, with the page that is one file, and returns its folder.
pub(crate) fn build(tools: &mut Tools) -> Result<PathBuf> {
    build_at(tools, None)
}

/// The same for an address where it will be published.
fn build_at(tools: &mut Tools, address: Option<&str>) -> Result<PathBuf> {
    tools.meet(&NEEDS)?;
    println!("Building the site ...");
    let start = Instant::now();
    // Trunk must not download tools, and tells cargo to be offline too: crates are fetched before.
    command::run(tools.cargo().args(["fetch", "--locked", "--quiet"]))?;
    programs(tools)?;
    bundle(tools)?;
    names_no_folder(tools)?;
    let folder = tools.root.join("dist");
    editions(tools, &folder, address)?;
    println!(
        "Building the site: done in {}",
        command::spoken(start.elapsed())
    );
    Ok(folder)
}

/// Where Trunk leaves what it has built.
const PROGRAMS: &str = "target/programs";

/// Builds the programs, and copies what is published as it is.
fn programs(tools: &Tools) -> Result<()> {
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release", "--offline=true", "--locked=true"]);
    trunk.env("CARGO_ENCODED_RUSTFLAGS", flags(tools).join("\x1f"));
    if env::var_os("NO_COLOR").is_some() {
        // Trunk reads this variable as true or false, and stops at the usual "1".
        trunk.env("NO_COLOR", "true");
    }
    command::run(&mut trunk)
}

/// The flags of .cargo/config.toml; that nothing is written twice to be quicker; and that no program names the folders of the machine it was
/// built on: from the same sources come the same bytes, wherever they lie.
fn flags(tools: &Tools) -> Vec<String> {
    let mut flags = [
        "--cfg",
        "erase_components",
        "-Cllvm-args=-inline-threshold=0",
    ]
    .map(str::to_owned)
    .to_vec();
    let toolchain = command::output(Command::new("rustc").args(["--print", "sysroot"]));
    let home = cargo_home();
    let folders = [
        (Some(tools.root.clone()), "/explorer"),
        (home.clone(), "/cargo"),
        (toolchain.map(PathBuf::from), "/rust"),
    ];
    for (folder, name) in folders {
        if let Some(folder) = folder {
            flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
        }
    }
    // Where cargo keeps the sources of crates, one folder for each registry; the last flag counts.
    let sources = home.map(|home| home.join("registry").join("src"));
    let entries = sources.and_then(|sources| std::fs::read_dir(sources).ok());
    for folder in entries.into_iter().flatten().flatten() {
        flags.push(format!(
            "--remap-path-prefix={}=/crates",
            folder.path().display()
        ));
    }
    flags
}

/// Where cargo keeps what it has fetched.
fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// An error when a program names a folder of this machine: elsewhere it would be another one.
fn names_no_folder(tools: &Tools) -> Result<()> {
    let programs = tools.root.join(PROGRAMS);
    for name in files::list(&programs)? {
        let contents = std::fs::read(programs.join(&name))
            .map_err(|error| format!("{PROGRAMS}/{name} cannot be read: {error}."))?;
        for folder in [Some(tools.root.clone()), cargo_home()]
            .into_iter()
            .flatten()
        {
            let path = folder.display().to_string();
            let mut places = contents.windows(path.len());
            if places.any(|place| place == path.as_bytes()) {
                return Err(format!("{PROGRAMS}/{name} names the folder {path}."));
            }
        }
    }
    Ok(())
}

/// Through esbuild's interface for Node.js: which file its command is depends on
/// whether npm was allowed to run its install script.
const BUNDLE: &str = "const [folder] = process.argv.slice(1); \
    const scripts = ['first-view', 'page', 'exhibits', 'desk', 'whole'].map((name) => `${folder}/scripts/${name}.js`); \
    require('esbuild').buildSync({ entryPoints: [...scripts, `${folder}/style/page.css`], outdir: folder, \
    entryNames: '[name]', bundle: true, minify: true, format: 'iife', target: 'esnext', charset: 'utf8', \
    logLevel: 'error', logOverride: { 'empty-import-meta': 'silent' } })";

/// Puts each script together with what it imports, and the style sheet from its layers, in short.
fn bundle(tools: &Tools) -> Result<()> {
    let mut esbuild = tools.command("node");
    esbuild.args(["-e", BUNDLE, PROGRAMS]);
    command::run(&mut esbuild)
}

/// Writes the site and the page that is one file.
fn editions(tools: &Tools, folder: &Path, address: Option<&str>) -> Result<()> {
    let mut editions = tools.cargo();
    editions.args([
        "run",
        "--quiet",
        "--locked",
        "--no-default-features",
        "--features",
        "editions",
        "--bin",
        "mcid-explorer-editions",
        "--",
        PROGRAMS,
    ]);
    command::run(editions.arg(folder).args(address))
}
