//! A map of the answer over every prior: its mean across, its standard
//! deviation up, on a scale of ratios: what counts is how the prior's
//! standard deviation compares with the trial's standard error.
//!
//! How to read it: the darker the ground, the more probable a benefit of at
//! least the threshold is to somebody with that prior, once the trial's result
//! is taken in. The borders between the shades have a closed form, so that
//! each shade is one area with true borders and not a quilt of cells.

use core::ops::Range;

use mcid_analysis::threshold::round_step;
use mcid_text::number::fixed;

use super::axes::{self, Axis};
use super::labels::{Labels, PlacedLabel};
use super::plane::{Marker, Plane, kept_within};
use super::scene::{Anchor, Layer, Role, SHADES, Scene};
use super::text_width::widest;
use super::wrapped::wrapped;

/// Radius of a point's marker.
const RADIUS: f64 = 4.5;
/// Height of a row of text, and how many a title has at most.
const LINE: f64 = 16.0;
const ROWS_OF_TEXT: usize = 3;
/// How far a shade reaches under the next one, so that no gap shows.
const OVERLAP: f64 = 0.6;

/// A prior on the map.
pub struct MarkedPrior {
    /// Its name.
    pub name: String,
    /// Its mean and its standard deviation.
    pub place: (f64, f64),
    /// True for the reader's own.
    pub own: bool,
}

/// The borders between shades, at one standard deviation of the prior.
pub struct ShadeBorders {
    /// The standard deviation.
    pub deviation: f64,
    /// The prior mean at which each shade ends, smallest first.
    pub ends: [f64; SHADES as usize - 1],
}

/// What the figure shows.
pub struct PriorMapContent {
    /// The prior means covered.
    pub means: Range<f64>,
    /// The standard deviations covered, from above 0.
    pub deviations: Range<f64>,
    /// The borders, from the smallest standard deviation to the largest.
    pub rows: Vec<ShadeBorders>,
    /// Which border has a line and a name, and the name.
    pub line: (usize, String),
    /// The priors marked.
    pub points: Vec<MarkedPrior>,
    /// What the horizontal axis measures.
    pub across: String,
    /// What the vertical axis measures.
    pub up: String,
}

/// The figure for a width in CSS pixels, with its plane.
pub fn scene(content: &PriorMapContent, width: f64) -> (Scene, Plane) {
    let is_narrow = width < 480.0;
    let wanted = if is_narrow { 5 } else { 9 };
    let x = Axis::new(&content.across, content.means.clone(), wanted);
    let ladder = ladder(&content.deviations);
    let widest = widest(Role::Label, ladder.iter().map(|(_, label)| label));
    let up = wrapped(Role::Label, &content.up, width, ROWS_OF_TEXT);
    let right = width - 16.0;
    let top = 12.0 + LINE * up.len() as f64;
    let bottom = top + if is_narrow { 260.0 } else { 320.0 };
    let plane = Plane {
        width,
        height: bottom + axes::foot(&x, right),
        left: widest + 14.0,
        right,
        top,
        bottom,
        x: content.means.clone(),
        y: content.deviations.start.log10()..content.deviations.end.log10(),
    };
    let scale = plane.layer(|pen| {
        for (deviation, label) in &ladder {
            let spot = (plane.left - 8.0, plane.position_y(deviation.log10()));
            pen.text(Role::Label, Anchor::End, spot, label)?;
        }
        pen.rows(Role::Label, Anchor::Start, (0.0, 8.0), LINE, &up)
    });
    let layers = vec![
        axes::horizontal_layer(&plane, &x),
        scale,
        shades(content, &plane),
        marks(content, &plane),
    ];
    (plane.scene(layers), plane)
}

/// The standard deviations with a label: 1, 2 and 5 times each power of ten.
fn ladder(range: &Range<f64>) -> Vec<(f64, String)> {
    let (first, last) = (range.start.log10().floor(), range.end.log10().ceil());
    if !(last - first).is_finite() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut exponent = first;
    while exponent <= last {
        let power = 10_f64.powf(exponent);
        for value in [power, 2.0 * power, 5.0 * power] {
            if (range.start..=range.end).contains(&value) {
                let (step, decimals) = round_step(value);
                found.push((step, fixed(step, decimals)));
            }
        }
        exponent += 1.0;
    }
    found
}

/// A border between two shades from the bottom of the map to its top, along
/// the map's edge where it has left the map.
fn border(content: &PriorMapContent, plane: &Plane, which: usize) -> Vec<(f64, f64)> {
    let mut corners: Vec<(f64, f64)> = Vec::with_capacity(content.rows.len() + 1);
    let mut before: Option<(f64, f64)> = None;
    for row in &content.rows {
        let Some(mean) = row.ends.get(which) else {
            break;
        };
        let (x, y) = plane.position((*mean, row.deviation.log10()));
        let edge = kept_within(x, plane.left..plane.right);
        let is_inside = (plane.left..=plane.right).contains(&x);
        if let Some((x_before, y_before)) = before {
            let was_inside = (plane.left..=plane.right).contains(&x_before);
            // Where it crosses the edge of the map is a corner of its own.
            let outer = if was_inside { x } else { x_before };
            let crossed = kept_within(outer, plane.left..plane.right);
            let share = (crossed - x_before) / (x - x_before);
            if is_inside != was_inside && (0.0..=1.0).contains(&share) {
                corners.push((crossed, y_before + share * (y - y_before)));
            }
        }
        corners.push((edge, y));
        before = Some((x, y));
    }
    corners
}

/// One area for each shade; one that is nowhere on the map has no extent.
fn shades(content: &PriorMapContent, plane: &Plane) -> Layer {
    let upright = |x: f64| vec![(x, plane.bottom), (x, plane.top)];
    let mut from = upright(plane.left);
    plane.layer(|pen| {
        for shade in 0..SHADES {
            let to = if shade + 1 < SHADES {
                border(content, plane, usize::from(shade))
            } else {
                upright(plane.right)
            };
            let further = |(x, y): &(f64, f64)| ((x + OVERLAP).min(plane.right), *y);
            let mut corners = from;
            corners.extend(to.iter().rev().map(further));
            pen.area(Role::Shade(shade), &corners)?;
            from = to;
        }
        Ok(())
    })
}

/// The even line, the points and their names.
fn marks(content: &PriorMapContent, plane: &Plane) -> Layer {
    let (which, name) = &content.line;
    let mut line = border(content, plane, *which);
    // No further than the edge.
    let is_inside = |corner: &(f64, f64)| plane.left < corner.0 && corner.0 < plane.right;
    if let Some(last) = line.iter().rposition(is_inside) {
        line.truncate(last + 2);
    }
    let at = |point: &MarkedPrior| plane.position((point.place.0, point.place.1.log10()));
    let (own, others): (Vec<_>, Vec<_>) = content.points.iter().partition(|point| point.own);
    let mut labels = Labels::new(plane, content.points.iter().map(at), RADIUS + 1.0);
    let mut placed: Vec<PlacedLabel> = Vec::new();
    for (points, role) in [(&own, Role::Threshold), (&others, Role::Strong)] {
        for point in points {
            placed.extend(labels.place(role, &point.name, at(point)));
        }
    }
    if let Some(end) = line.last() {
        labels.keep_clear(*end);
        placed.extend(labels.place(Role::Guide, name, *end));
    }
    plane.layer(|pen| {
        if line.len() > 1 {
            pen.line(Role::Guide, 1.6, &line)?;
        }
        for label in placed.iter().filter(|label| label.role != Role::Guide) {
            pen.line(Role::Axis, 1.0, &[label.point, label.near])?;
        }
        for point in others {
            pen.marker(Role::Estimate, Marker::Circle, at(point), RADIUS)?;
        }
        for point in own {
            let radius = RADIUS + 1.0;
            pen.marker(Role::ChosenEstimate, Marker::Square, at(point), radius)?;
        }
        for label in &placed {
            pen.text(label.role, label.anchor, label.at, &label.text)?;
        }
        Ok(())
    })
}
