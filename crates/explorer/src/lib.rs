//! Views: each a figure or a table with its title, its finding, its controls,
//! its working and its words, as plain data.
//!
//! A view is a pure function of trial, question and width: it takes results
//! from `mcid-analysis`, words from `mcid-text` and a figure from
//! `mcid-figure`. The page, the command, the report and the golden tests all
//! take it from the list [`ALL`]. The two views of the first screen are made of
//! two parts besides, so that the page draws only what a threshold moves: see
//! [`FixedView`] and [`ThresholdView`].
//!
//! To add a view: a file here with a function `view`, a line in [`ALL`], its
//! name in `mcid_analysis::embed::PARTS`, and its words in `mcid-text`.

mod checks;
mod compatibility;
mod confidence;
mod contrasts;
mod controls;
mod counts;
pub mod difference;
mod equivalence;
pub mod first_view;
mod notes;
mod number_needed_to_treat;
mod overlap;
pub mod panel;
mod part;
mod prior_map;
mod priors;
mod responders;
mod self_check;
mod threshold_view;
pub mod trajectory;
mod within_vs_between;

pub use part::{Control, KeyEntry, View};
pub use threshold_view::{FixedView, LayerSource, ThresholdView};

use mcid_analysis::Question;
use mcid_figure::scene::Role;
use mcid_text::RichText;
use mcid_text::table::Table;
use mcid_text::term::Term;
use mcid_trial::Trial;

/// What a view is made from.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The trial.
    pub trial: &'a Trial,
    /// The question, clamped to it.
    pub question: &'a Question,
    /// Width of the view's place, in CSS pixels.
    pub width: f64,
}

/// Makes one view.
pub type Make = fn(ViewContext<'_>) -> View;

/// All views in the order in which the page shows them, each with its name
/// in addresses, commands and tests.
pub const ALL: &[(&str, Make)] = &[
    ("trajectory", trajectory::view),
    ("difference", difference::view),
    ("lesson", within_vs_between::view),
    ("compatibility", compatibility::view),
    ("confidence", confidence::view),
    ("priors", priors::view),
    ("prior-map", prior_map::view),
    ("responders", responders::view),
    ("people", number_needed_to_treat::view),
    ("overlap", overlap::view),
    ("contrasts", contrasts::view),
    ("readings", equivalence::view),
    ("checks", checks::view),
    ("notes", notes::view),
    ("counts", counts::view),
    ("self-check", self_check::view),
];

/// How many views there are.
pub const COUNT: usize = ALL.len();

/// How many of them the first screen shows; the page makes these itself, in
/// two parts, and the others in its worker.
pub const ON_FIRST_SCREEN: usize = 2;

/// The view at a place in [`ALL`]; `None` beyond its end. `question` is
/// clamped to the trial.
pub fn view(trial: &Trial, question: &Question, which: usize, width: f64) -> Option<View> {
    let (_, make) = ALL.get(which)?;
    let question = question.clamped(trial);
    // Narrower than any screen, a figure would have no room for its axes.
    let width = if width.is_finite() {
        width.max(240.0)
    } else {
        240.0
    };
    Some(make(ViewContext {
        trial,
        question: &question,
        width,
    }))
}

/// A view that has nothing to show, and says why.
fn refused(title: &str, why: RichText) -> View {
    View {
        title: title.to_owned(),
        lead: why,
        ..View::default()
    }
}

/// A table; none where it has no rows.
fn with_rows(table: Table) -> Table {
    if table.rows.is_empty() {
        Table::default()
    } else {
        table
    }
}

/// An entry of the key.
fn key(role: Role, meaning: impl Into<String>) -> KeyEntry {
    KeyEntry {
        role,
        meaning: meaning.into(),
    }
}

/// The definitions of terms.
fn terms(terms: &[Term]) -> Vec<(String, String)> {
    mcid_text::term::owned(terms)
}
