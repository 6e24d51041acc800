//! The small phrases that sentences are made of.

use mcid_trial::{Decimal, Direction, Outcome, Trial};

use super::number;

/// A size with its unit: "1.0 point", "2.6 points".
pub fn quantity(size: Decimal, outcome: &Outcome) -> String {
    format!("{} {}", number::size(size), unit(size, outcome))
}

/// The unit after a size: "point", "points".
pub fn unit(size: Decimal, outcome: &Outcome) -> &str {
    let one = Decimal::new(1, 0).unwrap_or_default();
    if size.abs().compare(one).is_eq() {
        &outcome.unit_singular
    } else {
        &outcome.unit_plural
    }
}

/// A name inside a sentence: the first letter small, unless the word looks
/// like an abbreviation ("CBT", "TENS") or a name ("B12"). Letters beyond
/// A to Z stay as they are: the tables of all scripts are more than a page
/// should make its readers download.
pub fn in_sentence(name: &str) -> String {
    match name.as_bytes() {
        [b'A'..=b'Z', b'A'..=b'Z' | b'0'..=b'9', ..] => name.to_owned(),
        [first, ..] if first.is_ascii_uppercase() => {
            first_letter(name, |letter| letter.to_ascii_lowercase())
        }
        _ => name.to_owned(),
    }
}

fn first_letter(text: &str, change: fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(change)
        .into_iter()
        .chain(letters)
        .collect()
}

/// A sentence's first letter, large.
pub fn capitalised(text: &str) -> String {
    first_letter(text, |letter| letter.to_ascii_uppercase())
}

/// "lower" or "higher", by the sign of a difference in the reported direction.
pub fn comparative(difference: Decimal) -> &'static str {
    if difference.is_negative() {
        "lower"
    } else {
        "higher"
    }
}

/// Which way is better, as a sentence fragment: "lower is better".
pub fn better(direction: Direction) -> &'static str {
    match direction {
        Direction::LowerIsBetter => "lower is better",
        Direction::HigherIsBetter => "higher is better",
    }
}

/// "better" or "worse", by the sign of a difference and the direction of
/// benefit; empty for no difference.
pub fn judged(difference: Decimal, direction: Direction) -> &'static str {
    match (difference.is_zero(), difference.is_negative(), direction) {
        (true, ..) => "",
        (_, true, Direction::LowerIsBetter) | (_, false, Direction::HigherIsBetter) => "better",
        _ => "worse",
    }
}

/// The limits of an interval in words: "0.4 to 1.5 points lower",
/// "1.1 points lower to 0.1 points higher".
pub fn span(lower: Decimal, upper: Decimal, outcome: &Outcome) -> String {
    span_with(lower, upper, |size| quantity(size, outcome))
}

/// The same where the unit has just been said: "0.4 to 1.5 lower", "1.1 lower
/// to 0.1 higher".
pub fn bare_span(lower: Decimal, upper: Decimal) -> String {
    span_with(lower, upper, number::size)
}

fn span_with(lower: Decimal, upper: Decimal, set: impl Fn(Decimal) -> String) -> String {
    let same_side =
        lower.is_negative() == upper.is_negative() || lower.is_zero() || upper.is_zero();
    if lower.is_zero() && upper.is_zero() {
        return format!("{} to {}", number::size(lower), set(upper));
    }
    if same_side {
        let word = if lower.is_negative() || upper.is_negative() {
            "lower"
        } else {
            "higher"
        };
        // The smaller size first.
        let (near, far) = if word == "lower" {
            (upper, lower)
        } else {
            (lower, upper)
        };
        format!("{} to {} {word}", number::size(near), set(far))
    } else {
        format!("{} lower to {} higher", set(lower), set(upper))
    }
}

/// The scale and which way is better: "0 to 10, lower is better".
pub fn scale(outcome: &Outcome) -> String {
    let limits = outcome
        .scale_minimum
        .as_ref()
        .zip(outcome.scale_maximum.as_ref());
    let better = better(outcome.direction);
    limits.map_or_else(
        || better.to_owned(),
        |(low, high)| {
            format!(
                "{} to {}, {better}",
                number::decimal(low.value),
                number::decimal(high.value)
            )
        },
    )
}

/// The name of a source for the end of a sentence, or that none is named.
pub fn source(trial: &Trial, source: Option<usize>) -> String {
    source.map_or_else(
        || "source not named in the file".to_owned(),
        |index| trial.sources[index].name.clone(),
    )
}

/// "a", "a and b", "a, b and c".
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A text of at most `most` characters: cut after a word and ended with an
/// ellipsis if it is longer.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = kept.rfind(' ').unwrap_or(kept.len());
    let kept = kept[..whole].trim_end_matches([' ', ',', ';', ':', '.']);
    format!("{kept}\u{2026}")
}
