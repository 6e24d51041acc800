//! Words in cells and headings that stand for words of the trial format.

use super::super::slug::key;
use super::meaning::{EstimateKind, kind_in, same_letters};
use mcid_trial::{ContrastKind, Keyword, RatioKind};

/// What to do about a kind of contrast that is not known.
pub(super) const KINDS: &str = "Write model_difference, change_difference, unadjusted_difference, ratio or standardised_difference.";

/// A kind of contrast by its name in files, or by what it is called.
pub(super) fn kind(text: &str) -> Option<EstimateKind> {
    let key = key(text);
    let mut words = ContrastKind::WORDS.iter().map(|(word, _)| *word);
    let named = words.find(|word| same_letters(word, &key));
    let named = named.map(|kind| EstimateKind { kind, ratio: "" });
    named.or_else(|| kind_in(&key))
}

/// Of what a ratio is, in words: "odds", "odds ratio".
pub(super) fn ratio_of(text: &str) -> Option<&'static str> {
    let key = key(text);
    let mut words = RatioKind::WORDS.iter().map(|(word, _)| *word);
    let called = kind_in(&key).map(|found| found.ratio);
    words
        .find(|word| same_letters(word, &key))
        .or(called.filter(|ratio| !ratio.is_empty()))
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
