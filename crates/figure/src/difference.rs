//! The differences against the reader's threshold.
//!
//! How to read it: each row is a visit's difference with its interval; the
//! coloured ground says what a difference there would be at the reader's
//! threshold: a benefit large enough, too small either way, or a harm.
//! Words stand in columns of their own (or, on a narrow figure, in strips
//! between the rows), so that nothing meets the threshold's line anywhere.

use core::ops::Range;

use mcid_analysis::difference::Difference;
use mcid_analysis::threshold::ThresholdScale;
use mcid_text::number::fixed;
use mcid_text::page::figure::{NO_MCID, mcid};
use mcid_trial::{Decimal, Direction};

use super::plane::{Drawn, Marker, Pen, Plane, kept_within};
use super::scene::{Anchor, Layer, Role, Target};
use super::text_width::{role_width, text_width};
use super::ticks::ticks;

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

/// The words of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowWords {
    /// The visit.
    pub visit: String,
    /// The estimate and its interval, as printed.
    pub numbers: String,
}

/// What the figure shows, but for the threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// The rows, in order of time.
    pub rows: Vec<Difference>,
    /// Their words.
    pub words: Vec<RowWords>,
    /// Which way is better.
    pub direction: Direction,
    /// The scale of the threshold, which the axis covers on the side of
    /// benefit.
    pub scale: ThresholdScale,
    /// What stands at the end of the axis that favours the arm asked about.
    pub favours_arm: String,
    /// What stands at the other end.
    pub favours_reference: String,
}

/// The figure's geometry and content.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The plane drawn on.
    pub plane: Plane,
    content: Content,
    compact: bool,
    /// Height of the strip above each row of a narrow figure.
    strip: f64,
    captions_in_two_rows: bool,
}

impl Figure {
    /// Lays the figure out for a width in CSS pixels.
    pub fn new(content: Content, width: f64) -> Self {
        let widest = |text: fn(&RowWords) -> &str| {
            content
                .words
                .iter()
                .map(|words| role_width(Role::Strong, text(words)))
                .fold(0.0, f64::max)
        };
        let beside = (
            widest(|words| &words.visit) + 16.0,
            width - widest(|words| &words.numbers) - 16.0,
        );
        let compact = width < COMPACT || beside.1 - beside.0 < LEAST_ROOM;
        let (left, right) = if compact {
            (14.0, width - 14.0)
        } else {
            beside
        };
        let side_by_side = |words: &RowWords| {
            let widths = [&words.visit, &words.numbers].map(|text| role_width(Role::Strong, text));
            widths[0] + widths[1] + 8.0 <= width
        };
        let strip = if content.words.iter().all(side_by_side) {
            STRIP
        } else {
            STRIP + LINE
        };
        let row = if compact { strip + BAND } else { WIDE_ROW };
        let bottom = HEAD + row * content.rows.len() as f64;
        let [at_left, at_right] = captions(&content);
        let both = text_width(&at_left) + text_width(&at_right) + 16.0;
        let captions_in_two_rows = both > if compact { width } else { right - left };
        let plane = Plane {
            width,
            height: bottom + 46.0 + if captions_in_two_rows { 18.0 } else { 0.0 },
            left,
            right,
            top: HEAD,
            bottom,
            x: range(&content),
            y: 0.0..1.0,
        };
        Self {
            plane,
            content,
            compact,
            strip,
            captions_in_two_rows,
        }
    }

    /// Where the threshold's handle is centred.
    pub fn handle(&self, threshold: Decimal) -> (f64, f64) {
        (
            self.plane.position_x(self.signed(threshold.to_f64())),
            HANDLE,
        )
    }

    /// The threshold that a horizontal position stands for; 0 on the side of
    /// harm.
    pub fn threshold_at(&self, x: f64) -> f64 {
        let Plane {
            left,
            right,
            x: range,
            ..
        } = &self.plane;
        let value = range.start + (x - left) / (right - left) * (range.end - range.start);
        self.signed(value).max(0.0)
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
            let inside = |x: f64| kept_within(x, self.plane.left..self.plane.right);
            let benefit = inside(self.plane.position_x(self.signed(threshold.to_f64())));
            let harm = inside(self.plane.position_x(self.signed(-threshold.to_f64())));
            for band in self.bands() {
                pen.rectangle(
                    Role::ZoneBenefit,
                    (benefit_end, band.start),
                    (benefit, band.end),
                )?;
                pen.rectangle(Role::ZoneSmall, (benefit, band.start), (harm, band.end))?;
                pen.rectangle(Role::ZoneHarm, (harm, band.start), (harm_end, band.end))?;
            }
            Ok(())
        })
    }

    /// Axis, ticks, the line of no difference, words.
    pub fn ground(&self, chosen: usize) -> Layer {
        self.plane.layer(|pen| {
            let zero = self.plane.position_x(0.0);
            for band in self.bands() {
                pen.line(Role::Zero, 1.5, &[(zero, band.start), (zero, band.end)])?;
            }
            self.draw_axis(pen)?;
            self.draw_words(pen, chosen)
        })
    }

    /// The threshold's line, its label, and its mirror image.
    pub fn threshold(&self, threshold: Decimal) -> Layer {
        self.plane.layer(|pen| {
            let (x, _) = self.handle(threshold);
            let label = if threshold.is_zero() {
                NO_MCID.to_owned()
            } else {
                mcid(threshold)
            };
            let half = role_width(Role::Threshold, &label) / 2.0;
            pen.text(
                Role::Threshold,
                Anchor::Middle,
                (kept_within(x, half..self.plane.width - half), 8.0),
                &label,
            )?;
            let mirror = self.plane.position_x(self.signed(-threshold.to_f64()));
            for band in self.bands() {
                pen.line(Role::Threshold, 2.5, &[(x, band.start), (x, band.end)])?;
                if !threshold.is_zero() && mirror > self.plane.left && mirror < self.plane.right {
                    pen.line(
                        Role::HarmThreshold,
                        1.5,
                        &[(mirror, band.start), (mirror, band.end)],
                    )?;
                }
            }
            Ok(())
        })
    }

    /// The intervals and estimates.
    pub fn marks(&self, chosen: usize) -> Layer {
        self.plane.layer(|pen| {
            for (index, row) in self.content.rows.iter().enumerate() {
                let y = self.row_middle(index);
                let (role, width, size) = if row.visit == chosen {
                    (Role::ChosenEstimate, 3.5, 6.5)
                } else {
                    (Role::Estimate, 2.0, 5.0)
                };
                let x = |value: f64| {
                    kept_within(
                        self.plane.position_x(value),
                        self.plane.left..self.plane.right,
                    )
                };
                pen.line(role, width, &[(x(row.lower), y), (x(row.upper), y)])?;
                for end in [row.lower, row.upper] {
                    pen.line(role, width, &[(x(end), y - 5.0), (x(end), y + 5.0)])?;
                }
                pen.marker(role, Marker::Circle, (x(row.estimate), y), size)?;
            }
            Ok(())
        })
    }

    /// Every row as something to point at, with what `statement` says of it.
    pub fn targets(&self, statement: impl Fn(&Difference) -> String) -> Vec<Target> {
        self.content
            .rows
            .iter()
            .enumerate()
            .map(|(index, row)| Target {
                x: kept_within(
                    self.plane.position_x(row.estimate),
                    self.plane.left..self.plane.right,
                ),
                y: self.row_middle(index),
                statement: statement(row),
            })
            .collect()
    }

    fn signed(&self, size: f64) -> f64 {
        match self.content.direction {
            Direction::LowerIsBetter => -size,
            Direction::HigherIsBetter => size,
        }
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

    fn draw_axis(&self, pen: &Pen<'_, '_>) -> Drawn {
        let Plane {
            left,
            right,
            bottom,
            ..
        } = self.plane;
        pen.line(Role::Axis, 1.0, &[(left, bottom), (right, bottom)])?;
        let wanted = if self.compact { 4 } else { 6 };
        let (values, decimals) = ticks(&self.plane.x, wanted);
        let mut free_from = f64::NEG_INFINITY;
        for value in values {
            let x = self.plane.position_x(value);
            let label = fixed(value, decimals);
            let half = text_width(&label) / 2.0;
            pen.line(Role::Axis, 1.0, &[(x, bottom), (x, bottom + 5.0)])?;
            if x - half >= free_from && x + half <= self.plane.width {
                pen.text(
                    Role::Label,
                    Anchor::Middle,
                    (x.max(half), bottom + 15.0),
                    &label,
                )?;
                free_from = x + half + 6.0;
            }
        }
        let [at_left, at_right] = captions(&self.content);
        let (start, end) = if self.compact {
            (0.0, self.plane.width)
        } else {
            (left, right)
        };
        let first = bottom + 35.0;
        let second = if self.captions_in_two_rows {
            first + 18.0
        } else {
            first
        };
        pen.text(Role::Label, Anchor::Start, (start, first), &at_left)?;
        pen.text(Role::Label, Anchor::End, (end, second), &at_right)
    }

    fn draw_words(&self, pen: &Pen<'_, '_>, chosen: usize) -> Drawn {
        for (index, (row, words)) in self
            .content
            .rows
            .iter()
            .zip(&self.content.words)
            .enumerate()
        {
            let role = if row.visit == chosen {
                Role::Strong
            } else {
                Role::Label
            };
            if self.compact {
                let y = HEAD + (self.strip + BAND) * index as f64 + STRIP / 2.0 + 1.0;
                let below = y + self.strip - STRIP;
                pen.text(role, Anchor::Start, (0.0, y), &words.visit)?;
                pen.text(role, Anchor::End, (self.plane.width, below), &words.numbers)?;
            } else {
                let y = self.row_middle(index);
                pen.text(role, Anchor::End, (self.plane.left - 14.0, y), &words.visit)?;
                pen.text(
                    role,
                    Anchor::Start,
                    (self.plane.right + 14.0, y),
                    &words.numbers,
                )?;
            }
        }
        Ok(())
    }
}

/// What stands under the left and the right end of the axis.
fn captions(content: &Content) -> [String; 2] {
    let Content {
        direction,
        favours_arm,
        favours_reference,
        ..
    } = content;
    let (at_left, at_right) = match direction {
        Direction::LowerIsBetter => (favours_arm, favours_reference),
        Direction::HigherIsBetter => (favours_reference, favours_arm),
    };
    [
        format!("\u{2190} {at_left}"),
        format!("{at_right} \u{2192}"),
    ]
}

/// The axis: on the side of benefit as far as the threshold can go, on the
/// side of harm as far as the data and a third of that.
fn range(content: &Content) -> Range<f64> {
    let reach = content.scale.maximum.to_f64();
    let sign = match content.direction {
        Direction::LowerIsBetter => -1.0,
        Direction::HigherIsBetter => 1.0,
    };
    let harm = content
        .rows
        .iter()
        .flat_map(|row| [row.lower, row.upper, row.estimate])
        .map(|value| -sign * value * 1.1)
        .fold(reach / 3.0, f64::max);
    if sign < 0.0 {
        -reach..harm
    } else {
        -harm..reach
    }
}
