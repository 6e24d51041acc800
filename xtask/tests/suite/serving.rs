//! Serving the page and the built site.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use xtask::plain_page::plain;
use xtask::preview::Preview;
use xtask::project::root;
use xtask::serve;
use xtask::server::{self, Answer};

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let found = answer.headers.iter().find(|(other, _)| other == name);
    found.map(|(_, value)| value.as_str())
}

/// What a server answers to a request's first line.
fn exchanged(port: u16, line: &str) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("the server listens");
    let request = format!("{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it reads");
    let mut text = String::new();
    stream
        .read_to_string(&mut text)
        .expect("the answer is text");
    text
}

#[test]
fn requests_are_answered_over_the_network() {
    let (listener, port) = server::listen_from(18_080).expect("a port is free");
    let listener = Arc::new(listener);
    let other = Arc::clone(&listener);
    let body = "a".repeat(100_000);
    let sent = body.clone().into_bytes();
    let server = thread::spawn(move || {
        server::run(&other, |path| {
            (path == "/a.css").then(|| Answer::new(path, sent.clone()))
        });
    });
    let text = exchanged(port, "GET /a.css?b#c HTTP/1.1");
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{}", &text[..200]);
    assert!(
        text.contains("Content-Length: 100000\r\n"),
        "{}",
        &text[..200]
    );
    assert!(text.contains("Content-Type: text/css; charset=utf-8\r\n"));
    assert!(text.ends_with(&format!("\r\n\r\n{body}")));
    let head = exchanged(port, "HEAD /a.css HTTP/1.1");
    assert!(head.ends_with("\r\n\r\n"), "{head}");
    assert!(exchanged(port, "GET /b HTTP/1.1").starts_with("HTTP/1.1 404 "));
    assert!(exchanged(port, "POST / HTTP/1.1").starts_with("HTTP/1.1 405 "));
    for _ in 0..64 {
        listener.unblock();
    }
    server.join().expect("the server ends");
}

#[test]
fn the_page_is_served_as_trunk_would_write_it() {
    let programs = tempfile::tempdir().expect("a folder for a test");
    fs::write(programs.path().join("mcid-explorer-page.js"), "start").expect("it can be written");
    let get = |path| serve::answer(&root(), programs.path(), path);
    let page = get("/").expect("the page is there");
    let page = String::from_utf8(page.body).expect("it is text");
    assert!(!page.contains("data-trunk"), "{page}");
    assert!(page.contains("from './mcid-explorer-page.js'"), "{page}");
    // What the page names is served: styles, icon, script and the worker.
    for part in page
        .split(['"', '\''])
        .filter(|part| part.starts_with("./"))
    {
        assert!(get(&part[1..]).is_some(), "{part}");
    }
    assert!(get("/trials/index.json").is_some());
    assert_eq!(
        get("/mcid-explorer-page.js").map(|answer| answer.body),
        Some(b"start".to_vec())
    );
    assert_eq!(get("/Cargo.toml"), None);
    assert_eq!(get("/../Cargo.toml"), None);
}

fn built(folder: &Path) -> Preview {
    let dist = folder.join("dist");
    fs::create_dir_all(dist.join("trials")).expect("it can be made");
    for (name, contents) in [
        (
            "index.html",
            "<meta name=\"worker\" content=\"./w.js\">\n<p>Text</p><script>run()</script>",
        ),
        ("page-1.js", "run()"),
        ("trials/index.json", "[]"),
        (
            "_headers",
            "/*\n  Policy: none\n  Cache-Control: max-age=1\n/page-*\n  Policy: own\n",
        ),
    ] {
        fs::write(dist.join(name), contents).expect("it can be written");
    }
    Preview::new(folder, "/explorer/").expect("it has been built")
}

#[test]
fn a_built_site_is_served_with_its_headers_below_its_path() {
    let folder = tempfile::tempdir().expect("a folder for a test");
    let site = built(folder.path());
    let page = site.answer("/explorer/").expect("the page is there");
    assert_eq!(
        header(&page, "Content-Type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(header(&page, "Policy"), Some("none"));
    assert_eq!(header(&page, "Cache-Control"), Some("no-store"));
    let script = site.answer("/explorer/page-1.js").expect("it is there");
    assert_eq!(header(&script, "Policy"), Some("own"));
    assert!(site.answer("/explorer/trials/index.json").is_some());
    for none in [
        "/",
        "/index.html",
        "/explorer",
        "/explorer/none",
        "/explorer/../dist/index.html",
    ] {
        assert_eq!(site.answer(none), None, "{none}");
    }
}

#[test]
fn the_compressed_site_has_a_plain_page_beside_it() {
    let folder = tempfile::tempdir().expect("a folder for a test");
    let site = built(folder.path());
    let sent = site.answer("/compressed/plain.html").expect("it is made");
    assert_eq!(header(&sent, "Content-Encoding"), Some("br"));
    assert_eq!(
        header(&sent, "Content-Type"),
        Some("text/html; charset=utf-8")
    );
    let mut text = Vec::new();
    brotli::BrotliDecompress(&mut sent.body.as_slice(), &mut text).expect("it is brotli");
    assert_eq!(String::from_utf8_lossy(&text), "<p>Text</p>");
}

#[test]
fn of_each_figure_the_plain_page_has_the_picture_that_is_shown() {
    let pictures = |widths: &[u32]| -> String {
        let picture = |width| format!("<svg class=\"from-{width}\">{width}</svg>");
        let pictures: String = widths.iter().map(picture).collect();
        format!("<div class=\"pictures\">{pictures}</div>")
    };
    let page = |widths: &[u32]| format!("<i>a</i>{}b{}", pictures(widths), pictures(widths));
    assert_eq!(plain(&page(&[250, 526, 640])), page(&[526]));
}
