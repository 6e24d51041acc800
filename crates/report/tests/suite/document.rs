//! The document around the page, and the single file.

use mcid_report::document::inside::{fingerprint, inside_json};
use mcid_report::document::single_file::{Inside, Parts, programs};
use mcid_report::document::template::document;

#[test]
fn the_fingerprint_is_fnv_1a() {
    // The reference values of the algorithm's authors, Fowler, Noll and Vo.
    assert_eq!(fingerprint(""), "811c9dc5");
    assert_eq!(fingerprint("a"), "e40c292c");
    assert_eq!(fingerprint("foobar"), "bf9cf968");
}

#[test]
fn nothing_inside_ends_its_element() {
    let json = r#"{"name":"</script><!--"}"#;
    let inside = inside_json(json);
    assert!(!inside.contains('<'), "{inside}");
    assert_eq!(inside_json(r#"{"p":"<0.001"}"#), r#"{"p":"<0.001"}"#);
    let read = |text| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    assert_eq!(read(&inside), read(json));
}

const NAMES: [&str; 11] = [
    "policy",
    "without-scripts",
    "version",
    "build",
    "worker",
    "head",
    "data",
    "style",
    "first-view",
    "page",
    "program",
];

#[test]
fn every_place_is_filled_once_and_not_looked_through_again() {
    let texts = NAMES.map(|name| (name, "{{policy}}"));
    let document = document(&texts).expect("every place is named");
    assert_eq!(document.matches("{{policy}}").count(), NAMES.len());
}

#[test]
fn a_place_without_a_text_is_named() {
    let error = document(&[("policy", "")]).expect_err("the version is missing");
    assert!(error.contains("version"), "{error}");
}

#[test]
fn the_parts_of_a_page_are_read_again() {
    let parts = Parts {
        policy: "default-src 'none'".to_owned(),
        version: "9.8.7".to_owned(),
        build: "abcdef".to_owned(),
        icon: "data:image/svg+xml;base64,AAAA".to_owned(),
        style: "body{color:red}".to_owned(),
        first_view: "first()".to_owned(),
        programs: programs("UEFHRQ==", "V09SS0VS", "start()"),
    };
    let inside = Inside {
        tags: "<title>None</title>",
        trial: "{}",
        others: &[("trials/index.json".to_owned(), "[]".to_owned())],
        question: "between=1",
        without_scripts: "",
        page: "<p>The page</p>",
    };
    let page = parts.page(inside).expect("the template is filled");
    assert_eq!(Parts::read(&page).as_ref(), Some(&parts));
    // A browser may have put more behind the programs.
    let more = page.replace("</body>", "<script>other()</script></body>");
    assert_eq!(Parts::read(&more), Some(parts));
    assert_eq!(Parts::read(&page.replace("page-program", "program")), None);
}
