//! The worker: it reads files, and makes views. It starts when the first
//! view comes into view, or a file has to be read.
//!
//! For each view at most one request is on its way; what changes meanwhile
//! is asked for once, when the answer is there. A worker that is slow makes
//! views late, never the page.

use std::sync::Arc;

use leptos::prelude::*;

use mcid_analysis::Question;
use mcid_explorer::View;
use mcid_explorer::panel::PLACES;
use crate::load::{self, Asked};
use crate::state::State;
use crate::browser::worker_client::{WorkerClient, WorkerMessage};
use crate::site;
use crate::user_trial::{OwnEditor, Saving};
use mcid_text::editor::NO_READER;
use mcid_explorer::panel::Site;
use mcid_trial::Trial;
use crate::protocol::{Answer, Request};

/// What a view's card wants to show.
type Wanted = (Question, f64);

/// A view's place in the queue.
#[derive(Clone, Copy, Default)]
struct Place {
    /// A request is on its way.
    asked: bool,
    /// What to ask for next.
    wanted: Option<Wanted>,
}

/// What waits for the worker, and what it knows.
#[derive(Default)]
struct Queue {
    places: [Place; PLACES],
    /// True once the worker has been started.
    is_started: bool,
    /// True once the worker has said that it listens.
    listens: bool,
    /// The trial that the worker knows.
    told: Option<Arc<Trial>>,
    /// Texts to be read, for when the worker listens.
    unread: Vec<Request>,
    /// The trial that is being read.
    asked: Option<Asked>,
}

/// The views, given to their cards by context.
#[derive(Clone, Copy)]
pub(crate) struct Source {
    state: StoredValue<State>,
    /// What has been made so far.
    pub(crate) made: StoredValue<Vec<RwSignal<Option<Arc<View>>>>>,
    /// True once the worker could not be started.
    pub(crate) failed: RwSignal<bool>,
    worker: WorkerClient,
    parts: StoredValue<Option<(OwnEditor, Saving)>>,
    queue: StoredValue<Queue>,
}

impl Source {
    pub(crate) fn new(state: State) -> Self {
        Self {
            state: StoredValue::new(state),
            made: StoredValue::new((0..PLACES).map(|_| RwSignal::new(None)).collect()),
            failed: RwSignal::new(false),
            worker: WorkerClient::new(),
            parts: StoredValue::new(None),
            queue: StoredValue::new(Queue::default()),
        }
    }

    /// Has a list of trials read.
    pub(crate) fn read_index(self, text: String) {
        self.read(Request::ReadIndex(text));
    }

    /// Has a trial's file read.
    pub(crate) fn read_trial(self, asked: Asked, text: String) {
        let ticket = asked.ticket;
        self.queue.update_value(|queue| queue.asked = Some(asked));
        self.read(Request::ReadTrial { ticket, text });
    }

    fn read(self, text: Request) {
        self.queue.update_value(|queue| queue.unread.push(text));
        self.start();
        self.send_texts();
    }

    fn send_texts(self) {
        let failed = self.failed.get_untracked();
        if !failed && !self.queue.with_value(|queue| queue.listens) {
            return;
        }
        let unread = self
            .queue
            .try_update_value(|queue| core::mem::take(&mut queue.unread));
        for text in unread.unwrap_or_default() {
            match text {
                text if !failed => {
                    self.tell_trial();
                    self.worker.send(&text);
                }
                // Without a worker nothing is read: what is shown stays.
                Request::ReadTrial { .. } => self.has_read(Err(Vec::new())),
                Request::Editor { .. } => self.with_parts(|editor, _| editor.failed()),
                Request::Save { .. } => self.with_parts(|_, saving| saving.made(Err(NO_READER.to_owned()))),
                _ => load::list(self.state.get_value(), self, None),
            }
        }
    }

    /// Hands on what was read of the trial that was last asked for.
    fn has_read(self, read: Result<Arc<Trial>, Vec<String>>) {
        let asked = self.queue.try_update_value(|queue| queue.asked.take());
        if let Some(asked) = asked.flatten() {
            load::shown(self.state.get_value(), self, &asked, read);
        }
    }

    /// Asks for a view, now or when the worker is free for it.
    pub(crate) fn ask(self, which: usize, question: Question, width: f64) {
        self.queue
            .update_value(|queue| queue.places[which].wanted = Some((question, width)));
        self.start();
        self.send(which);
    }

    /// Tells to whom answers about a trial of the reader's own go.
    pub(crate) fn set_parts(self, editor: OwnEditor, saving: Saving) {
        self.parts.set_value(Some((editor, saving)));
    }

    fn with_parts(self, then: impl FnOnce(OwnEditor, Saving)) {
        if let Some((editor, saving)) = self.parts.get_value() {
            then(editor, saving);
        }
    }

    /// Asks for something that the trial on the page has to do with.
    pub(crate) fn ask_editor(self, request: Request) {
        self.read(request);
    }

    fn start(self) {
        let is_started = self.queue.try_update_value(|queue| core::mem::replace(&mut queue.is_started, true));
        if is_started == Some(false) {
            self.worker.start(site::told("worker"), move |message| self.hear(message));
        }
    }

    fn fail(self) {
        self.failed.set(true);
        self.send_texts();
        // What it was reading when it stopped will not come any more.
        self.has_read(Err(Vec::new()));
    }

    /// Sends what is wanted of a view, if the worker is free for it.
    fn send(self, which: usize) {
        let (place, listens) = self
            .queue
            .with_value(|queue| (queue.places[which], queue.listens));
        let (Some((question, width)), false, true) = (place.wanted, place.asked, listens) else {
            return;
        };
        self.tell_trial();
        self.worker.send(
            &Request::View {
                index: which,
                question,
                width,
            },
        );
        self.queue.update_value(|queue| {
            queue.places[which] = Place {
                asked: true,
                wanted: None,
            };
        });
    }

    /// Tells the worker of the trial on the page, once.
    fn tell_trial(self) {
        let trial = self.state.get_value().trial.get_untracked();
        let is_told = self.queue.with_value(|queue| {
            let told = queue.told.as_ref();
            told.is_some_and(|told| Arc::ptr_eq(told, &trial))
        });
        if !is_told {
            self.worker.send(&Request::Trial(trial.clone()));
            self.queue.update_value(|queue| queue.told = Some(trial));
        }
    }

    fn hear(self, message: WorkerMessage) {
        match message {
            WorkerMessage::Answer(Answer::Ready) => {
                self.worker.send(&Request::Site(Site {
                    address: crate::address::page(),
                    build: site::told("build").unwrap_or_default(),
                }));
                self.queue.update_value(|queue| queue.listens = true);
                self.send_texts();
                (0..PLACES).for_each(|which| self.send(which));
            }
            WorkerMessage::Answer(Answer::View { index, view }) => {
                self.has_made(index, view);
            }
            WorkerMessage::Answer(Answer::Index(entries)) => {
                load::list(self.state.get_value(), self, entries);
            }
            WorkerMessage::Answer(Answer::Trial { ticket, result }) => {
                let is_asked = self.queue.with_value(|queue| {
                    let asked = queue.asked.as_ref();
                    asked.is_some_and(|asked| asked.ticket == ticket)
                });
                if is_asked {
                    self.has_read(result);
                }
            }
            WorkerMessage::Answer(Answer::Editor { ticket, form_view, trial }) => {
                let state = self.state.get_value();
                self.with_parts(|editor, _| editor.answered(state, self, ticket, form_view, trial));
            }
            WorkerMessage::Answer(Answer::File(made)) => self.with_parts(|_, saving| saving.made(made)),
            WorkerMessage::Failed => self.fail(),
        }
    }

    fn has_made(self, which: usize, view: Arc<View>) {
        self.made.with_value(|made| {
            if let Some(signal) = made.get(which) {
                signal.set(Some(view));
            }
        });
        self.queue.update_value(|queue| {
            if let Some(place) = queue.places.get_mut(which) {
                place.asked = false;
            }
        });
        if which < PLACES {
            self.send(which);
        }
    }
}

/// The worker, for a component or an event handler of one.
pub(crate) fn use_source() -> Source {
    expect_context::<Source>()
}
