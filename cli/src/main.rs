//! `mcid`: MCID Explorer on the command line, for authors, editors and
//! pipelines. docs/command.md describes it for users.
//!
//! It checks, answers, converts, reports, draws and bundles trials with the same crates
//! as the page, so that both give the same numbers. Each subcommand is a module
//! with a `run` that takes its options from `arguments` and returns a
//! [`Status`], the exit status, or a [`Failure`] with a message:
//!
//! - `check`, `answer`, `convert`, `report`, `figure`, `bundle`, `schema`, `manual`
//!   (completions and manual pages);
//! - `question_options` reads the question that several of them take, `trial_file`
//!   the trial, `input` and `output` files and streams;
//! - `examples` holds the end of each help text.
//!
//! A new subcommand is a variant of `arguments::Command` with its options, a
//! module, a branch in [`run`], and its examples.

mod answer;
mod arguments;
mod bundle;
mod check;
mod convert;
mod examples;
mod figure;
mod input;
mod manual;
mod outcome;
mod output;
mod question_options;
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
        output::write_error(&failure.message);
        failure.status
    });
    ExitCode::from(status as u8)
}

fn run(command: &Command) -> Result<Status, Failure> {
    match command {
        Command::Check(options) => check::run(options),
        Command::Answer(options) => answer::run(options),
        Command::Report(options) => report::run(options),
        Command::Figure(options) => figure::run(options),
        Command::Convert(options) => convert::run(options),
        Command::Bundle(options) => bundle::run(options),
        Command::Schema(options) => schema::run(options),
        Command::Completions(options) => manual::completions(options),
        Command::Man(options) => manual::man(options),
    }
}
