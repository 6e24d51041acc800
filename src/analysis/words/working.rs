//! A derived number with how it came about.

use super::Passage;
use crate::trial::bytes::as_bytes;

/// A number that was derived, in a sentence, with how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The sentence.
    pub statement: Passage,
    /// How it came about.
    pub working: Working,
}

/// How a number came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Working {
    /// The formula, in words or symbols.
    pub formula: String,
    /// The numbers put in, each as "name = value".
    pub inputs: Vec<String>,
    /// What was assumed.
    pub assumptions: Vec<String>,
    /// Where the formula is from: author, journal, year.
    pub source: String,
}

as_bytes!(struct Number { statement, working });
as_bytes!(struct Working { formula, inputs, assumptions, source });
