//! The two WebAssembly programs, the page and its worker, built by cargo and wasm-bindgen.

use std::path::Path;

use crate::cargo_tools::WASM;
use crate::tools::{Need, Tools};
use crate::{Result, command};

/// What building the programs needs.
pub(crate) const NEEDS: [Need; 2] = [Need::WasmTarget, Need::WasmBindgen];

/// The programs, with the form of the scripts that start them when nothing bundles these: a module for the page, a
/// classic script for the worker.
pub(crate) const PROGRAMS: [(&str, &str); 2] = [
    ("mcid-explorer-page", "web"),
    ("mcid-explorer-worker", "no-modules"),
];

/// How the programs are built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build<'a> {
    /// In little time: with cargo's development profile, which the tests of the workspace use too.
    Quick,
    /// As small as can be, with flags for the compiler, and with scripts that a bundler takes in.
    Release(&'a [String]),
}

/// Builds the programs and writes them into a folder, each with its script: `<name>.js` and `<name>_bg.wasm`.
pub(crate) fn build(tools: &Tools, build: Build<'_>, folder: &Path) -> Result<()> {
    let mut cargo = tools.cargo();
    cargo.args(["build", "--locked", "--package", "mcid-explorer-web"]);
    cargo.args(["--bins", "--target", WASM]);
    if let Build::Release(flags) = build {
        cargo.arg("--release");
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    }
    command::run(&mut cargo)?;
    let profile = match build {
        Build::Quick => "debug",
        Build::Release(_) => "release",
    };
    let compiled = tools.root.join("target").join(WASM).join(profile);
    for (program, form) in PROGRAMS {
        let form = match build {
            Build::Quick => form,
            Build::Release(_) => "web",
        };
        let mut bindgen = tools.command("wasm-bindgen");
        bindgen.args(["--no-typescript", "--target", form, "--out-dir"]);
        bindgen.arg(folder);
        if form == "web" && build != Build::Quick {
            bindgen.arg("--omit-default-module-path");
        }
        bindgen.arg(compiled.join(format!("{program}.wasm")));
        command::run(&mut bindgen)?;
    }
    Ok(())
}
