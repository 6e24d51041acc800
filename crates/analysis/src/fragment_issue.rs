//! What was passed over of an address's fragment, and why.

use mcid_trial::Decimal;

/// Something in a fragment that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FragmentIssue {
    /// The fragment is longer than so many bytes; nothing of it was read.
    TooLong {
        /// The most bytes that are read.
        most: usize,
    },
    /// A parameter has a value that it cannot have.
    Invalid {
        /// The parameter as it stands there.
        part: Excerpt,
        /// Why.
        reason: InvalidValue,
    },
    /// A parameter is given more than once; the first counts.
    Repeated {
        /// Its key.
        key: &'static str,
    },
    /// There is no such parameter.
    Unknown {
        /// The parameter as it stands there.
        part: Excerpt,
    },
}

/// A part of a fragment, without control characters and cut to a length that fits a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Its text.
    pub text: String,
    /// True where something was cut off.
    pub is_cut: bool,
}

/// Why a parameter cannot have a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidValue {
    /// Only these values have a meaning.
    NotOneOf(Vec<&'static str>),
    /// The trial has no such outcome.
    NoSuchOutcome,
    /// The outcome has no such comparison of arms.
    NoSuchComparison,
    /// The trial has no such visit.
    NoSuchVisit,
    /// It is not a plain decimal number.
    NotANumber,
    /// The number is too small or too large.
    OutOfRange {
        /// True for a threshold, false for a setting.
        is_threshold: bool,
        /// The least value.
        minimum: Decimal,
        /// The largest value.
        maximum: Decimal,
    },
}
