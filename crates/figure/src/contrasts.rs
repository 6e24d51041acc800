//! Every contrast of an outcome in rows, against the reader's threshold.
//!
//! How to read it: each row is a pair of arms at a visit, its estimate a dot,
//! its interval a bar; a wider, paler bar behind it allows for all
//! comparisons. Words stand beside the bars, or on a narrow figure above each.

use core::ops::Range;

use mcid_stats::Interval;

use super::axes::draw_scale;
use super::plane::{Drawn, Marker, Pen, Plane};
use super::scene::{Anchor, Layer, Role, Scene};
use super::text_width::{role_width, text_width, widest};
use super::ticks::labelled;
use super::wrapped::wrapped;

/// Below this width each row's words stand above it.
const COMPACT: f64 = 480.0;
/// Least width of the plot between words that stand beside it.
const LEAST_ROOM: f64 = 170.0;
/// Height of the strip that holds the threshold's name.
const HEAD: f64 = 24.0;
/// Height of a line of words.
const LINE: f64 = 17.0;
/// Height of a bar with the room around it.
const BAND: f64 = 26.0;
/// Up to so many rows the threshold's line stops at every row's words.
const FEW: usize = 12;

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct ContrastRow {
    /// Which pair at which visit.
    pub name: String,
    /// The estimate and its interval in words.
    pub numbers: String,
    /// The estimate.
    pub estimate: f64,
    /// Its interval.
    pub interval: Option<Interval>,
    /// The interval that allows for all comparisons.
    pub adjusted: Option<Interval>,
    /// True for the one that the question is about.
    pub is_chosen: bool,
}

/// What the figure shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ContrastsContent {
    /// The rows.
    pub rows: Vec<ContrastRow>,
    /// The reader's threshold, with the sign that a benefit has; 0 for none.
    pub threshold: f64,
    /// What stands at its line.
    pub threshold_name: String,
    /// How far the axis reaches on the side of benefit, with its sign.
    pub reach: f64,
    /// What stands under the left and the right end of the axis.
    pub captions: [String; 2],
}

struct ContrastsLayout {
    plane: Plane,
    compact: bool,
    /// For each row: its top, the middle of its bar, its bottom.
    rows: Vec<[f64; 3]>,
    /// For each row: the lines of its name, where it stands above the bar.
    names: Vec<Vec<String>>,
    captions: [Vec<String>; 2],
    /// True where both captions fit into one line.
    captions_share: bool,
}

impl ContrastsLayout {
    /// The heights of upright lines, which stop at words above up to `most` bars.
    fn stretches(&self, most: usize) -> Vec<[f64; 2]> {
        if self.compact && self.rows.len() <= most {
            let bars = self.rows.iter();
            return bars
                .map(|[_, middle, end]| [2.0 * middle - end, *end])
                .collect();
        }
        vec![[self.plane.top, self.plane.bottom]]
    }
}

/// The figure for a width in CSS pixels, with the places of its estimates.
pub fn scene(content: &ContrastsContent, width: f64) -> (Scene, Vec<(f64, f64)>) {
    let layout = layout(content, width);
    let plane = &layout.plane;
    let x = |value: f64| plane.inside_x(value);
    let ground = plane.layer(|pen| axis(pen, &layout));
    let threshold = threshold_layer(content, &layout);
    let words = plane.layer(|pen| words(pen, content, &layout));
    let wider = plane.layer(|pen| {
        for (row, [_, middle, _]) in content.rows.iter().zip(&layout.rows) {
            if let Some(adjusted) = row.adjusted {
                let [from, to] = plane.inside_ends(adjusted);
                pen.rectangle(Role::Band, (from, middle - 6.0), (to, middle + 6.0))?;
            }
        }
        Ok(())
    });
    let marks = plane.layer(|pen| {
        for (row, [_, middle, _]) in content.rows.iter().zip(&layout.rows) {
            let (role, width, size) = if row.is_chosen {
                (Role::ChosenEstimate, 3.5, 6.0)
            } else {
                (Role::Estimate, 2.0, 4.5)
            };
            if let Some(interval) = row.interval {
                pen.level(role, width, *middle, plane.inside_ends(interval))?;
            }
            pen.marker(role, Marker::Circle, (x(row.estimate), *middle), size)?;
        }
        Ok(())
    });
    let rows = content.rows.iter().zip(&layout.rows);
    let places = rows.map(|(row, [_, middle, _])| (x(row.estimate), *middle));
    let layers = vec![ground, threshold, wider, marks, words];
    (plane.scene(layers), places.collect())
}

fn layout(content: &ContrastsContent, width: f64) -> ContrastsLayout {
    let names = content.rows.iter().map(|row| &row.name);
    let numbers = content.rows.iter().map(|row| &row.numbers);
    let mut left = widest(Role::Strong, names) + 16.0;
    let mut right = width - widest(Role::Strong, numbers) - 16.0;
    let compact = width < COMPACT || right - left < LEAST_ROOM;
    if compact {
        (left, right) = (10.0, width - 10.0);
    }
    let mut top = HEAD;
    let mut rows = Vec::new();
    let mut names = Vec::new();
    for row in &content.rows {
        let (mut lines, mut strip) = (Vec::new(), 0.0);
        if compact {
            lines = wrapped(Role::Strong, &row.name, width, usize::MAX);
            // The numbers stand at the end of the last line, or under it.
            let last = widest(Role::Strong, lines.last());
            if last + role_width(Role::Strong, &row.numbers) + 12.0 > width {
                lines.push(String::new());
            }
            strip = LINE * lines.len() as f64 + 4.0;
        }
        rows.push([top, top + strip + BAND / 2.0, top + strip + BAND]);
        names.push(lines);
        top += strip + BAND;
    }
    let captions = content.captions.each_ref();
    let both: f64 = captions.iter().map(|caption| text_width(caption)).sum();
    let captions = captions.map(|caption| wrapped(Role::Label, caption, width, usize::MAX));
    let captions_share = both + 16.0 <= width;
    let lines = if captions_share {
        1
    } else {
        captions.iter().map(Vec::len).sum()
    };
    let size = (width, top + 26.0 + LINE * lines as f64 + 4.0);
    ContrastsLayout {
        plane: Plane::of_rows(size, [left, right], [HEAD, top], range(content)),
        compact,
        rows,
        names,
        captions,
        captions_share,
    }
}

fn axis(pen: &Pen<'_, '_>, layout: &ContrastsLayout) -> Drawn {
    let (bottom, width) = (pen.plane.bottom, pen.plane.width);
    let labels = labelled(&pen.plane.x, if layout.compact { 4 } else { 6 });
    draw_scale(pen, &labels, |left, right| left >= 0.0 && right <= width)?;
    let zero = pen.plane.position_x(0.0);
    for stretch in layout.stretches(usize::MAX) {
        pen.upright(Role::Zero, 1.5, zero, stretch)?;
    }
    let [first, second] = &layout.captions;
    let y = bottom + 34.0;
    let rows = if layout.captions_share {
        0
    } else {
        first.len()
    };
    let below = LINE * rows as f64;
    pen.rows(Role::Label, Anchor::Start, (0.0, y), LINE, first)?;
    pen.rows(Role::Label, Anchor::End, (width, y + below), LINE, second)
}

fn threshold_layer(content: &ContrastsContent, layout: &ContrastsLayout) -> Layer {
    let plane = &layout.plane;
    plane.layer(|pen| {
        if content.threshold == 0.0 {
            return Ok(());
        }
        let above = (plane.position_x(content.threshold), 9.0);
        pen.centred(Role::Threshold, above, &content.threshold_name)?;
        let stretches = layout.stretches(FEW);
        for (role, value, width) in [
            (Role::Threshold, content.threshold, 2.0),
            (Role::HarmThreshold, -content.threshold, 1.5),
        ] {
            let x = plane.position_x(value);
            if x < plane.left || x > plane.right {
                continue;
            }
            for [from, to] in &stretches {
                pen.upright(role, width, x, [*from, *to])?;
            }
        }
        Ok(())
    })
}

fn words(pen: &Pen<'_, '_>, content: &ContrastsContent, layout: &ContrastsLayout) -> Drawn {
    let (left, right, width) = (pen.plane.left, pen.plane.right, pen.plane.width);
    for ((row, [top, middle, _]), lines) in content.rows.iter().zip(&layout.rows).zip(&layout.names)
    {
        let role = Role::of_words(row.is_chosen);
        if !layout.compact {
            pen.text(role, Anchor::End, (left - 14.0, *middle), &row.name)?;
            pen.text(role, Anchor::Start, (right + 14.0, *middle), &row.numbers)?;
            continue;
        }
        let mut y = top + LINE / 2.0 + 2.0;
        for line in lines {
            if !line.is_empty() {
                pen.text(role, Anchor::Start, (0.0, y), line)?;
            }
            y += LINE;
        }
        pen.text(role, Anchor::End, (width, y - LINE), &row.numbers)?;
    }
    Ok(())
}

/// The axis: all intervals, zero, and the threshold's scale on the side of
/// benefit.
fn range(content: &ContrastsContent) -> Range<f64> {
    let reach = content.reach;
    let mut range = reach.min(-reach / 3.0)..reach.max(-reach / 3.0);
    for row in &content.rows {
        let intervals = [row.interval, row.adjusted].into_iter().flatten();
        let ends = intervals.flat_map(|interval| [interval.lower, interval.upper]);
        for value in ends.chain([row.estimate]) {
            range.start = range.start.min(1.05 * value);
            range.end = range.end.max(1.05 * value);
        }
    }
    if range.start < range.end {
        range
    } else {
        -1.0..1.0
    }
}
