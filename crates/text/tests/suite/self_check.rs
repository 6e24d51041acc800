//! What the page says of its reference values is true of their files.
use mcid_text::view::self_check::REFERENCES;
use serde_json::Value;

/// How many plain values there are in a value.
fn count(value: &Value) -> usize {
    match value {
        Value::Array(values) => values.iter().map(count).sum(),
        Value::Object(values) => values.values().map(count).sum(),
        _ => 1,
    }
}

fn file(name: &str) -> Value {
    let path = format!(
        "{}/../../tests/reference/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).expect("the file named");
    serde_json::from_str(&text).expect("valid JSON")
}

#[test]
fn the_counts_are_those_of_the_files() {
    for references in &REFERENCES {
        let file = file(references.file);
        let (cases, numbers) = if references.file == "classification" {
            // What is given, and a remark, are no results.
            let given = ["estimate", "lower", "upper", "mcid", "better", "remark"];
            let all =
                ["classes", "switches"].map(|name| file[name].as_array().expect("cases").clone());
            let results = all.iter().flatten().map(|case| {
                let case = case.as_object().expect("a case");
                let results = case
                    .iter()
                    .filter(|(key, _)| !given.contains(&key.as_str()));
                results.map(|(_, value)| count(value)).sum::<usize>()
            });
            (all.iter().map(Vec::len).sum(), results.sum())
        } else {
            let cases = file["cases"].as_array().expect("cases");
            (
                cases.len(),
                cases.iter().map(|case| count(&case["out"])).sum(),
            )
        };
        assert_eq!(
            (references.cases, references.numbers),
            (cases, numbers),
            "{}",
            references.file
        );
    }
}

/// Files that hold no statistics: a packed text, a second reading of a record,
/// what is to be said of bad input.
const NO_STATISTICS: [&str; 3] = ["packed", "registry", "bad_inputs"];

/// No file of reference values is left out.
#[test]
fn every_file_is_named() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference");
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_str().expect("a plain name");
        if let Some(file) = name.strip_suffix(".json") {
            assert!(
                NO_STATISTICS.contains(&file)
                    || REFERENCES.iter().any(|references| references.file == file),
                "{file}"
            );
        }
    }
}
