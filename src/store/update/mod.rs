//! What every event does to the store.

mod editor;
mod question;
mod save;
mod trial;
mod worker;

use std::sync::Arc;

use mcid_text::page;

use super::worker::WorkerStatus;
use super::{Effect, Event, SaveStatus, Store};
use crate::protocol::{Answer, Request};

/// Changes the store as an event asks; gives what the browser has to do, in order.
pub fn update(store: &mut Store, event: Event) -> Vec<Effect> {
    let (trial, question) = (Arc::clone(&store.trial), store.question);
    let is_start = event == Event::Started;
    apply(store, event);
    while store.has_worker_failed()
        && let Some(request) = store.worker.waiting.pop_front()
    {
        give_up(store, &request);
    }
    let is_other_trial = !Arc::ptr_eq(&trial, &store.trial);
    if is_other_trial || is_start {
        let title = page::title(&store.trial);
        store.effects.push(Effect::SetTitle(title));
    }
    if is_other_trial || question != store.question {
        for index in store.views.visible() {
            store.views.want(index, &store.trial, store.question);
        }
    }
    worker::send_waiting(store);
    std::mem::take(&mut store.effects)
}

fn apply(store: &mut Store, event: Event) {
    match event {
        Event::Started => trial::start(store),
        Event::Navigated(fragment) => trial::navigate(store, fragment),
        Event::Moved(quantity, value) => question::move_to(store, quantity, value),
        Event::Rested => question::rest(store),
        Event::Chosen(choice) => question::choose(store, choice),
        Event::TrialChosen(id) => trial::choose(store, &id),
        Event::IndexFetched(text) => trial::index_fetched(store, text),
        Event::TrialFetched { ticket, text } => trial::fetched(store, ticket, text),
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
        Event::Answered(answer) => answered(store, answer),
        Event::WorkerFailed => worker_failed(store),
        Event::Editor(event) => editor::apply(store, event),
        Event::SaveRequested(file) => save::request(store, file),
        Event::SingleFileFetched { file, text } => save::single_file_fetched(store, file, text),
    }
}

fn answered(store: &mut Store, answer: Answer) {
    match answer {
        Answer::Ready => worker::ready(store),
        Answer::View { index, view } => store.views.receive(index, view),
        Answer::Index(entries) => trial::index_read(store, entries),
        Answer::Trial { ticket, result } => trial::read(store, ticket, result),
        Answer::Editor {
            ticket,
            form_view,
            trial,
        } => {
            editor::answered(store, ticket, form_view, trial);
        }
        Answer::File(result) => save::made(store, result),
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

fn give_up(store: &mut Store, request: &Request) {
    match request {
        Request::ReadIndex(_) => trial::index_read(store, None),
        Request::ReadTrial { .. } => trial::not_read(store),
        Request::Editor { .. } => editor::not_answered(store),
        Request::Save { .. } => save::not_made(store),
        // These never wait.
        Request::Site(_) | Request::Trial(_) | Request::View { .. } => {}
    }
}
