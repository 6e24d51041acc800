//! Numbers to numbers: distributions, intervals and tests.
//!
//! Knows no other room and no trial. Everything here is a pure function of
//! numbers. It returns `None`, never NaN, where what is asked is undefined,
//! and the documentation says when that is.

pub mod difference;
pub mod interval;
pub mod mean;
pub mod normal;
pub mod p;
pub mod reference;
mod special;
pub mod student_t;

pub use difference::{Difference, Sample};
pub use interval::{Interval, RecoveredStandardError};
pub use reference::Reference;
pub use student_t::DegreesOfFreedom;
