//! The store as components see it: values to read, and events to send.

use std::sync::Arc;

use leptos::prelude::*;
use mcid_analysis::Question;
use mcid_explorer::View;
use mcid_explorer::panel::PLACES;
use mcid_trial::Trial;

use crate::browser::dialog::DialogHandle;
use crate::browser::effects::Effects;
use crate::store::{EditorEvent, Event, Store, update};

/// The store, given to every component by context.
///
/// [`StoreContext::select`] reads any part of it. The trial, the question and the views have signals of
/// their own, which are set only when they change: everything drawn depends on them, and a memo of the
/// store would wake all of that at every event.
#[derive(Clone, Copy)]
pub(crate) struct StoreContext {
    store: RwSignal<Store>,
    trial: RwSignal<Arc<Trial>>,
    question: RwSignal<Question>,
    views: StoredValue<Vec<RwSignal<Option<Arc<View>>>>>,
    effects: Effects,
}

impl StoreContext {
    pub(crate) fn new(store: Store) -> Self {
        let views = (0..PLACES).map(|_| RwSignal::new(None));
        Self {
            trial: RwSignal::new(Arc::clone(&store.trial)),
            question: RwSignal::new(store.question),
            views: StoredValue::new(views.collect()),
            effects: Effects::new(),
            store: RwSignal::new(store),
        }
    }

    /// The store of the page to which the component belongs.
    pub(crate) fn get() -> Self {
        expect_context()
    }

    /// The trial that is shown.
    pub(crate) fn trial(self) -> ReadSignal<Arc<Trial>> {
        self.trial.read_only()
    }

    /// What is asked of it.
    pub(crate) fn question(self) -> ReadSignal<Question> {
        self.question.read_only()
    }

    /// The view at an index, as it was last made.
    pub(crate) fn view(self, index: usize) -> Signal<Option<Arc<View>>> {
        let view = self.views.with_value(|views| views.get(index).copied());
        view.map_or_else(|| Signal::stored(None), Signal::from)
    }

    /// A part of the store. Who reads it is run again only when the part has changed.
    pub(crate) fn select<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Store) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.store.with(&part))
    }

    /// The dialog of the editor.
    pub(crate) fn editor_dialog(self) -> DialogHandle {
        self.effects.editor_dialog
    }

    /// Changes the store as an event asks, and has the browser do what follows.
    pub(crate) fn dispatch(self, event: Event) {
        let effects = self.store.try_update(|store| update(store, event));
        self.publish();
        for effect in effects.into_iter().flatten() {
            self.effects.run(effect, move |event| self.dispatch(event));
        }
    }

    /// Sends an event of the editor.
    pub(crate) fn dispatch_editor(self, event: EditorEvent) {
        self.dispatch(Event::Editor(event));
    }

    /// Sets those of the signals whose values have changed.
    fn publish(self) {
        self.store.with_untracked(|store| {
            if !Arc::ptr_eq(&self.trial.read_untracked(), &store.trial) {
                self.trial.set(Arc::clone(&store.trial));
            }
            if *self.question.read_untracked() != store.question {
                self.question.set(store.question);
            }
        });
        self.views.with_value(|views| {
            for (index, signal) in views.iter().enumerate() {
                let made = self
                    .store
                    .with_untracked(|store| store.view(index).and_then(|state| state.view.clone()));
                let shown = signal.read_untracked().as_ref().map(Arc::as_ptr);
                if shown != made.as_ref().map(Arc::as_ptr) {
                    signal.set(made);
                }
            }
        });
    }
}
