//! What the worker answers: the same views, files and trials as are made without it.

use std::sync::Arc;

use mcid_analysis::Question;
use mcid_editor::EditorCommand;
use mcid_explorer::panel::{ABOUT, CITE, PLACES, Site};
use mcid_explorer::{COUNT, View, view};
use mcid_explorer_web::protocol::{Answer, Request};
use mcid_explorer_web::worker::Worker;
use mcid_test_support::file::{RESOLVE, THREE_ARMS, published_text, read};
use mcid_text::editor::{FILES, SINGLE_FILE};
use mcid_trial::{Decimal, Trial};

const WIDTH: f64 = 640.0;

/// A worker that has been sent a trial.
fn worker(trial: &Trial) -> Worker {
    let mut worker = Worker::default();
    let sent = Request::Trial(Arc::new(trial.clone()));
    assert_eq!(worker.answer(sent), None);
    worker
}

fn view_of(worker: &mut Worker, question: Question, index: usize) -> Option<Arc<View>> {
    let request = Request::View {
        index,
        question,
        width: WIDTH,
    };
    match worker.answer(request)? {
        Answer::View {
            index: answered,
            view,
        } => {
            assert_eq!(answered, index);
            Some(view)
        }
        other => panic!("{other:?} for view {index}"),
    }
}

#[test]
fn views_are_those_that_are_made_without_it() {
    for trial in [read(RESOLVE), read(THREE_ARMS)] {
        let mut worker = worker(&trial);
        for outcome in 0..trial.outcomes.len() {
            let question = Question::default_for(&trial, outcome);
            for index in 0..COUNT {
                let made = view_of(&mut worker, question, index).expect("a listed view");
                assert_eq!(Some(&*made), view(&trial, &question, index, WIDTH).as_ref());
            }
        }
    }
}

#[test]
fn a_question_that_points_outside_is_brought_inside() {
    let trial = read(RESOLVE);
    let mut worker = worker(&trial);
    let outside = Question {
        outcome: usize::MAX,
        visit: usize::MAX,
        comparison: usize::MAX,
        between: Decimal::new(1_000_000_000_000_000, 0).expect("the largest"),
        choices: [u8::MAX; 5],
        ..Question::opening(&trial)
    };
    for index in 0..COUNT {
        let made = view_of(&mut worker, outside, index);
        let inside = view(&trial, &outside.clamped(&trial), index, WIDTH);
        assert_eq!(made.as_deref(), inside.as_ref(), "view {index}");
    }
}

#[test]
fn without_a_trial_or_beyond_the_last_there_is_no_view() {
    let trial = read(RESOLVE);
    let question = Question::opening(&trial);
    assert_eq!(view_of(&mut Worker::default(), question, 0), None);
    let mut worker = worker(&trial);
    assert!(view_of(&mut worker, question, COUNT - 1).is_some());
    assert_eq!(view_of(&mut worker, question, PLACES), None);
}

#[test]
fn files_are_read_as_without_it() {
    let text = published_text("index.json");
    let entries = mcid_trial::read_index(&text).expect("a list without faults");
    let mut worker = Worker::default();
    assert_eq!(
        worker.answer(Request::ReadIndex(text)),
        Some(Answer::Index(Some(entries)))
    );
    let broken = worker.answer(Request::ReadIndex("{".to_owned()));
    assert_eq!(broken, Some(Answer::Index(None)));
    let text = RESOLVE.to_owned();
    let answer = worker.answer(Request::ReadTrial { ticket: 7, text });
    let result = Ok(Arc::new(read(RESOLVE)));
    assert_eq!(answer, Some(Answer::Trial { ticket: 7, result }));
}

#[test]
fn faults_come_back_in_words_with_their_places() {
    let text = RESOLVE.replacen("\"estimate\": \"-1.0\"", "\"estimate\": \"-1,0\"", 1);
    let faults = mcid_trial::read(&text).expect_err("a comma is no point");
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.iter().any(|fault| fault.contains("-1,0")));
    let answer = Worker::default().answer(Request::ReadTrial { ticket: 1, text });
    let result = Err(faults);
    assert_eq!(answer, Some(Answer::Trial { ticket: 1, result }));
}

#[test]
fn after_the_views_come_citations_and_what_this_is() {
    let trial = read(RESOLVE);
    let question = Question::opening(&trial);
    let mut worker = worker(&trial);
    let site = Site {
        address: "https://example.org/mcid/".to_owned(),
        build: "0f".repeat(32),
    };
    assert_eq!(worker.answer(Request::Site(site.clone())), None);
    let cited = view_of(&mut worker, question, CITE).expect("the citations");
    let names: Vec<&str> = cited.texts.iter().map(|(name, _)| name.as_str()).collect();
    let forms = ["as text", "BibTeX", "RIS"];
    let of = |what: &str| forms.map(|form| format!("{what}, {form}"));
    assert_eq!(names, [of("The publication"), of("The explorer")].concat());
    assert!(cited.texts[0].1.contains("10.1001/jama.2022.9930"));
    for (name, text) in &cited.texts[3..] {
        assert!(text.contains(&site.address), "{name}: {text}");
    }
    let about = view_of(&mut worker, question, ABOUT).expect("what this is");
    let rows = &about.table.rows;
    assert_eq!(rows[0], ["Version", env!("CARGO_PKG_VERSION")]);
    assert_eq!(rows[1], ["Build (SHA-256)", &site.build]);
    let sources = rows.iter().filter(|row| row[0].starts_with("Source: "));
    assert_eq!(sources.count(), trial.sources.len());
}

#[test]
fn the_editor_opens_a_file_and_remembers_what_is_typed() {
    let mut worker = Worker::default();
    let mut command = |ticket, command| match worker.answer(Request::Editor { ticket, command }) {
        Some(Answer::Editor {
            ticket: answered,
            form_view,
            trial,
        }) => {
            assert_eq!(answered, ticket);
            (form_view, trial)
        }
        other => panic!("{other:?}"),
    };
    let (_, trial) = command(
        1,
        EditorCommand::Open {
            name: "a.json".to_owned(),
            size: 1,
            bytes: RESOLVE.as_bytes().to_vec(),
        },
    );
    assert_eq!(trial.as_deref(), Some(&read(RESOLVE)));
    let (begun, _) = command(2, EditorCommand::Begin);
    let field = &begun.sections[0].rows[0].fields[0];
    let (id, value) = (field.id.clone(), "Typed here".to_owned());
    let (typed, trial) = command(3, EditorCommand::Say { id, value });
    assert_eq!(trial, None);
    assert_eq!(typed.sections[0].rows[0].fields[0].value, "Typed here");
}

/// Every file that is offered can be made but the one that needs a single file.
#[test]
fn every_file_of_the_trial_can_be_saved() {
    let trial = read(RESOLVE);
    let save = |file| Request::Save {
        file,
        question: Question::opening(&trial),
        single_file: "no page".to_owned(),
    };
    assert_eq!(Worker::default().answer(save(1)), None);
    let mut worker = worker(&trial);
    let mut names = Vec::new();
    for file in 0..FILES.len() {
        match worker.answer(save(file)) {
            Some(Answer::File(Ok(made))) => {
                assert!(!made.text.is_empty() && made.name.contains('.'));
                assert!(!names.contains(&made.name), "{}", made.name);
                names.push(made.name);
            }
            Some(Answer::File(Err(reason))) => assert!(file == SINGLE_FILE && !reason.is_empty()),
            other => panic!("{other:?} for file {file}"),
        }
    }
    assert_eq!(names.len(), FILES.len() - 1);
    assert_eq!(worker.answer(save(FILES.len())), None);
}
