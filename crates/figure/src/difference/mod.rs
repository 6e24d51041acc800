//! The differences against the reader's threshold.
//!
//! How to read it: each row is a visit's difference with its interval; the
//! coloured ground says what a difference there would be at the reader's
//! threshold: a benefit large enough, too small either way, or a harm.
//! Words stand in columns of their own (or, on a narrow figure, in strips
//! between the rows), so that nothing meets the threshold's line anywhere.

use core::ops::Range;

use mcid_analysis::difference::Difference;
use mcid_text::page::figure::{NO_MCID, mcid};
use mcid_trial::{Decimal, Direction};

use super::plane::{Marker, Plane};
use super::scene::{Layer, Role, Target};
use super::text_width::{role_width, text_width, widest};

mod content;
mod words;

pub use content::{DifferenceContent, DifferenceRow};

/// Below this width each row's words stand above it.
const COMPACT: f64 = 480.0;
/// Least width of the plot between words that stand beside it.
const LEAST_ROOM: f64 = 150.0;
/// Height of the strip that holds the threshold's label and handle.
const HEAD: f64 = 40.0;
/// Height of the handle's centre.
const HANDLE: f64 = 28.0;
/// Height of a strip of words, and of a second line in it.
const STRIP: f64 = 22.0;
const LINE: f64 = 17.0;
const BAND: f64 = 34.0;
const WIDE_ROW: f64 = 68.0;

/// The figure's geometry and content.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceFigure {
    /// The plane drawn on.
    pub plane: Plane,
    content: DifferenceContent,
    compact: bool,
    /// Height of the strip above each row of a narrow figure.
    strip: f64,
    /// Height of a second row of captions; 0 where one is enough.
    second_row: f64,
}

impl DifferenceFigure {
    /// Lays the figure out for a width in CSS pixels.
    pub fn new(content: DifferenceContent, width: f64) -> Self {
        let visits = content.rows.iter().map(|row| &row.visit);
        let numbers = content.rows.iter().map(|row| &row.numbers);
        let mut left = widest(Role::Strong, visits) + 16.0;
        let mut right = width - widest(Role::Strong, numbers) - 16.0;
        let compact = width < COMPACT || right - left < LEAST_ROOM;
        if compact {
            (left, right) = (14.0, width - 14.0);
        }
        let side_by_side = |row: &DifferenceRow| {
            let widths = [&row.visit, &row.numbers].map(|text| role_width(Role::Strong, text));
            widths[0] + widths[1] + 8.0 <= width
        };
        let has_room = content.rows.iter().all(side_by_side);
        let strip = STRIP + if has_room { 0.0 } else { LINE };
        let row = if compact { strip + BAND } else { WIDE_ROW };
        let bottom = HEAD + row * content.rows.len() as f64;
        let [at_left, at_right] = content.captions();
        let both = text_width(&at_left) + text_width(&at_right) + 16.0;
        let is_long = both > if compact { width } else { right - left };
        let second_row = if is_long { 18.0 } else { 0.0 };
        let size = (width, bottom + 46.0 + second_row);
        let plane = Plane::of_rows(size, [left, right], [HEAD, bottom], content.range());
        Self {
            plane,
            content,
            compact,
            strip,
            second_row,
        }
    }

    /// Where the threshold's handle is centred.
    pub fn handle(&self, threshold: Decimal) -> (f64, f64) {
        let value = self.content.signed(threshold.to_f64());
        (self.plane.position_x(value), HANDLE)
    }

    /// The threshold that a horizontal position stands for; 0 on the side of
    /// harm.
    pub fn threshold_at(&self, x: f64) -> f64 {
        let Plane { left, right, .. } = self.plane;
        let range = &self.plane.x;
        let value = range.start + (x - left) / (right - left) * (range.end - range.start);
        self.content.signed(value).max(0.0)
    }

    /// The coloured ground: what a difference there would be.
    pub fn zones(&self, threshold: Decimal) -> Layer {
        self.plane.layer(|pen| {
            if threshold.is_zero() {
                return Ok(());
            }
            let (benefit_end, harm_end) = match self.content.direction {
                Direction::LowerIsBetter => (self.plane.left, self.plane.right),
                Direction::HigherIsBetter => (self.plane.right, self.plane.left),
            };
            let size = threshold.to_f64();
            let [benefit, harm] =
                [size, -size].map(|size| self.plane.inside_x(self.content.signed(size)));
            for band in self.bands() {
                for (role, from, to) in [
                    (Role::ZoneBenefit, benefit_end, benefit),
                    (Role::ZoneSmall, benefit, harm),
                    (Role::ZoneHarm, harm, harm_end),
                ] {
                    pen.rectangle(role, (from, band.start), (to, band.end))?;
                }
            }
            Ok(())
        })
    }

    /// Axis, ticks, the line of no difference, words.
    pub fn ground(&self, chosen: usize) -> Layer {
        self.plane.layer(|pen| {
            let zero = self.plane.position_x(0.0);
            for band in self.bands() {
                pen.upright(Role::Zero, 1.5, zero, [band.start, band.end])?;
            }
            self.draw_axis(pen)?;
            self.draw_words(pen, chosen)
        })
    }

    /// The threshold's line, its label, and its mirror image.
    pub fn threshold(&self, threshold: Decimal) -> Layer {
        self.plane.layer(|pen| {
            if threshold.is_zero() && !self.content.has_handle {
                // Its line would hide that of no difference.
                return Ok(());
            }
            let (x, _) = self.handle(threshold);
            let label = if threshold.is_zero() {
                NO_MCID.to_owned()
            } else {
                mcid(threshold)
            };
            let y = if self.content.has_handle { 8.0 } else { 25.0 };
            pen.centred(Role::Threshold, (x, y), &label)?;
            let mirror = self.content.signed(-threshold.to_f64());
            let mirror = self.plane.position_x(mirror);
            for band in self.bands() {
                pen.upright(Role::Threshold, 2.5, x, [band.start, band.end])?;
                if !threshold.is_zero() && mirror > self.plane.left && mirror < self.plane.right {
                    pen.upright(Role::HarmThreshold, 1.5, mirror, [band.start, band.end])?;
                }
            }
            Ok(())
        })
    }

    /// The intervals and estimates.
    pub fn marks(&self, chosen: usize) -> Layer {
        self.plane.layer(|pen| {
            for (index, DifferenceRow { difference, .. }) in self.content.rows.iter().enumerate() {
                let y = self.row_middle(index);
                let (role, width, size) = if difference.visit == chosen {
                    (Role::ChosenEstimate, 3.5, 6.5)
                } else {
                    (Role::Estimate, 2.0, 5.0)
                };
                let ends = [difference.lower, difference.upper].map(|end| self.plane.inside_x(end));
                pen.interval(role, width, ends, y)?;
                let centre = (self.plane.inside_x(difference.estimate), y);
                let marker = if difference.basis.is_printed() {
                    Marker::Circle
                } else {
                    Marker::Diamond
                };
                pen.marker(role, marker, centre, size)?;
            }
            Ok(())
        })
    }

    /// Every row as something to point at, with what `statement` says of it.
    pub fn targets(&self, statement: impl Fn(&Difference) -> String) -> Vec<Target> {
        let rows = self.content.rows.iter().map(|row| &row.difference);
        rows.enumerate()
            .map(|(index, row)| Target {
                x: self.plane.inside_x(row.estimate),
                y: self.row_middle(index),
                statement: statement(row),
            })
            .collect()
    }

    /// The stretches of height on which zones and lines are drawn: all rows
    /// at once, or on a narrow figure each row below its strip of words.
    fn bands(&self) -> Vec<Range<f64>> {
        if self.compact {
            let middles = (0..self.content.rows.len()).map(|index| self.row_middle(index));
            middles.map(|y| y - BAND / 2.0..y + BAND / 2.0).collect()
        } else {
            vec![HEAD..self.plane.bottom]
        }
    }

    fn row_middle(&self, index: usize) -> f64 {
        if self.compact {
            HEAD + (self.strip + BAND) * index as f64 + self.strip + BAND / 2.0
        } else {
            HEAD + WIDE_ROW * (index as f64 + 0.5)
        }
    }
}
