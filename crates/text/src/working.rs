//! A derived number with how it came about.

use serde::{Deserialize, Serialize};

use super::RichText;

/// A number that was derived, in a sentence, with how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The sentence.
    pub statement: RichText,
    /// How it came about.
    pub working: Working,
}

/// How a number came about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
