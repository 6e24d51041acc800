//! The JSON Schema, the reader and the description of the format say the
//! same.

use jsonschema::Validator;
use mcid_test_support::file::published_text;
use mcid_trial::{read, read_index};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../../../public/trial-format-1.schema.json");
const FULL: &str = include_str!("../../../../tests/data/full.json");
const DESCRIPTION: &str = include_str!("../../../../docs/trial-format.md");

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn schema() -> Validator {
    jsonschema::draft202012::new(&json(SCHEMA)).expect("a valid schema")
}

/// The first JSON block of the description: the smallest whole file.
fn smallest() -> &'static str {
    let after = DESCRIPTION.split_once("```json\n").expect("an example").1;
    after.split_once("```").expect("the example ends").0
}

#[test]
fn the_schema_keeps_the_rules_for_schemas() {
    assert!(jsonschema::meta::is_valid(&json(SCHEMA)));
}

#[test]
fn valid_files_pass_both() {
    let schema = schema();
    let index = read_index(&published_text("index.json")).expect("a readable list");
    let published = index
        .into_iter()
        .map(|entry| (published_text(&entry.file), entry.id));
    let mut files = vec![
        (FULL.to_owned(), "full".to_owned()),
        (smallest().to_owned(), "smallest".to_owned()),
    ];
    files.extend(published);
    for (text, name) in files {
        let errors: Vec<String> = schema
            .iter_errors(&json(&text))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        if let Err(faults) = read(&text) {
            panic!("{name}: {}", faults[0]);
        }
    }
}

#[test]
fn the_smallest_example_draws_no_warning() {
    assert_eq!(read(smallest()).expect("readable").warnings, []);
}

/// Every place in a value, as JSON Pointers.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                places(member, &format!("{path}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{path}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// Applies one change at a place.
fn changed(value: &Value, path: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut copy = value.clone();
    change(copy.pointer_mut(path).expect("a place in the value"));
    copy
}

/// What the schema and the reader say of a value.
fn verdicts(schema: &Validator, value: &Value) -> (bool, bool) {
    let text = serde_json::to_string(value).expect("JSON");
    (schema.is_valid(value), read(&text).is_ok())
}

#[test]
fn an_unknown_key_fails_both_everywhere() {
    let (schema, full) = (schema(), json(FULL));
    let mut paths = Vec::new();
    places(&full, "", &mut paths);
    let objects = paths
        .iter()
        .filter(|path| full.pointer(path).is_some_and(Value::is_object));
    let mut tried = 0;
    for path in objects {
        let value = changed(&full, path, |object| {
            object["unknown_key"] = Value::from("x");
        });
        assert_eq!(verdicts(&schema, &value), (false, false), "{path}");
        tried += 1;
    }
    assert!(tried > 50);
}

#[test]
fn a_wrong_type_fails_both_everywhere() {
    let (schema, full) = (schema(), json(FULL));
    let mut paths = Vec::new();
    places(&full, "", &mut paths);
    for path in &paths {
        let here = full.pointer(path).expect("listed");
        for wrong in [
            Value::Null,
            Value::Bool(false),
            Value::Array(vec![Value::Null]),
            Value::from("\u{7}"),
        ] {
            if wrong.is_boolean() && here.is_boolean() {
                continue;
            }
            let value = changed(&full, path, |place| *place = wrong);
            assert_eq!(verdicts(&schema, &value), (false, false), "{path}");
        }
    }
    assert!(paths.len() > 200);
}

#[test]
fn a_missing_key_is_judged_alike_by_both() {
    let (schema, full) = (schema(), json(FULL));
    let mut paths = Vec::new();
    places(&full, "", &mut paths);
    let (mut refused, mut accepted) = (0, 0);
    for path in &paths {
        let Some((parent, key)) = path.rsplit_once('/') else {
            continue;
        };
        let value = changed(&full, parent, |place| {
            if let Some(object) = place.as_object_mut() {
                object.remove(key);
            }
        });
        if value == full {
            continue;
        }
        let (by_schema, by_reader) = verdicts(&schema, &value);
        assert_eq!(by_schema, by_reader, "{path}");
        if by_schema {
            accepted += 1;
        } else {
            refused += 1;
        }
    }
    assert!(
        refused > 80 && accepted > 40,
        "{refused} refused, {accepted} accepted"
    );
}

#[test]
fn words_and_forms_fail_both() {
    let (schema, full) = (schema(), json(FULL));
    let cases: [(&str, Value); 32] = [
        ("/format", "trial".into()),
        ("/version", 2.into()),
        ("/version", "1".into()),
        ("/id", "Full".into()),
        ("/id", "a".repeat(65).into()),
        ("/title", " ".into()),
        ("/title", "a\u{202E}b".into()),
        ("/title", "a".repeat(2_001).into()),
        ("/registrations/0", 5.into()),
        ("/citation/doi", "https://doi.org/10.1/a".into()),
        ("/citation/year", 1066.into()),
        ("/time_unit", "hours".into()),
        ("/arms", Value::Array(vec![full["arms"][0].clone()])),
        ("/arms/0/role", "comparator".into()),
        ("/arms/0/randomised", 0.into()),
        ("/visits", Value::Array(vec![])),
        ("/visits/1/id", "six weeks".into()),
        ("/outcomes/0/direction", "lower".into()),
        ("/outcomes/0/role", "tertiary".into()),
        ("/outcomes/0/thresholds/0/kind", "between_group".into()),
        ("/outcomes/0/results/0/mean", "61,0".into()),
        ("/outcomes/0/results/0/mean", "".into()),
        ("/outcomes/0/results/0/mean", "6e1".into()),
        ("/outcomes/0/results/0/n", "0".into()),
        ("/outcomes/0/contrasts/0/kind", "difference".into()),
        ("/outcomes/0/contrasts/0/p", "NS".into()),
        ("/outcomes/0/contrasts/0/p", "1.01".into()),
        (
            "/outcomes/0/contrasts/0/confidence_interval/level",
            "0.95".into(),
        ),
        ("/outcomes/0/responders/0/kind", "between_groups".into()),
        ("/events/0/counts", Value::Array(vec![])),
        ("/events/0/counts/0/count", "-1".into()),
        ("/notes/0/kind", "comment".into()),
    ];
    for (path, wrong) in cases {
        let value = changed(&full, path, |place| *place = wrong);
        assert_eq!(
            verdicts(&schema, &value),
            (false, false),
            "{path} = {}",
            value.pointer(path).expect("changed")
        );
    }
    let two_spreads = changed(&full, "/outcomes/0/results/0", |result| {
        result["standard_error"] = "2".into();
    });
    assert_eq!(verdicts(&schema, &two_spreads), (false, false));
    let nothing = changed(&full, "/outcomes/0/results/3", |result| {
        result.as_object_mut().expect("a result").remove("median");
    });
    assert_eq!(verdicts(&schema, &nothing), (false, false));
}
