//! A trial and a question to results: plain values, numbers only. Words are
//! made of them in `mcid-text`, figures in `mcid-figure`.
//!
//! A [`Question`] says what a reader asks: outcome, visit, compared arms, the
//! two thresholds, settings, and what is shown. [`parameter`] has one row for
//! each threshold, setting and choice: its name in the address, its scale and
//! where it opens. [`fragment`] writes a question into the address and reads it
//! back, `defaults` opens a question and brings one into what a trial allows.
//!
//! Every other module answers one kind of question from the trial and the
//! question: [`difference`] and [`verdict`] the main one, [`evidence`] what the
//! printed numbers imply (standard error, degrees of freedom), and on it
//! [`confidence`], [`priors`], [`equivalence`], [`contrasts`]; [`change`],
//! [`trajectory`], [`passing`] and [`responders`] concern the arms; [`checks`]
//! compares the reported numbers with one another. Formulas are in `mcid-stats`.
//!
//! To add
//! - a setting or a choice: a variant in [`setting`], a row in [`parameter`],
//!   and its words in `mcid-text`;
//! - a check: a file in `checks`, a variant of [`checks::CheckKind`];
//! - an analysis: a module that takes a trial and a question and returns plain
//!   values.

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
mod means;
pub mod parameter;
pub mod passing;
pub mod posterior_range;
pub mod printed_p;
pub mod priors;
pub mod question;
pub mod ratio;
pub mod recovered;
pub mod reference;
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
