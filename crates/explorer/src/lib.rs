//! Exhibits: each a figure or a table with its title, its finding, its
//! controls, its working and its words, as plain data.
//!
//! One file each, listed once in [`ALL`]. An exhibit is a pure function of
//! trial, question and width, so that it can be computed where the page does
//! not wait for it, written down, and tested without a browser.

mod checks;
mod compatibility;
mod confidence;
mod contrasts;
mod counts;
pub mod first_view;
mod lesson;
mod notes;
mod overlap;
pub mod panel;
mod part;
mod people;
mod prior_map;
mod priors;
mod readings;
mod responders;
mod self_check;

pub use part::{Control, Exhibit, KeyEntry};

use mcid_analysis::Question;
use mcid_analysis::setting::{CHOICES, Choice, SETTINGS, Setting};
use mcid_text::Passage;
use mcid_text::term::Term;
use mcid_trial::Trial;

/// What an exhibit is made from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The trial.
    pub trial: &'a Trial,
    /// The question, fitted to it.
    pub question: &'a Question,
    /// Width of the exhibit's place, in CSS pixels.
    pub width: f64,
}

/// Makes one exhibit.
pub type Make = fn(View<'_>) -> Exhibit;

/// All exhibits in the order in which the page shows them, each with its name
/// in addresses and tests.
pub const ALL: &[(&str, Make)] = &[
    ("lesson", lesson::exhibit),
    ("compatibility", compatibility::exhibit),
    ("confidence", confidence::exhibit),
    ("priors", priors::exhibit),
    ("prior-map", prior_map::exhibit),
    ("responders", responders::exhibit),
    ("people", people::exhibit),
    ("overlap", overlap::exhibit),
    ("contrasts", contrasts::exhibit),
    ("readings", readings::exhibit),
    ("checks", checks::exhibit),
    ("notes", notes::exhibit),
    ("counts", counts::exhibit),
    ("self-check", self_check::exhibit),
];

/// How many exhibits there are.
pub const COUNT: usize = ALL.len();

/// The exhibit at a place in [`ALL`]; `None` beyond its end. `question` is
/// fitted to the trial.
pub fn exhibit(trial: &Trial, question: &Question, which: usize, width: f64) -> Option<Exhibit> {
    let (_, make) = ALL.get(which)?;
    let question = question.fitted(trial);
    // Narrower than any screen, a figure would have no room for its axes.
    let width = if width.is_finite() {
        width.max(240.0)
    } else {
        240.0
    };
    Some(make(View {
        trial,
        question: &question,
        width,
    }))
}

/// An exhibit that has nothing to show, and says why.
fn refused(title: &str, why: Passage) -> Exhibit {
    Exhibit {
        title: title.to_owned(),
        lead: why,
        ..Exhibit::default()
    }
}

/// A slider for a setting.
fn slider(view: View<'_>, setting: Setting, label: &str, help: &str, unit: &str) -> Control {
    let scale = (SETTINGS[setting as usize].scale)(view.trial, view.question);
    let value = view.question.setting(setting);
    let number = mcid_text::number::decimal(value);
    let gap = if unit.is_empty() || unit == "%" {
        ""
    } else {
        " "
    };
    Control::Slider {
        setting: setting as u8,
        label: label.to_owned(),
        help: help.to_owned(),
        range: [scale.minimum, scale.maximum, scale.step, value],
        spoken: format!("{number}{gap}{unit}"),
    }
}

/// A choice of a few, with what readers see of each.
fn choice(view: View<'_>, choice: Choice, label: &str, options: &[&str]) -> Control {
    debug_assert_eq!(options.len(), CHOICES[choice as usize].1.len());
    Control::Choice {
        choice: choice as u8,
        label: label.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        chosen: view.question.choice(choice),
    }
}

/// An entry of the key.
fn key(role: mcid_figure::scene::Role, meaning: impl Into<String>) -> KeyEntry {
    KeyEntry {
        class: role.class(),
        meaning: meaning.into(),
    }
}

/// The definitions of terms.
fn terms(terms: &[Term]) -> Vec<(String, String)> {
    mcid_text::term::owned(terms)
}
