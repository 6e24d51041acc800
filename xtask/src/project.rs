//! Where the project lies, and which versions of its tools it asks for: wasm-bindgen's in Cargo.lock, since page and tool
//! must agree to the last digit, and the npm packages' in package.json.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Result;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The version of wasm-bindgen in Cargo.lock.
///
/// # Errors
///
/// That it is not there.
pub fn wasm_bindgen_version(root: &Path) -> Result<String> {
    let lock = read(&root.join("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| "Cargo.lock has no package `wasm-bindgen`.".to_owned())
}

/// The version of a package in the text of a Cargo.lock.
pub fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

/// The npm packages that package.json asks for, each with its exact version.
///
/// # Errors
///
/// That package.json cannot be read.
pub fn npm_packages(root: &Path) -> Result<Vec<(String, String)>> {
    let json: Value = serde_json::from_str(&read(&root.join("package.json"))?)
        .map_err(|error| format!("package.json is not JSON: {error}."))?;
    let packages = json["devDependencies"]
        .as_object()
        .ok_or("package.json has no devDependencies.")?;
    let version = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(packages
        .iter()
        .map(|(name, value)| (name.clone(), version(value)))
        .collect())
}

/// The release number of `wasm-opt`: the major version of npm's `binaryen`.
///
/// # Errors
///
/// That package.json has no `binaryen`.
pub fn wasm_opt_version(root: &Path) -> Result<String> {
    let packages = npm_packages(root)?;
    let binaryen = packages.iter().find(|(name, _)| name == "binaryen");
    let (_, version) = binaryen.ok_or("package.json has no `binaryen`.")?;
    Ok(version.split('.').next().unwrap_or_default().to_owned())
}

/// The text of a file.
///
/// # Errors
///
/// That it cannot be read, with its name.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))
}
