//! Trial files: a trial that is read is written as the same trial, and its
//! first view can be computed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mcid_analysis::Question;
use mcid_explorer::first_view::analyse;
use mcid_trial::{read, read_bytes, to_json};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(reading) = read_bytes(bytes) {
        let again = read(&to_json(&reading.trial)).expect("a written trial is readable");
        assert!(again.trial == reading.trial, "it is the same trial");
        let _ = analyse(&reading.trial, &Question::opening(&reading.trial));
    }
});
