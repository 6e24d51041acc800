//! Where exhibits come from: a worker that starts when the first of them
//! comes into view.
//!
//! For each exhibit at most one request is on its way; what changes meanwhile
//! is asked for once, when the answer is there. A worker that is slow makes
//! exhibits late, never the page.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker};

use crate::analysis::Question;
use crate::exhibit::wire::{Request, made, request};
use crate::exhibit::{COUNT, Exhibit};
use crate::page::state::State;

/// What an exhibit's card wants to show.
type Wanted = (Question, f64);

/// An exhibit's place in the queue.
#[derive(Clone, Copy, Default)]
struct Place {
    /// A request is on its way.
    asked: bool,
    /// What to ask for next.
    wanted: Option<Wanted>,
}

/// The exhibits, given to their cards by context.
#[derive(Clone, Copy)]
pub(crate) struct Source {
    state: State,
    /// What has been made so far.
    pub(crate) made: StoredValue<Vec<RwSignal<Option<Arc<Exhibit>>>>>,
    /// True once the worker could not be started.
    pub(crate) failed: RwSignal<bool>,
    places: StoredValue<[Place; COUNT]>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
    listens: StoredValue<bool>,
    /// The text of the trial that the worker knows.
    told: StoredValue<Option<Arc<str>>>,
}

impl Source {
    pub(crate) fn new(state: State) -> Self {
        Self {
            state,
            made: StoredValue::new((0..COUNT).map(|_| RwSignal::new(None)).collect()),
            failed: RwSignal::new(false),
            places: StoredValue::new([Place::default(); COUNT]),
            worker: StoredValue::new_local(None),
            listens: StoredValue::new(false),
            told: StoredValue::new(None),
        }
    }

    /// Asks for an exhibit, now or when the worker is free for it.
    pub(crate) fn ask(self, which: usize, question: Question, width: f64) {
        self.places
            .update_value(|places| places[which].wanted = Some((question, width)));
        if self.worker.with_value(Option::is_none) && !self.failed.get_untracked() {
            self.start();
        }
        self.send(which);
    }

    fn start(self) {
        let script = document()
            .query_selector("meta[name=exhibits]")
            .ok()
            .flatten()
            .and_then(|meta| meta.get_attribute("content"));
        let Some(worker) = script.and_then(|script| Worker::new(&format!("{script}.js")).ok()) else {
            return self.failed.set(true);
        };
        let heard =
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| self.hear(&event));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let failed = Closure::<dyn Fn()>::new(move || self.failed.set(true));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        // The worker and what listens to it live as long as the page.
        heard.forget();
        failed.forget();
        self.worker.set_value(Some(worker));
    }

    /// Sends what is wanted of an exhibit, if the worker is free for it.
    fn send(self, which: usize) {
        let place = self.places.with_value(|places| places[which]);
        let (Some((question, width)), false, true) =
            (place.wanted, place.asked, self.listens.get_value())
        else {
            return;
        };
        let text = self.state.text.get_untracked();
        let is_told = self
            .told
            .with_value(|told| told.as_ref().is_some_and(|told| Arc::ptr_eq(told, &text)));
        if !is_told {
            self.post(&Request::Trial(text.to_string()));
            self.told.set_value(Some(text));
        }
        self.post(&Request::Exhibit {
            which: u32::try_from(which).unwrap_or_default(),
            question,
            width,
        });
        self.places.update_value(|places| {
            places[which] = Place {
                asked: true,
                wanted: None,
            };
        });
    }

    fn post(self, message: &Request) {
        self.worker.with_value(|worker| {
            if let Some(worker) = worker {
                // A worker that has gone answers nothing; what was made stays.
                let _ = worker.post_message(&Uint8Array::from(request(message).as_slice()));
            }
        });
    }

    fn hear(self, event: &MessageEvent) {
        let data = event.data();
        if data.is_null() {
            self.listens.set_value(true);
            (0..COUNT).for_each(|which| self.send(which));
            return;
        }
        let Some(answer) = made(&Uint8Array::new(&data).to_vec()) else {
            return;
        };
        let which = usize::try_from(answer.which).unwrap_or_default();
        self.made.with_value(|made| {
            if let Some(signal) = made.get(which) {
                signal.set(Some(Arc::new(answer.exhibit)));
            }
        });
        self.places.update_value(|places| {
            if let Some(place) = places.get_mut(which) {
                place.asked = false;
            }
        });
        if which < COUNT {
            self.send(which);
        }
    }
}
