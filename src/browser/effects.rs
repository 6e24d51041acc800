//! Carries out what the store asks for.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dialog::DialogHandle;
use super::storage::FORM;
use super::worker_client::WorkerClient;
use super::{address, download, fetch, storage, window};
use crate::store::{EditorEvent, Effect, Event};
use mcid_editor::EditorCommand;

/// How long after its last step a movement counts as ended.
const REST: Duration = Duration::from_millis(350);

/// Carries out effects, and holds what lasts longer than one of them.
#[derive(Clone, Copy)]
pub(crate) struct Effects {
    worker: WorkerClient,
    rest_timer: StoredValue<Option<TimeoutHandle>>,
    /// The dialog of the editor.
    pub(crate) editor_dialog: DialogHandle,
}

impl Effects {
    pub(crate) fn new() -> Self {
        Self {
            worker: WorkerClient::new(),
            rest_timer: StoredValue::new(None),
            editor_dialog: DialogHandle::new(),
        }
    }

    /// Carries out an effect; what comes of it is dispatched.
    pub(crate) fn run(self, effect: Effect, dispatch: impl Fn(Event) + Copy + 'static) {
        match effect {
            Effect::SetTitle(title) => document().set_title(&title),
            Effect::PushAddress(fragment) => address::push(&fragment),
            Effect::ReplaceAddress(fragment) => address::replace(&fragment),
            Effect::StartRestTimer => {
                self.stop_rest_timer();
                let timer = set_timeout_with_handle(move || dispatch(Event::Rested), REST);
                self.rest_timer.set_value(timer.ok());
            }
            Effect::StopRestTimer => self.stop_rest_timer(),
            Effect::FetchIndex => spawn_local(async move {
                dispatch(Event::IndexFetched(fetch::index().await));
            }),
            Effect::FetchTrial { ticket, file } => spawn_local(async move {
                let text = fetch::trial(&file).await;
                dispatch(Event::TrialFetched { ticket, text });
            }),
            Effect::FetchSingleFile(file) => spawn_local(async move {
                let text = fetch::single_file().await;
                dispatch(Event::SingleFileFetched { file, text });
            }),
            Effect::StartWorker => self.worker.start(dispatch),
            Effect::Send(request) => self.worker.send(&request),
            Effect::OpenEditor => self.editor_dialog.open(),
            Effect::CloseEditor => self.editor_dialog.close(),
            Effect::KeepForm(form) => {
                let is_kept = storage::keep(FORM, &form);
                dispatch(Event::Editor(EditorEvent::Kept(is_kept)));
            }
            Effect::ForgetForm => storage::forget(FORM),
            Effect::ResumeForm => {
                if let Some(form) = storage::kept(FORM) {
                    let command = EditorCommand::Resume(form);
                    dispatch(Event::Editor(EditorEvent::Command(command)));
                }
            }
            Effect::Download(file) => download::save(&file),
        }
    }

    fn stop_rest_timer(self) {
        if let Some(timer) = self.rest_timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

/// Reports what the window does, for as long as the component lives that calls this.
pub(crate) fn listen(dispatch: impl Fn(Event) + Copy + 'static) {
    window::listen("popstate", move |_| {
        dispatch(Event::Navigated(address::fragment()));
    });
    window::listen("pagehide", move |_| dispatch(Event::Rested));
    window::listen("beforeprint", move |_| dispatch(Event::Printing(true)));
    window::listen("afterprint", move |_| dispatch(Event::Printing(false)));
}
