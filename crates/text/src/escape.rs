//! Text made harmless for markup, wherever it came from.
//!
//! What a trial's file says is shown as text and never read as markup. Where
//! markup is written as text (a picture, the head of a page), each value goes
//! through here, and only here.

/// The text on one line: whatever breaks a line or cannot be seen becomes a
/// space or is left out, and spaces stand one by one.
///
/// Left out are the characters that turn the direction of writing (U+202A to
/// U+202E, U+2066 to U+2069), the byte order mark, and U+FFFE and U+FFFF,
/// which no XML may hold.
pub fn plain(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut space = false;
    for character in text.chars() {
        if character.is_control() || matches!(character, ' ' | '\u{2028}' | '\u{2029}') {
            space = !line.is_empty();
        } else if !is_left_out(character) {
            if space {
                line.push(' ');
            }
            space = false;
            line.push(character);
        }
    }
    line
}

fn is_left_out(character: char) -> bool {
    matches!(
        character,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
    )
}

/// The text for the inside of an element of HTML or XML: [`plain`], and
/// nothing in it begins a tag or an entity.
pub fn text(text: &str) -> String {
    escaped(text, |_| None)
}

/// The text for an attribute of HTML or XML, in quotation marks of either
/// kind: as [`text()`], and nothing in it ends the attribute.
pub fn attribute(text: &str) -> String {
    escaped(text, |character| match character {
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    })
}

fn escaped(text: &str, besides: fn(char) -> Option<&'static str>) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in plain(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => match besides(other) {
                Some(entity) => escaped.push_str(entity),
                None => escaped.push(other),
            },
        }
    }
    escaped
}

/// JSON for the inside of a `script` element: nothing in it ends the element,
/// begins a comment or breaks a line. In JSON these characters stand only
/// inside texts, so that the escapes mean the same.
pub fn script(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' => escaped.push_str("\\u003c"),
            '>' => escaped.push_str("\\u003e"),
            '&' => escaped.push_str("\\u0026"),
            '\u{2028}' => escaped.push_str("\\u2028"),
            '\u{2029}' => escaped.push_str("\\u2029"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_on_its_line() {
        assert_eq!(plain(" a\r\n\tb\0\u{2028}c "), "a b c");
        assert_eq!(plain("1\u{202E}2\u{2066}3\u{FEFF}"), "123");
        assert_eq!(plain("5\u{A0}mg, \u{2212}1.0"), "5\u{A0}mg, \u{2212}1.0");
        assert_eq!(plain("\0"), "");
    }

    #[test]
    fn nothing_begins_markup() {
        let hostile = "<b a=\"1\" c='2'>&amp;";
        assert_eq!(text(hostile), "&lt;b a=\"1\" c='2'&gt;&amp;amp;");
        assert_eq!(
            attribute(hostile),
            "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;"
        );
    }

    #[test]
    fn json_in_a_script_means_the_same() {
        let hostile = "</script><!-- & \u{2028}\u{2029}";
        let json = serde_json::to_string(hostile).unwrap_or_default();
        let escaped = script(&json);
        assert!(!escaped.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
        assert_eq!(
            serde_json::from_str::<String>(&escaped).ok().as_deref(),
            Some(hostile)
        );
    }
}
