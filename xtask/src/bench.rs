//! `cargo xtask bench`: what a reader waits for, and what a step of a slider costs, beside a plain static page.

use std::env;
use std::net::TcpListener;
use std::process::Command;

use serde_json::{Map, Value};

use crate::sizes::Sizes;
use crate::tools::{Need, Tools};
use crate::{Result, bench_table, command, dist, native_step};

/// What the browser benchmarks print before each of their rows.
const MARK: &str = "BENCH ";

/// Measures a step natively, builds the site, weighs it, and measures it in a browser.
pub(crate) fn run() -> Result<()> {
    let mut tools = Tools::new();
    let natively = native_step::measure(&tools)?;
    let folder = dist::build(&mut tools)?;
    let sizes = Sizes::measure(&folder)?;
    tools.meet(&[Need::Packages, Need::Chromium])?;

    let mut measured = Map::new();
    let success = command::stream(&mut playwright(&tools, "bench"), |line| {
        measured.extend(row(line).unwrap_or_default());
    })?;
    if !success {
        return Err("The browser benchmark failed.".to_owned());
    }
    let measured = Value::Object(measured);
    let table = bench_table::text(&sizes, &measured)?;
    println!("\n{table}\n\n{natively}\n");
    all_counted(&measured, &sizes.names)?;
    sizes.check()
}

/// The members of a row that a browser benchmark printed; `None` for any other line.
pub fn row(line: &str) -> Option<Map<String, Value>> {
    let (_, row) = line.split_once(MARK)?;
    serde_json::from_str(row).ok()
}

/// The command that runs one of Playwright's projects on the built site.
pub(crate) fn playwright(tools: &Tools, project: &str) -> Command {
    let mut command = tools.command("node");
    command.args([
        "node_modules/@playwright/test/cli.js",
        "test",
        "--project",
        project,
    ]);
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

/// Checks that the table of sizes counts every file that the browser asked for.
///
/// # Errors
///
/// The file that it does not count.
pub fn all_counted(measured: &Value, counted: &[String]) -> Result<()> {
    let requests = measured["requests"].as_array();
    let requests = requests
        .filter(|list| !list.is_empty())
        .ok_or("The browser benchmark named no file that was loaded.")?;
    let mut requests = requests.iter().filter_map(Value::as_str);
    match requests.find(|name| !counted.iter().any(|other| other == name)) {
        Some(name) => Err(format!(
            "The first view loads {name}, which the table of sizes does not count."
        )),
        None => Ok(()),
    }
}
