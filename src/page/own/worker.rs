//! The worker that keeps the desk. It starts when it is first asked for
//! something, and lives as long as the page.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker};

use super::{OwnDesk, Saving};
use crate::analysis::words::desk::NO_READER;
use crate::exhibit::panel::Site;
use crate::page::exhibits::source::Source;
use crate::page::state::State;
use crate::page::{address, site};
use crate::wire::{Answer, Request, answer, request};

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
pub(crate) struct Clerk {
    parts: StoredValue<(State, Source, OwnDesk, Saving)>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
    queue: StoredValue<Queue>,
}

impl Clerk {
    pub(crate) fn new(state: State, source: Source, desk: OwnDesk, saving: Saving) -> Self {
        Self {
            parts: StoredValue::new((state, source, desk, saving)),
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
        let script = ["desk", "exhibits"].into_iter().filter_map(site::told);
        let script = script.into_iter().find(|script| !script.is_empty());
        let Some(worker) = script.and_then(|script| Worker::new(&script).ok()) else {
            return self.fail();
        };
        let heard =
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| self.hear(&event));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let failed = Closure::<dyn Fn()>::new(move || self.fail());
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        // The worker and what listens to it live as long as the page.
        heard.forget();
        failed.forget();
        self.worker.set_value(Some(worker));
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
        let (state, _, desk, saving) = self.parts.get_value();
        for asked in waiting.unwrap_or_default() {
            if !failed {
                self.tell_trial(state);
                self.post(&asked);
            } else if matches!(asked, Request::Desk { .. }) {
                desk.failed();
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
            self.post(&Request::Trial(trial.to_vec()));
            self.queue.update_value(|queue| queue.told = Some(trial));
        }
    }

    fn post(self, message: &Request) {
        self.worker.with_value(|worker| {
            if let Some(worker) = worker {
                // A worker that has gone answers nothing; what is shown stays.
                let _ = worker.post_message(&Uint8Array::from(request(message).as_slice()));
            }
        });
    }

    fn hear(self, event: &MessageEvent) {
        let data = event.data();
        if data.is_null() {
            self.queue.update_value(|queue| queue.listens = true);
            self.post(&Request::Site(Site {
                address: address::page(),
                build: site::told("build").unwrap_or_default(),
            }));
            return self.send();
        }
        let (state, source, desk, saving) = self.parts.get_value();
        match answer(&Uint8Array::new(&data).to_vec()) {
            Some(Answer::Desk {
                ticket,
                sheet,
                trial,
            }) => desk.answered(state, source, ticket, *sheet, trial),
            Some(Answer::File(made)) => saving.made(made),
            _ => {}
        }
    }
}

/// The worker, for a component.
pub(super) fn use_clerk() -> Clerk {
    expect_context::<Clerk>()
}
