//! What was reported: the trial format, its reader and its checker.
//!
//! Untrusted text goes in; a checked [`Trial`] comes out, or every fault at
//! once with its place. Nothing after this room needs to check again.
//!
//! [`read()`] works in three steps: [`limits`] are held by a scan of the
//! bytes, `json` builds a tree in which every value knows its place, and the
//! files in `read` turn it into a [`Trial`] with the help of the tables in
//! `shape` and the checks in `check`. The format is described in
//! docs/trial-format.md.

pub mod bundle;
pub mod bytes;
mod check;
mod collect;
pub mod decimal;
pub mod document;
mod fault;
mod fields;
pub mod fingerprint;
mod index;
mod json;
pub mod limits;
mod model;
mod model_bytes;
mod names;
mod number;
pub mod opening;
mod quantities;
mod quote;
mod read;
mod reported;
mod shape;
pub mod table;
mod write;

pub use decimal::Decimal;
pub use fault::{Fault, Severity};
pub use fields::MISSING;
pub use index::{IndexEntry, read_index};
pub use model::*;
pub use read::{FORMAT, Reading, VERSION, read, read_bytes};
pub use reported::{Comparison, Reported, ReportedP, SourceIndex};
pub use write::{document, written};
