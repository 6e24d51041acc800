//! Running other programs: where they are looked for, how long they took, what they printed.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::Result;

/// The file of a program in the first of the folders that has it.
pub(crate) fn find_in(folders: &[PathBuf], program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ".bat"]
    } else {
        &[""]
    };
    folders.iter().find_map(|folder| {
        endings
            .iter()
            .map(|ending| folder.join(format!("{program}{ending}")))
            .find(|file| is_program(file))
    })
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// The folders of the `PATH` variable.
pub(crate) fn system_folders() -> Vec<PathBuf> {
    env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default()
}

/// A command for a program found first in `folders`, then on the `PATH`; its own children look there too.
pub fn command(folders: &[PathBuf], program: &str) -> Command {
    let mut all = folders.to_vec();
    all.extend(system_folders());
    let file = find_in(&all, program).map_or_else(|| OsString::from(program), OsString::from);
    let mut command = Command::new(file);
    if let Ok(path) = env::join_paths(&all) {
        command.env("PATH", path);
    }
    command
}

/// The cargo that runs this task.
pub fn cargo(folders: &[PathBuf]) -> Command {
    let program = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(folders, &program)
}

/// Runs a command with its output on the terminal.
///
/// # Errors
///
/// The command that failed.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line_of(command);
    let status = command
        .status()
        .map_err(|error| cannot_start(&line, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` failed ({status})."))
    }
}

/// Runs a command, passing each line of its standard output on and to `each`; true where it succeeded.
///
/// # Errors
///
/// That it could not be started.
pub fn stream(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    let line = line_of(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(&line, &error))?;
    if let Some(output) = child.stdout.take() {
        for bytes in BufReader::new(output)
            .split(b'\n')
            .map_while(std::result::Result::ok)
        {
            let text = String::from_utf8_lossy(&bytes);
            println!("{text}");
            each(text.trim_end());
        }
    }
    let status = child.wait().map_err(|error| cannot_start(&line, &error))?;
    Ok(status.success())
}

/// The trimmed standard output of a command that succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// A duration as text.
pub fn duration_text(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        return format!("{:.1} s", duration.as_secs_f64());
    }
    format!("{} min {} s", seconds / 60, seconds % 60)
}

fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let words: Vec<_> = std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect();
    words.join(" ")
}

fn cannot_start(line: &str, error: &std::io::Error) -> String {
    format!("`{line}` cannot be started: {error}.")
}
