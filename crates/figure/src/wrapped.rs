//! Names in as many rows as they need and have.

use super::scene::Role;
use super::text_width::role_width;

/// A text in rows of at most `room` pixels, `most` of them; what does not fit
/// is cut off with an ellipsis. None for an empty one.
pub fn wrapped(role: Role, text: &str, room: f64, most: usize) -> Vec<String> {
    let mut rows = rows(role, text.split_whitespace(), room);
    let left_over = rows.len() > most;
    rows.truncate(most);
    let last = rows.len().saturating_sub(1);
    for (index, row) in rows.iter_mut().enumerate() {
        let cut = left_over && index == last;
        if cut || role_width(role, row) > room {
            shorten(role, row, room);
        }
    }
    rows
}

/// Words in as many rows as it takes to keep each within `room` pixels; a word
/// that is longer has a row of its own.
pub(super) fn rows<'a>(role: Role, words: impl Iterator<Item = &'a str>, room: f64) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for word in words {
        if let Some(row) = rows.last_mut() {
            let longer = format!("{row} {word}");
            if role_width(role, &longer) <= room {
                *row = longer;
                continue;
            }
        }
        rows.push(word.to_owned());
    }
    rows
}

/// Cuts a text off so that it has room with its ellipsis.
fn shorten(role: Role, text: &mut String, room: f64) {
    text.push('\u{2026}');
    while role_width(role, text) > room && text.chars().count() > 2 {
        text.pop();
        text.pop();
        text.push('\u{2026}');
    }
}
