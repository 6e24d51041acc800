//! Two axes with ticks, labels and titles, for figures that draw curves.

use core::ops::Range;

use super::plane::{Drawn, Pen, Plane, kept_within};
use super::scene::{Anchor, Layer, Role};
use super::text_width::{text_width, widest};
use super::ticks::labelled;
use super::wrapped::rows;

/// Height under the data for ticks and the title of the horizontal axis.
pub const FOOT: f64 = 44.0;

/// Width right of the data, for half of the last tick's label.
const RIGHT: f64 = 16.0;

/// Height of every further row of the title of the horizontal axis.
const TITLE_ROW: f64 = 16.0;

/// An axis: what it measures, and how its values are written.
pub struct Axis {
    /// What it measures, with its unit; empty for none.
    pub title: String,
    /// From the value at its start to the value at its end.
    pub range: Range<f64>,
    /// About how many ticks.
    pub wanted: usize,
    /// True to label in per cent what is a fraction.
    pub in_percent: bool,
}

impl Axis {
    /// An axis of numbers as they are.
    pub fn new(title: impl Into<String>, range: Range<f64>, wanted: usize) -> Self {
        Self {
            title: title.into(),
            range,
            wanted,
            in_percent: false,
        }
    }

    /// An axis from 0% to 100%, whose title stands elsewhere.
    pub fn of_shares() -> Self {
        Self {
            in_percent: true,
            ..Self::new("", 0.0..1.0, 5)
        }
    }

    /// Values and labels of the ticks.
    fn labels(&self) -> Vec<(f64, String)> {
        if !self.in_percent {
            return labelled(&self.range, self.wanted);
        }
        let percent = 100.0 * self.range.start..100.0 * self.range.end;
        let ticks = labelled(&percent, self.wanted).into_iter();
        ticks
            .map(|(value, label)| (value / 100.0, format!("{label}%")))
            .collect()
    }
}

/// A plane with room for both axes in a figure of the given size. The title
/// of the vertical axis stands above the data, so that nothing is turned.
pub fn plane(width: f64, height: f64, x: &Axis, y: &Axis) -> Plane {
    let widest = widest(Role::Label, y.labels().iter().map(|(_, label)| label));
    let right = width - RIGHT;
    Plane {
        width,
        height,
        left: widest + 14.0,
        right,
        top: if y.title.is_empty() { 12.0 } else { 30.0 },
        bottom: height - foot(x, right),
        x: x.range.clone(),
        y: y.range.clone(),
    }
}

/// Height under the data for ticks and as many rows of the horizontal axis's
/// title as it takes to end at `right`.
pub fn foot(x: &Axis, right: f64) -> f64 {
    let extra_rows = rows_of(&x.title, right).len().saturating_sub(1);
    FOOT + TITLE_ROW * extra_rows as f64
}

/// The layer of a horizontal axis alone, with ticks, labels and title.
pub fn horizontal_layer(plane: &Plane, x: &Axis) -> Layer {
    plane.layer(|pen| draw_horizontal(pen, x))
}

/// The layer with grid, ticks, labels and titles.
pub fn layer(plane: &Plane, x: &Axis, y: &Axis) -> Layer {
    plane.layer(|pen| draw(pen, x, y))
}

/// The layer with the title of the vertical axis in the upper left corner of a
/// figure that has more between it and the data.
pub fn corner_title(plane: &Plane, title: &str) -> Layer {
    plane.layer(|pen| pen.text(Role::Label, Anchor::Start, (0.0, 10.0), title))
}

fn draw(pen: &Pen<'_, '_>, x: &Axis, y: &Axis) -> Drawn {
    pen.horizontal_grid(&y.labels())?;
    draw_horizontal(pen, x)?;
    if !y.title.is_empty() {
        pen.text(
            Role::Label,
            Anchor::Start,
            (0.0, pen.plane.top - 20.0),
            &y.title,
        )?;
    }
    Ok(())
}

fn draw_horizontal(pen: &Pen<'_, '_>, x: &Axis) -> Drawn {
    let Plane { right, bottom, .. } = *pen.plane;
    draw_scale(pen, &x.labels(), |_, _| true)?;
    let (first, rows) = ((right, bottom + 34.0), rows_of(&x.title, right));
    pen.rows(Role::Label, Anchor::End, first, TITLE_ROW, &rows)
}

/// The line of a horizontal axis with ticks, and the labels that clear the
/// last one and whose ends `fits` accepts.
pub(super) fn draw_scale(
    pen: &Pen<'_, '_>,
    labels: &[(f64, String)],
    fits: impl Fn(f64, f64) -> bool,
) -> Drawn {
    let Plane {
        left,
        right,
        bottom,
        ..
    } = *pen.plane;
    pen.level(Role::Axis, 1.0, bottom, [left, right])?;
    let mut free_from = f64::NEG_INFINITY;
    for (value, label) in labels {
        let x = pen.plane.position_x(*value);
        let half = text_width(label) / 2.0;
        pen.upright(Role::Axis, 1.0, x, [bottom, bottom + 5.0])?;
        if fits(x - half, x + half) {
            draw_label(pen, &mut free_from, (x, bottom + 15.0), label)?;
        }
    }
    Ok(())
}

/// A label, moved as little as keeps it inside the figure; none where it would
/// meet the last one. The next may begin at `free_from`.
pub(super) fn draw_label(
    pen: &Pen<'_, '_>,
    free_from: &mut f64,
    (x, y): (f64, f64),
    label: &str,
) -> Drawn {
    let half = text_width(label) / 2.0;
    let x = kept_within(x, half..pen.plane.width - half);
    if x - half < *free_from {
        return Ok(());
    }
    *free_from = x + half + 6.0;
    pen.text(Role::Label, Anchor::Middle, (x, y), label)
}

/// A title in as many rows as it takes to keep each within `room`; none for an
/// empty one.
fn rows_of(title: &str, room: f64) -> Vec<String> {
    // An arrow stays with its last word.
    let title = title.replace(" \u{2192}", "\u{a0}\u{2192}");
    let words = title.split(' ').filter(|word| !word.is_empty());
    rows(Role::Label, words, room)
}

/// Values from the start to the end of a range, evenly spaced, both ends
/// included.
pub fn spread(range: &Range<f64>, count: usize) -> Vec<f64> {
    let last = count.max(2) - 1;
    let width = range.end - range.start;
    (0..=last)
        .map(|index| range.start + width * index as f64 / last as f64)
        .collect()
}
