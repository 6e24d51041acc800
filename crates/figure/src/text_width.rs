//! How wide a text will be, without a browser.
//!
//! The page uses the reader's own interface font, so that the true width is
//! unknown here. The table is that of a wide one (`DejaVu Sans`): what has room
//! by this measure has room in every other.

use super::scene::Role;

/// Size of text in figures, in CSS pixels; no text is smaller than 12.
pub const TEXT_SIZE: f64 = 12.5;

/// Width of a text in CSS pixels at [`TEXT_SIZE`].
pub fn text_width(text: &str) -> f64 {
    text.chars().map(em).sum::<f64>() * TEXT_SIZE
}

/// Width of a text in CSS pixels in the face of its role: names, counts and
/// thresholds are bold.
pub fn role_width(role: Role, text: &str) -> f64 {
    match role {
        Role::Strong | Role::Threshold | Role::ArmLabel(_) => BOLD * text_width(text),
        _ => text_width(text),
    }
}

/// Width of the widest of some texts in the face of their role; 0 for none.
pub fn widest<'a>(role: Role, texts: impl IntoIterator<Item = &'a String>) -> f64 {
    let widths = texts.into_iter().map(|text| role_width(role, text));
    widths.fold(0.0, f64::max)
}

/// How much wider the bold face is than the regular one (`DejaVu Sans`).
const BOLD: f64 = 1.15;

fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '\u{2019}' => 0.28,
        ' ' | '.' | ',' | 'I' | ':' | '|' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | '-' => 0.41,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' => 0.6,
        'm' | 'M' | 'W' | '%' | '@' => 1.0,
        'w' | '+' | '=' | '<' | '>' | '#' | '&' | '~' | '^' | '\u{2212}' | '\u{2190}'
        | '\u{2192}' => 0.84,
        letter if letter.is_ascii_uppercase() => 0.79,
        letter if letter.is_ascii() => 0.64,
        _ => 0.9,
    }
}

/// Which of some labels can stand beside each other: those in `first` are
/// placed first, in that order, then the others from left to right wherever
/// `gap` pixels stay free.
pub fn without_collisions(centres: &[f64], widths: &[f64], first: &[usize], gap: f64) -> Vec<bool> {
    let mut placed = vec![false; centres.len()];
    let order = first
        .iter()
        .copied()
        .chain((0..centres.len()).filter(|index| !first.contains(index)));
    for index in order {
        let mut others = (0..centres.len()).filter(|other| placed[*other] && *other != index);
        let free = others.all(|other| {
            (centres[other] - centres[index]).abs()
                >= f64::midpoint(widths[other], widths[index]) + gap
        });
        placed[index] = free;
    }
    placed
}
