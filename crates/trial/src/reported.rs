//! Single reported numbers: what was printed, and where.

use serde::{Deserialize, Serialize};

use super::decimal::Decimal;

/// Index of a [`super::Source`] in [`super::Trial::sources`].
pub type SourceIndex = usize;

/// A number as a source printed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// The number with its printed precision.
    pub value: Decimal,
    /// Where it was printed; `None` if the file does not say.
    pub source: Option<SourceIndex>,
    /// What a reader should know of this number, e.g. that the sources
    /// disagree.
    pub note: Option<String>,
}

impl Reported {
    /// The nearest binary number.
    pub fn to_f64(&self) -> f64 {
        self.value.to_f64()
    }
}

/// How a printed P value relates to its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PRelation {
    /// Printed as "P = .02" or just ".02".
    Equal,
    /// Printed as "P < .001".
    Less,
    /// Printed as "P > .99".
    Greater,
}

/// A P value as printed: ".001", "<.001", "=0.247".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedP {
    /// The text as printed, e.g. "<.001"; "<0.0005" for one printed as 0.000.
    pub text: String,
    /// What stands before the number.
    pub comparison: PRelation,
    /// The number; between 0 and 1.
    pub value: Decimal,
}
