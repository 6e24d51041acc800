//! Saving files.

use mcid_editor::save::File;
use mcid_explorer_web::protocol::{Answer, Request};
use mcid_explorer_web::store::{Effect, Event, SaveStatus, update};
use mcid_text::editor::SINGLE_FILE;

use super::{sent, started, with_worker};

/// A file that is not the single file.
const OTHER: usize = if SINGLE_FILE == 0 { 1 } else { 0 };

fn file() -> File {
    File {
        name: "a.json".to_owned(),
        media_type: "application/json".to_owned(),
        text: "{}".to_owned(),
    }
}

#[test]
fn a_file_is_made_and_downloaded() {
    let mut store = with_worker();
    let effects = update(&mut store, Event::SaveRequested(OTHER));
    assert!(matches!(
        sent(&effects)[..],
        [.., Request::Save { file: OTHER, .. }]
    ));
    assert_eq!(store.save_status, SaveStatus::Making);
    let effects = update(&mut store, Event::Answered(Answer::File(Ok(file()))));
    assert_eq!(effects, [Effect::Download(file())]);
    assert_eq!(store.save_status, SaveStatus::Saved("a.json".to_owned()));
}

#[test]
fn why_there_is_none_is_said() {
    let mut store = with_worker();
    update(&mut store, Event::SaveRequested(OTHER));
    let refused = Answer::File(Err("It cannot be.".to_owned()));
    assert_eq!(update(&mut store, Event::Answered(refused)), []);
    assert_eq!(
        store.save_status,
        SaveStatus::Refused("It cannot be.".to_owned())
    );
}

#[test]
fn the_single_file_is_made_from_one() {
    let mut store = with_worker();
    let fetch = [Effect::FetchSingleFile(SINGLE_FILE)];
    assert_eq!(update(&mut store, Event::SaveRequested(SINGLE_FILE)), fetch);
    let file = SINGLE_FILE;
    let text = Some("<!doctype html>".to_owned());
    let effects = update(&mut store, Event::SingleFileFetched { file, text });
    match sent(&effects)[..] {
        [
            ..,
            Request::Save {
                single_file,
                question,
                ..
            },
        ] => {
            assert_eq!(single_file, "<!doctype html>");
            assert_eq!(*question, store.question);
        }
        ref other => panic!("{other:?}"),
    }
    let text = None;
    update(&mut store, Event::SaveRequested(SINGLE_FILE));
    assert_eq!(
        update(&mut store, Event::SingleFileFetched { file, text }),
        []
    );
    assert_eq!(store.save_status, SaveStatus::NoSingleFile);
}

#[test]
fn without_a_worker_there_is_no_file() {
    let mut store = started();
    assert_eq!(
        update(&mut store, Event::SaveRequested(OTHER)),
        [Effect::StartWorker]
    );
    update(&mut store, Event::WorkerFailed);
    assert_eq!(store.save_status, SaveStatus::NoWorker);
    update(&mut store, Event::SaveRequested(OTHER));
    assert_eq!(store.save_status, SaveStatus::NoWorker);
}
