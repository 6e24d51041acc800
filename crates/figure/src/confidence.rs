//! Confidence that the benefit is at least as large as every threshold that
//! one might choose.
//!
//! How to read it: the curve only falls, for the more is asked for, the less
//! sure one can be. The band is what the printed digits allow; at the reader's
//! threshold it is read off to the left.

use mcid_analysis::evidence::Evidence;
use mcid_analysis::threshold::ThresholdScale;

use super::axes::{self, Axis};
use super::curve;
use super::flags::{Flag, Flags};
use super::plane::{Drawn, Pen, Plane};
use super::scene::{Anchor, Role, Scene};
use super::text_width::role_width;

/// What the figure shows.
pub struct ConfidenceContent<'a> {
    /// The evidence.
    pub evidence: &'a Evidence,
    /// The scale of the threshold.
    pub scale: ThresholdScale,
    /// The reader's threshold; 0 for none.
    pub threshold: f64,
    /// What can stand at its line, the longest first.
    pub threshold_names: [String; 2],
    /// The confidence at the threshold in words.
    pub reading: String,
    /// Published thresholds with their names, the longest first.
    pub published: Vec<(Vec<String>, f64)>,
    /// What the horizontal axis measures.
    pub axis: String,
    /// What the vertical axis measures.
    pub vertical: String,
}

/// The figure for a width in CSS pixels, with its plane.
pub fn scene(content: &ConfidenceContent<'_>, width: f64) -> (Scene, Plane) {
    let is_narrow = width < 480.0;
    let range = 0.0..content.scale.maximum.to_f64();
    let x = Axis::new(&content.axis, range, if is_narrow { 5 } else { 8 });
    let y = Axis::of_shares();
    let mut plane = axes::plane(width, if is_narrow { 270.0 } else { 300.0 }, &x, &y);
    let published = content.published.iter().map(Flag::guide);
    let flags = Flags::new(&plane, published.collect());
    flags.make_room(&mut plane);
    let title = axes::corner_title(&plane, &content.vertical);
    let curves = plane.layer(|pen| {
        let band = |value| content.evidence.confidence_above(value);
        let printed = |value| content.evidence.confidence_as_printed(value);
        let values = curve::values(content.evidence, &x.range);
        curve::draw(pen, &values, 1.2, band, printed)
    });
    let lines = plane.layer(|pen| flags.draw(pen));
    let threshold = plane.layer(|pen| {
        let band = content.evidence.confidence_above(content.threshold);
        let at = plane.position_x(content.threshold);
        let (lower, upper) = (plane.position_y(band.lower), plane.position_y(band.upper));
        pen.rectangle(Role::ThresholdArea, (plane.left, upper), (at, lower))?;
        flags.draw_threshold(pen, content.threshold, &content.threshold_names)?;
        pen.upright(Role::ChosenEstimate, 4.0, at, [upper, lower])?;
        draw_reading(pen, content)
    });
    let axes = axes::layer(&plane, &x, &y);
    let layers = vec![axes, title, curves, lines, threshold];
    (plane.scene(layers), plane)
}

/// The reading beside the threshold's line, at the first of these places that
/// is free: the curve falls, so that there is room above it on the right and
/// below it on the left.
fn draw_reading(pen: &Pen<'_, '_>, content: &ConfidenceContent<'_>) -> Drawn {
    let plane = pen.plane;
    let width = role_width(Role::Strong, &content.reading);
    let x = plane.position_x(content.threshold);
    // The upper and the lower edge of the band at a place.
    let edges = |x: f64| {
        let share = (x - plane.left) / (plane.right - plane.left);
        let benefit = plane.x.start + share * (plane.x.end - plane.x.start);
        let band = content.evidence.confidence_above(benefit);
        [band.upper, band.lower].map(|confidence| plane.position_y(confidence))
    };
    let (right, left) = (x + 10.0, x - 10.0);
    let [above, below] = edges(x);
    let (highest, lowest) = (plane.top + 9.0, plane.bottom - 9.0);
    let at_right = |y: f64| (Anchor::Start, right, y);
    let at_left = |y: f64| (Anchor::End, left, y);
    let places = [
        at_right(above - 12.0),
        at_left(below + 14.0),
        at_right(edges(right + width)[1] + 14.0),
        at_left(edges(left - width)[0] - 12.0),
    ];
    let is_free = |(anchor, x, y): &(Anchor, f64, f64)| {
        let inside = match anchor {
            Anchor::End => x - width >= plane.left + 2.0,
            _ => x + width <= plane.right,
        };
        inside && (highest..=lowest).contains(y)
    };
    // Far from the line, but then the upper right corner is empty.
    let corner = (Anchor::End, plane.right, highest);
    let (anchor, x, y) = places.into_iter().find(is_free).unwrap_or(corner);
    pen.text(Role::Strong, anchor, (x, y), &content.reading)
}
