//! Texts that stand inside a document and cannot end the element they stand in.

/// A block of JSON with an attribute to find it by.
pub fn block(attribute: &str, json: &str) -> String {
    let json = inside_json(json);
    format!("<script type=\"application/json\" {attribute}>{json}</script>")
}

/// JSON that says the same and cannot end the element it stands in, nor begin
/// a comment or a script there. Any other `<` stays, so that the text is the
/// file's own as long as it can be.
pub fn inside_json(json: &str) -> String {
    let mut parts = json.split('<');
    let mut inside = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let begins = part.starts_with(['/', '!', 's', 'S']);
        inside += if begins { "\\u003c" } else { "<" };
        inside += part;
    }
    inside
}

/// FNV-1a of a text's UTF-16 code units in 32 bits, in hexadecimal digits: `site/scripts/fingerprint.js` computes the same.
pub fn fingerprint(text: &str) -> String {
    let hash = text.encode_utf16().fold(0x811c_9dc5_u32, |hash, unit| {
        (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:x}")
}
