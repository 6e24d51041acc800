//! A plane with two linear axes, drawn with plotters into layers.
//!
//! plotters' drawing area, shapes, markers and text are used; its ready-made
//! mesh is not: its ticks are not ours to choose, and its number formatting
//! and sorting would be 7 kB more to download.
//!
//! The same plane can be drawn on several times: once for what stands still,
//! once for what follows the reader's threshold, so that moving a threshold
//! never draws an axis again.

use core::convert::Infallible;
use core::ops::Range;

use mcid_stats::Interval;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

use super::recorder::{GRID, Recorder, on_grid};
use super::role_colour::encode_role;
use super::scene::{Anchor, Layer, Role, Scene, arm_style};
use super::text_width::{TEXT_SIZE, role_width};

/// A plane's size, the rectangle of its data, and its two axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// Width of the whole figure.
    pub width: f64,
    /// Height of the whole figure.
    pub height: f64,
    /// Left edge of the data's rectangle.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its top edge.
    pub top: f64,
    /// Its bottom edge.
    pub bottom: f64,
    /// The values at the left and right edges.
    pub x: Range<f64>,
    /// The values at the bottom and top edges.
    pub y: Range<f64>,
}

impl Plane {
    /// A plane for rows over one axis, on which heights are no values.
    pub(super) fn of_rows(
        (width, height): (f64, f64),
        [left, right]: [f64; 2],
        [top, bottom]: [f64; 2],
        x: Range<f64>,
    ) -> Self {
        let y = 0.0..1.0;
        Self {
            width,
            height,
            left,
            right,
            top,
            bottom,
            x,
            y,
        }
    }

    /// Position of a pair of values.
    pub(super) fn position(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.position_x(x), self.position_y(y))
    }

    /// Horizontal position of a value.
    pub fn position_x(&self, value: f64) -> f64 {
        self.left + (value - self.x.start) / (self.x.end - self.x.start) * (self.right - self.left)
    }

    /// Vertical position of a value.
    pub fn position_y(&self, value: f64) -> f64 {
        self.bottom
            - (value - self.y.start) / (self.y.end - self.y.start) * (self.bottom - self.top)
    }

    /// Horizontal position of a value, kept inside the data's rectangle.
    pub fn inside_x(&self, value: f64) -> f64 {
        kept_within(self.position_x(value), self.left..self.right)
    }

    /// Horizontal positions of an interval's ends, kept inside likewise.
    pub(super) fn inside_ends(&self, interval: Interval) -> [f64; 2] {
        [interval.lower, interval.upper].map(|end| self.inside_x(end))
    }

    /// Layers as a scene of the plane's size.
    pub fn scene(&self, layers: Vec<Layer>) -> Scene {
        Scene {
            width: self.width,
            height: self.height,
            layers,
        }
    }

    /// A layer with whatever `draw` puts on the plane.
    pub fn layer(&self, draw: impl FnOnce(&Pen<'_, '_>) -> Drawn) -> Layer {
        let mut marks = Vec::new();
        let area = Recorder::new(self.width, self.height, &mut marks).into_drawing_area();
        let outcome = draw(&Pen {
            plane: self,
            area: &area,
        });
        drop(area);
        // Recording cannot fail; plotters itself fails only on a canvas
        // without size, where there is nothing to draw.
        outcome.map_or_else(|_| Layer::default(), |()| Layer { marks })
    }
}

/// A position moved as little as it takes to lie in a range; at the start of
/// a range that is the wrong way round. (`f64::clamp` would stop the page
/// there, and brings the printing of any number along for its message.)
pub fn kept_within(position: f64, range: Range<f64>) -> f64 {
    position.min(range.end).max(range.start)
}

/// The outcome of drawing.
pub type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// Draws on a plane, in CSS pixels.
pub struct Pen<'area, 'marks> {
    /// The plane drawn on.
    pub plane: &'area Plane,
    area: &'area DrawingArea<Recorder<'marks>, Shift>,
}

/// The outline of a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A filled circle.
    Circle,
    /// A filled triangle.
    Triangle,
    /// A filled square.
    Square,
    /// A filled diamond, for what is computed and not printed.
    Diamond,
}

impl Marker {
    /// The marker of an arm: the second channel beside colour.
    pub fn of_arm(arm: usize) -> Self {
        [Self::Circle, Self::Triangle, Self::Square][arm % 3]
    }
}

impl Pen<'_, '_> {
    /// Horizontal grid lines at values, each with its label at the left.
    pub(super) fn horizontal_grid(&self, ticks: &[(f64, String)]) -> Drawn {
        let Plane { left, right, .. } = *self.plane;
        for (value, _) in ticks {
            let y = self.plane.position_y(*value);
            self.level(Role::Grid, 1.0, y, [left, right])?;
        }
        for (value, label) in ticks {
            let place = (left - 8.0, self.plane.position_y(*value));
            self.text(Role::Label, Anchor::End, place, label)?;
        }
        Ok(())
    }

    /// A line through points.
    pub(super) fn line(&self, role: Role, width: f64, points: &[(f64, f64)]) -> Drawn {
        let style = encode_role(role).stroke_width(on_grid(width).unsigned_abs());
        self.area
            .draw(&PathElement::new(grid_points(points), style))
    }

    /// An upright line at a position from one height to another.
    pub(super) fn upright(&self, role: Role, width: f64, x: f64, [from, to]: [f64; 2]) -> Drawn {
        self.line(role, width, &[(x, from), (x, to)])
    }

    /// A level line at a height from one position to another.
    pub(super) fn level(&self, role: Role, width: f64, y: f64, [from, to]: [f64; 2]) -> Drawn {
        self.line(role, width, &[(from, y), (to, y)])
    }

    /// A level line between two positions with upright strokes at its ends: an
    /// interval.
    pub(super) fn interval(&self, role: Role, width: f64, ends: [f64; 2], y: f64) -> Drawn {
        self.level(role, width, y, ends)?;
        for x in ends {
            self.upright(role, width, x, [y - 5.0, y + 5.0])?;
        }
        Ok(())
    }

    /// A filled area with these corners; nothing with fewer than three.
    pub(super) fn area(&self, role: Role, corners: &[(f64, f64)]) -> Drawn {
        if corners.len() < 3 {
            return Ok(());
        }
        let style = encode_role(role).filled();
        self.area.draw(&Polygon::new(grid_points(corners), style))
    }

    /// A filled rectangle between two corners; nothing if it has no area.
    pub(super) fn rectangle(&self, role: Role, from: (f64, f64), to: (f64, f64)) -> Drawn {
        let upper_left = grid_point((from.0.min(to.0), from.1.min(to.1)));
        let lower_right = grid_point((from.0.max(to.0), from.1.max(to.1)));
        let style = encode_role(role).filled();
        self.area
            .draw(&Rectangle::new([upper_left, lower_right], style))
    }

    /// A filled marker around a point.
    pub(super) fn marker(
        &self,
        role: Role,
        marker: Marker,
        (x, y): (f64, f64),
        size: f64,
    ) -> Drawn {
        match marker {
            Marker::Circle => {
                let style = encode_role(role).filled();
                self.area
                    .draw(&Circle::new(grid_point((x, y)), on_grid(size), style))
            }
            Marker::Triangle => {
                // The same area to the eye as the circle.
                let (half, rise) = (size * 1.25, size * 1.1);
                let corners = [
                    (x, y - size * 1.35),
                    (x + half, y + rise),
                    (x - half, y + rise),
                ];
                self.area(role, &corners)
            }
            Marker::Diamond => {
                let half = size * 1.3;
                let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
                self.area(role, &corners)
            }
            Marker::Square => {
                let half = size * 0.9;
                self.rectangle(role, (x - half, y - half), (x + half, y + half))
            }
        }
    }

    /// The marker of an arm around a point.
    pub(super) fn arm_marker(&self, arm: usize, point: (f64, f64), size: f64) -> Drawn {
        let role = Role::ArmMarker(arm_style(arm));
        self.marker(role, Marker::of_arm(arm), point, size)
    }

    /// A text around a position, moved as little as keeps it inside the figure.
    pub(super) fn centred(&self, role: Role, (x, y): (f64, f64), content: &str) -> Drawn {
        let half = role_width(role, content) / 2.0;
        let x = kept_within(x, half..self.plane.width - half);
        self.text(role, Anchor::Middle, (x, y), content)
    }

    /// Texts under each other, `height` pixels apart, the first at `y`.
    pub(super) fn rows(
        &self,
        role: Role,
        anchor: Anchor,
        (x, y): (f64, f64),
        height: f64,
        rows: &[String],
    ) -> Drawn {
        for (index, row) in rows.iter().enumerate() {
            self.text(role, anchor, (x, y + height * index as f64), row)?;
        }
        Ok(())
    }

    /// A text with its anchor at `x` and its middle at `y`.
    pub(super) fn text(
        &self,
        role: Role,
        anchor: Anchor,
        place: (f64, f64),
        content: &str,
    ) -> Drawn {
        let style = text_style(role, anchor);
        self.area
            .draw(&Text::new(content, grid_point(place), style))
    }
}

fn grid_point((x, y): (f64, f64)) -> (i32, i32) {
    (on_grid(x), on_grid(y))
}

fn grid_points(points: &[(f64, f64)]) -> Vec<(i32, i32)> {
    points.iter().copied().map(grid_point).collect()
}

fn text_style<'a>(role: Role, anchor: Anchor) -> TextStyle<'a> {
    let horizontal = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    // By its kind and not by its name: reading a name brings the table of all
    // small letters along.
    let family = FontFamily::SansSerif;
    let font = FontDesc::new(family, TEXT_SIZE * GRID, FontStyle::Normal);
    font.color(&encode_role(role))
        .pos(Pos::new(horizontal, VPos::Center))
}
