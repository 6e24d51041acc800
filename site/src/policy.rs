//! Content security policies: what the browser is told to refuse.
//!
//! Nothing is allowed but what the page is made of, each script and style in
//! the document by its hash (Content Security Policy Level 3, section 8.3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What no edition needs; and text never becomes code, where the browser has
/// Trusted Types: the policy of that name in `first-view.js` refuses it.
const REFUSED: &str = "base-uri 'none'; form-action 'none'; \
                       require-trusted-types-for 'script'; trusted-types default";

/// The policy of the page on a site: its own files, and nothing from elsewhere.
pub(crate) fn hosted(style: &str, scripts: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; \
         img-src 'self'; connect-src 'self'; worker-src 'self'; {REFUSED}",
        hashes(scripts),
        hash(style),
    )
}

/// The policy of the page that is one file: it may connect nowhere. Its icon
/// is a data address, its worker a part of the document.
pub(crate) fn single(style: &str, scripts: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; \
         img-src data:; worker-src blob:; {REFUSED}",
        hashes(scripts),
        hash(style),
    )
}

/// The policy as a header may carry it for every file of a site: what any of
/// them needs. A document has its own beside it; the worker has only this.
pub(crate) fn any(style: &str, scripts: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; \
         img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; {REFUSED}",
        hashes(scripts),
        hash(style),
    )
}

fn hashes(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| hash(text))
        .collect::<Vec<_>>()
        .join(" ")
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            single("a", scripts),
            any("a", scripts),
        ] {
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            assert!(!policy.contains("'unsafe-inline'"), "{policy}");
            assert!(!policy.contains("'unsafe-eval'"), "{policy}");
        }
        assert!(!single("a", &["b"]).contains("connect-src"));
        assert!(!single("a", &["b"]).contains("http"));
    }
}
