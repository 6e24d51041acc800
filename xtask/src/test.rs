//! `cargo xtask test`: runs the steps, goes on after a failure, and counts.

use std::collections::BTreeSet;
use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use crate::counts::Counts;
use crate::sizes::Sizes;
use crate::steps::{self, Action, Step};
use crate::tools::Tools;
use crate::{Result, bench, command, dist, project};

/// Runs the chosen steps; the last line printed is `N passed, N failed`.
pub(crate) fn run(filters: &[String]) -> ExitCode {
    let chosen = steps::chosen(filters);
    if chosen.is_empty() {
        eprintln!(
            "error: no step's name contains {}; `cargo xtask test --help` lists them.",
            filters.join(" or ")
        );
        return ExitCode::from(2);
    }
    let mut tools = Tools::new();
    let mut total = Counts::default();
    let mut failed: BTreeSet<&str> = BTreeSet::new();
    let mut summary = Vec::new();
    for step in chosen {
        println!("\n=== {} ===", step.name);
        let start = Instant::now();
        let counts = match step.after.filter(|before| failed.contains(before)) {
            Some(before) => Err(format!("It needs the step `{before}`, which failed.")),
            None => tools
                .meet(step.needs)
                .and_then(|()| perform(step, &mut tools)),
        };
        let counts = counts.unwrap_or_else(|error| {
            eprintln!("error: {error}");
            Counts::FAIL
        });
        if counts.failed > 0 {
            failed.insert(step.name);
        }
        total.add(counts);
        let word = if counts.failed > 0 { "FAILED" } else { "ok" };
        let time = command::duration_text(start.elapsed());
        println!("--- {}: {word} in {time}", step.name);
        summary.push(format!(
            "{word:<8}{time:>12}  {:>6} passed {:>4} failed  {}",
            counts.passed, counts.failed, step.name
        ));
    }
    println!("\n{}\n", summary.join("\n"));
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn perform(step: &Step, tools: &mut Tools) -> Result<Counts> {
    match step.action {
        Action::Check(arguments) => {
            let mut cargo = tools.cargo();
            cargo.env("RUSTDOCFLAGS", "-D warnings");
            command::run(cargo.args(arguments.split(' '))).map(|()| Counts::PASS)
        }
        Action::Tests(arguments) => {
            let mut cargo = tools.cargo();
            let runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
            cargo.env(runner, "wasm-bindgen-test-runner");
            let mut counts = Counts::default();
            let success = command::stream(cargo.args(arguments.split(' ')), |line| {
                counts.add_line(line);
            })?;
            Ok(counts.of_run(success))
        }
        Action::Site => dist::build(tools).map(|_| Counts::PASS),
        Action::Sizes => {
            let sizes = Sizes::measure(&tools.root.join("dist"))?;
            println!("{}", sizes.table());
            sizes.check().map(|()| Counts::PASS)
        }
        Action::Browser => browser_tests(tools),
    }
}

fn browser_tests(tools: &Tools) -> Result<Counts> {
    let report = tools.root.join("test-results").join("report.json");
    // A report of an earlier run must not stand in for a run that wrote none.
    if report.exists() {
        fs::remove_file(&report)
            .map_err(|error| format!("{} cannot be removed: {error}.", report.display()))?;
    }
    let success = command::stream(&mut bench::playwright(tools, "pages"), |_| ())?;
    let counts = Counts::of_playwright(&project::read(&report)?);
    let counts = counts.ok_or("Playwright's report has no counts.")?;
    Ok(counts.of_run(success))
}
