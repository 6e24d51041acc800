//! `mcid`: MCID Explorer on the command line, for authors, editors and
//! pipelines.
//!
//! It checks, converts, reports, draws and bundles trials with the same code
//! as the page, so that it never says another number. docs/command.md
//! describes it.

mod arguments;
mod asked;
mod bundle;
mod check;
mod convert;
mod examples;
mod figure;
mod input;
mod manual;
mod outcome;
mod output;
mod report;
mod schema;
mod trial_file;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use outcome::{Failure, Status};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let status = run(&arguments.command).unwrap_or_else(|failure| {
        output::tell_error(&failure.message);
        failure.status
    });
    ExitCode::from(status as u8)
}

fn run(command: &Command) -> Result<Status, Failure> {
    match command {
        Command::Check(options) => check::run(options),
        Command::Report(options) => report::run(options),
        Command::Figure(options) => figure::run(options),
        Command::Convert(options) => convert::run(options),
        Command::Bundle(options) => bundle::run(options),
        Command::Schema(options) => schema::run(options),
        Command::Completions(options) => manual::completions(options),
        Command::Man(options) => manual::man(options),
    }
}
