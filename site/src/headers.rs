//! `_headers`: what hosts that read such a file (Netlify, Cloudflare Pages and
//! others) send with every file.

/// The file's text, with the policy that allows what any of the files needs.
/// Every file may be shown in a frame: that is what
/// embedding is.
pub(crate) fn headers(policy: &str) -> String {
    format!(
        "/*\n  Content-Security-Policy: {policy}\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Resource-Policy: cross-origin\n  Access-Control-Allow-Origin: *\n\
         /*.wasm\n  Content-Type: application/wasm\n\
         /page-*\n  Cache-Control: public, max-age=31536000, immutable\n\
         /exhibits-*\n  Cache-Control: public, max-age=31536000, immutable\n\
         /desk-*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}
