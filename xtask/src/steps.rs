//! The steps of `cargo xtask test`, in order: one row each.
//!
//! The rows are arranged so that little is built twice. Clippy and the documentation check dependencies without compiling
//! them; the native tests compile the workspace as the program that writes the site needs it.

use crate::dist;
use crate::tools::Need;

/// What a step does.
#[derive(Debug, Clone, Copy)]
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

use Action::{Browser, Check, Site, Sizes, Tests};

/// One step of the test run.
#[derive(Debug, Clone, Copy)]
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

const WASM_CLIPPY: &str =
    "clippy --locked -p mcid-explorer-web --target wasm32-unknown-unknown -- -D warnings";
const WASM_TESTS: &str = "test --locked -p mcid-stats --test suite --target wasm32-unknown-unknown";

/// Every step.
pub const STEPS: &[Step] = &[
    Step::new(
        "rustfmt",
        &[Need::RustComponents],
        Check("fmt --all --check"),
    ),
    Step::new(
        "clippy of the workspace",
        &[Need::RustComponents],
        Check("clippy --locked --workspace --all-targets -- -D warnings"),
    ),
    Step::new(
        "clippy for WebAssembly",
        &[Need::RustComponents, Need::WasmTarget],
        Check(WASM_CLIPPY),
    ),
    Step::new(
        "documentation",
        &[],
        Check("doc --locked --workspace --no-deps"),
    ),
    Step::new(
        "native tests",
        &[],
        Tests("test --locked --workspace --no-default-features --no-fail-fast"),
    ),
    Step::new(
        "WebAssembly tests",
        &[Need::WasmTarget, Need::WasmBindgen, Need::Node],
        Tests(WASM_TESTS),
    ),
    Step::new(SITE, &dist::NEEDS, Site),
    Step::new("size budget", &[], Sizes).after_site(),
    Step::new("browser tests", &[Need::Packages, Need::Chromium], Browser).after_site(),
];

impl Step {
    const fn new(name: &'static str, needs: &'static [Need], action: Action) -> Self {
        Self {
            name,
            needs,
            after: None,
            action,
        }
    }

    const fn after_site(mut self) -> Self {
        self.after = Some(SITE);
        self
    }
}

/// The steps whose name contains one of the filters, and those that they come after; all without a filter.
pub fn chosen(filters: &[String]) -> Vec<&'static Step> {
    let filters: Vec<String> = filters.iter().map(|filter| filter.to_lowercase()).collect();
    let named = |step: &Step| {
        let name = step.name.to_lowercase();
        filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()))
    };
    let needs = |step: &Step, name| step.after == Some(name) && named(step);
    let wanted = |step: &&Step| named(step) || STEPS.iter().any(|other| needs(other, step.name));
    STEPS.iter().filter(wanted).collect()
}

/// The names of the steps for the help text.
pub fn list() -> String {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    format!("Steps:\n  {}", names.join("\n  "))
}
