//! A text over as many lines as a width asks for.

use super::scene::Role;
use super::text_width::role_width;

/// Distance between the lines, in CSS pixels.
pub const LINE: f64 = 16.0;

/// The text in lines of at most `width` CSS pixels, broken between words and,
/// where one word is wider than that, inside it.
pub fn wrapped(role: Role, text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if role_width(role, &joined) <= width {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(core::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if role_width(role, &line) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(core::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_inside_long_ones() {
        assert_eq!(
            wrapped(Role::Label, "one two three", 60.0),
            ["one two", "three"]
        );
        assert_eq!(wrapped(Role::Label, "one two", 600.0), ["one two"]);
        assert!(wrapped(Role::Label, "", 60.0).is_empty());
        let broken = wrapped(Role::Label, "Kinesiophobia", 40.0);
        assert!(broken.len() > 1);
        assert_eq!(broken.concat(), "Kinesiophobia");
        for line in broken {
            assert!(role_width(Role::Label, &line) <= 40.0);
        }
    }
}
