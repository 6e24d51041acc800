//! Reads files of trials, and makes views.

use std::sync::Arc;

use mcid_analysis::Question;
use mcid_explorer::panel::{Site, panel};
use mcid_trial::Trial;

use crate::protocol::Answer;

/// The view at an index, or the panel after the views; `None` beyond the last.
pub(super) fn view(
    trial: &Trial,
    site: &Site,
    question: &Question,
    index: usize,
    width: f64,
) -> Option<Answer> {
    let view = mcid_explorer::view(trial, question, index, width)
        .or_else(|| panel(trial, site, index))
        .map(Arc::new)?;
    Some(Answer::View { index, view })
}

/// Reads a list of trials.
pub(super) fn read_index(text: &str) -> Answer {
    Answer::Index(mcid_trial::read_index(text).ok())
}

/// Reads a trial.
pub(super) fn read_trial(ticket: u32, text: &str) -> Answer {
    let result = match mcid_trial::read(text) {
        Ok(reading) => Ok(Arc::new(reading.trial)),
        Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
    };
    Answer::Trial { ticket, result }
}
