//! Several numbers in one cell, as papers print them: "5.6 (1.9)",
//! "-1.5 to -0.4", "-1.0 (95% CI, -1.5 to -0.4)".
//!
//! A hyphen may be a minus or separate limits. Where that is not clear,
//! nothing is read.

use super::decimal_separator::Separators;
use super::number::one;
use mcid_trial::{number::NumberRefusal, quote::quote};

/// What is expected of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A number and another in brackets or after ±.
    WithSpread,
    /// Two limits in brackets after a number, or two limits alone.
    WithLimits,
}

/// What was found.
pub(super) struct CellNumbers {
    /// The numbers in their order.
    pub(super) numbers: Vec<String>,
    /// The level in "95% CI", in per cent; empty if there is none.
    pub(super) level: String,
}

/// Words that may stand between numbers.
const WORDS: [&str; 7] = ["to", "bis", "à", "a", "ci", "ki", "ic"];

/// A number and the sign that stands most tellingly before it.
struct Piece<'t> {
    before: char,
    number: &'t str,
}

/// Reads a cell with several numbers.
pub(super) fn several(
    text: &str,
    form: Form,
    marks: Separators,
) -> Result<CellNumbers, NumberRefusal> {
    let refusal = || NumberRefusal {
        message: match form {
            Form::WithSpread => quote(text) + " is not a number with another in brackets.",
            Form::WithLimits => quote(text) + " is not an estimate with its confidence limits.",
        },
        remedy: match form {
            Form::WithSpread => "Write it like this: 5.6 (1.9); or use a column for each number.",
            Form::WithLimits => {
                "Write it like this: -1.0 (-1.5 to -0.4); or use a column for each number."
            }
        }
        .into(),
    };
    let (pieces, level) = pieces(text).ok_or_else(refusal)?;
    let signs: Vec<char> = pieces.iter().map(|piece| piece.before).collect();
    let is_so = match (form, signs.as_slice()) {
        (Form::WithSpread, [_, second]) => matches!(second, '(' | '±') && level.is_empty(),
        (Form::WithLimits, [_, second]) => matches!(second, 't' | '-' | ',' | ';'),
        (Form::WithLimits, [_, second, third]) => {
            *second == '(' && matches!(third, 't' | '-' | ',' | ';')
        }
        _ => false,
    };
    if !is_so {
        return Err(refusal());
    }
    let mut numbers = Vec::new();
    for piece in pieces {
        numbers.push(one(piece.number, marks)?);
    }
    let level = if level.is_empty() {
        String::new()
    } else {
        one(level, marks)?
    };
    Ok(CellNumbers { numbers, level })
}

/// Cuts a cell into numbers; `None` if anything else is in it, or if a
/// hyphen can be read in two ways.
fn pieces(text: &str) -> Option<(Vec<Piece<'_>>, &str)> {
    let (mut pieces, mut level) = (Vec::new(), "");
    let mut rest = text;
    let mut before = ' ';
    loop {
        let gap = rest.len() - rest.trim_start().len();
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else {
            return Some((pieces, level));
        };
        let after = &rest[first.len_utf8()..];
        let follows_number = before == ' ' && !pieces.is_empty();
        let length = number_length(rest);
        match first {
            '-' | '\u{2212}' | '\u{2013}' | '\u{2014}' if follows_number => {
                // "1.5 -0.4" may be two numbers or a range.
                if gap > 0 && number_length(after) > 0 {
                    return None;
                }
                before = '-';
                rest = after;
            }
            '-' | '\u{2212}' | '\u{2013}' | '+' if number_length(after) > 0 => {
                let end = first.len_utf8() + number_length(after);
                pieces.push(Piece {
                    before,
                    number: &rest[..end],
                });
                before = ' ';
                rest = &rest[end..];
            }
            _ if length > 0 => {
                // Two numbers with nothing but a space between them may be
                // one with a space between its thousands.
                if follows_number {
                    return None;
                }
                pieces.push(Piece {
                    before,
                    number: &rest[..length],
                });
                before = ' ';
                rest = &rest[length..];
            }
            '%' if follows_number && level.is_empty() => {
                let piece = pieces.pop()?;
                level = piece.number;
                before = if pieces.is_empty() && piece.before == ' ' {
                    '%'
                } else {
                    piece.before
                };
                rest = after;
            }
            '(' | '[' | '±' => {
                before = if first == '±' { '±' } else { '(' };
                rest = after;
            }
            ')' | ']' => rest = after,
            ',' | ';' | ':' => {
                if before == ' ' {
                    before = first;
                }
                rest = after;
            }
            _ => {
                let end = rest
                    .find(|letter: char| {
                        letter.is_ascii_digit()
                            || letter.is_ascii_punctuation()
                            || letter.is_whitespace()
                    })
                    .unwrap_or(rest.len());
                let word = WORDS
                    .iter()
                    .find(|word| rest[..end].eq_ignore_ascii_case(word))?;
                // "to" stands between limits, "CI" before them.
                if !matches!(*word, "ci" | "ki" | "ic") {
                    before = 't';
                }
                rest = &rest[end..];
            }
        }
    }
}

/// How many bytes the number without sign takes that stands here.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while is_digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1)) {
        end += 1;
    }
    end
}
