//! Content security policies: what the browser is to refuse.
//!
//! Nothing is allowed but what the page is made of, each script and style in the document by its hash (Content Security
//! Policy Level 3, section 8.3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of the hosted page: its own files, and nothing from elsewhere.
pub fn hosted(style: &str, scripts: &[&str]) -> String {
    policy(
        style,
        scripts,
        "'self' ",
        "img-src 'self'; connect-src 'self'; worker-src 'self'",
    )
}

/// The policy of the single file: it may connect nowhere. Its icon is a data address, its worker a part of the document.
pub fn single_file(style: &str, scripts: &[&str]) -> String {
    policy(style, scripts, "", "img-src data:; worker-src blob:")
}

/// The policy as a header may carry it for every file of a site: what any of them needs. A document has its own beside
/// it; the worker has only this.
pub fn any_file(style: &str, scripts: &[&str]) -> String {
    policy(
        style,
        scripts,
        "'self' ",
        "img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:",
    )
}

/// A policy. No document needs other base addresses or forms; and text never becomes code where the browser has Trusted
/// Types: the policy `default` in `scripts/document.js` refuses it.
fn policy(style: &str, scripts: &[&str], own_scripts: &str, sources: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
    format!(
        "default-src 'none'; script-src {own_scripts}'wasm-unsafe-eval' {}; style-src {}; {sources}; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        scripts.join(" "),
        hash(style),
    )
}

/// How a policy names a script or a style sheet.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
