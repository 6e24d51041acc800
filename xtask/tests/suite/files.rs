//! The files of a site.

use std::fs;
use std::path::Path;

use xtask::command_line::single_file;
use xtask::files::{inside, kind, list, media_type};
use xtask::project::root;

#[test]
fn kinds_and_media_types_follow_the_ending() {
    assert_eq!(kind("page-1a2b_bg.wasm"), "wasm");
    assert_eq!(kind("trials/a.json"), "trial data");
    assert_eq!(kind("LICENSE"), "other");
    assert_eq!(media_type("page_bg.wasm"), "application/wasm");
    assert_eq!(media_type("icon.svg"), "image/svg+xml");
    assert_eq!(media_type("LICENSE"), "application/octet-stream");
}

#[test]
fn files_in_folders_are_listed() {
    let names = list(&root().join("xtask")).expect("the folder is there");
    assert!(names.contains(&"src/files.rs".to_owned()), "{names:?}");
    assert!(list(Path::new("no-such-folder")).is_err());
}

#[test]
fn addresses_name_files_of_the_folder_only() {
    let folder = Path::new("site");
    assert_eq!(
        inside(folder, "/trials/a.json"),
        Some(folder.join("trials/a.json"))
    );
    for outside in [
        "/../secret",
        "/trials/../../secret",
        "/%2e%2e/secret",
        "/C:/secret",
        "/.git/config",
    ] {
        assert_eq!(inside(folder, outside), None, "{outside}");
    }
}

#[test]
fn the_single_file_is_found() {
    let folder = tempfile::tempdir().expect("a folder for a test");
    fs::create_dir(folder.path().join("sub")).expect("it can be made");
    for name in ["index.html", "page.js", "sub/other.html"] {
        fs::write(folder.path().join(name), "").expect("it can be written");
    }
    assert!(single_file(folder.path()).is_err());
    let file = folder.path().join("explorer.html");
    fs::write(&file, "").expect("it can be written");
    assert_eq!(single_file(folder.path()), Ok(file));
}
