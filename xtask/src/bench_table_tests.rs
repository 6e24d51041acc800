//! The table from a row as the browser benchmark prints it.

use super::*;
use crate::first_view::Loaded;
use serde_json::json;

fn measured() -> Value {
    let load = |paint: f64| json!({ "first_paint": paint, "largest_paint": paint + 20.0, "shift": 0.001, "first_answer": 1_504.0 });
    let step = |writes: u32| {
        let spread = |value| json!({ "median": value, "p95": value });
        let memory =
            json!({ "bytes": 6_605_250, "program": 2_490_368, "nodes": 1_941, "listeners": 256 });
        json!({ "writes": spread(writes), "handled": spread(1), "painted": spread(16), "loaded": memory, "stepped": memory })
    };
    json!({
        "page_load": load(516.0),
        "plain_load": load(400.0),
        "single_load": load(456.0),
        "plain_bytes": { "plain.html": 11_406, "icon.svg": 188 },
        "single_bytes": 424_000,
        "page_step": step(19),
        "plain_step": step(0),
    })
}

fn sizes() -> Sizes {
    let loaded = ["index.html", "page.wasm"].map(|name| Loaded {
        name: name.to_owned(),
        contents: b"nothing much".to_vec(),
    });
    Sizes::of(&loaded).expect("memory can be compressed")
}

/// The row of this name, its columns by single spaces.
fn row(text: &str, name: &str) -> String {
    let line = text
        .lines()
        .find(|line| line.trim_start().starts_with(name))
        .unwrap_or_else(|| panic!("no row {name} in\n{text}"));
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_number_stands_beside_the_plain_pages_and_its_budget() {
    let text = text(&sizes(), &measured()).expect("a whole row");
    assert!(row(&text, "html").contains(" 11406 "), "{text}");
    assert!(row(&text, "all").contains(" 11594 "), "{text}");
    assert!(
        row(&text, "wasm").ends_with("- at most 160000: met"),
        "{text}"
    );
    for (name, expected) in [
        (
            "first contentful paint",
            "516 400 1.29 at most 1.2 times: MISSED",
        ),
        (
            "largest contentful paint",
            "536 420 1.28 at most 1.2 times: MISSED",
        ),
        ("first answer", "1504 - - at most 1600: met"),
        (
            "cumulative layout shift",
            "0.00 0.00 1.00 at most 0.00: met",
        ),
        ("until it is painted, ms, 95th percentile", "16.0 16.0 1.00"),
        ("writes to the document, median", "19 0 -"),
        ("after 1000 steps", "6605 6605 1.00"),
        ("bytes as sent with brotli", "424000 - -"),
        ("first answer, ms", "1504 - -"),
    ] {
        assert_eq!(row(&text, name), format!("{name} {expected}"));
    }
}

#[test]
fn a_number_that_is_not_there_is_named() {
    let mut measured = measured();
    measured["plain_load"] = json!({});
    let error = text(&sizes(), &measured).expect_err("the plain page was not loaded");
    assert!(error.contains("/plain_load/first_paint"), "{error}");
}
