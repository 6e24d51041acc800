//! The table of `cargo xtask bench`: the page beside a plain static page of the same text and figures, and its budgets.
//!
//! Times are compared with their budgets and never fail the run: they are the machine's.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Result;
use crate::files::{KINDS, kind};
use crate::sizes::{FIRST_VIEW_BUDGET, SINGLE_FILE_BUDGET, Sizes};

/// The most that something may be.
#[derive(Clone, Copy)]
enum Budget {
    /// Whatever it is.
    Unlimited,
    /// In the row's own unit.
    AtMost(f64),
    /// As a multiple of what it is on the plain page.
    Times(f64),
}
use Budget::{AtMost, Times, Unlimited};

/// The paint on the page may take so many times as long as on the plain page.
const PAINT: Budget = Times(1.2);

/// The table, from the sizes of the site and what the browser benchmarks measured.
///
/// # Errors
///
/// The number that was not measured.
pub fn text(sizes: &Sizes, measured: &Value) -> Result<String> {
    let mut numbers = measured.clone();
    numbers["page_size"] = site_sizes(sizes);
    numbers["plain_size"] = plain_sizes(measured)?;
    let mut table = Table {
        numbers,
        lines: vec![line("", ["page", "plain page", "ratio"], "budget")],
    };
    table.heading("before the first view is complete, bytes as sent with brotli");
    for kind in KINDS {
        table.both(kind, &format!("size/{kind}"), 0, Unlimited)?;
    }
    table.both("all", "size/all", 0, AtMost(FIRST_VIEW_BUDGET as f64))?;
    table.heading("over a slow connection, ms from the start");
    table.both("first contentful paint", "load/first_paint", 0, PAINT)?;
    table.both("largest contentful paint", "load/largest_paint", 0, PAINT)?;
    let budget = AtMost(1_600.0);
    table.page("first answer", "/page_load/first_answer", 0, budget)?;
    table.both("cumulative layout shift", "load/shift", 2, AtMost(0.0))?;
    table.heading("a step of the slider");
    for (name, what, digits) in [
        ("until it is handled, ms", "handled", 1),
        ("until it is painted, ms", "painted", 1),
        ("writes to the document", "writes", 0),
    ] {
        for (share, words) in [("median", "median"), ("p95", "95th percentile")] {
            let (name, what) = (format!("{name}, {words}"), format!("step/{what}/{share}"));
            table.both(&name, &what, digits, Unlimited)?;
        }
    }
    table.heading("memory in use, bytes");
    for (moment, words) in MOMENTS {
        table.both(words, &format!("step/{moment}/bytes"), 0, Unlimited)?;
        let program = format!("/page_step/{moment}/program");
        table.page("  of that the program's own", &program, 0, Unlimited)?;
    }
    table.heading("nodes and listeners");
    for what in ["nodes", "listeners"] {
        for (moment, words) in MOMENTS {
            let pointer = format!("step/{moment}/{what}");
            table.both(&format!("{what} {words}"), &pointer, 0, Unlimited)?;
        }
    }
    table.heading("the single file");
    let budget = AtMost(SINGLE_FILE_BUDGET as f64);
    table.page("bytes", "/page_size/single file", 0, budget)?;
    for (name, what, digits) in [
        ("bytes as sent with brotli", "bytes", 0),
        ("first contentful paint, ms", "load/first_paint", 0),
        ("largest contentful paint, ms", "load/largest_paint", 0),
        ("first answer, ms", "load/first_answer", 0),
        ("cumulative layout shift", "load/shift", 2),
    ] {
        table.page(name, &format!("/single_{what}"), digits, Unlimited)?;
    }
    Ok(table.lines.join("\n"))
}

const MOMENTS: [(&str, &str); 2] = [("loaded", "after loading"), ("stepped", "after 1000 steps")];

/// The lines so far, and the numbers that rows point to.
struct Table {
    numbers: Value,
    lines: Vec<String>,
}

impl Table {
    fn heading(&mut self, words: &str) {
        self.lines.push(words.to_owned());
    }

    /// A row with a number of the page and the same of the plain page.
    fn both(&mut self, name: &str, what: &str, digits: usize, budget: Budget) -> Result<()> {
        let plain = self.number(&format!("/plain_{what}"))?;
        let page = self.number(&format!("/page_{what}"))?;
        let row = row(name, page, Some(plain), digits, budget);
        self.lines.push(row);
        Ok(())
    }

    /// A row with one number.
    fn page(&mut self, name: &str, pointer: &str, digits: usize, budget: Budget) -> Result<()> {
        let page = self.number(pointer)?;
        self.lines.push(row(name, page, None, digits, budget));
        Ok(())
    }

    /// A measured number by the names that lead to it.
    fn number(&self, pointer: &str) -> Result<f64> {
        let number = self.numbers.pointer(pointer).and_then(Value::as_f64);
        number.ok_or_else(|| format!("The browser benchmark printed no number {pointer}."))
    }
}

/// One row. What is printed is what is compared with the budget, or a reader would find a number at odds with its verdict.
fn row(name: &str, page: f64, plain: Option<f64>, digits: usize, budget: Budget) -> String {
    let ratio = plain.filter(|plain| *plain > 0.0).map(|plain| page / plain);
    let printed = |value: Option<f64>, digits: usize| {
        value.map_or_else(|| "-".to_owned(), |value| format!("{value:.digits$}"))
    };
    let verdict = |used: f64, most: f64, digits: usize, words: String| {
        let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(0));
        let is_met = (used * scale).round() <= (most * scale).round();
        format!("at most {words}: {}", if is_met { "met" } else { "MISSED" })
    };
    let verdict = match (budget, ratio) {
        (AtMost(most), _) => verdict(page, most, digits, format!("{most:.digits$}")),
        (Times(most), Some(ratio)) => verdict(ratio, most, 2, format!("{most} times")),
        _ => String::new(),
    };
    let (page, plain) = (printed(Some(page), digits), printed(plain, digits));
    let ratio = printed(ratio, 2);
    line(&format!("  {name}"), [&page, &plain, &ratio], &verdict)
}

fn line(name: &str, [page, plain, ratio]: [&str; 3], budget: &str) -> String {
    let text = format!("{name:<44}{page:>12}{plain:>12}{ratio:>8}   {budget}");
    text.trim_end().to_owned()
}

/// What is sent of the site's first view by kind of file, and the size of the single file.
fn site_sizes(sizes: &Sizes) -> Value {
    let mut json = json!({
        "all": sizes.total.brotli,
        "single file": sizes.single_files.iter().map(|(_, size)| size).max(),
    });
    for kind in KINDS {
        json[kind] = sizes.kinds.get(kind).map_or(0, |size| size.brotli).into();
    }
    json
}

/// The same of the plain page.
fn plain_sizes(measured: &Value) -> Result<Value> {
    let files = measured["plain_bytes"]
        .as_object()
        .ok_or("The browser benchmark printed no sizes of the plain page.")?;
    let mut sums = KINDS
        .map(|kind| (kind, 0))
        .into_iter()
        .collect::<BTreeMap<_, u64>>();
    for (name, size) in files {
        for sum in ["all", kind(name)] {
            *sums.entry(sum).or_default() += size.as_u64().unwrap_or(0);
        }
    }
    Ok(json!(sums))
}
