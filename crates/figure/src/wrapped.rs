//! Names in as many rows as they need and have.

use super::scene::Role;
use super::text_width::role_width;

/// A text in rows of at most `room` pixels, `most` of them; what does not fit
/// is cut off with an ellipsis. None for an empty one.
pub fn wrapped(role: Role, text: &str, room: f64, most: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(row) = rows.last_mut() {
            let longer = format!("{row} {word}");
            if role_width(role, &longer) <= room {
                *row = longer;
                continue;
            }
        }
        rows.push(word.to_owned());
    }
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

/// Cuts a text off so that it has room with its ellipsis.
fn shorten(role: Role, text: &mut String, room: f64) {
    text.push('\u{2026}');
    while role_width(role, text) > room && text.chars().count() > 2 {
        text.pop();
        text.pop();
        text.push('\u{2026}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_as_many_rows_as_it_needs() {
        let rows = |room, most| wrapped(Role::ArmLabel(0), "High dose exercise", room, most);
        assert_eq!(rows(400.0, 2), ["High dose exercise"]);
        assert_eq!(rows(110.0, 2), ["High dose", "exercise"]);
        let one = rows(110.0, 1).concat();
        assert!(
            one.starts_with("High") && one.ends_with('\u{2026}'),
            "{one}"
        );
        assert!(role_width(Role::ArmLabel(0), &one) <= 110.0);
        assert!(wrapped(Role::Label, "", 10.0, 2).is_empty());
        assert_eq!(wrapped(Role::Label, "Wissenschaft", 20.0, 1), ["W\u{2026}"]);
    }
}
