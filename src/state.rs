//! What the page holds: the trial, the question, and what has come to rest.

use core::time::Duration;
use std::sync::Arc;

use leptos::prelude::*;

use super::{address, site};
use mcid_analysis::embed::Shown;
use mcid_text::editor::opened_here;
use mcid_text::page::notice;
use mcid_analysis::{Question, embed, fragment};
use mcid_trial::bundle::Bundle;
use mcid_trial::{IndexEntry, Trial};

/// How long after its last step a movement counts as ended.
const REST: Duration = Duration::from_millis(350);

/// The page's state: `Copy` handles, given to every component by context.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) trial: RwSignal<Arc<Trial>>,
    pub(crate) question: RwSignal<Question>,
    /// What the reader is told about links and files; newest last.
    pub(crate) notices: RwSignal<Vec<String>>,
    /// The trials to choose from; the first is the one an empty address opens.
    pub(crate) catalogue: RwSignal<Vec<IndexEntry>>,
    /// The parts that are shown; `None` for the whole page.
    pub(crate) embedded: StoredValue<Option<Shown>>,
    /// What stands where the trial would: that it is still being read, or
    /// what is wrong with it. `None` while a trial is shown.
    pub(crate) instead: RwSignal<Option<Vec<String>>>,
    /// The question when it last came to rest; `None` until the reader has
    /// moved something.
    at_rest: RwSignal<Option<Question>>,
    /// The trials that the reader has opened, by their ids.
    opened: StoredValue<Vec<Arc<Trial>>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Counts what has been asked for, so that a late answer is known as late.
    requests: StoredValue<u32>,
    /// True once the shown trial has come from its file.
    up_to_date: StoredValue<bool>,
}

impl State {
    /// The first trial of a bundle under the question that the address asks;
    /// `None` if that trial cannot be read.
    pub(crate) fn opening(bundle: Bundle) -> Option<Self> {
        let trial = Arc::new(bundle.trial);
        let (question, notices) = asked_of(&trial);
        Some(Self {
            trial: RwSignal::new(trial),
            question: RwSignal::new(question),
            notices: RwSignal::new(notices),
            catalogue: RwSignal::new(bundle.entries),
            embedded: StoredValue::new(address::embedded()),
            instead: RwSignal::new(None),
            at_rest: RwSignal::new(None),
            opened: StoredValue::new(Vec::new()),
            timer: StoredValue::new(None),
            requests: StoredValue::new(0),
            up_to_date: StoredValue::new(false),
        })
    }

    /// Moves something small, such as a threshold: many steps, no history.
    pub(crate) fn adjust(self, change: impl FnOnce(&Trial, &mut Question)) {
        self.change(change);
        if let Some(running) = self.timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
        let handle = set_timeout_with_handle(move || self.rest(), REST).ok();
        self.timer.set_value(handle);
    }

    /// Chooses something, such as an outcome: one step, with history.
    pub(crate) fn choose(self, change: impl FnOnce(&Trial, &mut Question)) {
        // What was still moving belongs to the step before this one.
        self.rest();
        self.change(change);
        address::push(&self.fragment());
        self.at_rest.set(Some(self.question.get_untracked()));
    }

    /// Ends a movement: writes the address and speaks the verdict.
    pub(crate) fn rest(self) {
        if let Some(running) = self.timer.try_update_value(Option::take).flatten() {
            running.clear();
            address::replace(&self.fragment());
            self.at_rest.set(Some(self.question.get_untracked()));
        }
    }

    /// Takes the question from the address, as after Back, Forward or a link.
    pub(crate) fn follow_address(self) {
        self.new_request();
        let trial = self.trial.get_untracked();
        let (question, notices) = asked_of(&trial);
        if question != self.question.get_untracked() {
            self.question.set(question);
            self.at_rest.set(Some(question));
        }
        if notices != self.notices.get_untracked() {
            self.notices.set(notices);
        }
    }

    /// Counts a new request; the ones before it no longer matter.
    pub(crate) fn new_request(self) -> u32 {
        self.requests
            .update_value(|count| *count = count.wrapping_add(1));
        self.requests.get_value()
    }

    /// True while nothing else has been asked for since.
    pub(crate) fn is_latest(self, request: u32) -> bool {
        self.requests.get_value() == request
    }

    /// True once the shown trial has come from its file, and is not merely
    /// the one inside the program.
    pub(crate) fn is_up_to_date(self) -> bool {
        self.up_to_date.get_value()
    }

    /// Tells the reader something.
    pub(crate) fn tell(self, notices: Vec<String>) {
        self.notices.set(notices);
    }

    /// Tells the reader something more.
    pub(crate) fn tell_also(self, notice: String) {
        self.notices.update(|notices| notices.push(notice));
    }

    /// Notes that the shown trial has come from its file.
    pub(crate) fn set_up_to_date(self) {
        self.up_to_date.set_value(true);
    }

    /// Shows a trial under the question that the address asks of it.
    pub(crate) fn show(self, trial: Arc<Trial>) {
        let (question, notices) = asked_of(&trial);
        // Both questions in turn fit both trials, so that no memo meets a
        // question that points outside its trial.
        self.question.set(Question::opening(&trial).common());
        self.trial.set(trial);
        self.question.set(question);
        self.notices.set(notices);
    }

    /// Shows a trial that stands in no list: it takes the place of the first
    /// of it, with no file of its own.
    pub(crate) fn show_own(self, trial: Arc<Trial>) {
        self.show(trial);
        let own = self.trial.with_untracked(|trial| IndexEntry {
            id: trial.id.clone(),
            file: String::new(),
            short_name: trial.short_name.clone(),
            condition: trial.condition.clone(),
        });
        self.catalogue.update(|entries| {
            let others = core::mem::take(entries).into_iter().skip(1);
            // A page that was saved holds no other trials.
            let others = others
                .filter(|entry| entry.id != own.id && site::holds(&entry.file))
                .collect::<Vec<_>>();
            entries.push(own);
            entries.extend(others);
        });
        self.instead.set(None);
    }

    /// Puts a trial that the reader has opened among those to choose from, in
    /// place of one with the same id; gives its entry.
    pub(crate) fn add_opened(self, trial: &Arc<Trial>) -> IndexEntry {
        let entry = IndexEntry {
            short_name: opened_here(&trial.short_name),
            id: trial.id.clone(),
            file: String::new(),
            condition: trial.condition.clone(),
        };
        self.opened.update_value(|opened| {
            opened.retain(|other| other.id != trial.id);
            opened.push(trial.clone());
        });
        self.catalogue.update(|entries| {
            match entries.iter_mut().find(|other| other.id == entry.id) {
                Some(other) => *other = entry.clone(),
                None => entries.push(entry.clone()),
            }
        });
        entry
    }

    /// True where the trial that is shown has no file of its own on a site.
    pub(crate) fn is_opened_here(self) -> bool {
        let id = self.trial.with(|trial| trial.id.clone());
        self.catalogue.with(|entries| {
            let shown = entries.iter().find(|entry| entry.id == id);
            shown.is_some_and(|entry| entry.file.is_empty())
        })
    }

    /// A trial that the reader has opened.
    pub(crate) fn opened(self, id: &str) -> Option<Arc<Trial>> {
        self.opened.with_value(|opened| {
            opened.iter().find(|trial| trial.id == id).cloned()
        })
    }

    /// Shows nothing of a trial until one has been read.
    pub(crate) fn wait(self) {
        self.show_instead(vec![notice::READING.to_owned()]);
    }

    /// Shows this instead of a trial.
    pub(crate) fn show_instead(self, lines: Vec<String>) {
        self.instead.set(Some(lines));
    }

    /// The question as the address writes it, with what its fragment says of
    /// a frame.
    pub(crate) fn fragment(self) -> String {
        let question = self.question_fragment();
        let Some(shown) = embed::shown("", &address::current()) else {
            return question;
        };
        let parts = [question, format!("{}={}", embed::KEY, shown.names())];
        let parts = parts.iter().filter(|part| !part.is_empty());
        parts.cloned().collect::<Vec<_>>().join("&")
    }

    /// The question as the address writes it.
    pub(crate) fn question_fragment(self) -> String {
        let first = self
            .catalogue
            .with_untracked(|entries| entries.first().map(|entry| entry.id.clone()));
        let (trial, question) = (self.trial.get_untracked(), self.question.get_untracked());
        fragment::write(&question, &trial, &first.unwrap_or_default())
    }

    /// The verdict as it is spoken; empty until something has moved.
    pub(crate) fn spoken(self) -> String {
        let Some(question) = self.at_rest.get() else {
            return String::new();
        };
        let trial = self.trial.get();
        mcid_explorer::first_view::spoken(&trial, &question)
    }

    fn change(self, change: impl FnOnce(&Trial, &mut Question)) {
        let trial = self.trial.get_untracked();
        let mut question = self.question.get_untracked();
        change(&trial, &mut question);
        let clamped = question.clamped(&trial);
        if clamped != self.question.get_untracked() {
            self.question.set(clamped);
        }
        if self.notices.with_untracked(|notices| !notices.is_empty()) {
            self.notices.set(Vec::new());
        }
    }
}

/// The question that the address asks of a trial, and what was passed over.
fn asked_of(trial: &Trial) -> (Question, Vec<String>) {
    let (question, issues) = fragment::read(&address::current(), trial);
    let notices = issues.iter();
    let notices = notices.map(|issue| notice::fragment_issue(issue, &trial.short_name));
    (question, notices.collect())
}

/// The page's state, for a component.
pub(crate) fn use_state() -> State {
    expect_context::<State>()
}
