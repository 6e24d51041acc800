//! The question that a trial or an outcome opens with, and a question brought into what a trial allows.

use mcid_trial::{Decimal, OutcomeRole, Trial};

use super::change::percent_is_meaningful;
use super::comparison::comparisons;
use super::difference::answerable_visits;
use super::display::{Bars, ScoreRange, TrajectoryDisplay};
use super::parameter::{CHOICES, SETTINGS, THRESHOLDS};
use super::question::Question;
use super::setting::Setting;

impl Question {
    /// The question a trial opens with: its primary outcome at its primary
    /// visit, with the trial's own thresholds.
    pub fn opening(trial: &Trial) -> Self {
        let outcome = trial
            .outcomes
            .iter()
            .position(|outcome| outcome.role == OutcomeRole::Primary)
            .unwrap_or(0);
        Self::default_for(trial, outcome)
    }

    /// The opening question about one outcome: the trial's primary visit if
    /// the outcome has a difference there, else its last visit with one.
    pub fn default_for(trial: &Trial, outcome: usize) -> Self {
        let outcome = outcome.min(trial.outcomes.len().saturating_sub(1));
        let measured = &trial.outcomes[outcome];
        let visits = answerable_visits(trial, measured, 0);
        let primary = trial.visits.iter().position(|visit| visit.primary);
        let visit = match primary {
            Some(visit) if visits.is_empty() || visits.contains(&visit) => visit,
            _ => visits.last().copied().unwrap_or(trial.visits.len() - 1),
        };
        let mut question = Self {
            outcome,
            visit,
            comparison: 0,
            between: Decimal::default(),
            within: Decimal::default(),
            display: TrajectoryDisplay::default(),
            bars: Bars::default(),
            range: ScoreRange::default(),
            settings: Default::default(),
            choices: Default::default(),
        };
        for row in &THRESHOLDS {
            // With as many decimals as it has once moved and moved back.
            let scale = (row.scale)(trial, &question);
            *(row.value)(&mut question) = scale.fit(scale.opening);
        }
        for setting in Setting::ALL {
            let scale = (SETTINGS[setting as usize].scale)(trial, &question);
            question.settings[setting as usize] = scale.opening;
        }
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
            answerable_visits(trial, &trial.outcomes[fresh.outcome], 0).contains(&self.visit);
        let mut settings = fresh.settings;
        for setting in Setting::ALL {
            if !SETTINGS[setting as usize].in_units {
                settings[setting as usize] = self.setting(setting);
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
            .min(comparisons(trial, outcome).len().saturating_sub(1));
        for row in &THRESHOLDS {
            let scale = (row.scale)(trial, &self);
            let value = (row.value)(&mut self);
            *value = scale.fit(*value);
        }
        for setting in Setting::ALL {
            let scale = (SETTINGS[setting as usize].scale)(trial, &self);
            self.settings[setting as usize] = scale.fit(self.setting(setting));
        }
        for (chosen, row) in self.choices.iter_mut().zip(&CHOICES) {
            if usize::from(*chosen) >= row.names.len() {
                *chosen = 0;
            }
        }
        if self.display == TrajectoryDisplay::PercentChange
            && !percent_is_meaningful(trial, outcome)
        {
            self.display = TrajectoryDisplay::Change;
        }
        self
    }
}
