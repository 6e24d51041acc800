//! From the text of a heading to what its column holds.

use super::super::slug::{key, words};
use super::meaning::{EstimateKind, Meaning, joined, kind_in, named, of_an_arm};
use super::words::unit_in;
use mcid_trial::decimal::Decimal;

/// What a heading says.
#[derive(Clone, Default)]
pub(super) struct ParsedHeading {
    /// What the column holds.
    pub(super) meaning: Option<Meaning>,
    /// The words before or after that, e.g. an arm's name: then the numbers
    /// are of that arm.
    pub(super) of: String,
    /// The level in "95% CI", in per cent.
    pub(super) level: String,
    /// The unit in "Week".
    pub(super) time_unit: &'static str,
    /// The kind in "Odds ratio".
    pub(super) kind: EstimateKind,
}

/// Most bytes of a heading that can be known.
const MAX_BYTES: usize = 160;
/// Most words of a heading that can be known.
const MAX_WORDS: usize = 10;

/// Words that are passed over where a heading is not known with them.
const FILLERS: [&str; 12] = [
    "a", "of", "the", "in", "for", "at", "de", "du", "des", "der", "la", "score",
];

/// Reads a heading.
pub(super) fn parse_heading(heading: &str) -> ParsedHeading {
    let has_letters = heading.contains(|sign: char| sign.is_ascii_alphabetic() || !sign.is_ascii());
    if !has_letters || heading.len() > MAX_BYTES {
        return ParsedHeading::default();
    }
    let (level, rest) = without_level(heading);
    let pieces: Vec<&str> = pieces(&rest);
    if pieces.len() > MAX_WORDS {
        return ParsedHeading::default();
    }
    let keys: Vec<String> = pieces.iter().map(|piece| key(piece)).collect();
    let whole = keys.concat();
    let mut parsed = ParsedHeading {
        level,
        ..ParsedHeading::default()
    };
    if let Some(unit) = unit_in(&whole) {
        parsed.meaning = Some(Meaning::Visit);
        parsed.time_unit = unit;
        return parsed;
    }
    parsed.meaning = meaning(&keys).or_else(|| {
        let is_filler = |key: &&String| !FILLERS.contains(&key.as_str());
        let others: Vec<String> = keys.iter().filter(is_filler).cloned().collect();
        meaning(&others)
    });
    if parsed.meaning.is_some() {
        parsed.kind = estimate_kind(&keys);
        return parsed;
    }
    // "Visit (weeks)".
    if let [first @ .., last] = keys.as_slice()
        && let Some(unit) = unit_in(last)
        && meaning(first) == Some(Meaning::Visit)
    {
        parsed.meaning = Some(Meaning::Visit);
        parsed.time_unit = unit;
        return parsed;
    }
    for length in (1..keys.len()).rev() {
        let ends = [
            (&keys[keys.len() - length..], &pieces[..keys.len() - length]),
            (&keys[..length], &pieces[length..]),
        ];
        for (what, of) in ends {
            if let Some(found) = meaning(what).and_then(of_an_arm) {
                parsed.meaning = Some(found);
                parsed.of = of.join(" ");
                return parsed;
            }
        }
    }
    parsed
}

/// The words of a heading as they are written.
fn pieces(heading: &str) -> Vec<&str> {
    let ends = |character: char| {
        character.is_whitespace()
            || (character.is_ascii_punctuation() && character != '\'')
            || character == '±'
    };
    heading
        .split(ends)
        .filter(|piece| !key(piece).is_empty())
        .collect()
}

/// The meaning of words: of all together, or of two parts that belong
/// together.
fn meaning(keys: &[String]) -> Option<Meaning> {
    let alone = |keys: &[String]| {
        let whole = keys.concat();
        named(&whole).or_else(|| named(&without_number(&whole)?))
    };
    alone(keys)
        .or_else(|| (1..keys.len()).find_map(|at| joined(alone(&keys[..at])?, alone(&keys[at..])?)))
}

/// The kind that the words name, alone or before what else is in the cell.
fn estimate_kind(keys: &[String]) -> EstimateKind {
    let found = (1..=keys.len())
        .rev()
        .find_map(|end| kind_in(&keys[..end].concat()));
    found.unwrap_or_default()
}

/// Numbers that stand in headings without a per cent sign, as in "ci95".
const LEVELS: [&str; 4] = ["95", "90", "99", "80"];

fn without_number(key: &str) -> Option<String> {
    let level = LEVELS.iter().find(|level| key.contains(**level))?;
    Some(key.replacen(level, "", 1))
}

/// Takes "95%" out of a heading, and "95" out of "ci95".
fn without_level(heading: &str) -> (String, String) {
    if let Some(sign) = heading.find('%') {
        let before = heading[..sign].trim_end();
        let digits = |character: char| character.is_ascii_digit() || matches!(character, '.' | ',');
        let start = before.trim_end_matches(digits).len();
        let number = before[start..].replace(',', ".");
        if number.parse::<Decimal>().is_ok() {
            let mut rest = before[..start].to_owned();
            rest.push(' ');
            rest.push_str(&heading[sign + 1..]);
            return (number, rest);
        }
    }
    let words = words(heading);
    let found = LEVELS.iter().find(|level| {
        words.split('-').any(|word| {
            let rest = word.replacen(**level, "", 1);
            word.len() > rest.len()
                && matches!(
                    rest.as_str(),
                    "" | "ci" | "ki" | "ic" | "lower" | "upper" | "lcl" | "ucl" | "low" | "high"
                )
        })
    });
    match found {
        Some(level) => ((*level).to_owned(), heading.replacen(level, " ", 1)),
        None => (String::new(), heading.to_owned()),
    }
}
