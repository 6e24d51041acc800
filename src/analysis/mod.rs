//! A trial and a question go in; everything that the page will say comes out,
//! as plain values: the verdict, the courses, the tables, the sentences.
//!
//! [`analyse`] computes all of it at once. The page calls the parts, so that a
//! moving threshold computes again only what depends on it.

pub mod change;
pub mod checks;
mod compatibility;
pub mod confidence;
pub mod contrasts;
pub mod difference;
pub mod distribution;
pub mod embed;
pub mod evidence;
mod extremes;
pub mod fragment;
pub mod improvement;
pub mod order;
pub mod posterior_range;
pub mod printed_p;
pub mod priors;
pub mod question;
pub mod readings;
pub mod responders;
pub mod rounding;
pub mod sample_size;
pub mod scores;
pub mod setting;
pub mod threshold;
pub mod trajectory;
pub mod verdict;
pub mod words;

use crate::trial::Trial;

use difference::{Difference, differences};
pub use question::Question;
use threshold::{ThresholdScale, between_scale, within_scale};
use trajectory::{ThresholdMarks, Trajectory, threshold_marks};
use verdict::{Stretch, stretches};
use words::answer::{Answer, answer};
use words::key_number::{KeyNumber, key_numbers};
use words::lesson::{Lesson, lesson};
use words::table::Table;

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
    pub lesson: Option<Lesson>,
    /// The trajectory as a table.
    pub trajectory_table: Table,
    /// The differences as a table.
    pub difference_table: Table,
    /// The trajectory in words.
    pub trajectory_alternative: String,
    /// The differences in words.
    pub difference_alternative: String,
}

/// The difference that a question is about: that of its visit.
pub fn chosen<'a>(rows: &'a [Difference], question: &Question) -> Option<&'a Difference> {
    rows.iter().find(|row| row.visit == question.visit)
}

/// Everything that the page says of a trial under a question.
pub fn analyse(trial: &Trial, question: &Question) -> Analysis {
    let question = question.fitted(trial);
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, outcome, question.comparison);
    let selected = chosen(&rows, &question);
    let between_scale = between_scale(outcome, question.comparison);
    let course = trajectory::trajectory(trial, &question);
    let marks = threshold_marks(trial, &question);
    Analysis {
        heading: words::answer::heading(trial, &question, selected),
        answer: selected.map(|difference| answer(trial, &question, difference)),
        key_numbers: selected
            .map(|difference| key_numbers(trial, &question, difference))
            .unwrap_or_default(),
        within_scale: within_scale(trial, outcome),
        stretches: selected
            .map(|difference| stretches(&difference.benefit, between_scale.maximum))
            .unwrap_or_default(),
        between_scale,
        lesson: lesson(trial, &question, selected),
        trajectory_table: words::table::trajectory(trial, &question),
        difference_table: words::table::differences(trial, &question, &rows),
        trajectory_alternative: words::alternative::trajectory(trial, &question, &course, &marks),
        difference_alternative: words::alternative::differences(trial, &question, &rows),
        trajectory: course,
        threshold_marks: marks,
        differences: rows,
    }
}

/// What is said aloud when a question has come to rest.
pub fn spoken(trial: &Trial, question: &Question) -> String {
    let question = question.fitted(trial);
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, outcome, question.comparison);
    let visit = &trial.visits[question.visit].label;
    chosen(&rows, &question).map_or_else(
        || words::answer::no_answer(trial, &question),
        |difference| {
            format!(
                "{}, {visit}. {}",
                outcome.name,
                answer(trial, &question, difference).spoken
            )
        },
    )
}
