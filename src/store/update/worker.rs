//! Sends requests to the worker when it can take them.

use std::sync::Arc;

use crate::protocol::Request;
use crate::store::worker::WorkerStatus;
use crate::store::{Effect, Store};

/// The worker listens: it is sent where the page is published.
pub(super) fn ready(store: &mut Store) {
    store.worker.status = WorkerStatus::Ready;
    let site = store.environment.site.clone();
    store.effects.push(Effect::Send(Request::Site(site)));
}

/// Starts the worker when something first waits for it, and sends what it can take: first what is no
/// view, then a few views.
pub(super) fn send_waiting(store: &mut Store) {
    match store.worker.status {
        WorkerStatus::NotStarted => {
            if !store.worker.waiting.is_empty() || store.views.is_any_wanted() {
                store.worker.status = WorkerStatus::Starting;
                store.effects.push(Effect::StartWorker);
            }
        }
        WorkerStatus::Ready => {
            while let Some(request) = store.worker.waiting.pop_front() {
                send(store, request);
            }
            while let Some((index, width)) = store.views.take_next() {
                let question = store.question;
                send(
                    store,
                    Request::View {
                        index,
                        question,
                        width,
                    },
                );
            }
        }
        WorkerStatus::Starting | WorkerStatus::Failed => {}
    }
}

/// Sends a request; before it the trial that it is about, if the worker does not know it yet.
fn send(store: &mut Store, request: Request) {
    let needs_trial = !matches!(request, Request::ReadIndex(_) | Request::ReadTrial { .. });
    let known = store.worker.known_trial.as_ref();
    let is_known = known.is_some_and(|known| Arc::ptr_eq(known, &store.trial));
    if needs_trial && !is_known {
        store.worker.known_trial = Some(Arc::clone(&store.trial));
        let trial = Arc::clone(&store.trial);
        store.effects.push(Effect::Send(Request::Trial(trial)));
    }
    store.effects.push(Effect::Send(request));
}
