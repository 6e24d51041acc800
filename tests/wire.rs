//! What the worker answers: the same views that are made without it, files
//! as they are read without it, and nothing where nothing can be said.
#![cfg(not(target_arch = "wasm32"))]

mod shared;

use mcid_analysis::Question;
use mcid_text::editor::{FILES, ONE_FILE};
use mcid_editor::EditorCommand;
use mcid_explorer::panel::{ABOUT, CITE, PLACES, Site};
use mcid_explorer::{COUNT, view};
use mcid_trial::bytes::written;
use mcid_trial::{Decimal, Trial};
use mcid_explorer_web::protocol::{Answer, EditorService, ViewService, Request, answer, decoded, request};
use shared::file::{RESOLVE, THREE_ARMS, read};

const INDEX: &str = include_str!("../public/trials/index.json");

/// What a view_service answers to a request, read back.
fn asked(view_service: &mut ViewService, asks: &Request) -> Option<Answer> {
    let bytes = view_service.answer(&request(asks))?;
    Some(answer(&bytes).expect("an answer that can be read"))
}

/// A trial as the page gives it to the worker.
fn told(trial: &Trial) -> Request {
    Request::Trial(written(trial))
}

fn about(question: Question, which: usize) -> Request {
    Request::View {
        which: u32::try_from(which).expect("few exhibits"),
        question,
        width: 640.0,
    }
}

#[test]
fn the_maker_makes_what_is_made_without_it() {
    let mut view_service = ViewService::default();
    for trial in [read(RESOLVE), read(THREE_ARMS)] {
        assert_eq!(asked(&mut view_service, &told(&trial)), None);
        for outcome in 0..trial.outcomes.len() {
            let question = Question::default_for(&trial, outcome);
            for which in 0..COUNT {
                let wanted = view(&trial, &question, which, 640.0).expect("a listed exhibit");
                match asked(&mut view_service, &about(question, which)) {
                    Some(Answer::Made {
                        which: answered,
                        view,
                    }) => {
                        assert_eq!(usize::try_from(answered), Ok(which));
                        assert_eq!(*view, wanted);
                    }
                    other => panic!("{other:?} for exhibit {which}"),
                }
            }
        }
    }
}

#[test]
fn a_question_that_points_outside_is_brought_inside() {
    let trial = read(RESOLVE);
    let mut view_service = ViewService::default();
    asked(&mut view_service, &told(&trial));
    let outside = Question {
        outcome: usize::MAX,
        visit: usize::MAX,
        comparison: usize::MAX,
        between: Decimal::new(1_000_000_000_000_000, 0).expect("the largest"),
        choices: [u8::MAX; 4],
        ..Question::opening(&trial)
    };
    for which in 0..COUNT {
        let answered = asked(&mut view_service, &about(outside, which));
        let inside = view(&trial, &outside.clamped(&trial), which, 640.0);
        match answered {
            Some(Answer::Made { view, .. }) => assert_eq!(Some(*view), inside),
            other => panic!("{other:?} for exhibit {which}"),
        }
    }
}

#[test]
fn without_a_trial_or_beyond_the_last_there_is_no_view() {
    let trial = read(RESOLVE);
    let question = Question::opening(&trial);
    let mut view_service = ViewService::default();
    assert_eq!(asked(&mut view_service, &about(question, 0)), None);
    asked(&mut view_service, &told(&trial));
    assert!(asked(&mut view_service, &about(question, COUNT - 1)).is_some());
    assert_eq!(asked(&mut view_service, &about(question, PLACES)), None);
    // What cannot be read as a trial leaves none.
    assert_eq!(asked(&mut view_service, &Request::Trial(vec![0xFF; 20])), None);
    assert_eq!(asked(&mut view_service, &about(question, 0)), None);
}

#[test]
fn files_are_read_as_without_the_worker() {
    let mut view_service = ViewService::default();
    let index = asked(&mut view_service, &Request::ReadIndex(INDEX.to_owned()));
    let entries = mcid_trial::read_index(INDEX).expect("a list without faults");
    assert!(!entries.is_empty());
    assert_eq!(index, Some(Answer::Index(Some(entries))));
    let broken = asked(&mut view_service, &Request::ReadIndex("{".to_owned()));
    assert_eq!(broken, Some(Answer::Index(None)));

    let text = RESOLVE.to_owned();
    match asked(&mut view_service, &Request::ReadTrial { ticket: 7, text }) {
        Some(Answer::Trial {
            ticket: 7,
            read: Ok(bytes),
        }) => assert_eq!(decoded(&bytes), Some(read(RESOLVE))),
        other => panic!("{other:?}"),
    }
}

#[test]
fn faults_come_back_as_text_with_their_places() {
    let broken = RESOLVE.replacen("\"estimate\": \"-1.0\"", "\"estimate\": \"-1,0\"", 1);
    assert_ne!(broken, RESOLVE);
    let wanted: Vec<String> = mcid_trial::read(&broken)
        .expect_err("a comma is no point")
        .iter()
        .map(ToString::to_string)
        .collect();
    let asks = Request::ReadTrial {
        ticket: u32::MAX,
        text: broken,
    };
    match asked(&mut ViewService::default(), &asks) {
        Some(Answer::Trial {
            ticket: u32::MAX,
            read: Err(faults),
        }) => {
            assert_eq!(faults, wanted);
            assert!(faults.iter().any(|fault| fault.contains("-1,0")));
        }
        other => panic!("{other:?}"),
    }
}

/// Cut off or overwritten anywhere, bytes give nothing or something else, and
/// bring neither side down.
#[test]
fn broken_bytes_are_passed_over() {
    let trial = read(RESOLVE);
    let mut view_service = ViewService::default();
    asked(&mut view_service, &told(&trial));
    let whole = request(&about(Question::opening(&trial), 2));
    let answered = view_service.answer(&whole).expect("an exhibit");
    for end in 0..whole.len() {
        assert_eq!(view_service.answer(&whole[..end]), None, "{end} bytes");
    }
    for place in 0..whole.len() {
        for byte in [0x00, 0x7F, 0x80, 0xFF] {
            let mut bytes = whole.clone();
            bytes[place] = byte;
            if let Some(other) = view_service.answer(&bytes) {
                assert!(answer(&other).is_some());
            }
        }
    }
    assert_eq!(view_service.answer(&[]), None);
    assert_eq!(view_service.answer(&[0xFF; 64]), None);

    assert_eq!(answer(&[]), None);
    assert_eq!(answer(&[0xFF; 64]), None);
    for end in (0..answered.len()).step_by(997) {
        assert_eq!(answer(&answered[..end]), None, "{end} bytes");
    }
    let bytes = written(&trial);
    assert_eq!(decoded(&bytes).as_ref(), Some(&trial));
    for end in (0..bytes.len()).step_by(101) {
        assert_eq!(decoded(&bytes[..end]), None, "{end} bytes");
    }
}

#[test]
fn after_the_exhibits_come_citations_and_what_this_is() {
    let trial = read(RESOLVE);
    let question = Question::opening(&trial);
    let mut view_service = ViewService::default();
    let site = Site {
        address: "https://example.org/mcid/".to_owned(),
        build: "0f".repeat(32),
    };
    assert_eq!(asked(&mut view_service, &Request::Site(site.clone())), None);
    asked(&mut view_service, &told(&trial));
    let mut made = |which| match asked(&mut view_service, &about(question, which)) {
        Some(Answer::Made { view, .. }) => *view,
        other => panic!("{other:?} for place {which}"),
    };
    let cited = made(CITE);
    let names: Vec<&str> = cited.texts.iter().map(|(name, _)| name.as_str()).collect();
    let forms = ["as text", "BibTeX", "RIS"];
    let of = |what: &str| forms.map(|form| format!("{what}, {form}"));
    assert_eq!(names, [of("The publication"), of("The explorer")].concat());
    assert!(cited.texts[0].1.contains("10.1001/jama.2022.9930"));
    for (name, text) in &cited.texts[3..] {
        assert!(text.contains(&site.address), "{name}: {text}");
    }
    let rows = made(ABOUT).table.rows;
    assert_eq!(rows[0], ["Version", env!("CARGO_PKG_VERSION")]);
    assert_eq!(rows[1], ["Build (SHA-256)", &site.build]);
    let sources = rows.iter().filter(|row| row[0].starts_with("Source: "));
    assert_eq!(sources.count(), trial.sources.len());
}

/// What a editor_service answers to a request, read back.
fn asked_of(editor_service: &mut EditorService, asks: &Request) -> Option<Answer> {
    let bytes = editor_service.answer(&request(asks))?;
    Some(answer(&bytes).expect("an answer that can be read"))
}

#[test]
fn the_clerk_opens_what_the_maker_does_not_and_the_other_way_round() {
    let (mut editor_service, mut view_service) = (EditorService::default(), ViewService::default());
    let opens = Request::Editor {
        ticket: 7,
        act: EditorCommand::Open {
            name: "a.json".to_owned(),
            size: 1,
            bytes: RESOLVE.as_bytes().to_vec(),
        },
    };
    assert_eq!(asked(&mut view_service, &opens), None);
    match asked_of(&mut editor_service, &opens) {
        Some(Answer::Editor { ticket, trial, .. }) => {
            assert_eq!(ticket, 7);
            let trial = trial.and_then(|bytes| decoded(&bytes));
            assert!(trial == Some(read(RESOLVE)));
        }
        other => panic!("{other:?}"),
    }
    let reads = Request::ReadIndex(INDEX.to_owned());
    assert_eq!(asked_of(&mut editor_service, &reads), None);
    assert!(asked(&mut view_service, &reads).is_some());
}

/// Every file that is offered can be made but the one that needs a page.
#[test]
fn the_clerk_makes_every_file_of_the_trial_it_was_told_of() {
    let mut editor_service = EditorService::default();
    let trial = read(RESOLVE);
    let save = |which: usize| Request::Save {
        which: u32::try_from(which).expect("few files"),
        question: Question::opening(&trial),
        page: "no page".to_owned(),
    };
    assert_eq!(
        asked_of(&mut editor_service, &save(1)),
        None,
        "it knows no trial yet"
    );
    assert_eq!(asked_of(&mut editor_service, &told(&trial)), None);
    let mut names = Vec::new();
    for which in 0..FILES.len() {
        match asked_of(&mut editor_service, &save(which)) {
            Some(Answer::File(Ok(file))) => {
                assert!(!file.text.is_empty() && file.name.contains('.'));
                assert!(!names.contains(&file.name), "{}", file.name);
                names.push(file.name);
            }
            Some(Answer::File(Err(why))) => assert!(which == ONE_FILE && !why.is_empty()),
            other => panic!("{other:?} for {which}"),
        }
    }
    assert_eq!(names.len(), FILES.len() - 1);
    assert_eq!(asked_of(&mut editor_service, &save(FILES.len())), None);
}
