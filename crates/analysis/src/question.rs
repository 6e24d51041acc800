//! The question: what the reader moves.
//!
//! Small and `Copy`; the page holds it in one signal and the address holds it
//! as text. Every value of it is legal for every trial once it has been
//! [clamped](Question::clamped).

use serde::{Deserialize, Serialize};

use mcid_trial::{Decimal, Trial, VisitIndex};

pub use super::comparison::{Comparison, comparisons};
pub use super::display::{Bars, ScoreRange, TrajectoryDisplay};
use super::setting::{Choice, Setting};

/// What a reader asks of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Index into [`mcid_trial::Trial::outcomes`].
    pub outcome: usize,
    /// Index into [`mcid_trial::Trial::visits`].
    pub visit: VisitIndex,
    /// Index into [`comparisons`] of the outcome.
    pub comparison: usize,
    /// Between-group MCID in the outcome's unit; 0 while none is chosen.
    pub between: Decimal,
    /// Within-group MCID in per cent of baseline or in the outcome's unit
    /// (see [`super::threshold::within_kind`]); 0 while none is chosen.
    pub within: Decimal,
    /// What the trajectory shows.
    pub display: TrajectoryDisplay,
    /// What the bars on its means are.
    pub bars: Bars,
    /// How much of the scale it shows.
    pub range: ScoreRange,
    /// The numbers set beside the thresholds, in the order of [`Setting::ALL`].
    pub settings: [Decimal; Setting::ALL.len()],
    /// What is chosen from a few, in the order of [`Choice::ALL`].
    pub choices: [u8; Choice::ALL.len()],
}

impl Question {
    /// A setting's value.
    pub fn setting(&self, setting: Setting) -> Decimal {
        self.settings[setting as usize]
    }

    /// A choice, as a place in the names of its row ([`super::parameter::CHOICES`]).
    pub fn choice(&self, choice: Choice) -> u8 {
        self.choices[choice as usize]
    }
}

/// The arms that a question compares; `None` where the outcome compares none.
pub fn compared_arms(trial: &Trial, question: &Question) -> Option<Comparison> {
    let pairs = comparisons(trial, &trial.outcomes[question.outcome]);
    pairs.get(question.comparison).copied()
}
