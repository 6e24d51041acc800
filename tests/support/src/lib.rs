//! What the tests of several crates share: trials and changes of them, questions, and what a view must be wherever it
//! is shown.

pub mod ask;
pub mod asked;
pub mod file;
pub mod golden;
pub mod mint;
pub mod numbers;
pub mod odd;
pub mod plain;
pub mod shown;
pub mod sound;

/// A number is the one that is wanted, within a tolerance in its own unit.
#[track_caller]
pub fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted} within {tolerance}"
    );
}
