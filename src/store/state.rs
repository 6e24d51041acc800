//! The state of the page.

use std::sync::Arc;

use mcid_analysis::{Question, embed, fragment};
use mcid_trial::bundle::Bundle;
use mcid_trial::{IndexEntry, Trial};

use super::loading::Loading;
use super::views::{ViewState, Views};
use super::worker::{WorkerState, WorkerStatus};
use super::{Catalogue, EditorState, Effect, Environment, Notice, Replacement, SaveStatus};
use crate::protocol::Request;

/// The state of the page. Only [`super::update`] changes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Store {
    /// The trial that is shown.
    pub trial: Arc<Trial>,
    /// What is asked of it.
    pub question: Question,
    /// The trials to choose from.
    pub catalogue: Catalogue,
    /// What readers are told of links and files; newest last.
    pub notices: Vec<Notice>,
    /// What is shown instead of the page while there is no trial.
    pub replacement: Option<Replacement>,
    /// The question when it last came to rest; `None` until something has moved.
    pub at_rest: Option<Question>,
    /// True while the page is printed.
    pub is_printing: bool,
    /// The editor of the reader's own trial.
    pub editor: EditorState,
    /// How far saving a file has come.
    pub save_status: SaveStatus,
    /// What the page found around it when it started; the fragment follows the address.
    pub environment: Environment,
    /// True while a movement has not come to rest.
    pub(super) is_moving: bool,
    pub(super) bundle: Bundled,
    /// True once the shown trial has come from its file, and is not merely the bundled one.
    pub(super) is_up_to_date: bool,
    pub(super) loading: Loading,
    pub(super) views: Views,
    pub(super) worker: WorkerState,
    /// What the browser has to do, until it is given to it.
    pub(super) effects: Vec<Effect>,
}

/// The trial inside the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bundled {
    /// Fingerprint of the list of trials that the program was built with.
    pub(super) index: u64,
    /// Fingerprint of the trial's text.
    pub(super) text: u64,
    /// Name of the trial's file.
    pub(super) file: String,
    pub(super) trial: Arc<Trial>,
}

impl Store {
    /// The first trial of the bundle under the question that the address asks.
    pub fn new(bundle: Bundle, environment: Environment) -> Self {
        let trial = Arc::new(bundle.trial);
        let (question, notices) = read_fragment(&environment.fragment, &trial);
        let first = bundle.entries.first();
        Self {
            bundle: Bundled {
                index: bundle.index,
                text: bundle.text,
                file: first.map(|entry| entry.file.clone()).unwrap_or_default(),
                trial: Arc::clone(&trial),
            },
            trial,
            question,
            catalogue: Catalogue::new(bundle.entries),
            notices,
            replacement: None,
            at_rest: None,
            is_printing: false,
            editor: EditorState {
                is_form_kept: environment.is_form_kept,
                ..EditorState::default()
            },
            save_status: SaveStatus::default(),
            environment,
            is_moving: false,
            is_up_to_date: false,
            loading: Loading::default(),
            views: Views::default(),
            worker: WorkerState::default(),
            effects: Vec::new(),
        }
    }

    /// The view at an index; the panels come after the views.
    pub fn view(&self, index: usize) -> Option<&ViewState> {
        self.views.get(index)
    }

    /// Has the worker asked something, as soon as it can take it.
    pub(super) fn ask(&mut self, request: Request) {
        self.worker.waiting.push_back(request);
    }

    /// True if the view does not show what the page shows.
    pub fn is_outdated(&self, index: usize) -> bool {
        self.view(index)
            .is_none_or(|view| !view.follows(&self.trial, &self.question))
    }

    /// True if the worker could not be started, or has stopped.
    pub fn has_worker_failed(&self) -> bool {
        self.worker.status == WorkerStatus::Failed
    }

    /// True if the trial that is shown has no file on a site, so that a link to it works nowhere else.
    pub fn is_opened_here(&self) -> bool {
        let entry = self.catalogue.entry(&self.trial.id);
        entry.is_some_and(|entry| entry.file.is_empty())
    }

    /// The question as the address writes it.
    pub fn question_fragment(&self) -> String {
        fragment::write(&self.question, &self.trial, self.catalogue.first_id())
    }

    /// The same with the parts that the fragment gives a frame to show.
    pub fn fragment(&self) -> String {
        let question = self.question_fragment();
        let Some(shown) = embed::shown("", &self.environment.fragment) else {
            return question;
        };
        let parts = format!("{}={}", embed::KEY, shown.names());
        if question.is_empty() {
            parts
        } else {
            format!("{question}&{parts}")
        }
    }

    /// The trial that the address names, and its entry: the first one where it names none.
    pub(super) fn addressed(&self) -> (Option<String>, Option<IndexEntry>) {
        let id = fragment::trial_id(&self.environment.fragment);
        let entry = match &id {
            Some(id) => self.catalogue.entry(id),
            None => self.catalogue.entries.first(),
        };
        let entry = entry.cloned();
        (id, entry)
    }
}

/// The question that a fragment asks of a trial, and what was passed over.
pub(super) fn read_fragment(fragment: &str, trial: &Trial) -> (Question, Vec<Notice>) {
    let (question, issues) = fragment::read(fragment, trial);
    let notices = issues.into_iter().map(|issue| Notice::Fragment {
        issue,
        trial: trial.short_name.clone(),
    });
    (question, notices.collect())
}
