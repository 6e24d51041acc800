//! The command line: which task, with which settings, and the help text.

use crate::{Result, serve, steps};

/// One task with its settings.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print the help text.
    Help,
    /// Build the site and serve it on this computer.
    Serve {
        /// Open a browser on it.
        open: bool,
        /// The first port to try.
        port: u16,
    },
    /// Build the site into `dist/`.
    Dist {
        /// Where it will be published, if that is known.
        address: Option<String>,
    },
    /// Build the command line program, with the page that is one file inside.
    Command,
    /// Run every check and test, or those whose step name contains one of the filters.
    Test {
        /// Texts to look for in step names; none means every step.
        filters: Vec<String>,
    },
    /// Print what a reader waits for, and the cost of moving a slider.
    Bench,
}

/// Reads the arguments after `cargo xtask`; the error says what was not understood.
pub(crate) fn parse(arguments: &[String]) -> Result<Task> {
    let mut rest = arguments.iter().map(String::as_str);
    let task = rest.next().unwrap_or("help");
    let mut rest = rest.peekable();
    let asks_for_help = arguments.iter().any(|a| a == "--help" || a == "-h");
    if asks_for_help {
        return Ok(Task::Help);
    }
    match task {
        "help" => Ok(Task::Help),
        "serve" => {
            let (mut open, mut port) = (false, serve::FIRST_PORT);
            while let Some(option) = rest.next() {
                match option {
                    "--open" => open = true,
                    "--port" => port = port_number(rest.next())?,
                    other => return Err(unknown_option(task, other)),
                }
            }
            Ok(Task::Serve { open, port })
        }
        "test" => {
            let mut filters = Vec::new();
            while let Some(option) = rest.next() {
                match (option, rest.peek()) {
                    ("--filter", Some(_)) => filters.extend(rest.next().map(str::to_owned)),
                    ("--filter", None) => {
                        return Err("`--filter` needs a text, as in `--filter browser`.".into());
                    }
                    (other, _) => return Err(unknown_option(task, other)),
                }
            }
            Ok(Task::Test { filters })
        }
        "dist" => {
            let mut address = None;
            while let Some(option) = rest.next() {
                match option {
                    "--address" => address = Some(site_address(rest.next())?),
                    other => return Err(unknown_option(task, other)),
                }
            }
            Ok(Task::Dist { address })
        }
        "bench" => rest
            .next()
            .map_or(Ok(Task::Bench), |option| Err(unknown_option(task, option))),
        "command" => rest.next().map_or(Ok(Task::Command), |option| {
            Err(unknown_option(task, option))
        }),
        other => Err(format!("There is no task `{other}`.")),
    }
}

fn port_number(text: Option<&str>) -> Result<u16> {
    text.and_then(|text| text.parse().ok())
        .filter(|port| *port > 0)
        .ok_or_else(|| "`--port` needs a number from 1 to 65535.".into())
}

fn site_address(text: Option<&str>) -> Result<String> {
    text.filter(|text| text.starts_with("https://") || text.starts_with("http://"))
        .filter(|text| text.ends_with('/'))
        .map(str::to_owned)
        .ok_or_else(|| {
            "`--address` needs where the site will be, as in `--address https://example.org/mcid/`."
                .into()
        })
}

fn unknown_option(task: &str, option: &str) -> String {
    format!("`cargo xtask {task}` has no option `{option}`.")
}

/// What can be run, in plain words.
pub(crate) fn help() -> String {
    let names: Vec<&str> = steps::STEPS.iter().map(|step| step.name).collect();
    format!(
        "\
Usage: cargo xtask <task> [options]

Tasks
  serve [--open] [--port N]   build the site and serve it at http://127.0.0.1:{port}/, or at the
                              next free port; --open opens a browser on it
  test [--filter TEXT]...     run every check and test, or only the steps whose name contains TEXT
                              (and the steps they need); the last line counts passed and failed
  bench                       print what a reader waits for, and what a slider step costs, beside a
                              plain static page
  dist [--address URL]        build the static site into dist/, ready for any folder of any host, and
                              the page that is one file; at URL, so that links to it have a picture
  command                     build mcid, the command line program, into target/command/, after the site,
                              whose page that is one file goes inside
  help                        print this text

Steps of `test`
  {steps}

What is missing is installed first, outside the clone but for npm packages.
  MCID_EXPLORER_TOOLS   the folder for installed tools (default: the user's cache folder)
  CHROMIUM_PATH         the Chromium or Chrome that runs the browser tests",
        port = serve::FIRST_PORT,
        steps = names.join("\n  "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn tasks_and_their_options_are_understood() {
        let task = |line| parsed(line).expect("the line is right");
        assert_eq!(task(""), Task::Help);
        assert_eq!(
            task("serve"),
            Task::Serve {
                open: false,
                port: 8080
            }
        );
        assert_eq!(
            task("serve --port 9000 --open"),
            Task::Serve {
                open: true,
                port: 9000
            }
        );
        assert_eq!(task("serve --help"), Task::Help);
        assert_eq!(task("dist"), Task::Dist { address: None });
        let address = Some("https://a.org/mcid/".to_owned());
        let line = "dist --address https://a.org/mcid/";
        assert_eq!(task(line), Task::Dist { address });
        assert_eq!(task("bench"), Task::Bench);
        assert_eq!(task("command"), Task::Command);
        let filters = vec!["clippy".to_owned(), "browser".to_owned()];
        assert_eq!(
            task("test --filter clippy --filter browser"),
            Task::Test { filters }
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("sevre", "sevre"),
            ("serve --prot 1", "--prot"),
            ("serve --port", "1 to 65535"),
            ("serve --port 0", "1 to 65535"),
            ("serve --port 65536", "1 to 65535"),
            ("test --filter", "needs a text"),
            ("test browser", "browser"),
            ("dist --release", "--release"),
            ("bench fast", "fast"),
        ] {
            let error = parsed(line).expect_err(line);
            assert!(error.contains(named), "{line}: {error}");
        }
    }

    #[test]
    fn the_help_names_every_step() {
        for step in steps::STEPS {
            assert!(help().contains(step.name));
        }
    }
}
