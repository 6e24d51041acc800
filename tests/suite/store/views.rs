//! The views that the worker makes: only what is on the screen, once, and a few at a time.

use std::sync::Arc;

use mcid_editor::EditorCommand;
use mcid_explorer_web::protocol::{Answer, Request};
use mcid_explorer_web::store::{EditorEvent, Effect, Event, Quantity, Store, update};
use mcid_trial::Decimal;

use super::{answer_view, second, sent, show, started, with_worker};

fn indexes(effects: &[Effect]) -> Vec<usize> {
    let indexes = sent(effects)
        .into_iter()
        .filter_map(|request| match request {
            Request::View { index, .. } => Some(*index),
            _ => None,
        });
    indexes.collect()
}

fn step(store: &mut Store, tenths: i64) -> Vec<Effect> {
    let value = Decimal::new(tenths, 1).expect("a small number");
    update(store, Event::Moved(Quantity::Between, value))
}

#[test]
fn the_worker_starts_with_the_first_view_on_the_screen() {
    let mut store = started();
    assert_eq!(show(&mut store, 3), [Effect::StartWorker]);
    assert_eq!(show(&mut store, 4), [], "it is starting");
    let effects = update(&mut store, Event::Answered(Answer::Ready));
    match &sent(&effects)[..] {
        [
            Request::Site(_),
            Request::Trial(trial),
            Request::View {
                index: 3,
                question,
                width,
            },
            Request::View { index: 4, .. },
        ] => {
            assert!(Arc::ptr_eq(trial, &store.trial));
            assert_eq!(*question, store.question);
            assert!(*width > 0.0);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn few_views_are_on_their_way_at_once_and_each_gets_its_turn() {
    let mut store = with_worker();
    let first: Vec<usize> = (0..5)
        .flat_map(|index| indexes(&show(&mut store, index)))
        .collect();
    assert_eq!(first, [0, 1]);
    assert_eq!(indexes(&answer_view(&mut store, 0)), [2]);
    assert_eq!(indexes(&answer_view(&mut store, 1)), [3]);
    assert_eq!(indexes(&answer_view(&mut store, 3)), [4]);
    assert!(indexes(&answer_view(&mut store, 2)).is_empty());
    assert!(store.view(0).is_some_and(|state| state.view.is_some()));
    assert!(store.view(4).is_some_and(|state| state.view.is_none()));
}

#[test]
fn what_changes_meanwhile_is_asked_for_once() {
    let mut store = with_worker();
    assert_eq!(indexes(&show(&mut store, 0)), [0]);
    for tenths in 1..6 {
        assert!(indexes(&step(&mut store, tenths)).is_empty());
    }
    let effects = answer_view(&mut store, 0);
    match sent(&effects)[..] {
        [
            Request::View {
                index: 0, question, ..
            },
        ] => assert_eq!(*question, store.question),
        ref other => panic!("{other:?}"),
    }
    assert!(indexes(&answer_view(&mut store, 0)).is_empty());
}

#[test]
fn a_view_that_has_left_the_screen_is_not_asked_for() {
    let mut store = with_worker();
    for index in 0..3 {
        show(&mut store, index);
    }
    let is_visible = false;
    update(
        &mut store,
        Event::ViewVisible {
            index: 2,
            is_visible,
        },
    );
    assert!(indexes(&answer_view(&mut store, 0)).is_empty());
    assert!(indexes(&step(&mut store, 7)).contains(&0));
    assert!(store.is_outdated(2));
    assert_eq!(indexes(&answer_view(&mut store, 1)), [1]);
    assert!(indexes(&answer_view(&mut store, 0)).is_empty());
    assert_eq!(indexes(&show(&mut store, 2)), [2]);
    assert!(!store.is_outdated(2));
}

#[test]
fn another_width_makes_a_view_on_the_screen_anew() {
    let mut store = with_worker();
    show(&mut store, 0);
    answer_view(&mut store, 0);
    let effects = update(
        &mut store,
        Event::ViewResized {
            index: 0,
            width: 333.0,
        },
    );
    assert!(matches!(
        sent(&effects)[..],
        [Request::View { width: 333.0, .. }]
    ));
    let hidden = Event::ViewResized {
        index: 1,
        width: 333.0,
    };
    assert_eq!(update(&mut store, hidden), []);
    assert_eq!(store.view(1).map(|state| state.width), Some(333.0));
}

#[test]
fn another_trial_is_sent_before_its_views() {
    let mut store = with_worker();
    show(&mut store, 0);
    answer_view(&mut store, 0);
    let trial = second().1;
    let ticket = 1;
    let command = EditorCommand::Begin;
    update(&mut store, Event::Editor(EditorEvent::Command(command)));
    let answer = Answer::Editor {
        ticket,
        form_view: Arc::default(),
        trial: Some(Arc::clone(&trial)),
    };
    let effects = update(&mut store, Event::Answered(answer));
    match sent(&effects)[..] {
        [Request::Trial(sent), Request::View { index: 0, .. }] => assert_eq!(*sent, trial),
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn the_editor_goes_before_the_views() {
    let mut store = started();
    for index in 0..4 {
        show(&mut store, index);
    }
    update(
        &mut store,
        Event::Editor(EditorEvent::Command(EditorCommand::Change)),
    );
    let effects = update(&mut store, Event::Answered(Answer::Ready));
    let kinds = sent(&effects);
    assert!(
        matches!(
            kinds[..],
            [
                Request::Site(_),
                Request::Trial(_),
                Request::Editor { .. },
                Request::View { index: 0, .. },
                Request::View { index: 1, .. },
            ]
        ),
        "{kinds:?}"
    );
    // Later ones wait for no view that has not been sent.
    let command = Event::Editor(EditorEvent::Command(EditorCommand::Begin));
    assert!(matches!(
        sent(&update(&mut store, command))[..],
        [Request::Editor { .. }]
    ));
}

#[test]
fn a_worker_that_fails_is_said() {
    let mut store = started();
    show(&mut store, 0);
    assert!(!store.has_worker_failed());
    assert_eq!(update(&mut store, Event::WorkerFailed), []);
    assert!(store.has_worker_failed());
    assert_eq!(show(&mut store, 1), [], "it is not started again");
}

#[test]
fn what_is_not_there_is_passed_over() {
    let mut store = with_worker();
    let before = store.clone();
    show(&mut store, usize::MAX);
    answer_view(&mut store, usize::MAX);
    update(
        &mut store,
        Event::ViewResized {
            index: usize::MAX,
            width: 1.0,
        },
    );
    assert_eq!(store, before);
}

#[test]
fn paper_leaves_out_what_does_not_follow() {
    let mut store = with_worker();
    update(&mut store, Event::Printing(true));
    assert!(store.is_printing && store.is_outdated(5));
    update(&mut store, Event::Printing(false));
    assert!(!store.is_printing);
}
