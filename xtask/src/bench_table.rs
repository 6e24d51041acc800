//! The table of `cargo xtask bench`: the page beside a plain static page of the same text and
//! figures, and what has been promised of it.
//!
//! Times are said to keep a budget or to miss it, and never enforced: they are the machine's.

use crate::Result;
use crate::bench_row::{Budget, Row, table};
use crate::files::Kind;
use crate::sizes::{BUDGET, PROGRAM_BUDGET, SINGLE_BUDGET, Sizes};
use serde_json::Value;

/// How many times as long as the plain page's the first and the largest paint may take.
const PAINT: Budget = Budget::Times(1.2);

/// The most milliseconds from the start of navigation to the first answer.
const FIRST_ANSWER: Budget = Budget::AtMost(1_600.0);

/// The most that may be shifted while the page is loaded.
const SHIFT: Budget = Budget::AtMost(0.0);

/// The whole table, from the sizes and the rows of the browser.
pub(crate) fn text(sizes: &Sizes, measured: &Value) -> Result<String> {
    let mut rows = bytes(sizes, measured)?;
    rows.extend(loading(measured)?);
    rows.extend(steps(measured)?);
    rows.extend(memory(measured)?);
    rows.extend(single(sizes, measured)?);
    Ok(table(&rows))
}

fn bytes(sizes: &Sizes, measured: &Value) -> Result<Vec<Row>> {
    let plain = measured["plain_bytes"]
        .as_object()
        .ok_or("The browser benchmark printed no sizes of the plain page.")?;
    let of_plain = |wanted: Option<Kind>| -> f64 {
        plain
            .iter()
            .filter(|(name, _)| wanted.is_none_or(|kind| Kind::of(name) == kind))
            .filter_map(|(_, size)| size.as_f64())
            .fold(0.0, |sum, size| sum + size)
    };
    let kinds = [
        Kind::Html,
        Kind::Js,
        Kind::Wasm,
        Kind::TrialData,
        Kind::Other,
    ];
    let mut rows = vec![Row::heading(
        "before the first view is complete, bytes as sent with brotli",
    )];
    for kind in kinds {
        let row = Row::new(kind.word(), sizes.sent(kind) as f64).beside(of_plain(Some(kind)));
        rows.push(match kind {
            Kind::Wasm => row.within(Budget::AtMost(PROGRAM_BUDGET as f64)),
            _ => row,
        });
    }
    rows.push(
        Row::new("all", sizes.all_sent() as f64)
            .beside(of_plain(None))
            .within(Budget::AtMost(BUDGET as f64)),
    );
    Ok(rows)
}

fn loading(measured: &Value) -> Result<Vec<Row>> {
    let both = |name: &str, what: &str| beside(measured, name, "load", what);
    let answer = number(measured, "/page_load/first_answer")?;
    Ok(vec![
        Row::heading("over a slow connection, ms from the start"),
        both("first contentful paint", "first_paint")?.within(PAINT),
        both("largest contentful paint", "largest_paint")?.within(PAINT),
        Row::new("first answer", answer).within(FIRST_ANSWER),
        both("cumulative layout shift", "shift")?
            .digits(2)
            .within(SHIFT),
    ])
}

fn steps(measured: &Value) -> Result<Vec<Row>> {
    let mut rows = vec![Row::heading("a step of the slider")];
    for (name, what, digits) in [
        ("until it is handled, ms", "handled", 1),
        ("until it is painted, ms", "painted", 1),
        ("writes to the document", "writes", 0),
    ] {
        for (share, words) in [("median", "median"), ("p95", "95th percentile")] {
            let row = beside(
                measured,
                &format!("{name}, {words}"),
                "step",
                &format!("{what}/{share}"),
            )?;
            rows.push(row.digits(digits));
        }
    }
    Ok(rows)
}

fn memory(measured: &Value) -> Result<Vec<Row>> {
    let mut rows = vec![Row::heading("memory in use, kB")];
    for (name, what) in [("after loading", "loaded"), ("after 1000 steps", "stepped")] {
        let row = beside(measured, name, "step", &format!("{what}/bytes"))?;
        rows.push(row.divided(1_000.0));
        let row = Row::new(
            "  of that the program's own",
            number(measured, &format!("/page_step/{what}/program"))?,
        );
        rows.push(row.divided(1_000.0));
    }
    rows.push(Row::heading("nodes and listeners"));
    for (name, what) in [("nodes", "nodes"), ("listeners", "listeners")] {
        for (moment, words) in [("loaded", "after loading"), ("stepped", "after 1000 steps")] {
            let name = format!("{name} {words}");
            rows.push(beside(
                measured,
                &name,
                "step",
                &format!("{moment}/{what}"),
            )?);
        }
    }
    Ok(rows)
}

fn single(sizes: &Sizes, measured: &Value) -> Result<Vec<Row>> {
    let mut rows = vec![Row::heading("the page that is one file")];
    for (name, size) in sizes.singles() {
        let budget = Budget::AtMost(SINGLE_BUDGET as f64);
        rows.push(Row::new(&format!("{name}, bytes"), *size as f64).within(budget));
    }
    let sent = number(measured, "/single_bytes")?;
    rows.push(Row::new("bytes as sent with brotli", sent));
    for (name, what, digits) in [
        ("first contentful paint, ms", "first_paint", 0),
        ("largest contentful paint, ms", "largest_paint", 0),
        ("first answer, ms", "first_answer", 0),
        ("cumulative layout shift", "shift", 2),
    ] {
        let value = number(measured, &format!("/single_load/{what}"))?;
        rows.push(Row::new(name, value).digits(digits));
    }
    Ok(rows)
}

/// A number of the page and the same of the plain page.
fn beside(measured: &Value, name: &str, part: &str, what: &str) -> Result<Row> {
    let of = |page: &str| number(measured, &format!("/{page}_{part}/{what}"));
    Ok(Row::new(name, of("page")?).beside(of("plain")?))
}

/// A measured number by the names that lead to it.
fn number(measured: &Value, pointer: &str) -> Result<f64> {
    measured
        .pointer(pointer)
        .and_then(Value::as_f64)
        .ok_or_else(|| format!("The browser benchmark printed no number {pointer}."))
}

#[cfg(test)]
#[path = "bench_table_tests.rs"]
mod tests;
