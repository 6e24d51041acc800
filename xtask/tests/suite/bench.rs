//! The table of `cargo xtask bench`.

use serde_json::{Value, json};
use xtask::bench::{all_counted, row};
use xtask::bench_table::text;
use xtask::native_step::verdict;
use xtask::sizes::Sizes;

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
    let loaded =
        ["index.html", "page-1.wasm"].map(|name| (name.to_owned(), b"nothing much".to_vec()));
    let mut sizes = Sizes::of(&loaded).expect("memory can be compressed");
    sizes.single_files.push(("a.html".to_owned(), 1_250_001));
    sizes
}

/// The row of this name, its columns by single spaces.
fn line(text: &str, name: &str) -> String {
    let line = text
        .lines()
        .find(|line| {
            line.trim_start()
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with("  "))
        })
        .unwrap_or_else(|| panic!("no row {name} in\n{text}"));
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_number_stands_beside_the_plain_pages_and_its_budget() {
    let text = text(&sizes(), &measured()).expect("a whole row");
    assert!(line(&text, "html").contains(" 11406 "), "{text}");
    assert!(line(&text, "all").contains(" 11594 "), "{text}");
    assert!(
        line(&text, "all").ends_with(" at most 280000: met"),
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
        ("after 1000 steps", "6605250 6605250 1.00"),
        ("of that the program's own", "2490368 - -"),
        ("bytes", "1250001 - - at most 1250000: MISSED"),
        ("bytes as sent with brotli", "424000 - -"),
        ("first answer, ms", "1504 - -"),
    ] {
        assert_eq!(line(&text, name), format!("{name} {expected}"));
    }
}

#[test]
fn a_budget_is_met_up_to_its_own_value_as_printed() {
    let printed = |pointer: &str, value: f64, name: &str| {
        let mut measured = measured();
        *measured.pointer_mut(pointer).expect("it is measured") = value.into();
        line(&text(&sizes(), &measured).expect("a whole row"), name)
    };
    let answer = |value| printed("/page_load/first_answer", value, "first answer");
    assert!(answer(1_600.4).ends_with("at most 1600: met"));
    assert!(answer(1_600.6).ends_with("at most 1600: MISSED"));
    let shift = |value| printed("/page_load/shift", value, "cumulative layout shift");
    assert!(shift(0.004).ends_with("at most 0.00: met"));
    assert!(shift(0.006).ends_with("at most 0.00: MISSED"));
    let paint = |value| printed("/page_load/first_paint", value, "first contentful paint");
    assert!(paint(480.0).ends_with("at most 1.2 times: met"));
    assert!(paint(490.0).ends_with("at most 1.2 times: MISSED"));
}

#[test]
fn columns_stand_below_their_names() {
    let text = text(&sizes(), &measured()).expect("a whole row");
    let line = |name: &str| text.lines().find(|line| line.contains(name));
    for expected in [
        "                                                    page  plain page   ratio   budget",
        "  first contentful paint                             516         400    1.29   at most 1.2 times: MISSED",
        "  first answer                                      1504           -       -   at most 1600: met",
    ] {
        assert_eq!(line(expected.trim_start()), Some(expected));
    }
}

#[test]
fn a_number_that_is_not_there_is_named() {
    let mut measured = measured();
    measured["plain_load"] = json!({});
    let error = text(&sizes(), &measured).expect_err("the plain page was not loaded");
    assert!(error.contains("/plain_load/first_paint"), "{error}");
}

#[test]
fn a_row_is_found_in_its_line() {
    let found = row("BENCH {\"plain_bytes\":{\"plain.html\":12}}").expect("a row");
    assert_eq!(found["plain_bytes"]["plain.html"], 12);
    assert_eq!(row("  ok 1 [bench] loading"), None);
    assert_eq!(row("BENCH of nothing"), None);
}

#[test]
fn a_file_that_is_loaded_must_be_counted() {
    let counted = ["index.html".to_owned(), "app.js".to_owned()];
    let check = |measured: Value| all_counted(&measured, &counted);
    assert_eq!(check(json!({"requests": ["app.js", "index.html"]})), Ok(()));
    let error = check(json!({"requests": ["app.js", "b.json"]}));
    assert!(error.expect_err("b.json is not counted").contains("b.json"));
    assert!(check(json!({})).is_err());
}

#[test]
fn the_95th_percentile_of_a_step_is_held_against_the_budget() {
    let measured =
        |p95: f64| json!({ "budget": 2.0, "ms": { "all": { "median": 1.5, "p95": p95 } } });
    let sentence = |p95| verdict(&measured(p95)).expect("a whole row");
    assert!(sentence(2.0).contains("under the budget of 2 ms"));
    assert!(sentence(2.01).contains("over the budget of 2 ms"));
    assert_eq!(verdict(&json!({ "budget": 2.0 })), None);
}
