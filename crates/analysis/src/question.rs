//! The question: what the reader moves.
//!
//! Small and `Copy`; the page holds it in one signal and the address holds it
//! as text. Every value of it is legal for every trial once it has been
//! [clamped](Question::clamped).

use serde::{Deserialize, Serialize};

use mcid_trial::{ArmIndex, ContrastKind, Decimal, Outcome, Trial, VisitIndex};

use super::difference::usable_contrasts;
use super::setting::{CHOICE_COUNT, SETTING_COUNT, SETTINGS};
use super::threshold::{between_scale, within_scale};

/// What a reader asks of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Index into [`Trial::outcomes`].
    pub outcome: usize,
    /// Index into [`Trial::visits`].
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
    /// The numbers set beside the thresholds, in the order of
    /// [`super::setting::Setting`].
    pub settings: [Decimal; SETTING_COUNT],
    /// What is chosen from a few, in the order of
    /// [`super::setting::Choice`].
    pub choices: [u8; CHOICE_COUNT],
}

/// What the trajectory shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TrajectoryDisplay {
    /// Mean scores.
    #[default]
    Scores,
    /// Change from baseline, in the outcome's unit.
    Change,
    /// Change from baseline, in per cent of the arm's baseline mean.
    PercentChange,
}

/// What the bars on the trajectory's means are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Bars {
    /// 95% confidence interval of the mean.
    #[default]
    ConfidenceInterval,
    /// One standard deviation of the scores to either side.
    StandardDeviation,
}

/// How much of the scale the trajectory shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ScoreRange {
    /// Only as much as the drawn values need.
    Fitted,
    /// The instrument's whole scale, where the trial gives it.
    #[default]
    Full,
}

/// A pair of arms that at least one contrast of an outcome compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The arm whose benefit is asked about.
    pub arm: ArmIndex,
    /// The arm it is compared with.
    pub reference_arm: ArmIndex,
}

/// The pairs of arms that an outcome's differences compare, in the file's
/// order. Ratios cannot be held against a threshold in the outcome's unit and
/// do not count.
pub fn comparisons(outcome: &Outcome) -> Vec<Comparison> {
    let mut pairs: Vec<Comparison> = Vec::new();
    for contrast in &outcome.contrasts {
        let pair = Comparison {
            arm: contrast.arm,
            reference_arm: contrast.reference_arm,
        };
        if contrast.kind != ContrastKind::Ratio && !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    pairs
}

/// The visits at which a comparison of an outcome has a difference with an
/// interval, in order of time.
pub fn answerable_visits(outcome: &Outcome, comparison: usize) -> Vec<VisitIndex> {
    let last = outcome
        .contrasts
        .iter()
        .map(|contrast| contrast.visit)
        .max();
    (0..=last.unwrap_or_default())
        .filter(|visit| {
            usable_contrasts(outcome, comparison).any(|contrast| contrast.visit == *visit)
        })
        .collect()
}

impl Question {
    /// The question a trial opens with: its primary outcome at its primary
    /// visit, with the trial's own thresholds.
    pub fn opening(trial: &Trial) -> Self {
        let outcome = trial
            .outcomes
            .iter()
            .position(|outcome| outcome.role == mcid_trial::OutcomeRole::Primary)
            .unwrap_or(0);
        Self::default_for(trial, outcome)
    }

    /// The opening question about one outcome: the trial's primary visit if
    /// the outcome has a difference there, else its last visit with one.
    pub fn default_for(trial: &Trial, outcome: usize) -> Self {
        let outcome = outcome.min(trial.outcomes.len().saturating_sub(1));
        let measured = &trial.outcomes[outcome];
        let visits = answerable_visits(measured, 0);
        let primary = trial.visits.iter().position(|visit| visit.primary);
        let visit = match primary {
            Some(visit) if visits.is_empty() || visits.contains(&visit) => visit,
            _ => visits.last().copied().unwrap_or(trial.visits.len() - 1),
        };
        // With as many decimals as they have once moved and moved back.
        let [between, within] = [between_scale(measured, 0), within_scale(trial, measured)]
            .map(|scale| scale.fit(scale.opening));
        let mut question = Self {
            outcome,
            visit,
            comparison: 0,
            between,
            within,
            display: TrajectoryDisplay::default(),
            bars: Bars::default(),
            range: ScoreRange::default(),
            settings: Default::default(),
            choices: Default::default(),
        };
        question.settings = question.opening_settings(trial);
        question
    }

    /// A question that points inside every trial: its first outcome, visit and
    /// comparison.
    #[must_use]
    pub fn common(self) -> Self {
        Self {
            outcome: 0,
            visit: 0,
            comparison: 0,
            ..self
        }
    }

    /// The same choices about another outcome: thresholds start anew, for
    /// they are in another unit; the visit stays where it can.
    #[must_use]
    pub fn with_outcome(self, trial: &Trial, outcome: usize) -> Self {
        let fresh = Self::default_for(trial, outcome);
        let keeps_visit =
            answerable_visits(&trial.outcomes[fresh.outcome], 0).contains(&self.visit);
        let mut settings = fresh.settings;
        for (index, row) in SETTINGS.iter().enumerate() {
            if !row.in_units {
                settings[index] = self.settings[index];
            }
        }
        Self {
            visit: if keeps_visit { self.visit } else { fresh.visit },
            display: self.display,
            bars: self.bars,
            range: self.range,
            settings,
            choices: self.choices,
            ..fresh
        }
        .clamped(trial)
    }

    /// This question with every part brought into what the trial allows.
    #[must_use]
    pub fn clamped(mut self, trial: &Trial) -> Self {
        self.outcome = self.outcome.min(trial.outcomes.len() - 1);
        self.visit = self.visit.min(trial.visits.len() - 1);
        let outcome = &trial.outcomes[self.outcome];
        self.comparison = self
            .comparison
            .min(comparisons(outcome).len().saturating_sub(1));
        self.between = between_scale(outcome, self.comparison).fit(self.between);
        self.within = within_scale(trial, outcome).fit(self.within);
        self.fit_settings(trial);
        if self.display == TrajectoryDisplay::PercentChange
            && !super::change::percent_is_meaningful(trial, outcome)
        {
            self.display = TrajectoryDisplay::Change;
        }
        self
    }
}
