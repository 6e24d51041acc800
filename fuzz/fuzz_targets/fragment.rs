//! Fragments of addresses: every question that is read fits the trial, and is
//! written as a fragment that gives the same question.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use mcid_analysis::{embed, fragment};
use mcid_explorer::first_view::analyse;
use mcid_trial::{Trial, read};

static TRIAL: LazyLock<Trial> = LazyLock::new(|| {
    let text = include_str!("../../public/trials/resolve.json");
    read(text).expect("a published trial is readable").trial
});

fuzz_target!(|text: &str| {
    let (question, _) = fragment::read(text, &TRIAL);
    let _ = analyse(&TRIAL, &question);
    let written = fragment::write(&question, &TRIAL, &TRIAL.id);
    let (again, notices) = fragment::read(&written, &TRIAL);
    assert!(again == question && notices.is_empty(), "{written}");
    let _ = (embed::shown("", text), fragment::trial_id(text));
});
