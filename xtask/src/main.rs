//! `cargo xtask`: what a developer of MCID Explorer runs.
//!
//! From a clean clone every task first installs what it lacks, says so, and then does its work.
//! Nothing is installed into the clone but npm packages, so a second clone finds the tools ready.

mod arguments;
mod bench;
mod bench_row;
mod bench_table;
mod cargo_tools;
mod chromium;
mod command;
mod command_line;
mod counts;
mod dist;
mod files;
mod first_view;
mod native_step;
mod node_tools;
mod project;
mod serve;
mod sizes;
mod steps;
mod test;
mod tools;

use arguments::Task;
use std::process::ExitCode;

/// The outcome of anything a task does: an error is a whole sentence for the developer.
type Result<T> = std::result::Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&arguments) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("{error}\n\n{}", arguments::help());
            return ExitCode::from(2);
        }
    };
    let outcome = match task {
        Task::Help => {
            println!("{}", arguments::help());
            Ok(())
        }
        Task::Serve { open, port } => serve::run(open, port),
        Task::Dist { address } => dist::run(address.as_deref()),
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
