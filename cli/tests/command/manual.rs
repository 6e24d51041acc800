//! Help, manual, completions, schemas, colours.

use std::process::Command;

use serde_json::Value;

use super::run::{RESOLVE, mcid, root};

const COMMANDS: [&str; 8] = [
    "check",
    "report",
    "figure",
    "convert",
    "bundle",
    "schema",
    "completions",
    "man",
];

#[test]
fn every_command_has_help_with_examples_and_a_manual_page() {
    let all = mcid(&["--help"]);
    assert_eq!(all.status, 0);
    assert!(all.out.contains("Exit status:"), "{}", all.out);
    let manual = mcid(&["man"]).out;
    for command in COMMANDS {
        assert!(
            all.out.contains(command) && manual.contains(command),
            "{command}"
        );
        let help = mcid(&[command, "--help"]);
        assert_eq!(help.status, 0);
        let (_, examples) = help.out.split_once("Examples:\n").expect(command);
        assert!(
            examples.contains(&format!("mcid {command}")),
            "{command}: {examples}"
        );
        let page = mcid(&["man", command]);
        assert_eq!(page.status, 0, "{}", page.error);
        assert!(
            page.out.contains(&format!(".TH mcid-{command}")),
            "{}",
            page.out
        );
    }
    assert_eq!(mcid(&["man", "nope"]).status, 2);
}

#[test]
fn every_shell_has_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = mcid(&["completions", shell]);
        assert_eq!(ran.status, 0);
        for word in ["mcid", "check", "deny-warnings"] {
            assert!(ran.out.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn every_schema_is_one() {
    for which in ["trial", "report", "check"] {
        let schema: Value = serde_json::from_str(&mcid(&["schema", which]).out).expect("JSON");
        assert!(jsonschema::validator_for(&schema).is_ok(), "{which}");
    }
    assert_eq!(mcid(&["schema"]).out, mcid(&["schema", "trial"]).out);
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    for line in [
        &[][..],
        &["nope"],
        &["check"],
        &["check", "--format", "xml", RESOLVE],
        &["figure", RESOLVE],
    ] {
        assert_eq!(mcid(line).status, 2, "{line:?}");
    }
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let coloured = |variable: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mcid"));
        command
            .args(["check", RESOLVE])
            .current_dir(root())
            .env_remove("NO_COLOR");
        if let Some(variable) = variable {
            command.env(variable, "1");
        }
        command.output().expect("it runs").stdout.contains(&0x1b)
    };
    assert!(!coloured(None));
    assert!(!coloured(Some("NO_COLOR")));
    assert!(coloured(Some("CLICOLOR_FORCE")));
}
