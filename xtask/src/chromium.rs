//! The browser of the browser tests: one that is there, or Debian's package. `playwright.config.ts` looks in the same places.

use std::env;
use std::path::Path;

use crate::tools::{Tools, announced};
use crate::{Result, command};

/// The variable that names the browser, for the tasks and for Playwright alike.
const VARIABLE: &str = "CHROMIUM_PATH";

const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// Finds a Chromium or Chrome, or installs Debian's as root.
pub(crate) fn find_or_install(tools: &Tools) -> Result<()> {
    if let Some(named) = env::var_os(VARIABLE) {
        if Path::new(&named).is_file() {
            return Ok(());
        }
        return Err(format!(
            "{VARIABLE} names {}, which is no file.",
            named.display()
        ));
    }
    if is_there() {
        return Ok(());
    }
    let is_root = command::output(tools.command("id").arg("-u")).as_deref() == Some("0");
    if !(is_root && Path::new("/usr/bin/apt-get").is_file()) {
        return Err(format!(
            "The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: \
             `sudo apt-get install chromium`) or set {VARIABLE} to its program."
        ));
    }
    announced("Setting up: Chromium (`apt-get install chromium`)", || {
        command::run(tools.command("apt-get").args(["update", "--quiet=2"]))?;
        let mut install = tools.command("apt-get");
        install.env("DEBIAN_FRONTEND", "noninteractive");
        command::run(install.args(["install", "--yes", "--quiet=2", "chromium"]))
    })
}

fn is_there() -> bool {
    let folders = command::system_folders();
    let is_on_path = |program: &&str| command::find_in(&folders, program).is_some();
    PROGRAMS.iter().any(is_on_path) || PLACES.iter().any(|place| Path::new(place).is_file())
}
