//! What the tests of several crates share: trials and changes of them, questions, and what a view must be wherever it
//! is shown.

#[cfg(feature = "analysis")]
pub mod ask;
#[cfg(feature = "analysis")]
pub mod asked;
#[cfg(feature = "analysis")]
#[path = "../../../crates/stats/tests/suite/case.rs"]
pub mod case;
pub mod file;
#[cfg(feature = "views")]
pub mod golden;
#[cfg(feature = "analysis")]
pub mod mint;
pub mod numbers;
pub mod odd;
#[cfg(feature = "views")]
pub mod plain;
#[cfg(feature = "views")]
pub mod shown;
#[cfg(feature = "views")]
pub mod sound;

/// A number is the one that is wanted, within a tolerance in its own unit.
#[track_caller]
pub fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted} within {tolerance}"
    );
}
