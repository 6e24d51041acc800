//! `cargo xtask serve`: the page in a browser, soon after a clone.
//!
//! It serves the same page as `trunk serve`: `index.html`, in which the browser renders everything. Styles and trials come
//! from their own folders, so that a change of them is there after a reload.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::programs::{self, Build};
use crate::server::{self, Answer};
use crate::tools::{Tools, announced};
use crate::{Result, files, project};

/// Builds the programs and serves the page until it is stopped.
pub(crate) fn run(open: bool, port: u16) -> Result<()> {
    let mut tools = Tools::new();
    tools.meet(&programs::NEEDS)?;
    let folder = tools.root.join("target").join("serve");
    announced("Building the page", || {
        programs::build(&tools, Build::Quick, &folder)
    })?;
    let (listener, port) = server::listen_from(port)?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("Serving at {address}; stop with Ctrl+C.");
    if open {
        open_browser(&address);
    }
    let root = tools.root;
    server::run(&listener, |path| answer(&root, &folder, path));
    Ok(())
}

fn open_browser(address: &str) {
    let (program, first): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("cmd", &["/C", "start", ""]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(first).arg(address);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    if command.spawn().is_err() {
        eprintln!("`{program}` does not start: open the address yourself.");
    }
}

/// The worker's script: what Trunk makes for `data-loader-shim`.
const WORKER: &str = "importScripts(\"./mcid-explorer-worker.js\");\n\
                      wasm_bindgen({ module_or_path: \"./mcid-explorer-worker_bg.wasm\" });\n";

/// What is served for a path; `programs` is the folder of what has been built.
pub fn answer(root: &Path, programs: &Path, path: &str) -> Option<Answer> {
    match path {
        "/" | "/index.html" => {
            let page = project::read(&root.join("index.html")).ok()?;
            Some(Answer::new("index.html", document(&page).into_bytes()))
        }
        "/mcid-explorer-worker_loader.js" => Some(Answer::new(path, WORKER.into())),
        _ => {
            let folders = match path.split('/').nth(1)? {
                "style" => vec![root.to_path_buf()],
                "scripts" => vec![root.join("site")],
                _ => vec![programs.to_path_buf(), root.join("public")],
            };
            let file = folders
                .iter()
                .filter_map(|folder| files::inside(folder, path))
                .find(|file| file.is_file())?;
            Some(Answer::new(path, fs::read(file).ok()?))
        }
    }
}

/// The page as Trunk would write it: without its links for Trunk, and with the script that starts the program.
pub fn document(page: &str) -> String {
    let lines: Vec<&str> = page
        .lines()
        .filter(|line| !line.contains("data-trunk"))
        .collect();
    let start = "<script type=\"module\">\n\
                 import start from './mcid-explorer-page.js';\n\
                 await start();\n\
                 </script>\n</body>";
    lines.join("\n").replace("</body>", start)
}
