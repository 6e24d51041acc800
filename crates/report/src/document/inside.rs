//! Texts that stand inside a document and cannot end the element they stand in.

/// A block of JSON with an attribute to find it by.
pub fn block(attribute: &str, json: &str) -> String {
    let json = inside_json(json);
    [
        "<script type=\"application/json\" ",
        attribute,
        ">",
        &json,
        "</script>",
    ]
    .concat()
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

/// FNV-1a of a text's UTF-16 code units in 32 bits, in hexadecimal digits: the
/// same is computed in `first-view.js`.
pub fn fingerprint(text: &str) -> String {
    let hash = text.encode_utf16().fold(0x811c_9dc5_u32, |hash, unit| {
        (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:x}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
