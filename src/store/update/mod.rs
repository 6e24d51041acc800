//! What every event does to the store.

mod editor;
mod question;
mod save;
mod trial;
mod worker;

use std::sync::Arc;

use mcid_text::page;

use super::effect::Effect;
use super::event::Event;
use super::notice::SaveStatus;
use super::state::Store;
use super::worker::WorkerStatus;
use crate::protocol::{Answer, Request};

/// Changes the store as an event asks; gives what the browser has to do, in order.
pub fn update(store: &mut Store, event: Event) -> Vec<Effect> {
    let mut effects = Vec::new();
    let (trial, question) = (Arc::clone(&store.trial), store.question);
    let is_start = event == Event::Started;
    apply(store, &mut effects, event);
    while let Some(request) = unanswerable(store) {
        give_up(store, &mut effects, &request);
    }
    let is_other_trial = !Arc::ptr_eq(&trial, &store.trial);
    if is_other_trial || is_start {
        effects.push(Effect::SetTitle(page::title(&store.trial)));
    }
    if is_other_trial || question != store.question {
        for index in store.views.visible() {
            store.views.want(index, &store.trial, store.question);
        }
    }
    worker::send_waiting(store, &mut effects);
    effects
}

fn apply(store: &mut Store, effects: &mut Vec<Effect>, event: Event) {
    match event {
        Event::Started => trial::start(store, effects),
        Event::Navigated(fragment) => trial::navigate(store, effects, fragment),
        Event::Moved(quantity, value) => question::move_to(store, effects, quantity, value),
        Event::Rested => question::rest(store, effects),
        Event::Chosen(choice) => question::choose(store, effects, choice),
        Event::TrialChosen(id) => trial::choose(store, effects, &id),
        Event::IndexFetched(text) => trial::index_fetched(store, effects, text),
        Event::TrialFetched { ticket, text } => trial::fetched(store, effects, ticket, text),
        Event::ViewVisible { index, is_visible } => {
            if store.views.set_visible(index, is_visible) {
                store.views.want(index, &store.trial, store.question);
            }
        }
        Event::ViewResized { index, width } => {
            if store.views.set_width(index, width) {
                store.views.want(index, &store.trial, store.question);
            }
        }
        Event::Printing(is_printing) => store.is_printing = is_printing,
        Event::Answered(answer) => answered(store, effects, answer),
        Event::WorkerFailed => worker_failed(store),
        Event::Editor(event) => editor::apply(store, effects, event),
        Event::SaveRequested(file) => save::request(store, effects, file),
        Event::SingleFileFetched { file, text } => save::single_file_fetched(store, file, text),
    }
}

fn answered(store: &mut Store, effects: &mut Vec<Effect>, answer: Answer) {
    match answer {
        Answer::Ready => worker::ready(store, effects),
        Answer::View { index, view } => store.views.receive(index, view),
        Answer::Index(entries) => trial::index_read(store, effects, entries),
        Answer::Trial { ticket, result } => trial::read(store, effects, ticket, result),
        Answer::Editor {
            ticket,
            form_view,
            trial,
        } => editor::answered(store, effects, ticket, form_view, trial),
        Answer::File(result) => save::made(store, effects, result),
    }
}

fn worker_failed(store: &mut Store) {
    store.worker.status = WorkerStatus::Failed;
    // What the worker was doing when it stopped will not be answered.
    trial::not_read(store);
    if store.editor.is_busy {
        editor::not_answered(store);
    }
    if store.save_status == SaveStatus::Making {
        save::not_made(store);
    }
}

/// A request that no worker will answer.
fn unanswerable(store: &mut Store) -> Option<Request> {
    let has_failed = store.has_worker_failed();
    let waiting = &mut store.worker.waiting;
    has_failed.then(|| waiting.pop_front()).flatten()
}

fn give_up(store: &mut Store, effects: &mut Vec<Effect>, request: &Request) {
    match request {
        Request::ReadIndex(_) => trial::index_read(store, effects, None),
        Request::ReadTrial { .. } => trial::not_read(store),
        Request::Editor { .. } => editor::not_answered(store),
        Request::Save { .. } => save::not_made(store),
        // These never wait.
        Request::Site(_) | Request::Trial(_) | Request::View { .. } => {}
    }
}
