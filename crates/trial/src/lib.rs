//! The trial format: what a paper reported of a randomized trial, how a file
//! says it, and how a file is read, checked and written. docs/trial-format.md
//! describes the format.
//!
//! Reading goes one way. [`input`] decodes the bytes, holds [`limits`] and
//! leaves it to `serde_json` whether the text is JSON; [`json`] is the tree of
//! that text, in which every value knows its place; [`fields`] looks values up
//! in it by the keys of [`shape`] and the words of [`keyword`]; [`read()`] makes a
//! [`Trial`] of them with the checks of [`check`]. Faults are collected on the
//! way and reported all at once, each with its line, column and JSON Pointer.
//!
//! A [`Trial`] comes only from the reader, so that nothing after it checks
//! again. Numbers are [`Decimal`]s: they keep their printed digits. [`to_json`]
//! writes a trial, [`document::Json`] is a file that forms and importers change,
//! and [`table`] writes a trial as CSV.
//!
//! To add
//! - a key of the format: a row in [`shape`], a field in [`model`], a line in
//!   `read` and one in `write`; the schema and docs/trial-format.md, which tests
//!   hold against [`shape`];
//! - a word that a key can have: a row in [`keyword`] and a variant in [`model`];
//! - a check: a function in [`check`] or `read/plausibility.rs`.

pub mod bundle;
pub mod check;
pub mod collect;
mod contrast;
pub mod decimal;
pub mod document;
pub mod fault;
pub mod fields;
pub mod fingerprint;
pub mod impossible;
mod index;
pub mod input;
pub mod json;
pub mod keyword;
pub mod limits;
pub mod model;
pub mod names;
pub mod number;
pub mod p_value;
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
pub use reported::{PRelation, Reported, ReportedP, SourceIndex};
pub use write::{document, to_json};
