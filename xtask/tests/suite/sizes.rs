//! Sizes and their budgets.

use xtask::sizes::{FIRST_VIEW_BUDGET, SINGLE_FILE_BUDGET, Sizes, is_in_first_view};

fn sizes(name: &str, contents: Vec<u8>) -> Sizes {
    Sizes::of(&[(name.to_owned(), contents)]).expect("memory can be compressed")
}

/// Bytes that no compressor makes smaller, from a linear congruential generator.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    (0..count).map(|_| next()).collect()
}

#[test]
fn repeated_text_shrinks_and_is_counted_by_kind() {
    let sizes = sizes("a.css", b"p { color: red } ".repeat(100));
    let css = sizes.kinds["css"];
    assert_eq!((css.files, css.raw), (1, 1_700));
    assert!(css.brotli < 100, "{css:?}");
    assert_eq!(sizes.total, css);
    assert_eq!(sizes.check(), Ok(()));
}

#[test]
fn the_budget_is_a_limit() {
    let over = sizes("a.wasm", noise(FIRST_VIEW_BUDGET + 1));
    assert!(over.check().is_err(), "{}", over.table());
    let mut under = sizes("a.wasm", noise(FIRST_VIEW_BUDGET - 1_000));

    let single = |name: &str, size| (name.to_owned(), size);
    under
        .single_files
        .push(single("a.html", SINGLE_FILE_BUDGET));
    assert_eq!(under.check(), Ok(()), "{}", under.table());
    under
        .single_files
        .push(single("b.html", SINGLE_FILE_BUDGET + 1));
    let error = under.check().expect_err("b.html is too large");
    let start = format!("b.html: {} bytes", SINGLE_FILE_BUDGET + 1);
    assert!(error.starts_with(&start), "{error}");
}

#[test]
fn the_worker_and_the_single_file_are_loaded_later() {
    for name in [
        "index.html",
        "page-1a.js",
        "page-1a.wasm",
        "trials/index.json",
    ] {
        assert!(is_in_first_view(name), "{name}");
    }
    for name in [
        "worker-1a.js",
        "worker-1a.wasm",
        "trials/a.json",
        "mcid-explorer-a.html",
    ] {
        assert!(!is_in_first_view(name), "{name}");
    }
}
