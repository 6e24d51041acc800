//! Tables: a draft whose questions are answered becomes a trial file, readable or
//! with faults, and never a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mcid_import::{Opened, open};
use mcid_trial::read;

/// Most rounds of questions and answers.
const ROUNDS: usize = 8;

fuzz_target!(|bytes: &[u8]| {
    let mut answers = Vec::new();
    for _ in 0..ROUNDS {
        let Ok(Opened::Draft(draft)) = open(bytes, &answers) else {
            return;
        };
        if draft.is_finished() {
            let _ = read(&draft.document.to_json());
            return;
        }
        for question in draft
            .questions
            .into_iter()
            .filter(|question| question.is_open())
        {
            let first = question.choices.first().map(|(choice, _)| choice.clone());
            answers.push((question.id, first.unwrap_or_else(|| "1".to_owned())));
        }
    }
});
