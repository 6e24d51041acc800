//! Running other programs: where they are looked for, how long they took, what they printed.

use crate::Result;
use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

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
pub(crate) fn command(folders: &[PathBuf], program: &str) -> Command {
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
pub(crate) fn cargo(folders: &[PathBuf]) -> Command {
    let program = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(folders, &program)
}

/// Runs a command with its output on the terminal; a failure names the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
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

/// Runs a command, passing each line of its standard output on and to `each`; says whether it succeeded.
pub(crate) fn stream(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    let line = line_of(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(&line, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut bytes = Vec::new();
        while reader
            .read_until(b'\n', &mut bytes)
            .is_ok_and(|count| count > 0)
        {
            let text = String::from_utf8_lossy(&bytes);
            print!("{text}");
            each(text.trim_end());
            bytes.clear();
        }
    }
    let status = child.wait().map_err(|error| cannot_start(&line, &error))?;
    Ok(status.success())
}

/// The standard output of a command that succeeds quietly, without the spaces around it.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// A duration as a person would say it.
pub(crate) fn spoken(duration: Duration) -> String {
    if duration < Duration::from_secs(60) {
        return format!("{:.1} s", duration.as_secs_f64());
    }
    format!(
        "{} min {} s",
        duration.as_secs() / 60,
        duration.as_secs() % 60
    )
}

fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(line: &str, error: &std::io::Error) -> String {
    format!("`{line}` cannot be started: {error}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken() {
        assert_eq!(spoken(Duration::from_millis(1_260)), "1.3 s");
        assert_eq!(spoken(Duration::from_secs(363)), "6 min 3 s");
    }

    #[test]
    fn output_is_streamed_and_a_failure_seen() {
        let mut lines = Vec::new();
        let success = stream(cargo(&[]).arg("--version"), |line| {
            lines.push(line.to_owned());
        });
        assert_eq!(success, Ok(true));
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("cargo "), "{lines:?}");

        let mut failing = cargo(&[]);
        failing.arg("no-such-command").stderr(Stdio::null());
        assert_eq!(stream(&mut failing, |_| ()), Ok(false));
        let error = run(&mut failing).expect_err("cargo has no such command");
        assert!(error.contains("cargo no-such-command"), "{error}");
        assert_eq!(output(&mut failing), None);
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error =
            run(&mut command(&[], "no-such-program")).expect_err("there is no such program");
        assert!(error.contains("no-such-program"), "{error}");
    }
}
