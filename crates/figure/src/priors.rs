//! Priors and what becomes of them, as small multiples.
//!
//! How to read it: in every panel the thin curve is the belief before the
//! trial and the thick one the belief after it; the coloured part lies at or
//! beyond the reader's threshold, and its size is the number beside the name.
//! Each panel is as high as its own posterior, so that wide and narrow ones
//! can both be read; benefits are on the same axis in all of them.

use core::ops::Range;

use mcid_analysis::evidence::Evidence;
use mcid_analysis::threshold::ThresholdScale;
use mcid_stats::{Estimate, Prior, Reference};

use super::axes::spread;
use super::plane::{Drawn, Pen, Plane, kept_within};
use super::scene::{Anchor, Role, Scene};
use super::text_width::{text_width, without_collisions};
use super::ticks::labelled;
use super::wrapped::wrapped;

/// Least width of a panel beside another one.
const PANEL: f64 = 250.0;
/// Below this width a panel's number stands under its name.
const TWO_ROWS: f64 = 290.0;
/// Free room around and between panels.
const MARGIN: f64 = 6.0;
const GAP: f64 = 18.0;
/// Height of a row of text, and how many a title has at most.
const LINE: f64 = 16.0;
const ROWS_OF_TEXT: usize = 3;
/// Height for the labels under a panel.
const FOOT: f64 = 24.0;
/// How many points a whole curve is drawn through.
const POINTS: usize = 25;

/// One panel.
pub struct PriorPanel {
    /// Whose belief.
    pub name: String,
    /// The posterior probability at the threshold, in words.
    pub number: String,
    /// The prior.
    pub prior: Prior,
    /// The posterior: one, or one for each side of the interval.
    pub after: Vec<Estimate>,
}

/// What the figure shows.
pub struct PriorsContent {
    /// What the numbers are probabilities of.
    pub heading: String,
    /// The panels.
    pub panels: Vec<PriorPanel>,
    /// The benefits covered.
    pub range: Range<f64>,
    /// The reader's threshold; 0 for none.
    pub threshold: f64,
    /// What the horizontal axis measures.
    pub axis: String,
}

/// The benefits that beliefs are drawn over: the threshold's scale to either
/// side of zero, and four standard errors around the estimate.
pub fn benefits(evidence: &Evidence, scale: &ThresholdScale) -> Range<f64> {
    let estimate = evidence.estimate.value;
    let (reach, widest) = (4.0 * evidence.standard_errors.upper, scale.maximum.to_f64());
    (estimate - reach).min(-widest)..(estimate + reach).max(widest)
}

/// The figure for a width in CSS pixels, with the plane of each panel.
pub fn scene(content: &PriorsContent, width: f64) -> (Scene, Vec<Plane>) {
    let room = width - 2.0 * MARGIN;
    let heading = wrapped(Role::Threshold, &content.heading, room, ROWS_OF_TEXT);
    let axis = wrapped(Role::Label, &content.axis, room, ROWS_OF_TEXT);
    let top = 8.0 + LINE * heading.len() as f64;
    let (planes, bottom) = panels(content, width, top);
    let height = bottom + LINE * axis.len() as f64 + 6.0;
    let whole = Plane::of_rows((width, height), [0.0, width], [0.0, height], 0.0..1.0);
    let pairs = || content.panels.iter().zip(&planes);
    let frame = whole.layer(|pen| {
        for plane in &planes {
            draw_axis(pen, plane)?;
        }
        let first = (width - MARGIN, bottom + 4.0);
        pen.rows(Role::Label, Anchor::End, first, LINE, &axis)?;
        for (panel, plane) in pairs() {
            let place = name_at(plane, width);
            pen.text(Role::Strong, Anchor::Start, place, &panel.name)?;
        }
        Ok(())
    });
    let areas = whole.layer(|pen| {
        for (panel, plane) in pairs() {
            for after in &panel.after {
                pen.area(Role::CurveArea, &tail(plane, *after, content.threshold))?;
            }
        }
        Ok(())
    });
    let curves = whole.layer(|pen| {
        for (panel, plane) in pairs() {
            let line = before(plane, panel.prior);
            if line.len() > 1 {
                pen.line(Role::FaintCurve, 1.4, &line)?;
            }
        }
        for (panel, plane) in pairs() {
            for after in &panel.after {
                let line = curve(plane, *after, f64::NEG_INFINITY);
                if line.len() > 1 {
                    pen.line(Role::Curve, 2.0, &line)?;
                }
            }
        }
        Ok(())
    });
    let threshold = whole.layer(|pen| {
        if content.threshold > 0.0 {
            for plane in &planes {
                let x = plane.position_x(content.threshold);
                pen.upright(Role::Threshold, 2.0, x, [plane.top, plane.bottom])?;
            }
        }
        let first = (MARGIN, 9.0);
        pen.rows(Role::Threshold, Anchor::Start, first, LINE, &heading)?;
        for (panel, plane) in pairs() {
            let (anchor, place) = number_at(plane, width);
            pen.text(Role::Threshold, anchor, place, &panel.number)?;
        }
        Ok(())
    });
    (whole.scene(vec![frame, areas, curves, threshold]), planes)
}

/// The panels' planes, row by row, and where the last row ends.
fn panels(content: &PriorsContent, width: f64, top: f64) -> (Vec<Plane>, f64) {
    let columns = (width / PANEL).floor().clamp(1.0, 3.0);
    let each = (width - 2.0 * MARGIN - GAP * (columns - 1.0)) / columns;
    let head = if width < TWO_ROWS { 38.0 } else { 22.0 };
    let plot = if columns > 1.0 { 92.0 } else { 66.0 };
    let height = head + plot + FOOT;
    let (mut column, mut upper) = (0.0, top);
    let mut planes = Vec::with_capacity(content.panels.len());
    for panel in &content.panels {
        if column >= columns {
            column = 0.0;
            upper += height + GAP;
        }
        let left = MARGIN + column * (each + GAP);
        let peaks = panel.after.iter().map(|after| after.density(after.value));
        let peak = peaks.fold(f64::MIN_POSITIVE, f64::max);
        planes.push(Plane {
            width,
            height: 0.0,
            left,
            right: left + each,
            top: upper + head,
            bottom: upper + head + plot,
            x: content.range.clone(),
            y: 0.0..peak,
        });
        column += 1.0;
    }
    (planes, upper + height + 8.0)
}

fn name_at(plane: &Plane, width: f64) -> (f64, f64) {
    let above = if width < TWO_ROWS { 28.0 } else { 12.0 };
    (plane.left, plane.top - above)
}

fn number_at(plane: &Plane, width: f64) -> (Anchor, (f64, f64)) {
    if width < TWO_ROWS {
        (Anchor::Start, (plane.left, plane.top - 12.0))
    } else {
        (Anchor::End, (plane.right, plane.top - 12.0))
    }
}

/// The baseline with ticks and labels, and the line of no difference.
fn draw_axis(pen: &Pen<'_, '_>, plane: &Plane) -> Drawn {
    let Plane {
        left,
        right,
        top,
        bottom,
        ..
    } = *plane;
    let zero = plane.position_x(0.0);
    pen.upright(Role::Zero, 1.2, zero, [top, bottom])?;
    pen.level(Role::Axis, 1.0, bottom, [left, right])?;
    let ticks = labelled(&plane.x, 4);
    let (mut centres, mut widths) = (Vec::new(), Vec::new());
    for (value, label) in &ticks {
        let (x, width) = (plane.position_x(*value), text_width(label));
        pen.upright(Role::Axis, 1.0, x, [bottom, bottom + 4.0])?;
        centres.push(kept_within(x, left + width / 2.0..right - width / 2.0));
        widths.push(width);
    }
    let zero = ticks
        .iter()
        .position(|(value, _)| value.abs() < f64::EPSILON);
    let shown = without_collisions(&centres, &widths, zero.as_slice(), 8.0);
    for (((_, label), centre), _) in ticks.iter().zip(centres).zip(shown).filter(|row| row.1) {
        pen.text(Role::Label, Anchor::Middle, (centre, bottom + 14.0), label)?;
    }
    Ok(())
}

/// The prior's curve; the flat one is a level line.
fn before(plane: &Plane, prior: Prior) -> Vec<(f64, f64)> {
    if let Some(normal) = Estimate::new(prior.mean, prior.standard_deviation, Reference::Normal) {
        return curve(plane, normal, f64::NEG_INFINITY);
    }
    let y = plane.bottom - 0.12 * (plane.bottom - plane.top);
    vec![(plane.left, y), (plane.right, y)]
}

/// What of a curve lies beyond a benefit, as an area that ends at the
/// baseline; without any extent if nothing does.
fn tail(plane: &Plane, distribution: Estimate, from: f64) -> Vec<(f64, f64)> {
    let mut corners = curve(plane, distribution, from);
    let last = corners.last().map_or(plane.right, |corner| corner.0);
    let first = corners.first().map_or(last, |corner| corner.0);
    corners.push((last, plane.bottom));
    corners.push((first, plane.bottom));
    if corners.len() < 3 {
        corners.push((first, plane.bottom));
    }
    corners
}

/// A curve from a benefit on, as far as it rises visibly above the baseline
/// and the plane goes; empty where neither is so.
fn curve(plane: &Plane, distribution: Estimate, from: f64) -> Vec<(f64, f64)> {
    let reach = match distribution.reference {
        Reference::Normal => 4.0,
        Reference::StudentT { .. } => 8.0,
    } * distribution.standard_error;
    let start = (distribution.value - reach).max(plane.x.start).max(from);
    let end = (distribution.value + reach).min(plane.x.end);
    if start >= end {
        return Vec::new();
    }
    let share = (end - start) / (2.0 * reach);
    let is_within = |step: &usize| *step as f64 <= share * POINTS as f64;
    // Four at least, so that a short piece is no chord.
    let steps = 4 + (1..=POINTS).take_while(is_within).count();
    spread(&(start..end), steps)
        .into_iter()
        .map(|benefit| {
            let height = kept_within(distribution.density(benefit), plane.y.clone());
            plane.position((benefit, height))
        })
        .collect()
}
