//! Tests of documents: read, changed, written.

use mcid_trial::document::Json;

fn read(text: &str) -> Json {
    Json::read(text).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

#[test]
fn what_is_written_reads_as_the_same_and_writes_as_the_same() {
    let text = r#"{"a":"x\"\\\n\u0001é","b":[1,"2.0",true,null,[]],"c":{"d":{}},
        "long":["1111111111111111111111111111111111111111","2222222222222222222222222222222222222222","3333333333333333333333333333"]}"#;
    let json = read(text);
    let written = json.to_json();
    assert!(read(&written) == json, "{written}");
    assert_eq!(read(&written).to_json(), written);
    let reference = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(reference(&written), reference(text));
    assert!(
        written.contains("\"b\": [1, \"2.0\", true, null, []],\n"),
        "{written}"
    );
    assert!(written.contains("\"long\": [\n    \"1"), "{written}");
    assert!(written.lines().all(|line| line.chars().count() <= 120));
}

#[test]
fn a_value_is_put_where_its_pointer_says() {
    let mut json = Json::object();
    json.put("/outcomes/0/unit/singular", Json::text("point"));
    json.put("/outcomes/0/unit/plural", Json::text("points"));
    json.put("/outcomes/1/id", Json::text("b"));
    json.put("/outcomes/5/id", Json::text("beyond the end"));
    json.put("/outcomes/0/unit/singular/deeper", Json::text("no way"));
    json.put("/outcomes/x", Json::text("no entry"));
    let expected = r#"{"outcomes":[{"unit":{"singular":"point","plural":"points"}},{"id":"b"}]}"#;
    assert!(json == read(expected), "{}", json.to_json());
    assert_eq!(json.at("/outcomes/1/id").map(Json::as_str), Some("b"));
    assert!(json.at("/outcomes/7/id").is_none());
    assert!(json.take("/outcomes/0").is_some());
    assert!(json.take("/outcomes/1").is_none());
    assert!(json.take("/nothing/0").is_none());
    assert!(
        json == read(r#"{"outcomes":[{"id":"b"}]}"#),
        "{}",
        json.to_json()
    );
}

#[test]
fn what_is_no_json_is_told_with_its_place() {
    let faults = Json::read("{\"a\": 1,\n \"b\" 2}")
        .err()
        .expect("a colon is missing");
    assert_eq!(faults[0].line, 2, "{}", faults[0]);
}
