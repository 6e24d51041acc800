//! What the tasks need beyond cargo, looked for once and installed when missing.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::{Result, cargo_tools, chromium, command, node_tools, project};

/// Something that a task cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The formatter and the linter of the Rust toolchain.
    RustComponents,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// wasm-bindgen's command and its test runner.
    WasmBindgen,
    /// Binaryen's optimiser.
    WasmOpt,
    /// Node.js with npm.
    Node,
    /// The npm packages of package.json.
    Packages,
    /// A Chromium or Chrome for browser tests.
    Chromium,
}

/// The tools found so far.
#[derive(Default)]
pub struct Tools {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Folders looked through before the `PATH`.
    pub folders: Vec<PathBuf>,
    met: BTreeMap<Need, Result<()>>,
}

impl Tools {
    /// No tool looked for yet.
    pub fn new() -> Self {
        Self {
            root: project::root(),
            ..Self::default()
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
            Need::WasmBindgen => cargo_tools::wasm_bindgen(self),
            Need::WasmOpt => node_tools::wasm_opt(self),
            Need::Node => node_tools::node(self),
            Need::Packages => node_tools::packages(self),
            Need::Chromium => chromium::find_or_install(self),
        }
    }

    /// A command for a program, started in the workspace's folder.
    pub fn command(&self, program: &str) -> Command {
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

    /// Whether `program --version` prints this very version.
    pub fn has(&self, program: &str, version: &str) -> bool {
        command::output(self.command(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == version))
    }
}

/// Does some work, printing what it is before and how long it took after.
pub(crate) fn announced<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{what} ...");
    let start = Instant::now();
    let outcome = work()?;
    println!(
        "{what}: done in {}",
        command::duration_text(start.elapsed())
    );
    Ok(outcome)
}
