//! Counting what test runners print.

use xtask::counts::Counts;

const fn counts(passed: u64, failed: u64) -> Counts {
    Counts { passed, failed }
}

#[test]
fn results_of_several_test_programs_add_up() {
    let mut sum = Counts::default();
    for line in [
        "running 3 tests",
        "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.12s",
        "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        "test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out",
    ] {
        sum.add_line(line);
    }
    assert_eq!(sum, counts(16, 2));
}

#[test]
fn playwright_reports_are_counted() {
    let report = r#"{"stats": {"expected": 5, "skipped": 1, "unexpected": 2, "flaky": 1}}"#;
    assert_eq!(Counts::of_playwright(report), Some(counts(5, 3)));
    assert_eq!(Counts::of_playwright("{}"), None);
    assert_eq!(Counts::of_playwright(""), None);
}

#[test]
fn a_run_cannot_hide_its_failure() {
    assert_eq!(counts(4, 0).of_run(true), counts(4, 0));
    assert_eq!(counts(4, 0).of_run(false), counts(4, 1));
    assert_eq!(counts(0, 0).of_run(true), Counts::FAIL);
    assert_eq!(counts(0, 0).of_run(false), Counts::FAIL);
    assert_eq!(counts(4, 2).of_run(false), counts(4, 2));
}
