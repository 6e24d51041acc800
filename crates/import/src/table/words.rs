//! Words in cells and headings that stand for words of the trial format.

use super::super::slug::key;
use super::meaning::{kind_in, same_letters};
use mcid_trial::{ContrastKind, Keyword};

/// A kind of contrast by its name in files, or by what it is called.
pub(super) fn kind(text: &str) -> Option<&'static str> {
    let key = key(text);
    let mut words = ContrastKind::WORDS.iter().map(|(word, _)| *word);
    words
        .find(|word| same_letters(word, &key))
        .or_else(|| kind_in(&key))
}

/// A direction of benefit in words.
pub(super) fn direction(text: &str) -> Option<&'static str> {
    const LOWER: &str = "lowerisbetter lowerbetter lower lowerscoresarebetter less decrease niedrigeristbesser niedriger niedrig plusbasestmieux plusbas lowerscoresbetter";
    const HIGHER: &str = "higherisbetter higherbetter higher higherscoresarebetter more increase hoeheristbesser hoeher hoch plushautestmieux pluseleve higherscoresbetter";
    let key = key(text);
    let is_among = |words: &str| words.split(' ').any(|word| word == key);
    if is_among(LOWER) {
        Some("lower_is_better")
    } else if is_among(HIGHER) {
        Some("higher_is_better")
    } else {
        None
    }
}

/// The role of an outcome in words.
pub(super) fn role(text: &str) -> Option<&'static str> {
    match key(text).as_str() {
        "primary" | "primaer" | "principal" => Some("primary"),
        "secondary" | "sekundaer" | "secondaire" => Some("secondary"),
        "posthoc" => Some("post_hoc"),
        _ => None,
    }
}

/// What a heading says of the unit of the times below it.
pub(super) fn unit_in(key: &str) -> Option<&'static str> {
    const UNITS: [(&str, &str); 4] = [
        ("days", "day days tag tage jour jours"),
        ("weeks", "week weeks wk wks woche wochen semaine semaines"),
        ("months", "month months mo monat monate mois"),
        ("years", "year years jahr jahre an ans annee annees"),
    ];
    let found = UNITS
        .iter()
        .find(|(_, keys)| keys.split(' ').any(|one| one == key));
    found.map(|(unit, _)| *unit)
}
