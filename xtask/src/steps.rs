//! The steps of `cargo xtask test`, in order: one row each.
//!
//! The rows are arranged so that little is built twice. Clippy and the documentation check dependencies without compiling
//! them; the native tests compile the workspace as the program that writes the site needs it.

use crate::dist;
use crate::tools::Need;

/// What a step does.
#[derive(Debug)]
pub enum Action {
    /// Runs cargo with these arguments, and passes if it succeeds.
    Check(&'static str),
    /// Runs cargo's tests with these arguments, and counts them.
    Tests(&'static str),
    /// Builds the site.
    Site,
    /// Compares sizes with their budgets.
    Sizes,
    /// Runs the browser tests on the built site, and counts them.
    Browser,
}

/// One step of the test run.
#[derive(Debug)]
pub struct Step {
    /// Its name, for the report and for `--filter`.
    pub name: &'static str,
    /// The tools that it needs.
    pub needs: &'static [Need],
    /// The step that must have passed before.
    pub after: Option<&'static str>,
    /// What it does.
    pub action: Action,
}

const SITE: &str = "release build";

/// Every step.
pub const STEPS: &[Step] = &[
    Step {
        name: "rustfmt",
        needs: &[Need::RustComponents],
        after: None,
        action: Action::Check("fmt --all --check"),
    },
    Step {
        name: "clippy of the workspace",
        needs: &[Need::RustComponents],
        after: None,
        action: Action::Check("clippy --locked --workspace --all-targets -- -D warnings"),
    },
    Step {
        name: "clippy for WebAssembly",
        needs: &[Need::RustComponents, Need::WasmTarget],
        after: None,
        action: Action::Check(
            "clippy --locked -p mcid-explorer-web --target wasm32-unknown-unknown -- -D warnings",
        ),
    },
    Step {
        name: "documentation",
        needs: &[],
        after: None,
        action: Action::Check("doc --locked --workspace --no-deps"),
    },
    Step {
        name: "native tests",
        needs: &[],
        after: None,
        action: Action::Tests("test --locked --workspace --no-default-features --no-fail-fast"),
    },
    Step {
        name: "WebAssembly tests",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::Node],
        after: None,
        action: Action::Tests(
            "test --locked -p mcid-stats --test suite --target wasm32-unknown-unknown",
        ),
    },
    Step {
        name: SITE,
        needs: &dist::NEEDS,
        after: None,
        action: Action::Site,
    },
    Step {
        name: "size budget",
        needs: &[],
        after: Some(SITE),
        action: Action::Sizes,
    },
    Step {
        name: "browser tests",
        needs: &[Need::Packages, Need::Chromium],
        after: Some(SITE),
        action: Action::Browser,
    },
];

/// The steps whose name contains one of the filters, and those that they come after; all without a filter.
pub fn chosen(filters: &[String]) -> Vec<&'static Step> {
    let filters: Vec<String> = filters.iter().map(|filter| filter.to_lowercase()).collect();
    let named = |step: &Step| {
        let name = step.name.to_lowercase();
        filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()))
    };
    let is_needed = |name| {
        STEPS
            .iter()
            .any(|step| step.after == Some(name) && named(step))
    };
    let wanted = |step: &&Step| named(step) || is_needed(step.name);
    STEPS.iter().filter(wanted).collect()
}

/// The names of the steps for the help text.
pub fn list() -> String {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    format!("Steps:\n  {}", names.join("\n  "))
}
