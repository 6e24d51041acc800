//! The editor of the reader's own trial.

use std::sync::Arc;

use mcid_editor::{EditorCommand, Finding, FormView};
use mcid_explorer_web::protocol::{Answer, Request};
use mcid_explorer_web::store::{
    EditorEvent, EditorStatus, Effect, Environment, Event, Notice, Store, update,
};
use mcid_trial::Trial;

use super::{bundle, longer_list, second, sent, started, three_arms, with_worker};

fn editor(store: &mut Store, event: EditorEvent) -> Vec<Effect> {
    update(store, Event::Editor(event))
}

fn command(store: &mut Store, command: EditorCommand) -> u32 {
    let effects = editor(store, EditorEvent::Command(command));
    match sent(&effects)[..] {
        [.., Request::Editor { ticket, .. }] => *ticket,
        ref other => panic!("{other:?}"),
    }
}

fn answer(
    store: &mut Store,
    ticket: u32,
    form_view: FormView,
    trial: Option<Arc<Trial>>,
) -> Vec<Effect> {
    let form_view = Arc::new(form_view);
    let answer = Answer::Editor {
        ticket,
        form_view,
        trial,
    };
    update(store, Event::Answered(answer))
}

fn titled(title: &str) -> FormView {
    FormView {
        title: title.to_owned(),
        ..FormView::default()
    }
}

fn typed() -> EditorCommand {
    EditorCommand::Say {
        id: "name".to_owned(),
        value: "a".to_owned(),
    }
}

#[test]
fn a_file_is_awaited_then_opened() {
    let mut store = with_worker();
    assert_eq!(
        editor(&mut store, EditorEvent::Opening),
        [Effect::OpenEditor]
    );
    assert!(store.editor.is_busy);
    editor(&mut store, EditorEvent::Unreadable("a.csv".to_owned()));
    assert!(!store.editor.is_busy);
    assert_eq!(
        store.editor.status,
        EditorStatus::NotReadable("a.csv".to_owned())
    );
    let ticket = command(&mut store, EditorCommand::Begin);
    assert!(store.editor.is_busy);
    assert_eq!(store.editor.status, EditorStatus::Silent);
    assert_eq!(answer(&mut store, ticket, titled("A form"), None), []);
    assert!(!store.editor.is_busy);
    assert_eq!(store.editor.form_view.title, "A form");
    assert_eq!(store.editor.announcement, "A form");
}

#[test]
fn only_the_answer_to_the_latest_command_counts() {
    let mut store = with_worker();
    let late = command(&mut store, typed());
    let latest = command(&mut store, typed());
    assert!(!store.editor.is_busy, "typing is answered at once");
    answer(&mut store, late, titled("Late"), None);
    assert_eq!(store.editor.form_view.title, "");
    answer(&mut store, latest, titled("Latest"), None);
    assert_eq!(store.editor.form_view.title, "Latest");
    assert_eq!(
        store.editor.announcement, "",
        "nothing is announced while typing"
    );
}

#[test]
fn an_opened_trial_is_shown_and_stays_in_the_catalogue() {
    let mut store = with_worker();
    let trial = three_arms();
    let ticket = command(&mut store, EditorCommand::Begin);
    let effects = answer(
        &mut store,
        ticket,
        FormView::default(),
        Some(Arc::clone(&trial)),
    );
    let address = Effect::PushAddress(format!("trial={}", trial.id));
    assert!(effects.contains(&address), "{effects:?}");
    assert!(effects.contains(&Effect::CloseEditor), "{effects:?}");
    assert_eq!(store.trial, trial);
    assert!(store.is_opened_here());
    assert_eq!(store.notices, [Notice::OpenedHere]);
    // Back and forward again: nothing is fetched.
    let effects = update(&mut store, Event::Navigated(String::new()));
    assert!(
        matches!(effects[..], [Effect::FetchTrial { .. }]),
        "{effects:?}"
    );
    update(&mut store, Event::Navigated(format!("trial={}", trial.id)));
    assert_eq!(store.trial, trial);
    // A list that comes late has not forgotten it.
    let entries = bundle().entries;
    update(&mut store, Event::Answered(Answer::Index(Some(entries))));
    assert!(store.is_opened_here());
}

#[test]
fn an_opened_trial_takes_the_place_of_its_namesake() {
    let mut store = with_worker();
    update(
        &mut store,
        Event::Answered(Answer::Index(Some(longer_list()))),
    );
    let count = store.catalogue.entries.len();
    let ticket = command(&mut store, EditorCommand::Begin);
    answer(&mut store, ticket, FormView::default(), Some(three_arms()));
    assert_eq!(store.catalogue.entries.len(), count);
    assert!(store.is_opened_here());
}

#[test]
fn warnings_keep_the_dialog_open() {
    let mut store = with_worker();
    let ticket = command(&mut store, EditorCommand::Begin);
    let form_view = FormView {
        faults: vec![Finding::default()],
        ..FormView::default()
    };
    let effects = answer(&mut store, ticket, form_view, Some(second().1));
    assert!(!effects.contains(&Effect::CloseEditor), "{effects:?}");
    assert_eq!(store.trial, second().1);
}

#[test]
fn a_form_is_kept_while_the_reader_wants_it() {
    let kept = FormView {
        keep: "{}".to_owned(),
        ..FormView::default()
    };
    let mut store = with_worker();
    let ticket = command(&mut store, typed());
    assert_eq!(answer(&mut store, ticket, kept.clone(), None), []);
    let keep = [Effect::KeepForm("{}".to_owned())];
    assert_eq!(editor(&mut store, EditorEvent::KeepRequested), keep);
    editor(&mut store, EditorEvent::Kept(true));
    assert!(store.editor.is_form_kept);
    let ticket = command(&mut store, typed());
    assert_eq!(answer(&mut store, ticket, kept, None), keep);
    assert_eq!(
        editor(&mut store, EditorEvent::Resumed),
        [Effect::ResumeForm]
    );
    assert_eq!(
        editor(&mut store, EditorEvent::Forgotten),
        [Effect::ForgetForm]
    );
    assert!(!store.editor.is_form_kept);
    assert_eq!(store.editor.status, EditorStatus::Forgotten);
}

#[test]
fn a_browser_that_keeps_nothing_is_said_when_it_is_asked() {
    let mut store = started();
    editor(&mut store, EditorEvent::KeepRequested);
    editor(&mut store, EditorEvent::Kept(false));
    assert_eq!(store.editor.status, EditorStatus::NotKept);
    assert!(!store.editor.is_form_kept);
    let environment = Environment {
        is_form_kept: true,
        ..Environment::default()
    };
    let mut store = Store::new(bundle(), environment);
    assert!(store.editor.is_form_kept);
    editor(&mut store, EditorEvent::Kept(false));
    assert!(!store.editor.is_form_kept);
    assert_eq!(store.editor.status, EditorStatus::Silent);
}

#[test]
fn without_a_worker_nothing_is_read() {
    let mut store = started();
    editor(&mut store, EditorEvent::Command(EditorCommand::Begin));
    update(&mut store, Event::WorkerFailed);
    assert!(!store.editor.is_busy);
    assert_eq!(store.editor.status, EditorStatus::NoWorker);
    editor(&mut store, EditorEvent::Command(EditorCommand::Change));
    assert_eq!(store.editor.status, EditorStatus::NoWorker);
}

#[test]
fn a_dragged_file_is_noticed() {
    let mut store = started();
    editor(&mut store, EditorEvent::Dragged(true));
    assert!(store.editor.is_file_dragged);
    editor(&mut store, EditorEvent::Dragged(false));
    assert!(!store.editor.is_file_dragged);
}
