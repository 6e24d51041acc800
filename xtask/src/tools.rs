//! What the tasks need beyond cargo, looked for once and installed when missing.

use crate::{Result, cargo_tools, chromium, command, node_tools, project};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Something a task cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The formatter and the linter of the Rust toolchain.
    RustComponents,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// Trunk, which puts the site together.
    Trunk,
    /// wasm-bindgen's command and its test runner.
    WasmBindgen,
    /// Binaryen's optimiser.
    WasmOpt,
    /// Node.js.
    Node,
    /// The npm packages of package.json.
    Packages,
    /// A Chromium or Chrome for browser tests.
    Chromium,
}

/// The tools found so far.
pub(crate) struct Tools {
    /// The folder of the workspace.
    pub(crate) root: PathBuf,
    /// Folders looked through before the `PATH`.
    pub(crate) folders: Vec<PathBuf>,
    /// The browser, once [`Need::Chromium`] is met.
    pub(crate) chromium: Option<PathBuf>,
    met: BTreeMap<Need, Result<()>>,
}

impl Tools {
    /// No tool looked for yet.
    pub(crate) fn new() -> Self {
        Self {
            root: project::root(),
            folders: Vec::new(),
            chromium: None,
            met: BTreeMap::new(),
        }
    }

    /// Finds or installs what is needed; a need that could not be met is not tried twice.
    pub(crate) fn meet(&mut self, needs: &[Need]) -> Result<()> {
        for &need in needs {
            if !self.met.contains_key(&need) {
                let outcome = self.find_or_install(need);
                self.met.insert(need, outcome);
            }
            self.met[&need].clone()?;
        }
        Ok(())
    }

    fn find_or_install(&mut self, need: Need) -> Result<()> {
        match need {
            Need::RustComponents => cargo_tools::components(self),
            Need::WasmTarget => cargo_tools::wasm_target(self),
            Need::Trunk => cargo_tools::trunk(self),
            Need::WasmBindgen => cargo_tools::wasm_bindgen(self),
            Need::WasmOpt => node_tools::wasm_opt(self),
            Need::Node => node_tools::node(self),
            Need::Packages => node_tools::packages(self),
            Need::Chromium => chromium::find_or_install(self),
        }
    }

    /// A command for a program, started in the workspace's folder.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = command::command(&self.folders, program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this task, started in the workspace's folder.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = command::cargo(&self.folders);
        command.current_dir(&self.root);
        command
    }

    /// Whether `program --version` says this very version.
    pub(crate) fn has(&self, program: &str, version: &str) -> bool {
        let said = command::output(self.command(program).arg("--version")).unwrap_or_default();
        says(&said, version)
    }

    /// Looks for programs in this folder before any other.
    pub(crate) fn look_first_in(&mut self, folder: &Path) {
        self.folders.insert(0, folder.to_path_buf());
    }
}

fn says(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

/// Does a piece of setting up, saying what it is before and how long it took after.
pub(crate) fn announced(what: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("Setting up: {what} ...");
    let start = Instant::now();
    work()?;
    println!(
        "Setting up: {what}: done in {}",
        command::spoken(start.elapsed())
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_matched_as_a_whole() {
        assert!(says("trunk 0.21.14", "0.21.14"));
        assert!(says("wasm-opt version 132 (version_132)", "132"));
        assert!(!says("wasm-bindgen 0.2.12", "0.2.129"));
        assert!(!says("wasm-bindgen 0.2.129", "0.2.12"));
    }

    #[test]
    fn a_tool_that_is_not_there_has_no_version() {
        assert!(!Tools::new().has("no-such-program", "1.0.0"));
    }
}
