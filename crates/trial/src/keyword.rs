//! The words of the format that stand for one of a few things: one table for
//! each, by which files are read, written and imported.

use super::model::{
    ArmRole, ContrastKind, Direction, NoteKind, OutcomeRole, RatioKind, ThresholdKind, TimeUnit,
};

/// One of a few things that a file names by a word.
pub trait Keyword: Copy + PartialEq + 'static {
    /// All of them with their words, in the order in which messages list them.
    const WORDS: &'static [(&'static str, Self)];

    /// Its word in a file.
    fn as_str(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, value)| *value == self);
        found.map_or("", |(word, _)| word)
    }

    /// The one that a word stands for.
    fn from_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(known, _)| *known == word);
        found.map(|&(_, value)| value)
    }
}

impl Keyword for TimeUnit {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("days", Self::Days),
        ("weeks", Self::Weeks),
        ("months", Self::Months),
        ("years", Self::Years),
    ];
}

impl Keyword for ArmRole {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("intervention", Self::Intervention),
        ("control", Self::Control),
    ];
}

impl Keyword for Direction {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("lower_is_better", Self::LowerIsBetter),
        ("higher_is_better", Self::HigherIsBetter),
    ];
}

impl Keyword for OutcomeRole {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("primary", Self::Primary),
        ("secondary", Self::Secondary),
        ("post_hoc", Self::PostHoc),
    ];
}

impl Keyword for ThresholdKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("between_groups", Self::BetweenGroups),
        ("within_person_units", Self::WithinPersonUnits),
        ("within_person_percent", Self::WithinPersonPercent),
        ("ratio", Self::Ratio),
    ];
}

impl ThresholdKind {
    /// The words of the kinds within a person, of which responders are counted.
    pub fn within_person() -> &'static [(&'static str, Self)] {
        &Self::WORDS[1..3]
    }

    /// True for a change within a person.
    pub fn is_within_person(self) -> bool {
        matches!(self, Self::WithinPersonUnits | Self::WithinPersonPercent)
    }
}

impl Keyword for ContrastKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("model_difference", Self::ModelDifference),
        ("change_difference", Self::ChangeDifference),
        ("unadjusted_difference", Self::UnadjustedDifference),
        ("ratio", Self::Ratio),
        ("standardised_difference", Self::StandardisedDifference),
    ];
}

impl ContrastKind {
    /// True for a difference in the outcome's unit, which alone can be held
    /// against a threshold in that unit.
    pub fn is_in_unit(self) -> bool {
        !matches!(self, Self::Ratio | Self::StandardisedDifference)
    }
}

impl Keyword for RatioKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("odds", Self::Odds),
        ("risk", Self::Risk),
        ("hazard", Self::Hazard),
        ("rate", Self::Rate),
        ("geometric_mean", Self::GeometricMean),
    ];
}

impl Keyword for NoteKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("disagreement", Self::Disagreement),
        ("oddity", Self::Oddity),
        ("remark", Self::Remark),
    ];
}
