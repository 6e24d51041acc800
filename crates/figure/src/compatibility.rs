//! The compatibility curve: two-sided P over every supposed true effect.
//!
//! How to read it: the higher, the better an effect fits the data. The band
//! is what the printed digits allow; the coloured part lies at or beyond the
//! reader's threshold; the bar at the level line is the interval of its level.

use core::ops::Range;

use mcid_analysis::evidence::Evidence;
use mcid_analysis::threshold::ThresholdScale;

use super::axes::{self, Axis};
use super::curve::{self, benefits};
use super::flags::{Flag, Flags};
use super::plane::{Drawn, Pen, Plane};
use super::scene::{Anchor, Role, Scene};
use super::text_width::text_width;

/// What the figure shows.
pub struct CompatibilityContent<'a> {
    /// The evidence.
    pub evidence: &'a Evidence,
    /// The scale of the threshold.
    pub scale: ThresholdScale,
    /// The reader's threshold; 0 for none.
    pub threshold: f64,
    /// What can stand at its line, the longest first.
    pub threshold_names: [String; 2],
    /// What stands at the line of no difference.
    pub zero_name: String,
    /// Published thresholds with their names, the longest first.
    pub published: Vec<(Vec<String>, f64)>,
    /// The reader's level, between 0 and 1.
    pub level: f64,
    /// What stands at the level line.
    pub level_name: String,
    /// What the horizontal axis measures.
    pub axis: String,
    /// What the vertical axis measures.
    pub vertical: String,
}

/// The figure for a width in CSS pixels, with its plane.
pub fn scene(content: &CompatibilityContent<'_>, width: f64) -> (Scene, Plane) {
    let is_narrow = width < 480.0;
    let range = benefits(content.evidence, &content.scale);
    let wanted = if is_narrow { 5 } else { 8 };
    let x = Axis::new(&content.axis, range.clone(), wanted);
    let y = Axis::of_shares();
    let mut plane = axes::plane(width, if is_narrow { 280.0 } else { 320.0 }, &x, &y);
    let zero = Flag {
        role: Role::Zero,
        value: 0.0,
        names: vec![content.zero_name.clone()],
    };
    // The line of no difference comes last: it can have its name in any row.
    let published = content.published.iter().map(Flag::guide);
    let flags = Flags::new(&plane, published.chain([zero]).collect());
    flags.make_room(&mut plane);
    let title = axes::corner_title(&plane, &content.vertical);
    let values = curve::values(content.evidence, &range);
    let beyond = plane.layer(|pen| {
        if content.threshold <= 0.0 || content.threshold >= range.end {
            return Ok(());
        }
        let further = values.iter().filter(|value| **value > content.threshold);
        let upper = core::iter::once(&content.threshold).chain(further);
        let upper = upper.map(|value| (*value, height(content.evidence, *value)));
        let corners = upper.chain([(range.end, 0.0), (content.threshold, 0.0)]);
        let corners: Vec<_> = corners.map(|corner| plane.position(corner)).collect();
        pen.area(Role::CurveArea, &corners)
    });
    let curves = plane.layer(|pen| {
        let band = |value| content.evidence.compatibility(value);
        let printed = |value| Some(content.evidence.as_printed(value)?.two_sided_p(value));
        curve::draw(pen, &values, 2.0, band, printed)
    });
    let lines = plane.layer(|pen| {
        draw_level(pen, content)?;
        flags.draw(pen)
    });
    let threshold = plane.layer(|pen| draw_threshold(pen, content, &flags));
    let axes = axes::layer(&plane, &x, &y);
    let layers = vec![axes, title, beyond, curves, lines, threshold];
    (plane.scene(layers), plane)
}

/// Whether the mirror image of a threshold, a harm of its size, is in range.
pub fn shows_harm(threshold: f64, range: &Range<f64>) -> bool {
    threshold > 0.0 && range.start < -threshold
}

/// How high an effect is drawn: on the line where there is one, else on the
/// upper edge of the band.
pub fn height(evidence: &Evidence, benefit: f64) -> f64 {
    evidence.as_printed(benefit).map_or_else(
        || evidence.compatibility(benefit).upper,
        |estimate| estimate.two_sided_p(benefit),
    )
}

/// The level line, and on it the interval of the level as a bar with ends.
fn draw_level(pen: &Pen<'_, '_>, content: &CompatibilityContent<'_>) -> Drawn {
    let plane = pen.plane;
    let y = plane.position_y(1.0 - content.level);
    pen.level(Role::Guide, 1.2, y, [plane.left, plane.right])?;
    let Some(interval) = content.evidence.interval(content.level) else {
        return Ok(());
    };
    let [lower, upper] = plane.inside_ends(interval);
    pen.interval(Role::ChosenEstimate, 3.0, [lower, upper], y)?;
    // The name stands where the curve is low and leaves the most room.
    let wide = plane.right - upper >= lower - plane.left;
    let (anchor, x, room) = if wide {
        (Anchor::End, plane.right, plane.right - upper)
    } else {
        (Anchor::Start, plane.left + 4.0, lower - plane.left)
    };
    if room < text_width(&content.level_name) {
        return Ok(());
    }
    pen.text(Role::Label, anchor, (x, y - 10.0), &content.level_name)
}

fn draw_threshold(pen: &Pen<'_, '_>, content: &CompatibilityContent<'_>, flags: &Flags) -> Drawn {
    if content.threshold <= 0.0 {
        return Ok(());
    }
    let plane = pen.plane;
    flags.draw_threshold(pen, content.threshold, &content.threshold_names)?;
    if !shows_harm(content.threshold, &plane.x) {
        return Ok(());
    }
    let x = plane.position_x(-content.threshold);
    pen.upright(Role::HarmThreshold, 1.5, x, [plane.top, plane.bottom])
}
