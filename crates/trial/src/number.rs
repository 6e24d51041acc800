//! From the text of a printed number to a [`Decimal`], or a reason why not.
//!
//! Nothing is guessed: a blank, "NA", a decimal comma and a thousands
//! separator are refused, each with its own remedy.

use core::cmp::Ordering;

use super::decimal::{Decimal, DecimalError};
use super::fault::Remedy;
use super::limits::MAX_NUMBER;
use super::quote::quote;

/// A number and how its minus was written.
#[derive(Debug)]
pub struct PrintedNumber {
    /// The number.
    pub value: Decimal,
    /// The minus was U+2212 or an en dash.
    pub other_minus: bool,
}

/// Why a text is not a number, and what to do.
#[derive(Debug)]
pub struct NumberRefusal {
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub remedy: Remedy,
}

/// What to do when a source gives no number.
const LEAVE_OUT: (&str, &str) = (
    "Leave the key out if the source does not report it; a gap is never read as 0.",
    "Leave the cell empty if the source does not report it; a gap is never read as 0.",
);

/// What authors write where there is no number.
const NOT_REPORTED: [&str; 14] = [
    "na",
    "n/a",
    "n.a.",
    "nr",
    "nan",
    "none",
    "not reported",
    "-",
    "\u{2013}",
    "\u{2014}",
    ".",
    "..",
    "?",
    "inf",
];

/// Reads a printed number.
///
/// # Errors
///
/// Why the text is not a plain decimal number, and what to do.
pub fn parse(text: &str) -> Result<PrintedNumber, NumberRefusal> {
    let minus = text.strip_prefix(['\u{2212}', '\u{2013}']);
    let read = match minus {
        Some(digits) if digits.starts_with(['-', '+']) => Err(DecimalError::NotANumber),
        Some(digits) => digits.parse::<Decimal>().map(Decimal::negated),
        None => text.parse(),
    };
    match read {
        Ok(value) if value.abs().compare(largest()) == Ordering::Greater => Err(NumberRefusal {
            message: format!("{} is too large; {MAX_NUMBER} is the most.", quote(text)),
            remedy: "Check the number, or use a larger unit.".into(),
        }),
        Ok(value) => Ok(PrintedNumber {
            value,
            other_minus: minus.is_some(),
        }),
        Err(error) => Err(explain(text, error)),
    }
}

/// The number 1.
pub fn one() -> Decimal {
    Decimal::new(1, 0).unwrap_or_default()
}

fn largest() -> Decimal {
    Decimal::new(MAX_NUMBER, 0).unwrap_or_default()
}

/// Says what is wrong with a text that is not a plain decimal number.
fn explain(text: &str, error: DecimalError) -> NumberRefusal {
    let trimmed = text.trim();
    let digits = trimmed.trim_start_matches(['-', '+', '\u{2212}', '\u{2013}']);
    let is_not_reported = |word: &&str| trimmed.eq_ignore_ascii_case(word);
    let starts_with_digit = digits.starts_with(|first: char| first.is_ascii_digit());
    let (what, remedy): (&str, Remedy) = if trimmed.is_empty() {
        return NumberRefusal {
            message: "There is no number here.".to_owned(),
            remedy: LEAVE_OUT.into(),
        };
    } else if NOT_REPORTED.iter().any(is_not_reported) {
        (" is not a number.", LEAVE_OUT.into())
    } else if error == DecimalError::TooLong {
        return NumberRefusal {
            message: format!("{}: {error}.", quote(text)),
            remedy: "Write the number as the source printed it.".into(),
        };
    } else if has_thousands(digits) {
        (
            " has a comma that looks like a thousands separator.",
            "Write 1234, not 1,234.".into(),
        )
    } else if digits.contains(',') {
        (
            " has a decimal comma.",
            "Write a decimal point: 1.5, not 1,5.".into(),
        )
    } else if text.contains(char::is_whitespace) {
        (
            " has spaces in it.",
            "Write the number without spaces.".into(),
        )
    } else if trimmed.starts_with(['<', '>', '=', '\u{2264}', '\u{2265}', '~']) {
        (
            " has a sign before the number that cannot be used here.",
            "Only P values may have one, and only <, > or =.".into(),
        )
    } else if trimmed.ends_with('%') {
        (" has a per cent sign.", "Write the number alone.".into())
    } else if starts_with_digit && digits.contains(['e', 'E']) {
        (" has an exponent.", "Write the number in full.".into())
    } else if !digits.is_ascii() {
        (
            " has characters that are not digits from 0 to 9.",
            "Write the digits 0 to 9.".into(),
        )
    } else {
        (
            " is not a plain decimal number.",
            "Write it like this: \"-1.0\".".into(),
        )
    };
    NumberRefusal {
        message: quote(text) + what,
        remedy,
    }
}

/// True for 1,234 and 12,345,678.9 but not for 1234, 1,5 or 0,123.
fn has_thousands(digits: &str) -> bool {
    digits.contains(',') && is_grouped(digits.split('.').next().unwrap_or_default(), ',')
}

/// True for digits with a mark after every three from the right, as in
/// 12,345,678; also for at most three digits without one.
pub fn is_grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
}
