//! The keys and values of an address's query or fragment.

/// Longest query or fragment that is read, in bytes.
pub const MAX_LENGTH: usize = 4096;

/// Every key with its value, percent-decoded; nothing of what is too long.
pub(super) fn pairs(fragment: &str) -> Vec<(String, String)> {
    let bounded = if fragment.len() > MAX_LENGTH {
        ""
    } else {
        fragment
    };
    bounded
        .trim_start_matches('#')
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(key), decoded(value))
        })
        .collect()
}

/// Percent-decodes a part.
fn decoded(part: &str) -> String {
    percent_encoding::percent_decode_str(part)
        .decode_utf8_lossy()
        .into_owned()
}
