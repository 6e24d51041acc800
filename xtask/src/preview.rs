//! `cargo xtask preview`: what is in `dist/`, as a web server would serve it that reads `_headers`. The browser tests and
//! benchmarks run on it.
//!
//! Below `/course/` there is a page of another site, which shows the explorer in a frame. Below `/compressed/` the site is
//! served once more, compressed by brotli as a host does that compresses once; `plain.html` beside it is what the site is
//! measured against.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::server::{self, Answer};
use crate::sizes::brotli;
use crate::{Result, files, plain_page, project};

const COURSE: &str = "/course/";
const COMPRESSED: &str = "/compressed/";
const PLAIN_PAGE: &str = "plain.html";

/// Serves `dist/` below a path of a port until it is stopped.
pub(crate) fn run(port: u16, path: &str) -> Result<()> {
    let preview = Preview::new(&project::root(), path)?;
    let listener = server::listen(port)?;
    println!("Serving at http://127.0.0.1:{port}{path}; stop with Ctrl+C.");
    server::run(&listener, |path| preview.answer(path));
    Ok(())
}

/// A built site and how it is served.
pub struct Preview {
    folder: PathBuf,
    course: PathBuf,
    prefix: String,
    rules: Vec<Rule>,
    compressed: Mutex<BTreeMap<String, Vec<u8>>>,
}

/// Headers for the paths that a pattern of `_headers` describes: a path with at most one `*`.
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl Preview {
    /// The site in the folder `dist` of the workspace, below a path.
    ///
    /// # Errors
    ///
    /// That it has not been built.
    pub fn new(root: &Path, prefix: &str) -> Result<Self> {
        let folder = root.join("dist");
        let headers = project::read(&folder.join("_headers"))
            .map_err(|error| format!("{error} Run `cargo xtask dist` first."))?;
        Ok(Self {
            folder,
            course: root.join("tests/browser/harness/course/index.html"),
            prefix: prefix.to_owned(),
            rules: rules(&headers),
            compressed: Mutex::default(),
        })
    }

    /// What is served for a path.
    pub fn answer(&self, path: &str) -> Option<Answer> {
        if path == COURSE {
            return Some(Answer::new("index.html", fs::read(&self.course).ok()?));
        }
        let (name, is_compressed) = match path.strip_prefix(COMPRESSED) {
            Some(name) => (name, true),
            None => (path.strip_prefix(self.prefix.as_str())?, false),
        };
        let name = if name.is_empty() { "index.html" } else { name };
        let body = if is_compressed {
            self.compressed(name)?
        } else {
            self.file(name)?
        };
        let mut answer = Answer::new(name, body);
        let path = format!("/{name}");
        for rule in self.rules.iter().filter(|rule| rule.describes(&path)) {
            for (name, value) in &rule.headers {
                answer.set(name, value);
            }
        }
        answer.set("Cache-Control", "no-store");
        if is_compressed {
            answer.set("Content-Encoding", "br");
        }
        Some(answer)
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(files::inside(&self.folder, name)?).ok()
    }

    /// A file compressed by brotli, when it is first asked for.
    fn compressed(&self, name: &str) -> Option<Vec<u8>> {
        let done = self.compressed.lock();
        let mut done = done.unwrap_or_else(PoisonError::into_inner);
        if !done.contains_key(name) {
            let contents = if name == PLAIN_PAGE {
                let page = String::from_utf8(self.file("index.html")?).ok()?;
                plain_page::plain(&page).into_bytes()
            } else {
                self.file(name)?
            };
            done.insert(name.to_owned(), brotli(&contents).ok()?);
        }
        done.get(name).cloned()
    }
}

/// The rules of a `_headers` file: a pattern, and below it the headers that go with it.
fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match (line.trim_start().split_once(": "), rules.last_mut()) {
            (Some((name, value)), Some(rule)) if line.starts_with(' ') => {
                rule.headers.push((name.to_owned(), value.to_owned()));
            }
            _ => rules.push(Rule {
                pattern: line.to_owned(),
                headers: Vec::new(),
            }),
        }
    }
    rules
}

impl Rule {
    fn describes(&self, path: &str) -> bool {
        match self.pattern.split_once('*') {
            Some((start, end)) => {
                let rest = path.strip_prefix(start);
                rest.is_some_and(|rest| rest.ends_with(end))
            }
            None => self.pattern == path,
        }
    }
}
