//! Node.js, the npm packages, and `wasm-opt`, which is one of them.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::tools::{Need, Tools, announced};
use crate::{Result, command, project};

/// The oldest Node.js that the packages run on.
const OLDEST_NODE: u32 = 20;

/// Node.js with npm, of a version new enough; it is never installed by a task.
pub(crate) fn node(tools: &mut Tools) -> Result<()> {
    let version = |program| command::output(tools.command(program).arg("--version"));
    let problem = match version("node") {
        None => "`node` is not on the PATH".to_owned(),
        Some(version) if major(&version) < OLDEST_NODE => format!("{version} is too old"),
        Some(_) if version("npm").is_none() => "its `npm` does not run".to_owned(),
        Some(_) => return Ok(()),
    };
    Err(format!(
        "Node.js is needed, and {problem}. Install Node.js {OLDEST_NODE} or newer with npm, from \
         https://nodejs.org or your system's packages."
    ))
}

/// The major version in what `node --version` prints; 0 if there is none.
pub fn major(version: &str) -> u32 {
    let digits = version.trim_start_matches('v').split('.').next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The packages of package.json in `node_modules`, by `npm ci` from the lock file.
pub(crate) fn packages(tools: &mut Tools) -> Result<()> {
    tools.meet(&[Need::Node])?;
    if installed(&tools.root)? {
        return Ok(());
    }
    announced("Setting up: npm packages (`npm ci`)", || {
        let mut npm = tools.command("npm");
        // The browser is the system's own, so that nothing is fetched from beyond the registry.
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        command::run(npm.args(["ci", "--no-audit", "--no-fund"]))
    })
}

fn installed(root: &Path) -> Result<bool> {
    let packages = project::npm_packages(root)?;
    Ok(packages.iter().all(|(name, version)| {
        let file = root.join("node_modules").join(name).join("package.json");
        let text = fs::read_to_string(file).unwrap_or_default();
        let json: Value = serde_json::from_str(&text).unwrap_or_default();
        json["version"].as_str() == Some(version)
    }))
}

/// `wasm-opt` on the `PATH` if it is the right one, or else from npm.
pub(crate) fn wasm_opt(tools: &mut Tools) -> Result<()> {
    let version = project::wasm_opt_version(&tools.root)?;
    if tools.has("wasm-opt", &version) {
        return Ok(());
    }
    tools.meet(&[Need::Packages])?;
    let folder = tools.root.join("node_modules").join(".bin");
    tools.folders.insert(0, folder);
    if tools.has("wasm-opt", &version) {
        return Ok(());
    }
    Err(format!(
        "npm's binaryen is installed, but its wasm-opt does not print version {version}."
    ))
}
