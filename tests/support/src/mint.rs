//! MINT's three trials by the names of their table.

use mcid_analysis::question::Question;
use mcid_trial::Trial;

use super::file::published;

/// The names.
pub const TRIALS: [&str; 3] = ["facet", "sacroiliac", "combination"];

/// The trial of a name.
#[track_caller]
pub fn mint(name: &str) -> Trial {
    let id = format!("mint-{name}");
    let mut all = published().into_iter();
    all.find(|trial| trial.id == id).expect(&id)
}

/// The same with its opening question.
#[track_caller]
pub fn opening(name: &str) -> (Trial, Question) {
    let trial = mint(name);
    let question = Question::opening(&trial);
    (trial, question)
}
