//! What a trial's page tells those who do not open it: search
//! engines, programs that manage references, and whoever is sent a link.
//!
//! The words are those of the opening question. They say the difference with
//! its interval and which way is better, or, where there is no room for all of
//! that, nothing of it.

mod linked;
pub mod preview;
mod tags;

use crate::page::BRAND;
use mcid_analysis::chosen;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::Question;
use mcid_trial::{Contrast, ContrastKind, Outcome, Trial};

use super::answer::contrast_arms;
use super::escape::plain;
use super::{number, phrase};
pub use tags::head;

/// Most characters of a title: what search engines show, and some more.
const TITLE_LENGTH: usize = 90;

/// Most characters of a description: what search engines show.
pub const DESCRIPTION_LENGTH: usize = 160;

/// Most characters of the words for a picture.
const PICTURE_LENGTH: usize = 420;

/// Where and how a page is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The address of the page, e.g. `https://example.org/mcid/`; `None` where
    /// it is not known, as in a file to be opened from a disk. Only addresses
    /// that begin with `https://` or `http://` count.
    pub base: Option<String>,
    /// The version of the explorer, e.g. "0.1.0".
    pub version: String,
    /// The picture that stands beside a link to the page.
    pub picture: Option<Picture>,
}

/// A picture that is published with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its file, from the page's address on, e.g. "preview.png".
    pub file: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

pub fn title(trial: &Trial) -> String {
    let name = phrase::shortened(&plain(&trial.short_name), TITLE_LENGTH / 3);
    let end = format!(" | {BRAND}");
    let room = TITLE_LENGTH.saturating_sub(name.chars().count() + end.chars().count() + 2);
    let question = phrase::shortened(&plain(&trial.question), room);
    format!("{name}: {question}{end}")
}

/// A trial's page in about 160 characters: the question, and the difference
/// with its interval and which way is better.
pub fn description(trial: &Trial) -> String {
    let question = plain(&trial.question);
    let fits = |text: &String| text.chars().count() <= DESCRIPTION_LENGTH;
    let found = opening(trial).map(|(question, difference)| finding(trial, &question, &difference));
    let with_question = found.as_ref().map(|found| format!("{question} {found}"));
    let with_name = found.map(|found| format!("{}: {found}", plain(&trial.short_name)));
    with_question
        .filter(fits)
        .or_else(|| with_name.filter(fits))
        .unwrap_or_else(|| {
            let about = format!("{question} {}", plain(&trial.description));
            phrase::shortened(&about, DESCRIPTION_LENGTH)
        })
}

/// What the picture beside a link shows, for those who do not see it: name,
/// question, and the difference where there is room for all of it.
pub fn picture_words(trial: &Trial) -> String {
    let about = plain(&format!("{}: {}", trial.short_name, trial.question));
    opening(trial)
        .map(|(question, difference)| finding(trial, &question, &difference))
        .map(|found| format!("{about} {found}"))
        .filter(|words| words.chars().count() <= PICTURE_LENGTH)
        .unwrap_or_else(|| phrase::shortened(&about, PICTURE_LENGTH))
}

/// The opening question with the difference that it is about.
fn opening(trial: &Trial) -> Option<(Question, Difference)> {
    let question = Question::opening(trial);
    let rows = differences(trial, &question);
    chosen(&rows, &question).map(|difference| (question, difference.clone()))
}

/// The difference in as few words as say all of it: outcome, visit, size,
/// which way is better, arms and interval.
fn finding(trial: &Trial, question: &Question, difference: &Difference) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &difference.contrast;
    let estimate = contrast.estimate.value;
    let (arm, reference) = contrast_arms(trial, contrast);
    let what = measure(contrast, outcome);
    let size = phrase::quantity(estimate, outcome);
    let size = match phrase::judged(estimate, outcome.direction) {
        None => format!("{size} apart ({})", phrase::better(outcome.direction)),
        Some(judged) => format!("{size} {} ({judged})", phrase::comparative(estimate)),
    };
    let interval = contrast.interval.as_ref().map(|interval| {
        let span = phrase::bare_span(interval.lower.value, interval.upper.value);
        format!(", {}% CI {span}", number::decimal(interval.level))
    });
    let interval = interval.unwrap_or_default();
    plain(&format!(
        "{what} {}: {size} with {arm} than {reference}{interval}.",
        phrase::at_visit(&difference.visit_label)
    ))
}

/// "Mean pain intensity", "Mean change in pain intensity".
fn measure(contrast: &Contrast, outcome: &Outcome) -> String {
    match contrast.kind {
        ContrastKind::ChangeDifference => format!("Mean change in {}", outcome.name),
        _ => format!("Mean {}", outcome.name),
    }
}
