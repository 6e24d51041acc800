//! How many tests passed and failed, read from what the test runners print.

use serde_json::Value;

/// Tests that passed and tests that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that passed.
    pub passed: u64,
    /// Those that failed.
    pub failed: u64,
}

impl Counts {
    /// One thing that passed.
    pub const PASS: Self = Self {
        passed: 1,
        failed: 0,
    };
    /// One thing that failed.
    pub const FAIL: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Adds the tests of another step.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Adds what a line of a Rust test run reports, if it is the result of one test program.
    pub fn add_line(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("test result: ") else {
            return;
        };
        for part in result.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((count, "passed")) => self.passed += count.parse().unwrap_or(0),
                Some((count, "failed")) => self.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// The counts of Playwright's report; nothing if it is not one. A flaky test counts as failed.
    pub fn of_playwright(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let count = |name: &str| report["stats"][name].as_u64();
        Some(Self {
            passed: count("expected")?,
            failed: count("unexpected")? + count("flaky")?,
        })
    }

    /// The counts of a run, given whether its program succeeded: a run that failed has at least one failure, and a run of
    /// no test at all is one.
    #[must_use]
    pub fn of_run(self, success: bool) -> Self {
        let none_ran = self == Self::default();
        let unseen_failure = self.failed == 0 && (!success || none_ran);
        Self {
            failed: self.failed + u64::from(unseen_failure),
            ..self
        }
    }
}
