//! Content security policies.

use mcid_explorer_site::policy::{any_file, hash, hosted, single_file};

#[test]
fn the_hash_is_that_of_the_specification() {
    // Content Security Policy Level 3, section 8.3: the example's hash.
    assert_eq!(
        hash("alert('Hello, world.');"),
        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    );
}

#[test]
fn one_file_connects_nowhere_and_no_page_has_inline_styles() {
    let scripts = &["b"][..];
    for policy in [
        hosted("a", scripts),
        single_file("a", scripts),
        any_file("a", scripts),
    ] {
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(!policy.contains("'unsafe-inline'"), "{policy}");
        assert!(!policy.contains("'unsafe-eval'"), "{policy}");
    }
    assert!(!single_file("a", scripts).contains("connect-src"));
    assert!(!single_file("a", scripts).contains("http"));
}
