//! Serving the built site on this computer, with nothing but the standard library.
//!
//! What is served is the very release build; nothing is added to it, as a reloading server would.

use crate::tools::Tools;
use crate::{Result, dist, files};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// The port that is tried first.
pub(crate) const FIRST_PORT: u16 = 8080;

/// `cargo xtask serve`: builds the site and serves it until it is stopped.
pub(crate) fn run(open: bool, port: u16) -> Result<()> {
    let folder = dist::build(&mut Tools::new())?;
    let (listener, port) = listen(port)?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("Stop with Ctrl+C.");
    println!("Serving at {address}");
    if open {
        open_browser(&address);
    }
    for stream in listener.incoming().flatten() {
        let folder = folder.clone();
        // A browser that goes away in the middle of an answer is no concern of the server.
        thread::spawn(move || answer(&stream, &folder).ok());
    }
    Ok(())
}

/// Listens on the first free port of the hundred from `first` on.
fn listen(first: u16) -> Result<(TcpListener, u16)> {
    let last = first.saturating_add(99);
    for port in first..=last {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return Ok((listener, port));
        }
    }
    Err(format!("None of the ports {first} to {last} is free."))
}

fn open_browser(address: &str) {
    let (program, first): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command
        .args(first)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if command.spawn().is_err() {
        eprintln!(
            "No browser could be opened (`{program}` does not start); open the address by hand."
        );
    }
}

fn answer(stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let (head, body) = response(&request, folder);
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

/// The head and the body of the answer to a request's first line.
fn response(request: &str, folder: &Path) -> (String, Vec<u8>) {
    let mut words = request.split_whitespace();
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let contents = file_of(target, folder).and_then(|file| Some((fs::read(&file).ok()?, file)));
    let (status, kind, body) = match (method, contents) {
        ("GET" | "HEAD", Some((body, file))) => {
            let name = file.to_string_lossy();
            ("200 OK", files::media_type(&name), body)
        }
        ("GET" | "HEAD", None) => (
            "404 Not Found",
            "text/plain",
            b"There is no such file.\n".to_vec(),
        ),
        _ => (
            "405 Method Not Allowed",
            "text/plain",
            b"Only GET and HEAD.\n".to_vec(),
        ),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    (head, if method == "HEAD" { Vec::new() } else { body })
}

/// The file that the target of a request names; never one outside the folder.
fn file_of(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = folder.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // The site's own names are plain, so a name with an escape, a drive or a step up is no file of it.
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if part.starts_with('.') || !part.chars().all(plain) {
            return None;
        }
        file.push(part);
    }
    Some(if path.is_empty() || path.ends_with('/') {
        file.join("index.html")
    } else {
        file
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn addresses_name_files_of_the_folder_only() {
        let folder = Path::new("site");
        let file = |target| file_of(target, folder);
        assert_eq!(file("/"), Some(folder.join("index.html")));
        assert_eq!(file("/?a=1"), Some(folder.join("index.html")));
        assert_eq!(
            file("/trials/a.json"),
            Some(folder.join("trials").join("a.json"))
        );
        for outside in [
            "/../secret",
            "/trials/../../secret",
            "/%2e%2e/secret",
            "/C:/secret",
            "/.git/config",
            "x",
            "",
        ] {
            assert_eq!(file(outside), None, "{outside}");
        }
    }

    #[test]
    fn a_request_is_answered_over_the_wire() {
        let (listener, port) = listen(18_080).expect("a port is free");
        let folder = crate::project::root().join("xtask");
        let server = thread::spawn(move || {
            let (stream, _) = listener.accept().expect("a request comes");
            answer(&stream, &folder).expect("it is answered");
        });
        let mut stream =
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("the server listens");
        stream
            .write_all(b"GET /src/serve.rs HTTP/1.1\r\nHost: a\r\n\r\n")
            .expect("it reads");
        let mut text = String::new();
        stream
            .read_to_string(&mut text)
            .expect("the answer is text");
        server.join().expect("the server is done");
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{text}");
        let (_, body) = text.split_once("\r\n\r\n").expect("head and body");
        assert_eq!(body, include_str!("serve.rs"));
    }

    #[test]
    fn what_is_not_there_or_not_asked_rightly_is_refused() {
        let folder = crate::project::root();
        let status = |request| {
            response(request, &folder)
                .0
                .lines()
                .next()
                .map(str::to_owned)
        };
        assert_eq!(
            status("GET /none HTTP/1.1").as_deref(),
            Some("HTTP/1.1 404 Not Found")
        );
        assert_eq!(
            status("POST / HTTP/1.1").as_deref(),
            Some("HTTP/1.1 405 Method Not Allowed")
        );
        assert_eq!(response("HEAD /Cargo.toml HTTP/1.1", &folder).1, b"");
    }
}
