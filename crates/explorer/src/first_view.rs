//! What the first context says of a trial under a question: verdict, thresholds, trajectory, differences.

use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::threshold::{ThresholdScale, between_scale, within_scale};
use mcid_analysis::trajectory::{ThresholdMarks, Trajectory, threshold_marks, trajectory};
use mcid_analysis::verdict::{Stretch, stretches};
use mcid_analysis::{Question, chosen};
use mcid_text::answer::{Answer, answer, heading, no_answer};
use mcid_text::key_number::{KeyNumber, key_numbers};
use mcid_text::table::Table;
use mcid_text::within_vs_between::{WithinVsBetween, within_vs_between};
use mcid_text::{alternative, table};
use mcid_trial::Trial;

/// Everything that the page says of a trial under a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The question of the page in words.
    pub heading: String,
    /// The answer; `None` where the trial gives no difference with an
    /// interval at the chosen visit.
    pub answer: Option<Answer>,
    /// The three numbers under it.
    pub key_numbers: Vec<KeyNumber>,
    /// The scale of the between-group threshold.
    pub between_scale: ThresholdScale,
    /// The scale of the within-group threshold.
    pub within_scale: ThresholdScale,
    /// The verdicts along the between-group scale.
    pub stretches: Vec<Stretch>,
    /// The arms' courses.
    pub trajectory: Trajectory,
    /// What the thresholds add to them.
    pub threshold_marks: ThresholdMarks,
    /// The differences, visit by visit.
    pub differences: Vec<Difference>,
    /// Within a person against between groups.
    pub within_vs_between: Option<WithinVsBetween>,
    /// The trajectory as a table.
    pub trajectory_table: Table,
    /// The differences as a table.
    pub difference_table: Table,
    /// The trajectory in words.
    pub trajectory_alternative: String,
    /// The differences in words.
    pub difference_alternative: String,
}

/// Everything that the page says of a trial under a question.
pub fn analyse(trial: &Trial, question: &Question) -> Analysis {
    let question = question.clamped(trial);
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, outcome, question.comparison);
    let selected = chosen(&rows, &question);
    let between_scale = between_scale(outcome, question.comparison);
    let course = trajectory(trial, &question);
    let marks = threshold_marks(trial, &question);
    Analysis {
        heading: heading(trial, &question, selected),
        answer: selected.map(|difference| answer(trial, &question, difference)),
        key_numbers: selected
            .map(|difference| key_numbers(trial, &question, difference))
            .unwrap_or_default(),
        within_scale: within_scale(trial, outcome),
        stretches: selected
            .map(|difference| stretches(&difference.benefit, between_scale.maximum))
            .unwrap_or_default(),
        between_scale,
        within_vs_between: within_vs_between(trial, &question, selected),
        trajectory_table: table::trajectory(trial, &question),
        difference_table: table::differences(trial, &question, &rows),
        trajectory_alternative: alternative::trajectory(trial, &question, &course, &marks),
        difference_alternative: alternative::differences(trial, &question, &rows),
        trajectory: course,
        threshold_marks: marks,
        differences: rows,
    }
}

/// What is said aloud when a question has come to rest.
pub fn spoken(trial: &Trial, question: &Question) -> String {
    let question = question.clamped(trial);
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, outcome, question.comparison);
    let visit = &trial.visits[question.visit].label;
    chosen(&rows, &question).map_or_else(
        || no_answer(trial, &question),
        |difference| {
            format!(
                "{}, {visit}. {}",
                outcome.name,
                answer(trial, &question, difference).spoken
            )
        },
    )
}
