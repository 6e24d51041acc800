//! The steps of `cargo xtask test`, in order: one row each.
//!
//! The rows are arranged so that little is built twice. Both clippy runs and the documentation
//! check dependencies without compiling them; the whole workspace is tested without the page, and
//! only the unit tests of the page and of what is published are compiled with Leptos, as the
//! program that writes it is.

use crate::cargo_tools::WASM;
use crate::dist;
use crate::tools::Need;

/// What a step does.
#[derive(Debug)]
pub(crate) enum Action {
    /// Runs cargo, and passes if it succeeds.
    Check(&'static [&'static str]),
    /// Runs cargo's tests, and counts them.
    Tests(&'static [&'static str]),
    /// Builds the site.
    Site,
    /// Weighs the first view against the budget.
    Sizes,
    /// Runs the browser tests on the built site, and counts them.
    Browser,
}

/// One step of the test run.
#[derive(Debug)]
pub(crate) struct Step {
    /// Its name, for the report and for `--filter`.
    pub(crate) name: &'static str,
    /// The tools it needs.
    pub(crate) needs: &'static [Need],
    /// The step that must have passed before.
    pub(crate) after: Option<&'static str>,
    /// What it does.
    pub(crate) action: Action,
}

const SITE: &str = "release build";

/// Every step.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "rustfmt",
        needs: &[Need::RustComponents],
        after: None,
        action: Action::Check(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "clippy of the workspace",
        needs: &[Need::RustComponents],
        after: None,
        action: Action::Check(&[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: "clippy without the page",
        needs: &[Need::RustComponents],
        after: None,
        action: Action::Check(&[
            "clippy",
            "--locked",
            "-p",
            "mcid-explorer",
            "--no-default-features",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: "clippy of the editions",
        needs: &[Need::RustComponents],
        after: None,
        action: Action::Check(&[
            "clippy",
            "--locked",
            "-p",
            "mcid-explorer",
            "--no-default-features",
            "--features",
            "editions",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: "clippy for WebAssembly",
        needs: &[Need::RustComponents, Need::WasmTarget],
        after: None,
        action: Action::Check(&[
            "clippy",
            "--locked",
            "-p",
            "mcid-explorer",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: "documentation",
        needs: &[],
        after: None,
        action: Action::Check(&["doc", "--locked", "--workspace", "--no-deps"]),
    },
    Step {
        name: "native tests without the page",
        needs: &[],
        after: None,
        action: Action::Tests(&[
            "test",
            "--locked",
            "--workspace",
            "--no-default-features",
            "--no-fail-fast",
        ]),
    },
    Step {
        name: "native tests with the page and the editions",
        needs: &[],
        after: None,
        action: Action::Tests(&[
            "test",
            "--locked",
            "-p",
            "mcid-explorer",
            "--no-default-features",
            "--features",
            "editions",
            "--lib",
            "--bins",
            "--no-fail-fast",
        ]),
    },
    Step {
        name: "WebAssembly tests",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::Node],
        after: None,
        action: Action::Tests(&[
            "test",
            "--locked",
            "-p",
            "mcid-explorer",
            "--no-default-features",
            "--target",
            WASM,
            "--test",
            "stats_reference",
            "--test",
            "stats_evidence",
            "--test",
            "stats_bayes",
            "--test",
            "stats_responders",
            "--test",
            "stats_checks",
        ]),
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
        needs: &[Need::Node, Need::Packages, Need::Chromium],
        after: Some(SITE),
        action: Action::Browser,
    },
];

/// The steps whose name contains one of the filters, and those they come after; all without a filter.
pub(crate) fn chosen(filters: &[String]) -> Vec<&'static Step> {
    let named = |step: &Step| {
        let name = step.name.to_lowercase();
        filters.is_empty()
            || filters
                .iter()
                .any(|filter| name.contains(&filter.to_lowercase()))
    };
    let wanted = |step: &&Step| {
        named(step)
            || STEPS
                .iter()
                .any(|other| other.after == Some(step.name) && named(other))
    };
    STEPS.iter().filter(wanted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(filters: &[&str]) -> Vec<&'static str> {
        let filters: Vec<String> = filters.iter().map(|&filter| filter.to_owned()).collect();
        chosen(&filters).iter().map(|step| step.name).collect()
    }

    #[test]
    fn filters_choose_steps_and_what_they_come_after() {
        assert_eq!(names(&[]).len(), STEPS.len());
        assert_eq!(names(&["browser"]), [SITE, "browser tests"]);
        assert_eq!(
            names(&["RUSTFMT", "size"]),
            ["rustfmt", SITE, "size budget"]
        );
        assert!(names(&["nothing of the kind"]).is_empty());
    }

    #[test]
    fn a_step_comes_after_an_earlier_one() {
        for (index, step) in STEPS.iter().enumerate() {
            let earlier = |name| STEPS[..index].iter().any(|other| other.name == name);
            assert!(step.after.is_none_or(earlier), "{}", step.name);
        }
    }
}
