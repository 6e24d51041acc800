//! Text of the preview in rows that fit: as large as there is room for.

use core::fmt::Write as _;

use super::look::light;
use crate::recorder::short;
use crate::scene::{Anchor, Role};
use crate::text_width::{TEXT_SIZE, widest};
use crate::theme::Colour;
use crate::wrapped::wrapped;
use mcid_text::escape;

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    /// Its family: "serif" or "sans-serif".
    pub(super) family: &'static str,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Its colour.
    pub(super) colour: Colour,
    /// Distance of its lines, in sizes of the text.
    pub(super) line: f64,
}

impl Face {
    /// The same in another colour.
    pub(super) fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    fn weight(self) -> u16 {
        if self.bold { 700 } else { 400 }
    }

    /// The role that is as wide.
    fn role(self) -> Role {
        if self.bold { Role::Strong } else { Role::Label }
    }
}

/// How far below the middle of its line a text's baseline is, in sizes.
const BASELINE: f64 = 0.36;

/// Between two texts on one line, in sizes.
const GAP: f64 = 0.6;

/// A text in rows.
#[derive(Debug, Clone)]
pub(super) struct Block {
    face: Face,
    size: f64,
    rows: Vec<String>,
}

impl Block {
    /// The text at the first of some sizes, each with the most rows allowed,
    /// at which all of it has room; at the last one it is cut off.
    pub(super) fn clamped(text: &str, face: Face, room: f64, sizes: &[(f64, usize)]) -> Self {
        let whole: Vec<&str> = text.split_whitespace().collect();
        let whole = whole.join(" ");
        let (size, rows) = (0.0, Vec::new());
        let mut block = Self { face, size, rows };
        for (size, most) in sizes {
            block.size = *size;
            block.rows = self::rows(text, face, room, *size, *most);
            if block.rows.join(" ") == whole {
                break;
            }
        }
        block
    }

    /// The same with rows of about the same width.
    pub(super) fn balanced(mut self, room: f64) -> Self {
        let (text, most) = (self.rows.join(" "), self.rows.len());
        let mut narrower = room;
        while narrower > room / 2.0 {
            let rows = rows(&text, self.face, narrower, self.size, most);
            if rows.join(" ") != text {
                break;
            }
            self.rows = rows;
            narrower -= self.size / 4.0;
        }
        self
    }

    /// Its height in pixels.
    pub(super) fn height(&self) -> f64 {
        self.size * self.face.line * self.rows.len() as f64
    }

    /// Room for it and a gap after it, in pixels, by the wide font of
    /// [`widest`].
    pub(super) fn room(&self) -> f64 {
        widest(self.face.role(), &self.rows) * self.size / TEXT_SIZE + GAP * self.size
    }

    /// Writes it with its top edge there, and one of its sides.
    pub(super) fn write(&self, svg: &mut String, anchor: Anchor, x: f64, top: f64) {
        for (index, row) in self.rows.iter().enumerate() {
            self.write_row(
                svg,
                (x, self.baseline(top, index)),
                anchor,
                &escape::text(row),
            );
        }
    }

    /// Writes its first row, and after it that of another block.
    pub(super) fn write_before(&self, other: &Self, svg: &mut String, x: f64, top: f64) {
        let Some(row) = self.rows.first() else {
            return other.write(svg, Anchor::Start, x, top);
        };
        let mut content = escape::text(row);
        if let Some(next) = other.rows.first() {
            // Writing to a string cannot fail.
            let _ = write!(
                content,
                "<tspan dx=\"{}\" font-weight=\"{}\" fill=\"{}\">{}</tspan>",
                short(GAP * self.size),
                other.face.weight(),
                light(other.face.colour),
                escape::text(next)
            );
        }
        self.write_row(svg, (x, self.baseline(top, 0)), Anchor::Start, &content);
    }

    fn baseline(&self, top: f64, row: usize) -> f64 {
        top + self.size * (self.face.line * (row as f64 + 0.5) + BASELINE)
    }

    fn write_row(&self, svg: &mut String, (x, y): (f64, f64), anchor: Anchor, content: &str) {
        let anchor = anchor.attribute();
        let (family, colour) = (self.face.family, light(self.face.colour));
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-family=\"{family}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{content}</text>",
            short(x),
            short(y),
            short(self.size),
            self.face.weight()
        );
    }
}

fn rows(text: &str, face: Face, room: f64, size: f64, most: usize) -> Vec<String> {
    wrapped(face.role(), text, room * TEXT_SIZE / size, most)
}
