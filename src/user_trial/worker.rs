//! The worker that keeps the editor. It starts when it is first asked for
//! something, and lives as long as the page.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::{OwnEditor, Saving};
use mcid_text::editor::NO_READER;
use crate::views::source::Source;
use crate::state::State;
use crate::worker::{self, Handle, Said};
use crate::protocol::{Answer, Request};

/// What waits for the worker, and what it knows.
#[derive(Default)]
struct Queue {
    /// True once the worker has said that it listens.
    listens: bool,
    /// True once it could not be started, or has stopped.
    failed: bool,
    /// The trial that it knows.
    told: Option<Arc<[u8]>>,
    /// What is to be asked when it listens.
    waiting: Vec<Request>,
}

/// The worker, and to whom its answers go.
#[derive(Clone, Copy)]
pub(crate) struct EditorService {
    parts: StoredValue<(State, Source, OwnEditor, Saving)>,
    worker: Handle,
    queue: StoredValue<Queue>,
}

impl EditorService {
    pub(crate) fn new(state: State, source: Source, editor: OwnEditor, saving: Saving) -> Self {
        Self {
            parts: StoredValue::new((state, source, editor, saving)),
            worker: StoredValue::new_local(None),
            queue: StoredValue::new(Queue::default()),
        }
    }

    /// Asks for something that the trial on the page has to do with.
    pub(super) fn ask(self, asked: Request) {
        self.queue.update_value(|queue| queue.waiting.push(asked));
        self.start();
        self.send();
    }

    fn start(self) {
        let is_there = self.worker.with_value(Option::is_some);
        if is_there || self.queue.with_value(|queue| queue.failed) {
            return;
        }
        // In the page that is one file, one program is all workers.
        worker::start(
            self.worker,
            &["desk", "exhibits"],
            Rc::new(move |said| self.hear(said)),
        );
    }

    fn fail(self) {
        self.queue.update_value(|queue| queue.failed = true);
        self.send();
    }

    fn send(self) {
        let (listens, failed) = self.queue.with_value(|queue| (queue.listens, queue.failed));
        if !listens && !failed {
            return;
        }
        let waiting = self
            .queue
            .try_update_value(|queue| core::mem::take(&mut queue.waiting));
        let (state, _, editor, saving) = self.parts.get_value();
        for asked in waiting.unwrap_or_default() {
            if !failed {
                self.tell_trial(state);
                worker::post(self.worker, &asked);
            } else if matches!(asked, Request::Editor { .. }) {
                editor.failed();
            } else {
                saving.made(Err(NO_READER.to_owned()));
            }
        }
    }

    /// Tells the worker of the trial on the page, once.
    fn tell_trial(self, state: State) {
        let trial = state.bytes.get_value();
        let is_told = self.queue.with_value(|queue| {
            let told = queue.told.as_ref();
            told.is_some_and(|told| Arc::ptr_eq(told, &trial))
        });
        if !is_told {
            worker::post(self.worker, &Request::Trial(trial.to_vec()));
            self.queue.update_value(|queue| queue.told = Some(trial));
        }
    }

    fn hear(self, said: Said) {
        let (state, source, editor, saving) = self.parts.get_value();
        match said {
            Said::Listens => {
                self.queue.update_value(|queue| queue.listens = true);
                self.send();
            }
            Said::Answer(Some(Answer::Editor {
                ticket,
                form_view,
                trial,
            })) => editor.answered(state, source, ticket, *form_view, trial),
            Said::Answer(Some(Answer::File(made))) => saving.made(made),
            Said::Answer(_) => {}
            Said::Failed => self.fail(),
        }
    }
}

/// The worker, for a component.
pub(super) fn use_editor_service() -> EditorService {
    expect_context::<EditorService>()
}
