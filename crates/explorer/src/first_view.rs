//! The results behind the first screen: what stands still while a threshold moves, and what follows it.

use mcid_analysis::difference::{Basis, Difference, differences, other_estimate};
use mcid_analysis::passing::{PassStretch, pass_stretches};
use mcid_analysis::threshold::{ThresholdScale, between_scale, within_scale};
use mcid_analysis::trajectory::{ThresholdMarks, Trajectory, threshold_marks, trajectory};
use mcid_analysis::verdict::{Stretch, stretches};
use mcid_analysis::{Question, chosen};
use mcid_text::answer::{Answer, answer, heading, no_answer};
use mcid_text::key_number::{KeyNumber, key_numbers};
use mcid_text::ratio;
use mcid_text::{RichText, basis};
use mcid_trial::{Decimal, Trial};

/// Results that do not depend on the thresholds.
#[derive(Debug, Clone, PartialEq)]
pub struct FixedResults {
    /// The question, clamped to the trial, with both thresholds at 0.
    pub question: Question,
    /// The scale of the between-group threshold.
    pub between_scale: ThresholdScale,
    /// The scale of the within-group threshold.
    pub within_scale: ThresholdScale,
    /// The differences, visit by visit.
    pub differences: Vec<Difference>,
    /// The difference at the question's visit; `None` where the trial gives
    /// none with an interval.
    pub chosen: Option<Difference>,
    /// The difference from means beside a printed one, or the printed one
    /// where the means are shown; `None` where the file does not have both.
    pub other: Option<Difference>,
    /// The verdicts along the between-group scale.
    pub stretches: Vec<Stretch>,
    /// Which means pass, along the within-group scale.
    pub passes: Vec<PassStretch>,
    /// The arms' courses.
    pub trajectory: Trajectory,
}

impl FixedResults {
    /// The results of a question, whatever its thresholds are.
    pub fn new(trial: &Trial, question: &Question) -> Self {
        let question = Question {
            between: Decimal::zero(0),
            within: Decimal::zero(0),
            ..question.clamped(trial)
        };
        let outcome = &trial.outcomes[question.outcome];
        let differences = differences(trial, &question);
        let chosen = chosen(&differences, &question).cloned();
        let other = chosen
            .as_ref()
            .and_then(|difference| other_estimate(trial, &question, difference));
        let between_scale = between_scale(trial, &question);
        let within_scale = within_scale(trial, outcome);
        let stretches = chosen
            .as_ref()
            .map(|difference| stretches(&difference.benefit, between_scale.maximum));
        Self {
            question,
            between_scale,
            within_scale,
            stretches: stretches.unwrap_or_default(),
            passes: pass_stretches(trial, &question, &within_scale),
            trajectory: trajectory(trial, &question),
            differences,
            chosen,
            other,
        }
    }

    /// The question of the page in words.
    pub fn heading(&self, trial: &Trial) -> String {
        heading(trial, &self.question, self.chosen.as_ref())
    }

    /// What the file gives beside the difference shown, in words.
    pub fn other_in_words(&self, trial: &Trial) -> Option<String> {
        let (chosen, other) = self.chosen.as_ref().zip(self.other.as_ref())?;
        Some(basis::other(trial, chosen, other))
    }

    /// The place of [`other`](Self::other) among what can be chosen by
    /// [`Choice::Estimate`](mcid_analysis::setting::Choice::Estimate).
    pub fn other_option(&self) -> u8 {
        let is_means = |other: &Difference| other.basis == Basis::Means;
        u8::from(self.other.as_ref().is_some_and(is_means))
    }
}

/// Results that follow the thresholds.
#[derive(Debug, Clone, PartialEq)]
pub struct ThresholdResults {
    /// The question, clamped to the trial.
    pub question: Question,
    /// The answer; `None` where the trial gives no difference with an
    /// interval at the chosen visit.
    pub answer: Option<Answer>,
    /// The three numbers under it.
    pub key_numbers: Vec<KeyNumber>,
    /// What the thresholds add to the trajectory.
    pub marks: ThresholdMarks,
}

impl ThresholdResults {
    /// The results of a question at its thresholds; `fixed` belongs to the
    /// same question.
    pub fn new(trial: &Trial, fixed: &FixedResults, question: &Question) -> Self {
        let question = question.clamped(trial);
        let chosen = fixed.chosen.as_ref();
        let key_numbers = chosen.map(|difference| key_numbers(trial, &question, difference));
        Self {
            question,
            answer: chosen.map(|difference| answer(trial, &question, difference)),
            key_numbers: key_numbers.unwrap_or_default(),
            marks: threshold_marks(trial, &question),
        }
    }
}

/// All results of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// What stands still while a threshold moves.
    pub fixed: FixedResults,
    /// What follows the thresholds.
    pub at_thresholds: ThresholdResults,
}

impl Analysis {
    /// The finding in words, or why there is none.
    pub fn finding(&self, trial: &Trial) -> RichText {
        let question = &self.at_thresholds.question;
        let found = self.at_thresholds.answer.as_ref();
        found
            .map(|answer| answer.finding.clone())
            .or_else(|| ratio::answer(trial, question))
            .unwrap_or_else(|| RichText::new(no_answer(trial, question)))
    }
}

/// All results of a question.
pub fn analyse(trial: &Trial, question: &Question) -> Analysis {
    let fixed = FixedResults::new(trial, question);
    Analysis {
        at_thresholds: ThresholdResults::new(trial, &fixed, question),
        fixed,
    }
}

/// What is said aloud when a question has come to rest.
pub fn spoken(trial: &Trial, question: &Question) -> String {
    let question = question.clamped(trial);
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, &question);
    let visit = &trial.visits[question.visit].label;
    chosen(&rows, &question).map_or_else(
        || no_answer(trial, &question),
        |difference| {
            let answer = answer(trial, &question, difference).spoken;
            format!("{}, {visit}. {answer}", outcome.name)
        },
    )
}
