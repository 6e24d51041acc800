//! Building `mcid`, the command line program, with the page that is one file inside.

use crate::tools::Tools;
use crate::{Result, command, dist, files};
use std::path::{Path, PathBuf};

/// Where cargo puts a program of its profile, without the ending of its file.
const PROGRAM: &str = "target/command/mcid";

/// `cargo xtask command`.
pub(crate) fn run() -> Result<()> {
    let mut tools = Tools::new();
    let folder = dist::build(&mut tools)?;
    let page = single(&folder)?;
    println!("Building mcid ...");
    let mut cargo = tools.cargo();
    cargo.args([
        "build",
        "--quiet",
        "--locked",
        "--package",
        "mcid-explorer-cli",
        "--profile",
        "command",
    ]);
    command::run(cargo.env("MCID_EXPLORER_PAGE", page))?;
    let file = [PROGRAM, std::env::consts::EXE_SUFFIX].concat();
    let program = tools.root.join(file);
    println!(
        "mcid is {}; copy it to a folder of your PATH.",
        program.display()
    );
    Ok(())
}

/// The page that is one file among what has been built.
fn single(folder: &Path) -> Result<PathBuf> {
    let is_single = |name: &String| {
        let is_page = Path::new(name).extension().is_some_and(|end| end == "html");
        is_page && name != "index.html" && !name.contains('/')
    };
    let found = files::list(folder)?.into_iter().find(is_single);
    found
        .map(|name| folder.join(name))
        .ok_or_else(|| format!("{} has no page that is one file.", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_that_is_one_file_is_found() {
        let folder = std::env::temp_dir().join(format!("mcid-command-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("sub")).expect("a folder for a test");
        for name in ["index.html", "page.js", "sub/other.html"] {
            std::fs::write(folder.join(name), "").expect("it can be written");
        }
        assert!(single(&folder).is_err());
        std::fs::write(folder.join("whole.html"), "").expect("it can be written");
        assert_eq!(single(&folder), Ok(folder.join("whole.html")));
        std::fs::remove_dir_all(&folder).expect("it can be removed");
    }
}
