//! A web server for files on this computer.

use std::net::Ipv4Addr;
use std::thread;

use tiny_http::{Header, Method, Response, Server};

use crate::{Result, files};

/// How many requests are answered at a time: as many as a browser sends to one host, twice.
const THREADS: usize = 12;

/// What is sent for a request.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A file by its name and contents.
    pub fn new(name: &str, body: Vec<u8>) -> Self {
        let headers = [
            ("Content-Type", files::media_type(name)),
            ("Cache-Control", "no-store"),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self {
            headers: headers.into(),
            body,
        }
    }

    /// Sets a header, in place of one of this name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
    }
}

/// Listens on a port of this computer.
pub(crate) fn listen(port: u16) -> Result<Server> {
    Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| format!("Port {port} cannot be listened on: {error}."))
}

/// Listens on the first free port of the hundred from `first` on.
///
/// # Errors
///
/// That none is free.
pub fn listen_from(first: u16) -> Result<(Server, u16)> {
    let last = first.saturating_add(99);
    (first..=last)
        .find_map(|port| Some((listen(port).ok()?, port)))
        .ok_or_else(|| format!("None of the ports {first} to {last} is free."))
}

/// Answers requests for as long as the server listens. `answer` gives what is sent for a path; `None` is status 404.
pub fn run(server: &Server, answer: impl Fn(&str) -> Option<Answer> + Sync) {
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    let path = request.url().split(['?', '#']).next().unwrap_or_default();
                    let response = match request.method() {
                        Method::Get | Method::Head => answer(path)
                            .map_or_else(|| plain(404, "There is no such file.\n"), response),
                        _ => plain(405, "Only GET and HEAD.\n"),
                    };
                    // A browser that has gone away needs no response.
                    request.respond(response).ok();
                }
            });
        }
    });
}

type Bytes = Response<std::io::Cursor<Vec<u8>>>;

fn plain(status: u16, text: &str) -> Bytes {
    Response::from_string(text).with_status_code(status)
}

fn response(answer: Answer) -> Bytes {
    let headers = answer.headers.iter();
    let headers =
        headers.filter_map(|(name, value)| Header::from_bytes(name.as_str(), value.as_str()).ok());
    let response = Response::from_data(answer.body).with_chunked_threshold(usize::MAX);
    headers.fold(response, Response::with_header)
}
