//! Everything that happens to the page.

use mcid_analysis::question::{Bars, ScoreRange, TrajectoryDisplay};
use mcid_editor::EditorCommand;
use mcid_trial::Decimal;

use crate::protocol::Answer;

/// Something that happened: the reader did it, or the browser reports it.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The page is mounted.
    Started,
    /// The address changed by Back, Forward or a link; its fragment, without `#`.
    Navigated(String),
    /// A quantity was moved by a step: many of these make one movement.
    Moved(Quantity, Decimal),
    /// The movement has ended.
    Rested,
    /// Something was chosen from a list.
    Chosen(Choice),
    /// A trial of the catalogue was chosen, by its id.
    TrialChosen(String),
    /// The text of the list of trials; `None` if it cannot be had.
    IndexFetched(Option<String>),
    /// The text of a trial's file.
    TrialFetched {
        /// The effect's.
        ticket: u32,
        /// The text; `None` if it cannot be had.
        text: Option<String>,
    },
    /// A view's place came onto the screen, or left it.
    ViewVisible {
        /// The view's index.
        index: usize,
        /// True if it is there now.
        is_visible: bool,
    },
    /// A view's place has another width.
    ViewResized {
        /// The view's index.
        index: usize,
        /// The width in CSS pixels.
        width: f64,
    },
    /// Printing begins (true) or has ended.
    Printing(bool),
    /// The worker answered.
    Answered(Answer),
    /// The worker could not be started, or has stopped.
    WorkerFailed,
    /// Something happened in the editor.
    Editor(EditorEvent),
    /// A file is to be saved: its index in [`mcid_text::editor::FILES`].
    SaveRequested(usize),
    /// The text of the single file, from which a file is to be made.
    SingleFileFetched {
        /// The file's index.
        file: usize,
        /// The text; `None` if it cannot be had.
        text: Option<String>,
    },
}

/// A number that is moved in steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// The threshold between groups.
    Between,
    /// The threshold within a person.
    Within,
    /// A setting, by its place in [`mcid_analysis::parameter::SETTINGS`].
    Setting(usize),
}

/// Something chosen from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// An outcome, by its id.
    Outcome(String),
    /// A visit, by its id.
    Visit(String),
    /// A pair of arms, by its place among the outcome's comparisons.
    Comparison(usize),
    /// What the trajectory shows.
    Display(TrajectoryDisplay),
    /// What its bars are.
    Bars(Bars),
    /// How much of the scale it shows.
    Range(ScoreRange),
    /// An option of a view.
    Option {
        /// Its place in [`mcid_analysis::parameter::CHOICES`].
        choice: usize,
        /// The place of the option.
        option: u8,
    },
    /// Both thresholds as the trial opens with them.
    OpeningThresholds,
}

/// Something that happened in the editor of the reader's own trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorEvent {
    /// A file or a pasted text has been handed over and is being read.
    Opening,
    /// The browser cannot read the file of this name.
    Unreadable(String),
    /// A command to the editor.
    Command(EditorCommand),
    /// Go on with the form that was kept.
    Resumed,
    /// A file is dragged over the page (true), or no longer.
    Dragged(bool),
    /// The form is to be kept in the browser's storage.
    KeepRequested,
    /// The browser has kept the form (true), or refuses.
    Kept(bool),
    /// The kept form is to be removed.
    Forgotten,
}
