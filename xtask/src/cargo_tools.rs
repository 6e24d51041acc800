//! The tools that come with Rust: toolchain components by rustup, wasm-bindgen by cargo.
//!
//! wasm-bindgen of the right version on the `PATH` is used as it is. Otherwise it goes into a folder of its own name and
//! version in the user's cache, where every clone finds it.

use std::env;
use std::path::PathBuf;

use crate::tools::{Tools, announced};
use crate::{Result, command, project};

/// The target that the programs of the page are compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// rustfmt and clippy.
pub(crate) fn components(tools: &mut Tools) -> Result<()> {
    let works = |name: &str| command::output(tools.cargo().args([name, "--version"])).is_some();
    if works("fmt") && works("clippy") {
        return Ok(());
    }
    let arguments = ["component", "add", "rustfmt", "clippy"];
    rustup(tools, "rustfmt and clippy", &arguments)
}

/// The standard library for [`WASM`].
pub(crate) fn wasm_target(tools: &mut Tools) -> Result<()> {
    let arguments = ["--print", "target-libdir", "--target", WASM];
    let folder = command::output(tools.command("rustc").args(arguments));
    if folder.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    let what = format!("Rust's library for {WASM}");
    rustup(tools, &what, &["target", "add", WASM])
}

fn rustup(tools: &Tools, what: &str, arguments: &[&str]) -> Result<()> {
    if command::output(tools.command("rustup").arg("--version")).is_none() {
        return Err(format!(
            "This Rust toolchain lacks {what}, and rustup, which would add it, is not installed. \
             Get rustup from https://rustup.rs, or install {what} the way this Rust was installed."
        ));
    }
    let line = arguments.join(" ");
    announced(&format!("Setting up: {what} (`rustup {line}`)"), || {
        command::run(tools.command("rustup").args(arguments))
    })
}

/// wasm-bindgen's command and its test runner, of the version in Cargo.lock.
pub(crate) fn wasm_bindgen(tools: &mut Tools) -> Result<()> {
    let version = &project::wasm_bindgen_version(&tools.root)?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    let ready = |tools: &Tools| programs.iter().all(|program| tools.has(program, version));
    if ready(tools) {
        return Ok(());
    }
    let folder = cache()?.join(format!("wasm-bindgen-cli-{version}"));
    tools.folders.insert(0, folder.join("bin"));
    if ready(tools) {
        return Ok(());
    }
    let what = format!(
        "Setting up: wasm-bindgen-cli {version} in {} (once; some minutes)",
        folder.display()
    );
    announced(&what, || {
        let arguments = ["--locked", "--force", "--version", version, "--root"];
        let mut cargo = tools.cargo();
        cargo.arg("install").args(arguments).arg(&folder);
        command::run(cargo.arg("wasm-bindgen-cli"))
    })?;
    if ready(tools) {
        return Ok(());
    }
    Err(format!(
        "wasm-bindgen-cli {version} was installed, but its programs do not print that version."
    ))
}

/// The folder for installed tools.
fn cache() -> Result<PathBuf> {
    let folder = |name| env::var_os(name).filter(|value| !value.is_empty());
    if let Some(tools) = folder("MCID_EXPLORER_TOOLS") {
        return Ok(tools.into());
    }
    let cache = folder("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| Some(env::home_dir()?.join(".cache")));
    let cache =
        cache.ok_or("There is no home folder to install tools into; set MCID_EXPLORER_TOOLS.")?;
    Ok(cache.join("mcid-explorer").join("tools"))
}
