//! `cargo xtask bench`: what a reader waits for, and what a step of a slider costs, beside a plain
//! static page.

use crate::chromium;
use crate::sizes::Sizes;
use crate::tools::{Need, Tools};
use crate::{Result, bench_table, command, dist, native_step};
use serde_json::{Map, Value};
use std::env;
use std::net::TcpListener;
use std::process::Command;

/// What the browser benchmarks write before each of their rows.
const MARK: &str = "BENCH ";

/// Measures a step natively, builds the site, weighs it, and measures it in a browser.
pub(crate) fn run() -> Result<()> {
    let mut tools = Tools::new();
    let natively = native_step::measure(&tools)?;
    let folder = dist::build(&mut tools)?;
    let sizes = Sizes::measure(&folder)?;
    tools.meet(&[Need::Node, Need::Packages, Need::Chromium])?;

    let mut measured = Map::new();
    let success = command::stream(&mut playwright(&tools, "bench"), |line| {
        measured.extend(row(line).unwrap_or_default());
    })?;
    if !success {
        return Err("The browser benchmark failed.".to_owned());
    }
    let measured = Value::Object(measured);
    println!(
        "\n{}\n\n{natively}\n",
        bench_table::text(&sizes, &measured)?
    );
    all_counted(&measured, &sizes.names)?;
    sizes.check()
}

/// The members of a row; `None` for any other line.
fn row(line: &str) -> Option<Map<String, Value>> {
    let at = line.find(MARK)?;
    serde_json::from_str(&line[at + MARK.len()..]).ok()
}

/// The command that runs one of Playwright's projects on the built site.
pub(crate) fn playwright(tools: &Tools, project: &str) -> Command {
    let program = ["node_modules", "@playwright", "test", "cli.js"]
        .iter()
        .collect::<std::path::PathBuf>();
    let mut command = tools.command("node");
    command.arg(program).args(["test", "--project", project]);
    if let Some(browser) = &tools.chromium {
        command.env(chromium::VARIABLE, browser);
    }
    if env::var_os(PORT).is_none()
        && let Some(port) = free_port()
    {
        command.env(PORT, port.to_string());
    }
    command
}

/// The variable by which Playwright learns where to serve the site.
const PORT: &str = "BROWSER_TEST_PORT";

/// A port that nothing listens on at the moment.
fn free_port() -> Option<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).ok()?;
    Some(listener.local_addr().ok()?.port())
}

/// An error when the browser asked for a file that the table of sizes does not count.
fn all_counted(measured: &Value, counted: &[String]) -> Result<()> {
    let requests = measured["requests"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    if requests.is_empty() {
        return Err("The browser benchmark named no file that was loaded.".to_owned());
    }
    let uncounted = |name: &&str| !counted.iter().any(|other| other == name);
    match requests.iter().filter_map(Value::as_str).find(uncounted) {
        Some(name) => Err(format!(
            "The first view loads {name}, which the table of sizes does not count."
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

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
        assert_eq!(
            all_counted(&json!({"requests": ["app.js", "index.html"]}), &counted),
            Ok(())
        );
        let error = all_counted(&json!({"requests": ["app.js", "b.json"]}), &counted);
        assert!(error.expect_err("b.json is not counted").contains("b.json"));
        assert!(all_counted(&json!({}), &counted).is_err());
    }
}
