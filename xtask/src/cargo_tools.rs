//! The tools that come with Rust: toolchain components by rustup, Trunk and wasm-bindgen by cargo.
//!
//! A tool of the right version on the `PATH` is used as it is. Otherwise it goes into a folder of
//! its own name and version in the user's cache, where every clone finds it.

use crate::tools::{Tools, announced};
use crate::{Result, command, project};
use std::env;
use std::path::PathBuf;

/// The target the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// rustfmt and clippy.
pub(crate) fn components(tools: &mut Tools) -> Result<()> {
    let works = |name: &str| command::output(tools.cargo().args([name, "--version"])).is_some();
    if works("fmt") && works("clippy") {
        return Ok(());
    }
    rustup(
        tools,
        "rustfmt and clippy",
        &["component", "add", "rustfmt", "clippy"],
    )
}

/// The standard library for [`WASM`].
pub(crate) fn wasm_target(tools: &mut Tools) -> Result<()> {
    let arguments = ["--print", "target-libdir", "--target", WASM];
    let folder = command::output(tools.command("rustc").args(arguments));
    if folder.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    rustup(
        tools,
        &format!("Rust's library for {WASM}"),
        &["target", "add", WASM],
    )
}

fn rustup(tools: &Tools, what: &str, arguments: &[&str]) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if command::output(tools.command("rustup").arg("--version")).is_none() {
        return Err(format!(
            "This Rust toolchain lacks {what}, and rustup, which would add it, is not installed. \
             Get rustup from https://rustup.rs, or install {what} the way this Rust was installed."
        ));
    }
    announced(&format!("{what} (`{line}`)"), || {
        command::run(tools.command("rustup").args(arguments))
    })
}

/// Trunk.
pub(crate) fn trunk(tools: &mut Tools) -> Result<()> {
    install(tools, "trunk", project::TRUNK, &["trunk"])
}

/// wasm-bindgen's command and its test runner, of the version in Cargo.lock.
pub(crate) fn wasm_bindgen(tools: &mut Tools) -> Result<()> {
    let version = project::wasm_bindgen_version(&tools.root)?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    install(tools, "wasm-bindgen-cli", &version, &programs)
}

/// Finds or installs a package of crates.io whose programs must all be of one version.
fn install(tools: &mut Tools, package: &str, version: &str, programs: &[&str]) -> Result<()> {
    let ready = |tools: &Tools| programs.iter().all(|program| tools.has(program, version));
    if ready(tools) {
        return Ok(());
    }
    let folder = cache()?.join(format!("{package}-{version}"));
    tools.look_first_in(&folder.join("bin"));
    if ready(tools) {
        return Ok(());
    }
    let what = format!(
        "{package} {version} into {} (once; it may take some minutes)",
        folder.display()
    );
    announced(&what, || {
        let root = folder.as_os_str();
        if command::output(tools.cargo().args(["binstall", "-V"])).is_some() {
            let mut binstall = tools.cargo();
            binstall
                .args(["binstall", "--no-confirm", "--force", "--root"])
                .arg(root);
            binstall.arg(format!("{package}@{version}"));
            if command::run(&mut binstall).is_ok() && ready(tools) {
                return Ok(());
            }
            println!("Setting up: no ready-made {package} could be fetched; building it.");
        }
        let mut build = tools.cargo();
        build.args([
            "install",
            "--locked",
            "--force",
            "--version",
            version,
            "--root",
        ]);
        command::run(build.arg(root).arg(package))
    })?;
    if ready(tools) {
        return Ok(());
    }
    Err(format!(
        "{package} {version} was installed, but its programs do not say that version."
    ))
}

/// The folder for installed tools.
fn cache() -> Result<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(tools) = folder("MCID_EXPLORER_TOOLS") {
        return Ok(tools);
    }
    let cache = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        None
    };
    let xdg = folder("XDG_CACHE_HOME").or(cache);
    let cache = xdg.or_else(|| folder("HOME").map(|home| home.join(".cache")));
    let cache = cache.ok_or_else(|| {
        "There is no home folder to install tools into; set MCID_EXPLORER_TOOLS to a folder."
            .to_owned()
    })?;
    Ok(cache.join("mcid-explorer").join("tools"))
}
