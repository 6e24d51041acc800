//! A figure as an SVG document of its own: colours and fonts inside, named
//! and described for those who do not see it.

use std::fmt::Write as _;

use mcid_explorer::{KeyEntry, View};
use mcid_figure::recorder::short;
use mcid_figure::scene::{Mark, Role, Scene};
use mcid_figure::theme::{CARD, EDGE, Scheme, area_attributes, line_attributes, text_attributes};
use mcid_text::escape;

use super::key::{Item, items};

/// Around the figure, in CSS pixels.
pub(super) const MARGIN: f64 = 16.0;
/// Between the figure and its key.
const GAP: f64 = 10.0;

/// A figure with all that must stand around it.
pub(super) struct Picture {
    title: String,
    alternative: String,
    scene: Scene,
    /// What its marks stand for.
    pub(super) key: Vec<KeyEntry>,
    has_halo: bool,
}

impl Picture {
    /// The picture of a view.
    ///
    /// # Errors
    ///
    /// Why the view has none.
    pub(super) fn new(view: View, has_halo: bool) -> Result<Self, String> {
        let scene = view.scene.ok_or_else(|| {
            if view.table.rows.is_empty() {
                view.lead.text()
            } else {
                "it is a table; `mcid report` writes it.".to_owned()
            }
        })?;
        Ok(Self {
            title: view.title,
            alternative: view.alternative,
            scene,
            key: view.key,
            has_halo,
        })
    }

    /// The document, `scale` times as large as the figure.
    pub(super) fn document(&self, scheme: Scheme, scale: f64) -> String {
        let scene = &self.scene;
        let (items, key_height) = items(&self.key, scene.width);
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
        let (title, words) = (escape::text(&self.title), escape::text(&self.alternative));
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<title id=\"title\">{title}</title>\n<desc id=\"description\">{words}</desc>\n<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n<g transform=\"translate({MARGIN} {MARGIN})\">",
            short(width),
            short(height),
            CARD.value(scheme)
        );
        for layer in &scene.layers {
            svg.push_str("<g>\n");
            for mark in &layer.marks {
                self.write_mark(&mut svg, scheme, mark);
            }
            svg.push_str("</g>\n");
        }
        svg.push_str("</g>\n");
        if !items.is_empty() {
            let top = short(MARGIN + scene.height + gap);
            let _ = writeln!(svg, "<g transform=\"translate({MARGIN} {top})\">");
            for item in &items {
                self.write_item(&mut svg, scheme, item);
            }
            svg.push_str("</g>\n");
        }
        svg.push_str("</svg>\n");
        svg
    }

    fn write_mark(&self, svg: &mut String, scheme: Scheme, mark: &Mark) {
        let _ = match mark {
            Mark::Path {
                role,
                data,
                filled: true,
                ..
            } => {
                let look = area_attributes(*role, scheme);
                writeln!(svg, "<path stroke=\"none\"{look} d=\"{data}\"/>")
            }
            Mark::Path {
                role, data, width, ..
            } => {
                let (look, width) = (line_attributes(*role, scheme), short(*width));
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
                text_attributes(*role, scheme, self.has_halo),
                escape::text(content)
            ),
        };
    }

    fn write_item(&self, svg: &mut String, scheme: Scheme, item: &Item) {
        let _ = match item {
            Item::Line { role, place } => {
                let look = line_attributes(*role, scheme);
                let [left, right, y] = place.map(short);
                writeln!(
                    svg,
                    "<path stroke-width=\"2.5\"{look} d=\"M{left} {y}H{right}\"/>"
                )
            }
            Item::Area { role, place } => {
                let look = area_attributes(*role, scheme);
                let edge = EDGE.value(scheme);
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
                text_attributes(Role::Label, scheme, self.has_halo),
                escape::text(text)
            ),
        };
    }
}
