//! Running the program.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run said, and how it ended.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) error: String,
}

/// Runs `mcid` in the folder of the whole package.
#[track_caller]
pub(crate) fn mcid(arguments: &[&str]) -> Ran {
    ran(&command(arguments).output().expect("it runs"))
}

/// The same with something on its standard input.
#[track_caller]
pub(crate) fn mcid_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut pipe = child.stdin.take().expect("it has an input");
    pipe.write_all(input).expect("it reads");
    drop(pipe);
    ran(&child.wait_with_output().expect("it ends"))
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mcid"));
    command.args(arguments).current_dir(root());
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

fn ran(output: &Output) -> Ran {
    Ran {
        status: output.status.code().expect("it ends by itself"),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        error: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The folder of the whole package.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().expect("it lies in the package").to_owned()
}

/// The files of the trials that come with the page, by their paths.
pub(crate) fn trials() -> Vec<String> {
    let folder = root().join("public/trials");
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("it can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name != "index.json")
        .map(|name| format!("public/trials/{name}"))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    names
}

/// The invented trial of the template, as it is.
pub(crate) const TEMPLATE: &str = include_str!("../../../public/templates/trial.json");
/// The path of RESOLVE.
pub(crate) const RESOLVE: &str = "public/trials/resolve.json";

/// A folder that is gone after the test, and the paths of files in it.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder for a test"))
    }

    /// The path of a file.
    pub(crate) fn path(&self, name: &str) -> String {
        let path = self.0.path().join(name);
        path.to_str().expect("the path is text").to_owned()
    }

    /// Writes a file, and gives its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).expect("it can be written");
        path
    }

    /// What is in a file.
    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).expect("it was written")
    }
}
