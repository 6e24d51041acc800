//! The two arms' distributions of scores, drawn from mean and standard
//! deviation.
//!
//! How to read it: the higher a curve, the more people score about so much.
//! Each arm's mean is an upright line with the arm's marker; the ruler above
//! the curves reaches from the other arm's mean as far as the reader's
//! threshold, in the direction of benefit.

use core::ops::Range;

use mcid_analysis::scores::{ArmScores, Scores};
use mcid_stats::Interval;

use super::axes::{self, Axis, spread};
use super::plane::{Drawn, Pen, Plane};
use super::scene::{Anchor, Role, Scene, arm_style};
use super::text_width::role_width;

mod names;

use names::{MeanNames, names};

/// How many points a curve is drawn through, inside of the scale.
const POINTS: usize = 81;
/// How far a distribution is followed, in standard deviations.
const REACH: f64 = 3.3;
/// How far beyond the scale it is followed at most, as a part of the scale.
const BEYOND: f64 = 0.14;
/// The scale is shown whole unless it is so many times as wide as the curves.
const WIDEST: f64 = 4.0;
/// Height of a row of names.
const ROW: f64 = 17.0;
/// Height of the row with the ruler.
const RULER: f64 = 24.0;
/// Most rows that an arm's name may take.
const MOST_ROWS: usize = 2;

/// What the figure shows.
pub struct OverlapContent<'a> {
    /// The distributions.
    pub scores: &'a Scores,
    /// What can stand at each arm's mean, the longest first.
    pub names: [[String; 2]; 2],
    /// What can stand at the ruler, the longest first.
    pub ruler_names: [String; 2],
    /// What the horizontal axis measures.
    pub axis: String,
}

/// The figure for a width in CSS pixels, with its plane.
pub fn scene(content: &OverlapContent<'_>, width: f64) -> (Scene, Plane) {
    let is_narrow = width < 480.0;
    let scores = content.scores;
    let range = range(scores);
    let inside = on_scale(&range, scores);
    let arms = scores.arms.each_ref();
    let curves = arms.map(|arm| curve(arm, &inside, POINTS));
    let x = Axis::new(&content.axis, range, if is_narrow { 5 } else { 10 });
    let ends = [12.0, width - 12.0];
    let mut plane = Plane::of_rows((width, 0.0), ends, [0.0; 2], x.range.clone());
    plane.y = 0.0..highest(scores, &curves);
    let names = names(content, &plane);
    plane.top = names.height + RULER;
    plane.bottom = plane.top + if is_narrow { 170.0 } else { 200.0 };
    plane.height = plane.bottom + axes::foot(&x, plane.right);
    let layers = vec![
        axes::horizontal_layer(&plane, &x),
        plane.layer(|pen| draw_areas(pen, scores, &curves)),
        plane.layer(|pen| draw_outside(pen, scores)),
        plane.layer(|pen| draw_arms(pen, scores, &curves, &names)),
        plane.layer(|pen| draw_targets(pen, scores)),
        plane.layer(|pen| draw_ruler(pen, content)),
    ];
    (plane.scene(layers), plane)
}

/// The scores that are shown: those on which the curves are, the whole scale
/// where it is not much wider, and a little beyond it.
fn range(scores: &Scores) -> Range<f64> {
    let mut range = f64::INFINITY..f64::NEG_INFINITY;
    for arm in &scores.arms {
        let (mean, reach) = (arm.mean.to_f64(), REACH * arm.deviation.value);
        range.start = range.start.min(mean - reach);
        range.end = range.end.max(mean + reach);
    }
    let Some(Interval { lower, upper }) = scores.bounds else {
        return range;
    };
    let width = upper - lower;
    let beyond = BEYOND * width;
    let shows_whole = width <= WIDEST * (range.end - range.start);
    for arm in &scores.arms {
        let mean = arm.mean.to_f64();
        range.start = range.start.max((lower - beyond).min(mean));
        range.end = range.end.min((upper + beyond).max(mean));
    }
    if shows_whole {
        range.start = range.start.min(lower);
        range.end = range.end.max(upper);
    }
    if scores.is_bounded() {
        range.start = range.start.max(lower);
        range.end = range.end.min(upper);
    }
    if range.end > range.start {
        range
    } else {
        lower - beyond..upper + beyond
    }
}

/// Scores and their densities.
type Curve = Vec<(f64, f64)>;

/// The height of the plane: that of the highest curve, but no more than twice
/// that of a normal one where bounded scores pile up.
fn highest(scores: &Scores, curves: &[Curve; 2]) -> f64 {
    let mut highest = 0.0_f64;
    for (arm, curve) in scores.arms.iter().zip(curves) {
        let most = 0.8 / arm.deviation.value;
        let at_mean = arm.distribution.density(arm.mean.to_f64());
        let densities = curve.iter().map(|(_, density)| *density).chain([at_mean]);
        highest = densities.fold(highest, |highest, density| highest.max(density.min(most)));
    }
    1.06 * highest
}

/// The part of a range that is on the scale.
fn on_scale(range: &Range<f64>, scores: &Scores) -> Range<f64> {
    scores.bounds.map_or(range.clone(), |bounds| {
        range.start.max(bounds.lower)..range.end.min(bounds.upper)
    })
}

/// A curve over a stretch of scores; none without one. At the very ends of
/// the scale a bounded density has no value, so that it is taken from next to
/// them.
fn curve(arm: &ArmScores, stretch: &Range<f64>, points: usize) -> Curve {
    if stretch.end <= stretch.start {
        return Curve::new();
    }
    let hair = 0.1 * (stretch.end - stretch.start) / points as f64;
    spread(stretch, points)
        .into_iter()
        .map(|score| {
            let near = score.max(stretch.start + hair).min(stretch.end - hair);
            (score, arm.distribution.density(near))
        })
        .collect()
}

fn drawn(plane: &Plane, curve: &Curve) -> Vec<(f64, f64)> {
    let points = curve.iter();
    points
        .map(|(score, density)| plane.position((*score, density.min(plane.y.end))))
        .collect()
}

fn draw_areas(pen: &Pen<'_, '_>, scores: &Scores, curves: &[Curve; 2]) -> Drawn {
    for (arm, curve) in scores.arms.iter().zip(curves) {
        let mut corners = drawn(pen.plane, curve);
        if let (Some(first), Some(last)) = (corners.first(), corners.last()) {
            let feet = [(last.0, pen.plane.bottom), (first.0, pen.plane.bottom)];
            corners.extend(feet);
        }
        pen.area(Role::ArmBand(arm_style(arm.arm)), &corners)?;
    }
    Ok(())
}

/// The ends of the scale, and what the curves have beyond them.
fn draw_outside(pen: &Pen<'_, '_>, scores: &Scores) -> Drawn {
    let plane = pen.plane;
    let Some(Interval { lower, upper }) = scores.bounds else {
        return Ok(());
    };
    for end in [lower, upper] {
        if plane.x.contains(&end) {
            let x = plane.position_x(end);
            pen.upright(Role::Guide, 1.2, x, [plane.top, plane.bottom])?;
        }
    }
    if scores.is_bounded() {
        return Ok(());
    }
    for arm in &scores.arms {
        for stretch in [plane.x.start..lower, upper..plane.x.end] {
            let points = drawn(plane, &curve(arm, &stretch, POINTS / 6));
            if points.len() > 1 {
                pen.line(Role::FaintCurve, 1.2, &points)?;
            }
        }
    }
    Ok(())
}

fn draw_arms(pen: &Pen<'_, '_>, scores: &Scores, curves: &[Curve; 2], names: &MeanNames) -> Drawn {
    let plane = pen.plane;
    for (arm, curve) in scores.arms.iter().zip(curves) {
        let points = drawn(plane, curve);
        if points.len() > 1 {
            pen.line(Role::Arm(arm_style(arm.arm)), 2.0, &points)?;
        }
    }
    for arm in &scores.arms {
        let mean = arm.mean.to_f64();
        let density = arm.distribution.density(mean).min(plane.y.end);
        let (x, y) = plane.position((mean, density));
        let top = plane.top - names.above;
        pen.upright(Role::Arm(arm_style(arm.arm)), 1.5, x, [top, plane.bottom])?;
        pen.arm_marker(arm.arm, (x, y), 5.0)?;
    }
    for (role, rows) in &names.placed {
        for (anchor, place, text) in rows {
            pen.text(*role, *anchor, *place, text)?;
        }
    }
    if names.stacked {
        for (arm, y) in scores.arms.iter().zip(names.starts) {
            pen.arm_marker(arm.arm, (plane.left - 6.0, y), 5.0)?;
        }
    }
    Ok(())
}

/// Where the within-person threshold leaves each arm's mean.
fn draw_targets(pen: &Pen<'_, '_>, scores: &Scores) -> Drawn {
    let plane = pen.plane;
    for arm in &scores.arms {
        let Some(target) = arm.target.filter(|target| plane.x.contains(target)) else {
            continue;
        };
        let x = plane.position_x(target);
        let middle = f64::midpoint(plane.top, plane.bottom);
        let role = Role::ArmTarget(arm_style(arm.arm));
        pen.upright(role, 2.0, x, [middle, plane.bottom])?;
    }
    Ok(())
}

/// The place of the ruler's row.
pub fn ruler_height(plane: &Plane) -> f64 {
    plane.top - 9.0
}

fn draw_ruler(pen: &Pen<'_, '_>, content: &OverlapContent<'_>) -> Drawn {
    let plane = pen.plane;
    let [arm, other] = content.scores.arms.map(|arm| arm.mean.to_f64());
    let Some(needed) = content.scores.needed else {
        return Ok(());
    };
    let (from, to) = (plane.position_x(other), plane.inside_x(needed));
    let y = ruler_height(plane);
    pen.interval(Role::Threshold, 2.5, [from, to], y)?;
    let mean = plane.position_x(arm);
    let (start, end) = (from.min(to).min(mean), from.max(to).max(mean));
    let left = needed < other;
    for name in &content.ruler_names {
        let width = role_width(Role::Threshold, name) + 8.0;
        let fits_left = start - width >= 0.0;
        let fits_right = end + width <= plane.width;
        if fits_left && (left || !fits_right) {
            return pen.text(Role::Threshold, Anchor::End, (start - 8.0, y), name);
        }
        if fits_right {
            return pen.text(Role::Threshold, Anchor::Start, (end + 8.0, y), name);
        }
    }
    Ok(())
}
