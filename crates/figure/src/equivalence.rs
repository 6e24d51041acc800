//! The printed interval and that of the two one-sided tests against a margin.
//!
//! How to read it: benefits lie to the right. Equivalence asks that the
//! interval of the tests lies between the margins, on the coloured ground;
//! non-inferiority that the upper one lies right of the left margin.

use core::ops::Range;

use mcid_analysis::equivalence::{Equivalence, printed_interval};
use mcid_analysis::threshold::ThresholdScale;
use mcid_stats::Interval;

use super::axes::{self, Axis};
use super::plane::{Drawn, Marker, Pen, Plane, kept_within};
use super::scene::{Anchor, Role, Scene};
use super::text_width::role_width;
use super::wrapped::wrapped;

/// Height of the strip with the names of the margins.
const HEAD: f64 = 22.0;
/// Height of a row of words.
const STRIP: f64 = 17.0;
/// Height of the ground under an interval.
const BAND: f64 = 30.0;
/// Between a ground and the words below it.
const GAP: f64 = 8.0;
/// Most rows of words above an interval.
const MOST_ROWS: usize = 3;

/// What the figure shows.
pub struct EquivalenceContent<'a> {
    /// The readings.
    pub readings: &'a Equivalence,
    /// The scale of the threshold.
    pub scale: ThresholdScale,
    /// What stands above the printed interval, and above that of the tests.
    pub names: [String; 2],
    /// What stands at the margin of harm and at that of benefit.
    pub margin_names: [String; 2],
    /// What the axis measures.
    pub axis: String,
}

/// A row: its words and where its ground is.
struct IntervalRow {
    words: Vec<String>,
    top: f64,
    band: Range<f64>,
    interval: Interval,
    role: Role,
}

impl IntervalRow {
    fn middle(&self) -> f64 {
        f64::midpoint(self.band.start, self.band.end)
    }
}

/// The figure for a width in CSS pixels, with its plane and the height of
/// each interval.
pub fn scene(content: &EquivalenceContent<'_>, width: f64) -> (Scene, Plane, [f64; 2]) {
    let readings = content.readings;
    let printed = printed_interval(&readings.evidence);
    let tests = readings.equivalence_interval;
    let range = range(&content.scale, [printed, tests]);
    let x = Axis::new(&content.axis, range, if width < 480.0 { 5 } else { 9 });
    let (left, right) = (14.0, width - 14.0);
    let mut top = HEAD;
    let mut row = |name: &str, interval: Interval, role: Role| {
        let words = wrapped(Role::Label, name, width, MOST_ROWS);
        let start = top + STRIP * words.len() as f64 + 2.0;
        let first = std::mem::replace(&mut top, start + BAND + GAP);
        let band = start..start + BAND;
        IntervalRow {
            words,
            top: first,
            band,
            interval,
            role,
        }
    };
    let rows = [
        row(&content.names[0], printed, Role::ChosenEstimate),
        row(&content.names[1], tests, Role::Estimate),
    ];
    let bottom = rows[1].band.end + 4.0;
    let size = (width, bottom + axes::foot(&x, right));
    let plane = Plane::of_rows(size, [left, right], [HEAD, bottom], x.range.clone());
    let layers = vec![
        plane.layer(|pen| draw_zone(pen, readings, &rows)),
        axes::horizontal_layer(&plane, &x),
        plane.layer(|pen| draw_ground(pen, &rows)),
        plane.layer(|pen| draw_margins(pen, content, &rows)),
        plane.layer(|pen| draw_intervals(pen, readings, &rows)),
    ];
    let middles = rows.each_ref().map(IntervalRow::middle);
    (plane.scene(layers), plane, middles)
}

/// On the side of benefit as far as the threshold can go; on that of harm as
/// far as the intervals, and over half of that.
fn range(scale: &ThresholdScale, intervals: [Interval; 2]) -> Range<f64> {
    let reach = scale.maximum.to_f64();
    let [one, other] = intervals.map(|Interval { lower, upper }| [1.05 * lower, 1.05 * upper]);
    let harm = (-0.55 * reach).min(one[0]).min(other[0]);
    harm..reach.max(one[1]).max(other[1])
}

/// Where the margins are, as far as they are in the plane.
fn margins(plane: &Plane, readings: &Equivalence) -> Option<[f64; 2]> {
    let size = readings.margin?.size;
    Some([-size, size].map(|margin| plane.inside_x(margin)))
}

fn draw_zone(pen: &Pen<'_, '_>, readings: &Equivalence, rows: &[IntervalRow; 2]) -> Drawn {
    let Some([harm, benefit]) = margins(pen.plane, readings) else {
        return Ok(());
    };
    for row in rows {
        let (from, to) = ((harm, row.band.start), (benefit, row.band.end));
        pen.rectangle(Role::ZoneSmall, from, to)?;
    }
    Ok(())
}

fn draw_ground(pen: &Pen<'_, '_>, rows: &[IntervalRow; 2]) -> Drawn {
    let zero = pen.plane.position_x(0.0);
    for row in rows {
        let first = (0.0, row.top + STRIP / 2.0);
        pen.rows(Role::Label, Anchor::Start, first, STRIP, &row.words)?;
        pen.upright(Role::Zero, 1.5, zero, [row.band.start, row.band.end])?;
    }
    Ok(())
}

/// The lines of both margins on each ground, and their names at the top.
fn draw_margins(
    pen: &Pen<'_, '_>,
    content: &EquivalenceContent<'_>,
    rows: &[IntervalRow; 2],
) -> Drawn {
    let plane = pen.plane;
    let Some(margin) = content.readings.margin else {
        return Ok(());
    };
    let mut free_to = plane.width;
    for (size, role, name) in [
        (margin.size, Role::Threshold, &content.margin_names[1]),
        (-margin.size, Role::HarmThreshold, &content.margin_names[0]),
    ] {
        if !(plane.x.start..=plane.x.end).contains(&size) {
            continue;
        }
        let x = plane.position_x(size);
        for row in rows {
            pen.upright(role, 2.0, x, [row.band.start, row.band.end])?;
        }
        let half = role_width(Role::Threshold, name) / 2.0;
        let middle = kept_within(x, half..plane.width - half);
        if middle + half <= free_to {
            pen.text(Role::Threshold, Anchor::Middle, (middle, 9.0), name)?;
            free_to = middle - half - 10.0;
        }
    }
    Ok(())
}

fn draw_intervals(pen: &Pen<'_, '_>, readings: &Equivalence, rows: &[IntervalRow; 2]) -> Drawn {
    let plane = pen.plane;
    let estimate = plane.position_x(readings.evidence.estimate.value);
    for row in rows {
        let y = row.middle();
        let ends = [row.interval.lower, row.interval.upper].map(|end| plane.position_x(end));
        pen.interval(row.role, 3.0, ends, y)?;
        pen.marker(row.role, Marker::Circle, (estimate, y), 5.5)?;
    }
    Ok(())
}
