//! Versions that the project asks for.

use xtask::node_tools::major;
use xtask::project::{
    locked_version, npm_packages, read, root, wasm_bindgen_version, wasm_opt_version,
};

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
fn trunk_uses_the_same_wasm_opt() {
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

#[test]
fn the_major_version_of_node_is_read() {
    assert_eq!(major("v20.20.2"), 20);
    assert_eq!(major("v8.0.0"), 8);
    assert_eq!(major("nothing"), 0);
}
