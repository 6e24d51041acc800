//! `mcid completions` and `mcid man`: what shells and readers of manuals ask
//! for, made from the same description as the help.

use std::io;

use clap::CommandFactory as _;

use super::arguments::{Arguments, CompletionOptions, ManOptions};
use super::outcome::{Failure, Status};
use super::output;

/// Prints the completions for a shell.
pub(crate) fn completions(options: &CompletionOptions) -> Result<Status, Failure> {
    let mut text = Vec::new();
    let mut command = Arguments::command();
    clap_complete::generate(options.shell, &mut command, "mcid", &mut text);
    output::write(&text, None)?;
    Ok(Status::Fine)
}

/// Prints the manual page of the command or of one of its subcommands.
pub(crate) fn man(options: &ManOptions) -> Result<Status, Failure> {
    let mut command = Arguments::command();
    command.build();
    if let Some(name) = &options.command {
        let found = command.find_subcommand(name).cloned();
        command =
            found.ok_or_else(|| Failure::usage(format!("There is no command \"{name}\".")))?;
    }
    let mut text = Vec::new();
    let rendered: io::Result<()> = clap_mangen::Man::new(command).render(&mut text);
    rendered.map_err(|error| Failure::disk(error.to_string()))?;
    output::write(&text, None)?;
    Ok(Status::Fine)
}
