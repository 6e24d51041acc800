//! How a mark of the preview looks: as the light theme has it.

use core::fmt::Write as _;

use crate::recorder::short;
use crate::scene::{Layer, Mark};
use crate::text_width::TEXT_SIZE;
use crate::theme::{self, INK, Scheme, area, line, text};
use mcid_text::escape;

/// A colour of the light theme.
pub(super) const fn light(colour: theme::Colour) -> &'static str {
    colour.value(Scheme::Light)
}

/// Writes the marks of a layer; texts that are empty are left out.
pub(super) fn write_layer(svg: &mut String, layer: &Layer) {
    for mark in &layer.marks {
        write_mark(svg, mark);
    }
}

fn write_mark(svg: &mut String, mark: &Mark) {
    // Writing to a string cannot fail.
    let _ = match mark {
        Mark::Path {
            role,
            data,
            filled: true,
            ..
        } => {
            let colour = area(*role).map_or(INK, |paint| paint.colour);
            writeln!(svg, "<path fill=\"{}\" d=\"{data}\"/>", light(colour))
        }
        Mark::Path {
            role, data, width, ..
        } => {
            let style = line(*role);
            writeln!(
                svg,
                "<path fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\" d=\"{data}\"/>",
                light(style.map_or(INK, |style| style.paint.colour)),
                short(*width),
                style.and_then(|style| style.dashes).unwrap_or("none")
            )
        }
        Mark::Text { content, .. } if content.is_empty() => Ok(()),
        Mark::Text {
            role,
            x,
            y,
            anchor,
            content,
        } => {
            let (colour, is_bold) = text(*role);
            writeln!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-family=\"sans-serif\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{}\">{}</text>",
                short(*x),
                short(*y),
                short(TEXT_SIZE),
                if is_bold { 700 } else { 400 },
                light(colour),
                anchor.attribute(),
                escape::text(content)
            )
        }
    };
}
