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
pub mod check;
pub mod collect;
pub mod decimal;
pub mod document;
pub mod fault;
pub mod fields;
pub mod fingerprint;
mod index;
pub mod input;
pub mod json;
pub mod keyword;
pub mod limits;
pub mod model;
pub mod names;
pub mod number;
mod quantities;
pub mod quote;
pub mod read;
mod reported;
pub mod shape;
pub mod table;
mod write;

pub use decimal::Decimal;
pub use fault::{Fault, Remedy, Severity};
pub use index::{IndexEntry, read_index};
pub use keyword::Keyword;
pub use model::*;
pub use read::{FORMAT, Reading, VERSION, read, read_bytes};
pub use reported::{Comparison, Reported, ReportedP, SourceIndex};
pub use write::{document, to_json};
