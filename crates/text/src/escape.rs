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
        let entity = match character {
            '&' => Some("&amp;"),
            '<' => Some("&lt;"),
            '>' => Some("&gt;"),
            other => besides(other),
        };
        match entity {
            Some(entity) => escaped += entity,
            None => escaped.push(character),
        }
    }
    escaped
}

/// JSON for the inside of a `script` element: nothing in it ends the element,
/// begins a comment or breaks a line. In JSON these characters stand only
/// inside texts, so that the escapes mean the same.
pub fn script(json: &str) -> String {
    let escape = |character: char| match character {
        '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => format!("\\u{:04x}", u32::from(character)),
        other => other.to_string(),
    };
    json.chars().map(escape).collect()
}
