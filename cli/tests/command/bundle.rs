//! `mcid bundle`.

use mcid_report::document::single_file::{Inside, Parts, programs};

use super::run::{Folder, RESOLVE, TEMPLATE, mcid, mcid_with};

/// A single file with made-up parts.
fn page() -> String {
    let parts = Parts {
        policy: "default-src 'none'".to_owned(),
        version: "9.8.7".to_owned(),
        build: "abcdef".to_owned(),
        icon: "data:image/svg+xml;base64,AAAA".to_owned(),
        style: "body{color:red}".to_owned(),
        first_view: "first()".to_owned(),
        programs: programs("UFJPR1JBTQ==", "V09SS0VS", "start()"),
    };
    let inside = Inside {
        tags: "<title>None</title>",
        trial: "{}",
        others: &[],
        question: "",
        without_scripts: "",
        page: "",
    };
    parts.page(inside).expect("a page")
}

#[test]
fn a_bundle_holds_the_trial_and_makes_the_same_bundle_again() {
    let folder = Folder::new();
    let explorer = folder.file("explorer.html", &page());
    let (one, two) = (folder.path("one.html"), folder.path("two.html"));
    let ran = mcid(&["bundle", RESOLVE, "--explorer", &explorer, "-o", &one]);
    assert_eq!(ran.status, 0, "{}", ran.error);
    let made = String::from_utf8(folder.bytes("one.html")).expect("text");
    for text in [
        "\"id\": \"resolve\"",
        "UFJPR1JBTQ==",
        "V09SS0VS",
        "start()",
        "first()",
        "body{color:red}",
        "9.8.7",
        "abcdef",
        "default-src 'none'",
    ] {
        assert!(made.contains(text), "{text}");
    }
    // Each number as it was printed.
    let (_, data) = made
        .split_once("<script type=\"application/json\" id=\"trial\">")
        .expect("data");
    let (data, _) = data.split_once("</script>").expect("its end");
    assert_eq!(data, mcid(&["convert", RESOLVE]).out);
    let again = mcid(&["bundle", RESOLVE, "--explorer", &one, "-o", &two]);
    assert_eq!(again.status, 0, "{}", again.error);
    assert_eq!(folder.bytes("one.html"), folder.bytes("two.html"));
    let other = mcid_with(&["bundle", "-", "--explorer", &one], TEMPLATE.as_bytes());
    assert!(other.out.contains("\"id\": \"example\"") && !other.out.contains("RESOLVE"));
}

#[test]
fn the_question_that_is_asked_at_first_is_in_it() {
    let folder = Folder::new();
    let explorer = folder.file("explorer.html", &page());
    let ask = |question: &str| {
        mcid(&[
            "bundle",
            RESOLVE,
            "--explorer",
            &explorer,
            "--question",
            question,
        ])
    };
    let made = ask("between=1.5&outcome=disability");
    assert_eq!(made.status, 0, "{}", made.error);
    assert!(
        made.out
            .contains("<meta name=\"question\" content=\"outcome=disability&amp;between=1.5\">"),
        "{}",
        &made.out[..2000]
    );
    assert_eq!(ask("outcome=nope").status, 2);
}

#[test]
fn without_a_page_it_says_how_to_have_one() {
    let folder = Folder::new();
    let no_page = folder.file("page.html", "<!doctype html><p>A page.</p>");
    let ran = mcid(&["bundle", RESOLVE, "--explorer", &no_page]);
    assert_eq!(ran.status, 2);
    assert!(ran.error.contains("single-file edition"), "{}", ran.error);
    assert_eq!(
        mcid(&["bundle", RESOLVE, "--explorer", "nowhere.html"]).status,
        3
    );
    if option_env!("MCID_EXPLORER_PAGE").is_none() {
        let ran = mcid(&["bundle", RESOLVE]);
        assert_eq!(ran.status, 2);
        assert!(ran.error.contains("cargo xtask command"), "{}", ran.error);
    }
}
