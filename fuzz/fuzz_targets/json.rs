//! Trial files: whatever is read is written as the same trial, and everything
//! that is shown of it can be made.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mcid_analysis::Question;
use mcid_explorer::first_view::analyse;
use mcid_trial::{read, read_bytes, to_json};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(reading) = read_bytes(bytes) {
        let again = read(&to_json(&reading.trial)).expect("what was written is read");
        assert!(again.trial == reading.trial, "it is the same trial");
        let _ = analyse(&reading.trial, &Question::opening(&reading.trial));
    }
});
