//! How many tests passed and failed, read from what the test runners print.

use serde_json::Value;

/// Tests that passed and tests that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Those that passed.
    pub(crate) passed: u64,
    /// Those that failed.
    pub(crate) failed: u64,
}

impl Counts {
    /// One thing that passed.
    pub(crate) const PASS: Self = Self {
        passed: 1,
        failed: 0,
    };
    /// One thing that failed.
    pub(crate) const FAIL: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Adds the tests of another step.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Adds what a line of a Rust test run says, if it is the result of one test program.
    pub(crate) fn add_line(&mut self, line: &str) {
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
    pub(crate) fn of_playwright(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let count = |name: &str| report["stats"][name].as_u64();
        Some(Self {
            passed: count("expected")?,
            failed: count("unexpected")? + count("flaky")?,
        })
    }

    /// The counts of a run, given whether its program succeeded.
    ///
    /// A run that failed has at least one failure, and a run of no test at all is one.
    pub(crate) fn of_run(self, success: bool) -> Self {
        let none_ran = self == Self::default();
        let unseen_failure = self.failed == 0 && (!success || none_ran);
        Self {
            failed: self.failed + u64::from(unseen_failure),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_test_programs_add_up() {
        let mut counts = Counts::default();
        for line in [
            "running 3 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.12s",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out",
        ] {
            counts.add_line(line);
        }
        assert_eq!(
            counts,
            Counts {
                passed: 16,
                failed: 2
            }
        );
    }

    #[test]
    fn playwright_reports_are_counted() {
        let report = r#"{"stats": {"expected": 5, "skipped": 1, "unexpected": 2, "flaky": 1}}"#;
        assert_eq!(
            Counts::of_playwright(report),
            Some(Counts {
                passed: 5,
                failed: 3
            })
        );
        assert_eq!(Counts::of_playwright("{}"), None);
        assert_eq!(Counts::of_playwright(""), None);
    }

    #[test]
    fn a_run_cannot_hide_its_failure() {
        let passed = Counts {
            passed: 4,
            failed: 0,
        };
        assert_eq!(passed.of_run(true), passed);
        assert_eq!(
            passed.of_run(false),
            Counts {
                passed: 4,
                failed: 1
            }
        );
        assert_eq!(Counts::default().of_run(true), Counts::FAIL);
        assert_eq!(Counts::default().of_run(false), Counts::FAIL);
        let failed = Counts {
            passed: 4,
            failed: 2,
        };
        assert_eq!(failed.of_run(false), failed);
    }
}
