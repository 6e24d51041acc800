//! The walls of the house, checked over the source text: who may know whom, and what must never be.
//!
//! The reasons are in ARCHITECTURE.md; each rule says its own when it is broken. Every rule is
//! also shown a planted violation, so that a rule that no longer catches anything fails as well.

mod find;
mod phrase;
mod rules;
mod source;

use rules::RULES;
use source::Source;
use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a folder of the package, in order.
fn files(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).expect("the file is in the package");
                let name = name.to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).expect("the file is text");
                found.push(Source::new(&name, &text));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

#[test]
fn the_source_keeps_every_rule() {
    let sources = [files("src"), files("cli/src")].concat();
    let broken: Vec<String> = sources.iter().flat_map(rules::broken_by).collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn every_room_of_the_map_is_there() {
    let sources = files("src");
    for room in rules::ROOMS {
        let module = format!("src/{room}/mod.rs");
        assert!(
            sources.iter().any(|source| source.path == module),
            "there is no {module}"
        );
    }
}

/// The tests of the package run without the page; one that needs it would never run.
#[test]
fn no_integration_test_needs_the_page() {
    let switch = ["feature", " = ", "\"page\""].concat();
    for source in files("tests") {
        assert!(
            !source.text.contains(&switch),
            "{} is switched by the feature `page`",
            source.path
        );
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("Cargo.toml can be read");
    for section in manifest.split("[[test]]").skip(1) {
        let section = section.split("\n[").next().unwrap_or_default();
        assert!(!section.contains("required-features"), "[[test]]{section}");
    }
}

#[test]
fn every_rule_catches_what_it_is_for() {
    for rule in RULES {
        assert!(
            !rule.caught.is_empty() && !rule.let_be.is_empty(),
            "{}: no examples",
            rule.reason
        );
        for (path, text) in rule.caught {
            let source = Source::new(path, text);
            assert!(
                !rule.breaches(&source).is_empty(),
                "not caught: {text:?} in {path}; {}",
                rule.reason
            );
        }
        for (path, text) in rule.let_be {
            let breaches = rule.breaches(&Source::new(path, text));
            assert!(
                breaches.is_empty(),
                "wrongly caught: {text:?} in {path}: {breaches:?}"
            );
        }
    }
}

#[test]
fn a_breach_is_reported_with_its_place_and_reason() {
    let source = Source::new("src/stats/a.rs", "//! A.\n\nuse leptos::prelude::*;\n");
    let broken = rules::broken_by(&source);
    assert_eq!(broken.len(), 1, "{broken:?}");
    assert!(
        broken[0].starts_with("src/stats/a.rs:3: names `leptos`"),
        "{broken:?}"
    );
    assert!(broken[0].contains("without a browser"), "{broken:?}");
}
