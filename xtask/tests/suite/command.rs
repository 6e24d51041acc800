//! Running other programs.

use std::process::Stdio;
use std::time::Duration;

use xtask::command::{cargo, command, duration_text, output, run, stream};
use xtask::tools::Tools;

#[test]
fn durations_are_written_in_seconds_and_minutes() {
    assert_eq!(duration_text(Duration::from_millis(1_260)), "1.3 s");
    assert_eq!(duration_text(Duration::from_secs(363)), "6 min 3 s");
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
    let error = run(&mut command(&[], "no-such-program")).expect_err("there is no such program");
    assert!(error.contains("no-such-program"), "{error}");
}

#[test]
fn a_tool_has_the_version_that_it_prints() {
    let tools = Tools::new();
    let printed = output(tools.command("rustc").arg("--version")).expect("rustc is there");
    let version = printed.split(' ').nth(1).expect("a version");
    assert!(tools.has("rustc", version), "{printed}");
    assert!(!tools.has("rustc", &version[1..]), "{printed}");
    assert!(!tools.has("no-such-program", "1.0.0"));
}
