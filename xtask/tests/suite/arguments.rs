//! The command line.

use clap::{CommandFactory, Parser};
use xtask::arguments::{Arguments, Task};
use xtask::steps::STEPS;

fn parsed(line: &str) -> Result<Task, String> {
    let words = std::iter::once("xtask").chain(line.split_whitespace());
    Arguments::try_parse_from(words)
        .map(|arguments| arguments.task)
        .map_err(|error| error.to_string())
}

#[test]
fn tasks_and_their_options_are_understood() {
    let serve = |open, port| Ok(Task::Serve { open, port });
    assert_eq!(parsed("serve"), serve(false, 8080));
    assert_eq!(parsed("serve --port 9000 --open"), serve(true, 9000));
    assert_eq!(parsed("dist"), Ok(Task::Dist { address: None }));
    let address = Some("https://a.org/mcid/".to_owned());
    let line = "dist --address https://a.org/mcid/";
    assert_eq!(parsed(line), Ok(Task::Dist { address }));
    assert_eq!(parsed("bench"), Ok(Task::Bench));
    assert_eq!(parsed("command"), Ok(Task::Command));
    let filters = vec!["clippy".to_owned(), "browser".to_owned()];
    let line = "test --filter clippy --filter browser";
    assert_eq!(parsed(line), Ok(Task::Test { filters }));
}

#[test]
fn what_is_not_understood_is_named() {
    for (line, named) in [
        ("sevre", "sevre"),
        ("serve --prot 1", "--prot"),
        ("serve --port", "--port"),
        ("serve --port 0", "0"),
        ("serve --port 65536", "65536"),
        ("test --filter", "TEXT"),
        ("test browser", "browser"),
        ("dist --release", "--release"),
        ("dist --address example.org", "https://"),
        ("bench fast", "fast"),
    ] {
        let error = parsed(line).expect_err(line);
        assert!(error.contains(named), "{line}: {error}");
    }
}

#[test]
fn the_help_names_every_step() {
    let mut command = Arguments::command();
    let test = command
        .find_subcommand_mut("test")
        .expect("there is a task");
    let help = test.render_help().to_string();
    for step in STEPS {
        assert!(help.contains(step.name), "{}", step.name);
    }
}
