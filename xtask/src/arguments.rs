//! The command line: which task, with which settings.

use clap::{Parser, Subcommand};

use crate::steps;

/// What a developer of MCID Explorer runs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = VARIABLES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

const VARIABLES: &str = "\
What is missing is installed first, outside the clone but for npm packages.
  MCID_EXPLORER_TOOLS   the folder for installed tools (default: the user's cache folder)
  CHROMIUM_PATH         the Chromium or Chrome that runs the browser tests";

/// One task with its settings.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub enum Task {
    /// Build the page quickly and serve it on this computer, rendered by the browser
    Serve {
        /// Open a browser on it
        #[arg(long)]
        open: bool,
        /// The first port to try; the next free one is taken
        #[arg(long, value_name = "N", default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Run every check and test; the last line counts passed and failed
    #[command(after_help = steps::list())]
    Test {
        /// Run only steps whose name contains TEXT, and the steps they need
        #[arg(long = "filter", value_name = "TEXT")]
        filters: Vec<String>,
    },
    /// Print what a reader waits for, and what a slider step costs, beside a plain static page
    Bench,
    /// Build the static site into dist/, ready for any folder of any host, with the single file beside it
    Dist {
        /// Where it will be published, so that links to it have a picture
        #[arg(long, value_name = "https://example.org/mcid/", value_parser = site_address)]
        address: Option<String>,
    },
    /// Serve what is in dist/ as a web server would, with the headers that it asks for
    Preview {
        /// The port
        #[arg(long, value_name = "N", default_value_t = 4173, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
        /// The folder of the server
        #[arg(long, default_value = "/explorer/")]
        path: String,
    },
    /// Build mcid, the command line program, into target/command/, with the single file inside
    Command,
}

fn site_address(text: &str) -> Result<String, &'static str> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if is_web && text.ends_with('/') {
        return Ok(text.to_owned());
    }
    Err("it must begin with https:// or http:// and end with /")
}
