//! Messages as bytes: what is written is read again, and broken bytes are nothing.

use std::sync::Arc;

use mcid_analysis::Question;
use mcid_editor::EditorCommand;
use mcid_explorer::panel::Site;
use mcid_explorer_web::protocol::{Answer, Request, decode, encode};
use mcid_explorer_web::worker::Worker;
use mcid_test_support::file::{RESOLVE, read};

fn requests() -> Vec<Request> {
    let trial = read(RESOLVE);
    let question = Question::opening(&trial);
    vec![
        Request::Site(Site {
            address: "https://example.org/mcid/".to_owned(),
            build: "0f".repeat(32),
        }),
        Request::Trial(Arc::new(trial)),
        Request::View {
            index: 2,
            question,
            width: 640.5,
        },
        Request::ReadIndex("[]".to_owned()),
        Request::ReadTrial {
            ticket: u32::MAX,
            text: "\u{1F600}{}".to_owned(),
        },
        Request::Editor {
            ticket: 7,
            command: EditorCommand::Open {
                name: "a.csv".to_owned(),
                size: 3,
                bytes: vec![0, 0x80, 0xFF],
            },
        },
        Request::Save {
            file: 3,
            question,
            single_file: String::new(),
        },
    ]
}

#[test]
fn what_is_written_is_read_again() {
    for request in requests() {
        let bytes = encode(&request);
        assert!(!bytes.is_empty());
        assert_eq!(decode::<Request>(&bytes), Some(request));
    }
}

#[test]
fn answers_survive_the_way_too() {
    let mut worker = Worker::default();
    let answers: Vec<Answer> = requests()
        .into_iter()
        .filter_map(|request| worker.answer(request))
        .collect();
    // All but the site and the trial are answered.
    assert_eq!(answers.len(), requests().len() - 2);
    for answer in answers {
        assert_eq!(decode::<Answer>(&encode(&answer)), Some(answer));
    }
}

/// Cut off, lengthened or overwritten anywhere, bytes give nothing or something else.
#[test]
fn broken_bytes_are_nothing_or_something_else() {
    for request in requests() {
        let bytes = encode(&request);
        for end in 0..bytes.len() {
            assert_eq!(decode::<Request>(&bytes[..end]), None, "{end} bytes");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert_eq!(decode::<Request>(&longer), None);
        for place in 0..bytes.len() {
            for byte in [0x00, 0x7F, 0x80, 0xFF] {
                let mut other = bytes.clone();
                other[place] = byte;
                if let Some(read) = decode::<Request>(&other) {
                    assert_eq!(decode(&encode(&read)), Some(read));
                }
            }
        }
    }
    assert_eq!(decode::<Answer>(&[]), None);
    assert_eq!(decode::<Answer>(&[0xFF; 64]), None);
}
