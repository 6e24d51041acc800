//! A figure as an SVG document of its own: colours and fonts inside, named
//! and described for those who do not see it.

use std::fmt::Write as _;

use mcid_figure::recorder::short;
use mcid_figure::scene::Mark;
use mcid_text::escape;

use super::drawing::Drawing;
use super::key::{Item, items};
use super::style::Style;
use crate::arguments::Theme;

/// Around the figure, in CSS pixels.
pub(super) const MARGIN: f64 = 16.0;
/// Between the figure and its key.
const GAP: f64 = 10.0;

/// The document, `scale` times as large as the figure.
///
/// # Errors
///
/// That the style sheets lack a colour: never, unless the program is broken.
pub(super) fn document(drawing: &Drawing, theme: Theme, scale: f64) -> Result<String, String> {
    let mut style = Style::new(theme, drawing.is_view);
    let scene = &drawing.scene;
    let (items, key_height) = items(&drawing.key, scene.width);
    let gap = if items.is_empty() { 0.0 } else { GAP };
    let width = scene.width + 2.0 * MARGIN;
    let height = (scene.height + gap + key_height + 2.0 * MARGIN).ceil();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"title description\">\n",
        short(width * scale),
        short(height * scale),
        short(width),
        short(height)
    );
    let (title, words) = (
        escape::text(&drawing.title),
        escape::text(&drawing.alternative),
    );
    // Writing to a string cannot fail.
    let _ = writeln!(
        svg,
        "<title id=\"title\">{title}</title>\n<desc id=\"description\">{words}</desc>\n<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n<g transform=\"translate({MARGIN} {MARGIN})\">",
        short(width),
        short(height),
        style.colour("card")?
    );
    for layer in &scene.layers {
        svg.push_str("<g>\n");
        for mark in &layer.marks {
            write_mark(&mut svg, &mut style, mark);
        }
        svg.push_str("</g>\n");
    }
    svg.push_str("</g>\n");
    if !items.is_empty() {
        let edge = style.colour("edge")?;
        let top = short(MARGIN + scene.height + gap);
        let _ = writeln!(svg, "<g transform=\"translate({MARGIN} {top})\">");
        for item in &items {
            write_item(&mut svg, &mut style, &edge, item);
        }
        svg.push_str("</g>\n");
    }
    svg.push_str("</svg>\n");
    Ok(svg)
}

fn write_mark(svg: &mut String, style: &mut Style, mark: &Mark) {
    let _ = match mark {
        Mark::Path {
            role,
            data,
            filled: true,
            ..
        } => {
            let look = style.attributes("path", &format!("{} area", role.class()));
            writeln!(svg, "<path{look} d=\"{data}\"/>")
        }
        Mark::Path {
            role, data, width, ..
        } => {
            let look = style.attributes("path", &format!("{} line", role.class()));
            let width = short(*width);
            writeln!(svg, "<path stroke-width=\"{width}\"{look} d=\"{data}\"/>")
        }
        Mark::Text { content, .. } if content.is_empty() => Ok(()),
        Mark::Text {
            role,
            x,
            y,
            anchor,
            content,
        } => writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\"{}>{}</text>",
            short(*x),
            short(*y),
            anchor.attribute(),
            style.attributes("text", &role.class()),
            escape::text(content)
        ),
    };
}

fn write_item(svg: &mut String, style: &mut Style, edge: &str, item: &Item) {
    let _ = match item {
        Item::Line { classes, place } => {
            let look = style.attributes("path", classes);
            let [left, right, y] = place.map(short);
            writeln!(
                svg,
                "<path stroke-width=\"2.5\"{look} d=\"M{left} {y}H{right}\"/>"
            )
        }
        Item::Area { classes, place } => {
            // The frame is the swatch's own, whatever the area's look is.
            let look = style
                .attributes("path", classes)
                .replace(" stroke=\"none\"", "");
            let [left, top, width, height] = place.map(short);
            writeln!(
                svg,
                "<path{look} stroke=\"{edge}\" d=\"M{left} {top}h{width}v{height}h-{width}z\"/>"
            )
        }
        Item::Text { x, y, text } => writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\"{}>{}</text>",
            short(*x),
            short(*y),
            style.attributes("text", "label"),
            escape::text(text)
        ),
    };
}
