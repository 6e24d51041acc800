//! A number alone in its cell.

use super::decimal_separator::Separators;
use mcid_trial::{
    number::{self, NumberRefusal},
    p_value::parse_p,
    quote::quote,
};

/// What stands in a cell where nothing was reported, beside nothing at all.
const NOT_REPORTED: [&str; 12] = [
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "nr",
    "n.r.",
    "not reported",
    "-",
    "\u{2013}",
    "\u{2014}",
    "k.a.",
    "k. a.",
];

/// True for a cell that says that there is no number.
pub(super) fn is_not_reported(text: &str) -> bool {
    text.is_empty()
        || NOT_REPORTED
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
}

/// Reads a number as a printed number of the trial format.
pub(super) fn one(text: &str, marks: Separators) -> Result<String, NumberRefusal> {
    let plain = with_hyphen(text);
    let pointed = marks
        .pointed(&plain)
        .ok_or_else(|| other_mark(text, marks))?;
    match number::parse(&pointed) {
        Ok(_) => Ok(pointed),
        Err(refusal) => Err(in_table(refusal, text, marks)),
    }
}

/// Reads a P value: "P = .02" is written "=.02".
pub(super) fn p(text: &str, marks: Separators) -> Result<String, NumberRefusal> {
    let plain = with_hyphen(text);
    let rest = plain
        .strip_prefix(['p', 'P'])
        .unwrap_or(&plain)
        .trim_start();
    let number = rest.strip_prefix(['<', '>', '=']).unwrap_or(rest);
    let sign = &rest[..rest.len() - number.len()];
    // At most 1, so that any mark in it is a decimal mark; spreadsheets leave
    // "<.001" alone where they write 0,5.
    let number = number.trim_start().replace(',', ".");
    let mut written = sign.to_owned();
    written.push_str(&number);
    match parse_p(&written) {
        Ok(_) => Ok(written),
        Err(refusal) => Err(in_table(refusal, text, marks)),
    }
}

/// Reads a level: "95%" is 95.
pub(super) fn level(text: &str, marks: Separators) -> Result<String, NumberRefusal> {
    one(text.trim_end_matches('%').trim_end(), marks)
}

/// U+2212 and the en dash before a number as a hyphen.
fn with_hyphen(text: &str) -> String {
    text.replace(['\u{2212}', '\u{2013}'], "-")
}

/// That a number has a mark which the table uses otherwise or not at all.
pub(super) fn other_mark(text: &str, marks: Separators) -> NumberRefusal {
    let (message, remedy) = if marks.decimal == ',' {
        (
            " has a point, but the decimal mark of this table is the comma.",
            "Write 1234 without a mark between thousands, and decimals as 1,5.",
        )
    } else {
        (
            " has a comma, but the decimal mark of this table is the point.",
            "Write 1234 without a mark between thousands, and decimals as 1.5.",
        )
    };
    NumberRefusal {
        message: quote(text) + message,
        remedy: remedy.into(),
    }
}

/// A refusal about the cell as it stands.
fn in_table(refusal: NumberRefusal, text: &str, marks: Separators) -> NumberRefusal {
    if marks.decimal == ',' && text.contains(',') {
        return NumberRefusal {
            message: quote(text) + " is not a number that can stand here.",
            remedy: "Write it like this: -1,0.".into(),
        };
    }
    refusal
}
