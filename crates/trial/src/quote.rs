//! Quoting untrusted text in messages.

/// Most characters of a foreign text that a message repeats.
const MAX_QUOTED: usize = 40;

/// The text in quotation marks, shortened, with invisible characters shown
/// as codes, so that a message cannot be made to say something else.
pub fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for (count, character) in text.chars().enumerate() {
        if count == MAX_QUOTED {
            quoted.push('…');
            break;
        }
        if is_forbidden(character) {
            quoted.push_str(&code(character));
        } else {
            quoted.push(character);
        }
    }
    quoted.push('"');
    quoted
}

/// True for control characters and for those that turn the direction of
/// writing (U+202A to U+202E, U+2066 to U+2069).
pub fn is_forbidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The code of a character, e.g. "U+202E".
pub fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
