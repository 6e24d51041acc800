//! A scene as SVG text.

use core::fmt::Write as _;

use mcid_text::escape;

use super::recorder::short;
use super::scene::{Mark, Scene};

/// The scene as an SVG document with classes for roles, one mark a line.
/// `title` becomes its accessible name.
pub fn document(scene: &Scene, title: &str) -> String {
    let (width, height) = (short(scene.width), short(scene.height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{}</title>\n",
        escape::text(title)
    );
    for layer in &scene.layers {
        text.push_str("<g>\n");
        for mark in &layer.marks {
            write_mark(&mut text, mark);
        }
        text.push_str("</g>\n");
    }
    text.push_str("</svg>\n");
    text
}

fn write_mark(text: &mut String, mark: &Mark) {
    // Writing to a string cannot fail.
    let _ = match mark {
        Mark::Path {
            role,
            data,
            filled: true,
            ..
        } => {
            writeln!(text, "<path class=\"{}\" d=\"{data}\"/>", role.class())
        }
        Mark::Path {
            role,
            data,
            filled: false,
            width,
        } => writeln!(
            text,
            "<path class=\"{}\" fill=\"none\" stroke-width=\"{}\" d=\"{data}\"/>",
            role.class(),
            short(*width)
        ),
        Mark::Text {
            role,
            x,
            y,
            anchor,
            content,
        } => writeln!(
            text,
            "<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
            role.class(),
            short(*x),
            short(*y),
            anchor.attribute(),
            escape::text(content)
        ),
    };
}
