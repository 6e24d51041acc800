//! Thousands of damaged records: none stops the reader, and no finished
//! trial has a number that its record does not have.

use std::collections::BTreeSet;

use mcid_import::{Opened, open};
use mcid_trial::read;
use serde_json::{Value, json};

use super::record::{UNUSABLE, answers_to, measures, small};

/// How many records are damaged.
const CASES: usize = 10_000;

/// A sequence of numbers that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let wide = u128::from(self.0) * limit as u128;
        usize::try_from(wide >> 64).expect("below the limit")
    }
}

/// A small record with two visits, an interval of 90% and three groups.
fn base() -> Value {
    let mut record = small();
    let mut other = measures(&mut record)[0].clone();
    let title = other["title"]
        .as_str()
        .expect("a title")
        .replace("12", "24");
    other["title"] = json!(title);
    other["timeFrame"] = json!("From Baseline to Week 24");
    other["analyses"][0]["ciPctValue"] = json!("90");
    other["dispersionType"] = json!("Standard Deviation");
    other["paramType"] = json!("MEAN");
    measures(&mut record).push(other);
    record
}

/// Bytes deleted, doubled, exchanged or cut off.
fn damage_bytes(bytes: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        let (from, length) = (chance.below(bytes.len()), chance.below(12));
        let end = (from + length).min(bytes.len());
        match chance.below(5) {
            0 => drop(bytes.drain(from..end)),
            1 => {
                let part = bytes[from..end].to_vec();
                bytes.splice(from..from, part);
            }
            2 => {
                let other = chance.below(bytes.len());
                bytes.swap(from, other);
            }
            3 => bytes[from] = b"0123456789.,-<>\"{}[]"[chance.below(20)],
            _ if chance.below(10) == 0 => bytes.truncate(from.max(1)),
            _ => {}
        }
        if bytes.is_empty() {
            bytes.push(b'{');
        }
    }
}

/// What may stand in a value's place.
fn odd(chance: &mut Chance) -> Value {
    let texts = [
        "",
        "NA",
        "0",
        "-0",
        "1e308",
        "99999999999999999999",
        "-1",
        "1,234",
        "<0.05",
        "NaN",
        "OG001",
        "OG000",
        "١٢",
        "0.000",
        "5%",
        "Week 12",
        "Week 4",
        "Weeks 4, 8",
        "Baseline",
        "MEAN",
        "Standard Deviation",
        "95% Confidence Interval",
        "ONE_SIDED",
        "LEAST_SQUARES_MEAN",
        "Difference",
        "\u{202E}x",
        "100",
        "50",
        "99.999",
        "95",
    ];
    match chance.below(8) {
        0 => json!(null),
        1 => json!([]),
        2 => json!({}),
        3 => json!(chance.below(1_000)),
        4 => json!([[{ "value": "1" }]]),
        _ => json!(texts[chance.below(texts.len())]),
    }
}

/// A value somewhere inside of another is replaced, removed or doubled.
fn damage_value(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Object(members) if !members.is_empty() && chance.below(12) > 0 => {
            let at = chance.below(members.len());
            if chance.below(25) == 0 {
                let key = members.keys().nth(at).cloned().unwrap_or_default();
                members.remove(&key);
            } else if let Some(inside) = members.values_mut().nth(at) {
                damage_value(inside, chance);
            }
        }
        Value::Array(entries) if !entries.is_empty() && chance.below(12) > 0 => {
            let at = chance.below(entries.len());
            match chance.below(25) {
                0 => drop(entries.remove(at)),
                1 => entries.push(entries[at].clone()),
                _ => damage_value(&mut entries[at], chance),
            }
        }
        other => *other = odd(chance),
    }
}

/// Every number of a record, as a document may write it.
fn numbers(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            let plain: String = text
                .chars()
                .filter(|sign| !matches!(sign, ',' | '=' | ' ' | 'p' | 'P'))
                .collect();
            found.insert(plain.replace(['\u{2212}', '\u{2013}'], "-"));
            found.extend(text.split('%').next().map(str::to_owned));
        }
        Value::Number(number) => drop(found.insert(number.to_string())),
        Value::Array(entries) => entries.iter().for_each(|entry| numbers(entry, found)),
        Value::Object(members) => members.values().for_each(|member| numbers(member, found)),
        _ => {}
    }
}

/// Everything that a document prints as a number of the record.
fn printed(value: &Value, found: &mut Vec<String>) {
    let keys = [
        "n",
        "mean",
        "standard_deviation",
        "standard_error",
        "level",
        "lower",
        "upper",
        "estimate",
        "p",
    ];
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(text) if keys.contains(&&**key) => {
                        found.push(text.replace('=', ""));
                    }
                    other => printed(other, found),
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| printed(entry, found)),
        _ => {}
    }
}

/// Opens a file and answers everything; true if a trial came of it.
fn survives(bytes: &[u8]) -> bool {
    let mut answers = Vec::new();
    for _ in 0..5 {
        let draft = match open(bytes, &answers) {
            Ok(Opened::Draft(draft)) => draft,
            Ok(Opened::Trial(_)) => return false,
            Err(faults) => {
                assert!(!faults.is_empty());
                return false;
            }
        };
        if !draft.is_finished() {
            answers.extend(answers_to(&draft));
            continue;
        }
        let written = draft.document.to_json();
        let reading = read(&written);
        if let Err(faults) = &reading {
            let text = String::from_utf8_lossy(bytes);
            panic!("{faults:?}\n{written}\n{text}");
        }
        let document: Value = serde_json::from_str(&written).expect("JSON");
        let record: Value = serde_json::from_slice(bytes).expect("JSON");
        let (mut known, mut shown) = (BTreeSet::new(), Vec::new());
        numbers(&record, &mut known);
        printed(&document["outcomes"], &mut shown);
        for number in &shown {
            assert!(
                known.contains(number),
                "{number} is not in the record\n{record}"
            );
        }
        return !shown.is_empty();
    }
    panic!("there are always more questions");
}

#[test]
fn no_damaged_record_does_harm() {
    let mut chance = Chance(20_260_101);
    let (base, unusable) = (base(), UNUSABLE.as_bytes().to_vec());
    let text = base.to_string().into_bytes();
    let mut trials = 0;
    for case in 0..CASES {
        let is_trial = match case % 10 {
            0..6 => {
                let mut record = base.clone();
                // Most of it where the results are.
                for _ in 0..=chance.below(4) {
                    let path = "/resultsSection/outcomeMeasuresModule/outcomeMeasures";
                    let is_anywhere = chance.below(4) == 0;
                    match record.pointer_mut(path) {
                        Some(results) if !is_anywhere => damage_value(results, &mut chance),
                        _ => damage_value(&mut record, &mut chance),
                    }
                }
                survives(record.to_string().as_bytes())
            }
            6..9 => {
                let mut bytes = text.clone();
                damage_bytes(&mut bytes, &mut chance);
                survives(&bytes)
            }
            _ => {
                let mut bytes = unusable.clone();
                damage_bytes(&mut bytes, &mut chance);
                survives(&bytes)
            }
        };
        trials += usize::from(is_trial);
    }
    assert!(trials > CASES / 4, "only {trials} became trials");
}
