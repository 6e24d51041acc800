//! A trial and a question to results: plain values, numbers only.

mod address;
pub mod change;
pub mod checks;
mod comparison;
mod compatibility;
pub mod confidence;
pub mod contrasts;
mod defaults;
pub mod difference;
pub mod display;
pub mod distribution;
pub mod embed;
pub mod equivalence;
pub mod evidence;
mod extremes;
pub mod fragment;
pub mod fragment_issue;
pub mod parameter;
pub mod passing;
pub mod posterior_range;
pub mod printed_p;
pub mod priors;
pub mod question;
pub mod responders;
pub mod rounding;
pub mod sample_size;
pub mod scores;
pub mod setting;
pub mod threshold;
pub mod trajectory;
pub mod verdict;

use difference::Difference;
pub use question::Question;

/// The difference that a question is about: that of its visit.
pub fn chosen<'a>(rows: &'a [Difference], question: &Question) -> Option<&'a Difference> {
    rows.iter().find(|row| row.visit == question.visit)
}
