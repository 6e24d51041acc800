//! What comes from outside cannot bring the reader down: hostile files,
//! files beyond the limits, and thousands of damaged ones.

use std::fmt::Write as _;

use mcid_trial::limits::{
    MAX_ARMS, MAX_BYTES, MAX_CONTRASTS, MAX_DEPTH, MAX_FAULTS, MAX_OUTCOMES, MAX_TEXT, MAX_TOKENS,
    MAX_VISITS,
};
use mcid_trial::{Fault, Severity, read, read_bytes, read_index};

const RESOLVE: &str = include_str!("../../../../public/trials/resolve.json");
const FULL: &str = include_str!("../../../../tests/data/full.json");

/// The one fault of a file that cannot be read at all.
fn only(result: Result<mcid_trial::Reading, Vec<Fault>>) -> Fault {
    let mut faults = result.expect_err("this file must be refused");
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

/// Asserts that a text is refused with one fault that says something.
fn refused(text: &str, says: &str) -> Fault {
    let fault = only(read(text));
    let said = fault.to_string();
    assert!(said.contains(says), "{said}");
    assert_eq!(fault.severity, Severity::Error);
    fault
}

#[test]
fn what_is_not_json_is_told_apart() {
    refused("", "The file is empty.");
    refused(" \n\t", "The file is empty.");
    refused("<!doctype html><title>404</title>", "web page");
    refused("outcome;mean\npain;3,1\n", "not a JSON file");
    refused("\"text\"", "does not begin with a brace");
    refused("[]", "A trial must be an object, not a list");
    refused(
        "{\"id\":1}\n x",
        "Remove what follows the last closing bracket.",
    );
    refused("{\"id\":1,}", "trailing comma");
    refused("{id:1}", "double quotation marks");
    refused("{\"id\": \"a\tb\"}", "without tabs");
    refused("{\"id\": NaN}", "not valid JSON");
    let cut = refused(&RESOLVE[..4_000], "ends too early");
    assert_eq!(cut.line, RESOLVE[..4_000].matches('\n').count() + 1);
    let fault = refused("{\n  \"é\": 1 \"b\": 2\n}", "comma between entries");
    assert_eq!((fault.line, fault.column), (2, 10));
}

#[test]
fn bytes_are_decoded_or_refused() {
    assert!(read_bytes(FULL.as_bytes()).is_ok());
    assert!(read_bytes(format!("\u{FEFF}{FULL}").as_bytes()).is_ok());
    assert!(read_bytes(FULL.replace('\n', "\r\n").as_bytes()).is_ok());
    assert!(read_bytes(FULL.replace('\n', "\r").as_bytes()).is_ok());
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(FULL.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(only(read_bytes(&utf16)).to_string().contains("UTF-16"));
    let latin = [b"{\n \"title\": \"M".as_slice(), &[0xFC], b"ller\"}"].concat();
    let fault = only(read_bytes(&latin));
    assert_eq!((fault.line, fault.column), (2, 13));
    assert!(fault.remedy.contains("UTF-8"));
    refused("{\"id\": \"\0\"}", "NUL");
}

#[test]
fn size_depth_and_tokens_are_bounded_before_parsing() {
    let huge = vec![b' '; MAX_BYTES + 1];
    assert!(only(read_bytes(&huge)).message.contains("5000001 bytes"));
    refused(&" ".repeat(MAX_BYTES + 1), "5000000 are the most");
    let fault = refused(&"[".repeat(10_000), "stand inside one another");
    assert_eq!(fault.column, MAX_DEPTH + 1);
    refused(&"{\"a\":".repeat(10_000), "stand inside one another");
    let brackets_in_text = FULL.replacen("Every key", &"[".repeat(1_000), 1);
    assert!(read(&brackets_in_text).is_ok());
    refused(&format!("[{}0]", "0,".repeat(MAX_TOKENS)), "tokens");
}

/// `FULL` with a list in place of one of its own.
fn with_list(key: &str, entry: impl Fn(usize) -> String, count: usize) -> String {
    let start = FULL
        .find(&format!("\"{key}\": ["))
        .expect("the key is there")
        + key.len()
        + 4;
    let mut depth = 0;
    let inside = |character: char| {
        depth += i32::from(character == '[') - i32::from(character == ']');
        depth == 0
    };
    let end = start + FULL[start..].find(inside).expect("the list ends") + 1;
    let entries: Vec<String> = (0..count).map(entry).collect();
    format!("{}[{}]{}", &FULL[..start], entries.join(", "), &FULL[end..])
}

#[test]
fn lists_are_bounded() {
    let arm = |index| {
        format!(
            "{{ \"id\": \"a{index}\", \"name\": \"A\", \"short_name\": \"A\", \"role\": \"control\" }}"
        )
    };
    let visit = |index| format!("{{ \"id\": \"{index}\", \"time\": {index}, \"label\": \"v\" }}");
    let outcome = |index| {
        format!(
            "{{ \"id\": \"o{index}\", \"name\": \"o\", \"unit\": {{ \"singular\": \"u\", \"plural\": \"u\" }}, \
             \"direction\": \"lower_is_better\", \"role\": \"secondary\" }}"
        )
    };
    let contrast = |_| {
        "{ \"visit\": \"3\", \"arm\": \"drug\", \"reference_arm\": \"placebo\", \"kind\": \"ratio\", \"estimate\": \"1\" }".to_owned()
    };
    let too_many = |text: &str, most: usize, path: &str| {
        let faults = read(text).expect_err("too many");
        let said = format!("{most} are the most");
        assert!(
            faults
                .iter()
                .any(|fault| fault.path == path && fault.message.contains(&said)),
            "{faults:?}"
        );
    };
    too_many(&with_list("arms", arm, MAX_ARMS + 1), MAX_ARMS, "/arms");
    too_many(
        &with_list("visits", visit, MAX_VISITS + 1),
        MAX_VISITS,
        "/visits",
    );
    too_many(
        &with_list("outcomes", outcome, MAX_OUTCOMES + 1),
        MAX_OUTCOMES,
        "/outcomes",
    );
    too_many(
        &with_list("contrasts", contrast, MAX_CONTRASTS),
        MAX_CONTRASTS,
        "",
    );
    assert!(read(&with_list("contrasts", contrast, MAX_CONTRASTS - 1)).is_ok());
    let one_arm = read(&with_list("arms", arm, 1)).expect_err("one arm is no trial");
    assert!(
        one_arm
            .iter()
            .any(|fault| fault.message == "\"arms\" has 1 entries; 2 are the fewest.")
    );
}

#[test]
fn texts_are_bounded_and_kept_as_they_are() {
    assert!(read(&FULL.replacen("Every key", &"é".repeat(MAX_TEXT + 1), 1)).is_err());
    let escaped = r#"M\u00fcller \ud83d\ude00 \"q\" \/ \\u0041"#;
    let reading = read(&FULL.replacen("Every key of the format", escaped, 1)).expect("readable");
    assert_eq!(reading.trial.title, "Müller 😀 \"q\" / \\u0041");
    for text in [
        "<img src=x onerror=alert(1)>",
        "</script><script>",
        "javascript:alert(1)",
        "=1+1",
    ] {
        let reading =
            read(&FULL.replacen("Every key of the format", text, 1)).expect("a text is a text");
        assert_eq!(reading.trial.title, text);
    }
    let fault = refused(
        &FULL.replacen("\"condition\"", "\"condi\u{202E}tion\\u0007\"", 1),
        "has no key",
    );
    assert!(
        fault.message.contains("\"condiU+202EtionU+0007\""),
        "{}",
        fault.message
    );
}

#[test]
fn odd_numbers_are_read_or_refused_but_never_change() {
    let mean = |number: &str| {
        let text = FULL.replacen(
            "\"scale\": { \"minimum\": \"0\"",
            "\"scale\": { \"minimum\": \"-9\"",
            1,
        );
        let reading = read(&text.replacen("\"61.0\"", number, 1)).ok()?;
        reading.trial.outcomes[0].summaries[0]
            .mean
            .clone()
            .map(|mean| mean.value.to_string())
    };
    assert_eq!(mean("-0").as_deref(), Some("0"));
    assert_eq!(mean("\"-0.40\"").as_deref(), Some("-0.40"));
    assert_eq!(mean("\"+.5\"").as_deref(), Some("0.5"));
    for refused in [
        "1e308",
        "1e-5",
        "\"Infinity\"",
        "\"NaN\"",
        "\"0x10\"",
        "\"1_000\"",
        "9999999999999",
        "true",
        "[]",
    ] {
        assert_eq!(mean(refused), None, "{refused}");
    }
}

#[test]
fn the_list_of_faults_is_bounded() {
    let outcome = |index| format!("{{ \"id\": \"Ü{index}\", \"x\": 0 }}");
    let faults = read(&with_list("outcomes", outcome, MAX_OUTCOMES)).expect_err("many errors");
    assert_eq!(faults.len(), MAX_FAULTS + 1);
    let last = &faults[MAX_FAULTS];
    assert!(
        last.message.ends_with("more errors are not listed."),
        "{last}"
    );
    assert!(
        faults
            .iter()
            .all(|fault| fault.line >= 1 && fault.column >= 1)
    );
}

#[test]
fn many_keys_are_read_in_reasonable_time() {
    // A quadratic reader would take minutes.
    let mut text = String::from("{");
    for index in 0..60_000 {
        let _ = write!(text, "\"key{index}\":0,");
    }
    text.push_str("\"key1\":0}");
    let faults = read(&text).expect_err("no such keys");
    assert_eq!(faults.len(), MAX_FAULTS + 1);
}

/// A linear congruential generator (Knuth's MMIX constants), so that the
/// same damage is done on every run.
struct Damage(u64);

impl Damage {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}

/// Pieces that mean something to a JSON reader or to this one.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\u",
    "null",
    "true",
    "0",
    "-",
    "-1e999",
    ".5",
    "\u{2212}",
    "\u{202E}",
    "\0",
    "é",
    "\n",
    "\"id\":",
    "{}",
    "\"NA\"",
    "99999999999999999999",
];

#[test]
fn damage_never_brings_the_reader_down() {
    let mut damage = Damage(20_220_802);
    let (mut accepted, mut refused) = (0, 0);
    for source in [RESOLVE, FULL] {
        for _ in 0..5_000 {
            let mut bytes = source.as_bytes().to_vec();
            for _ in 0..=damage.below(3) {
                let at = damage.below(bytes.len());
                match damage.below(5) {
                    0 => bytes.truncate(at.max(1)),
                    1 => bytes[at] = u8::try_from(damage.below(256)).expect("a byte"),
                    2 => {
                        let end = (at + 1 + damage.below(40)).min(bytes.len());
                        bytes.drain(at..end);
                    }
                    3 => {
                        let end = (at + damage.below(200)).min(bytes.len());
                        let copy = bytes[at..end].to_vec();
                        let to = damage.below(bytes.len());
                        bytes.splice(to..to, copy);
                    }
                    _ => {
                        let piece = PIECES[damage.below(PIECES.len())];
                        bytes.splice(at..at, piece.bytes());
                    }
                }
                if bytes.is_empty() {
                    bytes.push(b' ');
                }
            }
            let _ = read_index(&String::from_utf8_lossy(&bytes));
            match read_bytes(&bytes) {
                Ok(_) => accepted += 1,
                Err(faults) => {
                    refused += 1;
                    assert!(faults.iter().any(|fault| fault.severity == Severity::Error));
                    assert!(
                        faults
                            .iter()
                            .all(|fault| fault.line > 0 && fault.column > 0)
                    );
                }
            }
        }
    }
    // Damage in a text leaves a valid file; both ways must have been taken.
    assert!(
        accepted > 100 && refused > 1_000,
        "{accepted} accepted, {refused} refused"
    );
}
