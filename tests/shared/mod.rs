//! What the tests of analysis, figures and exhibits share: trials and changes
//! of them, questions, and what an exhibit must be wherever it is shown.
#![allow(dead_code, reason = "each test takes what it needs of it")]

pub(crate) mod ask;
pub(crate) mod file;
pub(crate) mod mint;
pub(crate) mod shown;
#[path = "../golden/support.rs"]
pub(crate) mod support;

/// A number is the one that is wanted, within a tolerance in its own unit.
#[track_caller]
pub(crate) fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted} within {tolerance}"
    );
}
