//! A derived number with how it came about.

use serde::{Deserialize, Serialize};

use super::RichText;

/// A number that was derived, in a sentence, with how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// What it is about; may be empty.
    pub label: String,
    pub statement: RichText,
    /// How it came about.
    pub working: Working,
}

impl Number {
    /// A sentence that begins with what the number is about.
    pub fn new(
        label: impl Into<String>,
        number: impl Into<String>,
        after: impl Into<String>,
        working: Working,
    ) -> Self {
        let label = label.into();
        let statement = RichText::new(format!("{label}: "))
            .strong(number)
            .plain(after);
        Self {
            label,
            statement,
            working,
        }
    }
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

impl Working {
    pub fn new<A: Into<String>>(
        formula: impl Into<String>,
        inputs: Vec<String>,
        assumptions: impl IntoIterator<Item = A>,
        source: impl Into<String>,
    ) -> Self {
        Self {
            formula: formula.into(),
            inputs,
            assumptions: assumptions.into_iter().map(Into::into).collect(),
            source: source.into(),
        }
    }
}
