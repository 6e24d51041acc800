//! What the difference plot shows, as plain values.

use core::ops::Range;

use mcid_analysis::Question;
use mcid_analysis::difference::Difference;
use mcid_analysis::question::compared_arms;
use mcid_analysis::threshold::{ThresholdScale, between_scale};
use mcid_text::answer::arm_names;
use mcid_text::mark::row_numbers;
use mcid_text::page::figure::favours;
use mcid_text::phrase::capitalised;
use mcid_trial::{Direction, Trial};

/// A row of the figure: a visit's difference with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceRow {
    /// The difference.
    pub difference: Difference,
    /// The visit in words.
    pub visit: String,
    /// The estimate and its interval, as printed.
    pub numbers: String,
}

/// What the figure shows, but for the threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceContent {
    /// The rows, in order of time.
    pub rows: Vec<DifferenceRow>,
    /// Which way is better.
    pub direction: Direction,
    /// The scale of the threshold, which the axis covers on the side of
    /// benefit.
    pub scale: ThresholdScale,
    /// What stands at the end of the axis that favours the arm asked about.
    pub favours_arm: String,
    /// What stands at the other end.
    pub favours_reference: String,
    /// True where the threshold has a handle to drag: its label leaves room
    /// for it, and the line is there even without a threshold.
    pub has_handle: bool,
}

impl DifferenceContent {
    /// The differences of the question's outcome and comparison.
    pub fn new(
        trial: &Trial,
        question: &Question,
        differences: &[Difference],
        has_handle: bool,
    ) -> Self {
        let outcome = &trial.outcomes[question.outcome];
        let pair = compared_arms(trial, question);
        let (arm, reference) = pair.map(|pair| arm_names(trial, pair)).unwrap_or_default();
        let row = |difference: &Difference| DifferenceRow {
            difference: difference.clone(),
            visit: capitalised(&difference.visit_label),
            numbers: row_numbers(&difference.contrast),
        };
        Self {
            rows: differences.iter().map(row).collect(),
            direction: outcome.direction,
            scale: between_scale(trial, question),
            favours_arm: favours(&arm),
            favours_reference: favours(&reference),
            has_handle,
        }
    }

    /// A size of benefit as a difference, with its sign.
    pub(super) fn signed(&self, size: f64) -> f64 {
        match self.direction {
            Direction::LowerIsBetter => -size,
            Direction::HigherIsBetter => size,
        }
    }

    /// What stands under the left and the right end of the axis.
    pub(super) fn captions(&self) -> [String; 2] {
        let (at_left, at_right) = match self.direction {
            Direction::LowerIsBetter => (&self.favours_arm, &self.favours_reference),
            Direction::HigherIsBetter => (&self.favours_reference, &self.favours_arm),
        };
        [
            format!("\u{2190} {at_left}"),
            format!("{at_right} \u{2192}"),
        ]
    }

    /// The axis: on the side of benefit as far as the threshold can go, on the
    /// side of harm as far as the data and a third of that.
    pub(super) fn range(&self) -> Range<f64> {
        let reach = self.scale.maximum.to_f64();
        let rows = self.rows.iter().map(|row| &row.difference);
        let harm = rows
            .flat_map(|row| [row.lower, row.upper, row.estimate])
            .map(|value| -self.signed(value) * 1.1)
            .fold(reach / 3.0, f64::max);
        match self.direction {
            Direction::LowerIsBetter => -reach..harm,
            Direction::HigherIsBetter => -harm..reach,
        }
    }
}
