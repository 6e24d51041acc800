//! The command line of [`xtask`].

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    xtask::run(xtask::arguments::Arguments::parse().task)
}
