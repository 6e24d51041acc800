//! Where the project lies, and which versions of its tools it asks for.
//!
//! A version is written once: wasm-bindgen's in Cargo.lock, since page and tool must agree to the
//! last digit, the npm packages' in package.json, and Trunk's here.

use crate::Result;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The version of Trunk that builds the site; the newest that Rust 1.95 can build.
pub(crate) const TRUNK: &str = "0.21.14";

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The version of wasm-bindgen in Cargo.lock.
pub(crate) fn wasm_bindgen_version(root: &Path) -> Result<String> {
    let lock = read(&root.join("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| "Cargo.lock has no package `wasm-bindgen`.".to_owned())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

/// The npm packages that package.json asks for, each with its exact version.
pub(crate) fn npm_packages(root: &Path) -> Result<Vec<(String, String)>> {
    let file = root.join("package.json");
    let json: Value = serde_json::from_str(&read(&file)?)
        .map_err(|error| format!("{} is not JSON: {error}.", file.display()))?;
    let packages = json["devDependencies"].as_object();
    let packages = packages.ok_or_else(|| "package.json has no devDependencies.".to_owned())?;
    let version = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(packages
        .iter()
        .map(|(name, value)| (name.clone(), version(value)))
        .collect())
}

/// The release number of `wasm-opt`: the major version of npm's `binaryen`.
pub(crate) fn wasm_opt_version(root: &Path) -> Result<String> {
    let packages = npm_packages(root)?;
    let binaryen = packages.iter().find(|(name, _)| name == "binaryen");
    let (_, version) = binaryen.ok_or_else(|| "package.json has no `binaryen`.".to_owned())?;
    Ok(version.split('.').next().unwrap_or_default().to_owned())
}

/// The text of a file; the error names it.
pub(crate) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.129")
        );
        assert_eq!(locked_version(lock, "bindgen"), None);
    }

    #[test]
    fn wasm_bindgen_is_locked() {
        let version = wasm_bindgen_version(&root()).expect("Cargo.lock has wasm-bindgen");
        assert!(version.starts_with("0.2."), "{version}");
    }

    #[test]
    fn npm_packages_have_exact_versions() {
        let packages = npm_packages(&root()).expect("package.json lists packages");
        assert!(packages.len() >= 3, "{packages:?}");
        for (name, version) in packages {
            let parts: Vec<&str> = version.split('.').collect();
            let exact = parts.len() == 3 && parts.iter().all(|part| part.parse::<u32>().is_ok());
            assert!(exact, "{name}: {version} is not one version");
        }
    }

    #[test]
    fn trunk_asks_for_the_same_wasm_opt() {
        let version = wasm_opt_version(&root()).expect("package.json has binaryen");
        let trunk = read(&root().join("Trunk.toml")).expect("Trunk.toml is there");
        let pin = format!("wasm_opt = \"version_{version}\"");
        assert!(trunk.contains(&pin), "Trunk.toml lacks {pin}");
    }

    #[test]
    fn the_lock_of_the_npm_packages_names_no_host() {
        let lock = read(&root().join("package-lock.json")).expect("package-lock.json is there");
        assert!(
            !lock.contains("\"resolved\""),
            "package-lock.json names a registry's host"
        );
    }
}
