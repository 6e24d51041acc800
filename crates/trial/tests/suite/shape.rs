//! The tables of keys against the JSON Schema and the description.

use serde_json::Value;

use mcid_trial::keyword::Keyword;
use mcid_trial::shape::*;
use mcid_trial::{
    ArmRole, ContrastKind, Direction, NoteKind, OutcomeRole, RatioKind, ThresholdKind, TimeUnit,
};

const SCHEMA: &str = include_str!("../../../../public/trial-format-1.schema.json");
const DESCRIPTION: &str = include_str!("../../../../docs/trial-format.md");

/// Each shape with its name in the schema; the file itself has none.
const SHAPES: [(&str, &ObjectShape); 19] = [
    ("", &TRIAL),
    ("citation", &CITATION),
    ("source", &SOURCE),
    ("arm", &ARM),
    ("visit", &VISIT),
    ("outcome", &OUTCOME),
    ("unit", &UNIT),
    ("scale", &SCALE),
    ("threshold", &THRESHOLD),
    ("result", &RESULT),
    ("change", &CHANGE),
    ("confidence_interval", &INTERVAL),
    ("contrast", &CONTRAST),
    ("responders", &RESPONDERS),
    ("count_table", &COUNT_TABLE),
    ("count", &COUNT),
    ("note", &NOTE),
    ("statement", &STATEMENT),
    ("number", &NUMBER),
];

#[test]
fn the_schema_has_the_same_keys() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let mut objects = 0;
    for (name, shape) in SHAPES {
        let object = if name.is_empty() {
            &schema
        } else {
            &schema["$defs"][name]
        };
        let properties = object["properties"].as_object().expect("properties");
        assert!(
            object["additionalProperties"] == Value::Bool(false),
            "{name}"
        );
        let mut keys: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
        keys.sort_unstable();
        let mut named: Vec<&str> = properties.keys().map(String::as_str).collect();
        named.sort_unstable();
        assert_eq!(named, keys, "{name}");
        let required: Vec<&str> = object["required"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let must: Vec<&str> = shape
            .keys
            .iter()
            .filter(|key| key.required)
            .map(|key| key.name)
            .collect();
        assert_eq!(required, must, "{name}");
        objects += 1;
    }
    let defined = schema["$defs"].as_object().expect("definitions").values();
    let described = defined
        .filter(|definition| definition["type"] == "object")
        .count();
    assert_eq!(described + 1, objects);
}

/// The words of a keyword's table.
fn words<T: Keyword>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

#[test]
fn the_schema_has_the_same_words() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let within: Vec<&str> = ThresholdKind::within_person()
        .iter()
        .map(|(word, _)| *word)
        .collect();
    for (pointer, words) in [
        ("/properties/time_unit", words::<TimeUnit>()),
        ("/$defs/arm/properties/role", words::<ArmRole>()),
        ("/$defs/outcome/properties/direction", words::<Direction>()),
        ("/$defs/role", words::<OutcomeRole>()),
        ("/$defs/threshold/properties/kind", words::<ThresholdKind>()),
        ("/$defs/responders/properties/kind", within),
        ("/$defs/contrast/properties/kind", words::<ContrastKind>()),
        ("/$defs/contrast/properties/ratio", words::<RatioKind>()),
        ("/$defs/note/properties/kind", words::<NoteKind>()),
    ] {
        let listed = schema
            .pointer(pointer)
            .and_then(|definition| definition["enum"].as_array())
            .unwrap_or_else(|| panic!("{pointer} has no list of words"));
        assert_eq!(*listed, words, "{pointer}");
    }
}

#[test]
fn the_description_names_every_key() {
    for (name, shape) in SHAPES {
        for key in shape.keys {
            let described = [format!("`{}`", key.name), format!("\"{}\"", key.name)];
            assert!(
                described.iter().any(|form| DESCRIPTION.contains(form)),
                "{name}: {}",
                key.name
            );
        }
    }
}

#[test]
fn examples_are_json_where_they_are_whole() {
    for key in SHAPES
        .iter()
        .flat_map(|(_, shape)| shape.keys)
        .filter(|key| key.required)
    {
        let whole = !key.example.contains("...") || key.example.starts_with('"');
        assert!(
            !whole || serde_json::from_str::<Value>(key.example).is_ok(),
            "{}",
            key.name
        );
    }
}
