//! The browser of the browser tests: one that is there, or Debian's package.

use crate::tools::{Tools, announced};
use crate::{Result, command};
use std::env;
use std::path::{Path, PathBuf};

/// The variable that names the browser, for the tasks and for Playwright alike.
pub const VARIABLE: &str = "CHROMIUM_PATH";

const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// Finds a Chromium or Chrome, or installs Debian's as root.
pub(crate) fn find_or_install(tools: &mut Tools) -> Result<()> {
    if let Some(named) = env::var_os(VARIABLE).map(PathBuf::from) {
        if !named.is_file() {
            return Err(format!(
                "{VARIABLE} names {}, which is not a file.",
                named.display()
            ));
        }
        tools.chromium = Some(named);
        return Ok(());
    }
    tools.chromium = find();
    if tools.chromium.is_some() {
        return Ok(());
    }
    if !(is_root(tools) && Path::new("/usr/bin/apt-get").is_file()) {
        return Err(format!(
            "The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: \
             `sudo apt-get install chromium`) or set {VARIABLE} to its program."
        ));
    }
    announced(
        "Setting up: Chromium (`apt-get install -y chromium`)",
        || {
            let mut update = tools.command("apt-get");
            command::run(update.args(["update", "--quiet=2"]))?;
            let mut install = tools.command("apt-get");
            install.env("DEBIAN_FRONTEND", "noninteractive");
            command::run(install.args(["install", "--yes", "--quiet=2", "chromium"]))
        },
    )?;
    tools.chromium = find();
    if tools.chromium.is_some() {
        return Ok(());
    }
    Err("Debian's package chromium was installed, but `chromium` is not on the PATH.".to_owned())
}

fn find() -> Option<PathBuf> {
    let folders = command::system_folders();
    let on_path = PROGRAMS
        .iter()
        .find_map(|program| command::find_in(&folders, program));
    on_path.or_else(|| {
        PLACES
            .iter()
            .map(PathBuf::from)
            .find(|place| place.is_file())
    })
}

fn is_root(tools: &Tools) -> bool {
    command::output(tools.command("id").arg("-u")).as_deref() == Some("0")
}
