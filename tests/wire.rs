//! What the worker answers: the same exhibits that are made without it, files
//! as they are read without it, and nothing where nothing can be said.
#![cfg(not(target_arch = "wasm32"))]

mod shared;

use mcid_analysis::Question;
use mcid_text::desk::{FILES, ONE_FILE};
use mcid_editor::Act;
use mcid_explorer::panel::{ABOUT, CITE, PLACES, Site};
use mcid_explorer::{COUNT, exhibit};
use mcid_trial::bytes::written;
use mcid_trial::{Decimal, Trial};
use mcid_explorer_web::protocol::{Answer, Clerk, Maker, Request, answer, decoded, request};
use shared::file::{RESOLVE, THREE_ARMS, read};

const INDEX: &str = include_str!("../public/trials/index.json");

/// What a maker answers to a request, read back.
fn asked(maker: &mut Maker, asks: &Request) -> Option<Answer> {
    let bytes = maker.answer(&request(asks))?;
    Some(answer(&bytes).expect("an answer that can be read"))
}

/// A trial as the page gives it to the worker.
fn told(trial: &Trial) -> Request {
    Request::Trial(written(trial))
}

fn about(question: Question, which: usize) -> Request {
    Request::Exhibit {
        which: u32::try_from(which).expect("few exhibits"),
        question,
        width: 640.0,
    }
}

#[test]
fn the_maker_makes_what_is_made_without_it() {
    let mut maker = Maker::default();
    for trial in [read(RESOLVE), read(THREE_ARMS)] {
        assert_eq!(asked(&mut maker, &told(&trial)), None);
        for outcome in 0..trial.outcomes.len() {
            let question = Question::about(&trial, outcome);
            for which in 0..COUNT {
                let wanted = exhibit(&trial, &question, which, 640.0).expect("a listed exhibit");
                match asked(&mut maker, &about(question, which)) {
                    Some(Answer::Made {
                        which: answered,
                        exhibit,
                    }) => {
                        assert_eq!(usize::try_from(answered), Ok(which));
                        assert_eq!(*exhibit, wanted);
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
    let mut maker = Maker::default();
    asked(&mut maker, &told(&trial));
    let outside = Question {
        outcome: usize::MAX,
        visit: usize::MAX,
        comparison: usize::MAX,
        between: Decimal::new(1_000_000_000_000_000, 0).expect("the largest"),
        choices: [u8::MAX; 4],
        ..Question::opening(&trial)
    };
    for which in 0..COUNT {
        let answered = asked(&mut maker, &about(outside, which));
        let inside = exhibit(&trial, &outside.fitted(&trial), which, 640.0);
        match answered {
            Some(Answer::Made { exhibit, .. }) => assert_eq!(Some(*exhibit), inside),
            other => panic!("{other:?} for exhibit {which}"),
        }
    }
}

#[test]
fn without_a_trial_or_beyond_the_last_there_is_no_exhibit() {
    let trial = read(RESOLVE);
    let question = Question::opening(&trial);
    let mut maker = Maker::default();
    assert_eq!(asked(&mut maker, &about(question, 0)), None);
    asked(&mut maker, &told(&trial));
    assert!(asked(&mut maker, &about(question, COUNT - 1)).is_some());
    assert_eq!(asked(&mut maker, &about(question, PLACES)), None);
    // What cannot be read as a trial leaves none.
    assert_eq!(asked(&mut maker, &Request::Trial(vec![0xFF; 20])), None);
    assert_eq!(asked(&mut maker, &about(question, 0)), None);
}

#[test]
fn files_are_read_as_without_the_worker() {
    let mut maker = Maker::default();
    let index = asked(&mut maker, &Request::ReadIndex(INDEX.to_owned()));
    let entries = mcid_trial::read_index(INDEX).expect("a list without faults");
    assert!(!entries.is_empty());
    assert_eq!(index, Some(Answer::Index(Some(entries))));
    let broken = asked(&mut maker, &Request::ReadIndex("{".to_owned()));
    assert_eq!(broken, Some(Answer::Index(None)));

    let text = RESOLVE.to_owned();
    match asked(&mut maker, &Request::ReadTrial { ticket: 7, text }) {
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
    match asked(&mut Maker::default(), &asks) {
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
    let mut maker = Maker::default();
    asked(&mut maker, &told(&trial));
    let whole = request(&about(Question::opening(&trial), 2));
    let answered = maker.answer(&whole).expect("an exhibit");
    for end in 0..whole.len() {
        assert_eq!(maker.answer(&whole[..end]), None, "{end} bytes");
    }
    for place in 0..whole.len() {
        for byte in [0x00, 0x7F, 0x80, 0xFF] {
            let mut bytes = whole.clone();
            bytes[place] = byte;
            if let Some(other) = maker.answer(&bytes) {
                assert!(answer(&other).is_some());
            }
        }
    }
    assert_eq!(maker.answer(&[]), None);
    assert_eq!(maker.answer(&[0xFF; 64]), None);

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
    let mut maker = Maker::default();
    let site = Site {
        address: "https://example.org/mcid/".to_owned(),
        build: "0f".repeat(32),
    };
    assert_eq!(asked(&mut maker, &Request::Site(site.clone())), None);
    asked(&mut maker, &told(&trial));
    let mut made = |which| match asked(&mut maker, &about(question, which)) {
        Some(Answer::Made { exhibit, .. }) => *exhibit,
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

/// What a clerk answers to a request, read back.
fn asked_of(clerk: &mut Clerk, asks: &Request) -> Option<Answer> {
    let bytes = clerk.answer(&request(asks))?;
    Some(answer(&bytes).expect("an answer that can be read"))
}

#[test]
fn the_clerk_opens_what_the_maker_does_not_and_the_other_way_round() {
    let (mut clerk, mut maker) = (Clerk::default(), Maker::default());
    let opens = Request::Desk {
        ticket: 7,
        act: Act::Open {
            name: "a.json".to_owned(),
            size: 1,
            bytes: RESOLVE.as_bytes().to_vec(),
        },
    };
    assert_eq!(asked(&mut maker, &opens), None);
    match asked_of(&mut clerk, &opens) {
        Some(Answer::Desk { ticket, trial, .. }) => {
            assert_eq!(ticket, 7);
            let trial = trial.and_then(|bytes| decoded(&bytes));
            assert!(trial == Some(read(RESOLVE)));
        }
        other => panic!("{other:?}"),
    }
    let reads = Request::ReadIndex(INDEX.to_owned());
    assert_eq!(asked_of(&mut clerk, &reads), None);
    assert!(asked(&mut maker, &reads).is_some());
}

/// Every file that is offered can be made but the one that needs a page.
#[test]
fn the_clerk_makes_every_file_of_the_trial_it_was_told_of() {
    let mut clerk = Clerk::default();
    let trial = read(RESOLVE);
    let save = |which: usize| Request::Save {
        which: u32::try_from(which).expect("few files"),
        question: Question::opening(&trial),
        page: "no page".to_owned(),
    };
    assert_eq!(
        asked_of(&mut clerk, &save(1)),
        None,
        "it knows no trial yet"
    );
    assert_eq!(asked_of(&mut clerk, &told(&trial)), None);
    let mut names = Vec::new();
    for which in 0..FILES.len() {
        match asked_of(&mut clerk, &save(which)) {
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
    assert_eq!(asked_of(&mut clerk, &save(FILES.len())), None);
}
