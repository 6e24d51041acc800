//! The small phrases that sentences are made of.

use mcid_trial::{ArmCount, ArmSummary, Decimal, Direction, Outcome, Trial};

use super::number;

/// A size with its unit: "1.0 point", "2.6 points".
pub fn quantity(size: Decimal, outcome: &Outcome) -> String {
    format!("{} {}", number::size(size), unit(size, outcome))
}

/// The unit of a size: "point" for 1.0, "points" for any other.
pub fn unit(size: Decimal, outcome: &Outcome) -> &str {
    let one = Decimal::new(1, 0).unwrap_or_default();
    if size.abs().compare(one).is_eq() {
        &outcome.unit_singular
    } else {
        &outcome.unit_plural
    }
}

/// So many of something: "1 trial", "3 trials".
pub fn count(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
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

/// When a visit was, inside a sentence: "at 18 weeks", "after treatment".
pub fn at_visit(label: &str) -> String {
    const PREPOSITIONS: [&str; 8] = [
        "after", "at", "before", "between", "during", "in", "on", "within",
    ];
    let label = in_sentence(label);
    let first = label.split(' ').next().unwrap_or_default();
    if PREPOSITIONS.contains(&first) {
        label
    } else {
        format!("at {label}")
    }
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

/// People counted: "52 of 138", or "52" where it is not known of how many.
pub fn counted(count: &ArmCount) -> String {
    let ArmCount { count, total, .. } = count;
    total.map_or_else(|| count.to_string(), |total| format!("{count} of {total}"))
}

/// The summary of an arm at a visit.
pub(crate) fn summary(outcome: &Outcome, arm: usize, visit: usize) -> Option<&ArmSummary> {
    let mut summaries = outcome.summaries.iter();
    summaries.find(|summary| (summary.arm, summary.visit) == (arm, visit))
}

/// The scores that are better: "lower" or "higher".
pub fn better_word(direction: Direction) -> &'static str {
    match direction {
        Direction::LowerIsBetter => "lower",
        Direction::HigherIsBetter => "higher",
    }
}

/// Whether a difference is a benefit, by its sign and the direction of benefit;
/// `None` for no difference.
pub fn is_benefit(difference: Decimal, direction: Direction) -> Option<bool> {
    let lower_is_better = direction == Direction::LowerIsBetter;
    (!difference.is_zero()).then(|| difference.is_negative() == lower_is_better)
}

/// "better" or "worse"; `None` for no difference.
pub fn judged(difference: Decimal, direction: Direction) -> Option<&'static str> {
    let word = |is_benefit| if is_benefit { "better" } else { "worse" };
    is_benefit(difference, direction).map(word)
}

/// The limits of an interval in words: "0.4 to 1.5 points lower",
/// "1.1 points lower to 0.1 points higher".
pub fn span(lower: Decimal, upper: Decimal, outcome: &Outcome) -> String {
    span_with(lower, upper, |size| quantity(size, outcome))
}

/// The same where the unit stands just before: "0.4 to 1.5 lower", "1.1 lower
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
        |(low, high)| format!("{}, {better}", number::range(low.value, high.value)),
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

/// Sentences to append to others, each with a space before it.
pub fn appended(sentences: impl Iterator<Item = String>) -> String {
    sentences.fold(String::new(), |text, sentence| text + " " + &sentence)
}

/// A text of at most `most` characters: cut after a word and ended with an
/// ellipsis if it is longer.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let end = kept.rfind(' ').unwrap_or(kept.len());
    let kept = kept[..end].trim_end_matches([' ', ',', ';', ':', '.']);
    format!("{kept}\u{2026}")
}
