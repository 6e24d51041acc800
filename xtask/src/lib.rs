//! `cargo xtask`: what a developer of MCID Explorer runs.
//!
//! | task | |
//! |---|---|
//! | `serve` | the page, rendered by the browser, from a quick build |
//! | `dist` | what is published: the prerendered page and the single file, from a small build |
//! | `preview` | serves what `dist` has built, as a web server would |
//! | `test` | every check and test, step by step ([`steps`]) |
//! | `bench` | sizes and times, beside a plain static page |
//! | `command` | the command line program with the single file inside |
//!
//! A task first installs the tools that it lacks ([`tools`]), outside the clone but for npm packages, so that a second
//! clone finds them ready.

pub mod arguments;
pub mod bench;
pub mod bench_table;
mod cargo_tools;
mod chromium;
pub mod command;
pub mod command_line;
pub mod counts;
mod dist;
pub mod files;
pub mod native_step;
pub mod node_tools;
pub mod plain_page;
pub mod preview;
mod programs;
pub mod project;
pub mod serve;
pub mod server;
pub mod sizes;
pub mod steps;
mod test;
pub mod tools;

use std::process::ExitCode;

use arguments::Task;

/// The outcome of anything a task does: an error is a sentence for the developer.
pub type Result<T> = std::result::Result<T, String>;

/// Runs a task.
pub fn run(task: Task) -> ExitCode {
    let outcome = match task {
        Task::Serve { open, port } => serve::run(open, port),
        Task::Dist { address } => dist::run(address.as_deref()),
        Task::Preview { port, path } => preview::run(port, &path),
        Task::Command => command_line::run(),
        Task::Test { filters } => return test::run(&filters),
        Task::Bench => bench::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
