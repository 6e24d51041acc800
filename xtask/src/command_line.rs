//! `cargo xtask command`: `mcid`, the command line program, with the single file inside.

use std::path::{Path, PathBuf};

use crate::tools::{Tools, announced};
use crate::{Result, command, dist, files};

/// Builds the site, and then the program.
pub(crate) fn run() -> Result<()> {
    let mut tools = Tools::new();
    let folder = dist::build(&mut tools)?;
    let page = single_file(&folder)?;
    announced("Building mcid", || {
        let arguments = "build --quiet --locked --package mcid --profile command".split(' ');
        command::run(
            tools
                .cargo()
                .args(arguments)
                .env("MCID_EXPLORER_PAGE", page),
        )
    })?;
    let program = format!("target/command/mcid{}", std::env::consts::EXE_SUFFIX);
    println!(
        "mcid is {}; copy it to a folder of your PATH.",
        tools.root.join(program).display()
    );
    Ok(())
}

/// The single file among what has been built.
///
/// # Errors
///
/// That there is none.
pub fn single_file(folder: &Path) -> Result<PathBuf> {
    files::single_files(folder)?
        .first()
        .map(|name| folder.join(name))
        .ok_or_else(|| format!("{} has no single file.", folder.display()))
}
