//! The views that the worker makes, and which of them are wanted.

use std::collections::VecDeque;
use std::sync::Arc;

use mcid_analysis::Question;
use mcid_explorer::View;
use mcid_explorer::panel::PLACES;
use mcid_trial::Trial;

/// Width in CSS pixels that a figure is made for until its place has been measured.
pub const FIRST_WIDTH: f64 = 520.0;

/// How many views may be on their way at once: enough to keep the worker busy, and few enough for
/// other requests to be answered soon.
const MOST_IN_FLIGHT: usize = 2;

/// All views, and the order in which they are wanted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Views {
    states: Vec<ViewState>,
    wanted: VecDeque<usize>,
}

/// A view and its place on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct ViewState {
    /// The view as it was last made.
    pub view: Option<Arc<View>>,
    /// True while its place is on the screen.
    is_visible: bool,
    /// Width of its place in CSS pixels.
    pub width: f64,
    /// True while a request is on its way.
    is_in_flight: bool,
    /// What it was last wanted for.
    wanted_for: Option<(Arc<Trial>, Question)>,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            view: None,
            is_visible: false,
            width: FIRST_WIDTH,
            is_in_flight: false,
            wanted_for: None,
        }
    }
}

impl ViewState {
    /// True if the view shows, or is about to show, the trial under the question.
    pub fn follows(&self, trial: &Arc<Trial>, question: &Question) -> bool {
        self.wanted_for
            .as_ref()
            .is_some_and(|(other, asked)| Arc::ptr_eq(other, trial) && asked == question)
    }
}

impl Default for Views {
    fn default() -> Self {
        Self {
            states: vec![ViewState::default(); PLACES],
            wanted: VecDeque::new(),
        }
    }
}

impl Views {
    pub(super) fn get(&self, index: usize) -> Option<&ViewState> {
        self.states.get(index)
    }

    /// Notes whether a view's place is on the screen; true if it has come there.
    pub(super) fn set_visible(&mut self, index: usize, is_visible: bool) -> bool {
        self.states.get_mut(index).is_some_and(|state| {
            let was_visible = std::mem::replace(&mut state.is_visible, is_visible);
            is_visible && !was_visible
        })
    }

    /// Notes the width of a view's place; true if a view on the screen has to be made anew.
    pub(super) fn set_width(&mut self, index: usize, width: f64) -> bool {
        self.states.get_mut(index).is_some_and(|state| {
            state.width = width;
            state.is_visible
        })
    }

    /// The views that are on the screen.
    pub(super) fn visible(&self) -> Vec<usize> {
        let all = self.states.iter().enumerate();
        all.filter(|(_, state)| state.is_visible)
            .map(|(index, _)| index)
            .collect()
    }

    /// Wants a view for a question about a trial, once, however often it is wanted before it is sent.
    pub(super) fn want(&mut self, index: usize, trial: &Arc<Trial>, question: Question) {
        if let Some(state) = self.states.get_mut(index) {
            state.wanted_for = Some((Arc::clone(trial), question));
            if !self.wanted.contains(&index) {
                self.wanted.push_back(index);
            }
        }
    }

    /// True while a view on the screen is wanted.
    pub(super) fn is_any_wanted(&self) -> bool {
        let mut wanted = self.wanted.iter();
        wanted.any(|&index| self.states[index].is_visible)
    }

    /// Takes the next view to be requested, with its width: one that is on the screen and not yet on
    /// its way.
    pub(super) fn take_next(&mut self) -> Option<(usize, f64)> {
        let in_flight = self.states.iter().filter(|state| state.is_in_flight);
        if in_flight.count() >= MOST_IN_FLIGHT {
            return None;
        }
        let place = self.wanted.iter().position(|&index| {
            let state = &self.states[index];
            state.is_visible && !state.is_in_flight
        })?;
        let index = self.wanted.remove(place)?;
        let state = self.states.get_mut(index)?;
        state.is_in_flight = true;
        Some((index, state.width))
    }

    /// Takes a view that was made.
    pub(super) fn receive(&mut self, index: usize, view: Arc<View>) {
        if let Some(state) = self.states.get_mut(index) {
            state.view = Some(view);
            state.is_in_flight = false;
        }
    }
}
