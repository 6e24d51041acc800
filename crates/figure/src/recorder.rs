//! plotters draws; this writes down what it drew.
//!
//! plotters counts in whole pixels. The recorder tells it of a canvas ten
//! times as large and divides by ten, so that marks land on tenths of a pixel.
//! Colours carry roles: see `role_colour`. Areas are always filled, and texts
//! stand around the middle of their height.

use core::convert::Infallible;
use core::fmt::Write as _;

use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::role_colour::decode_role;
use super::scene::{Anchor, Mark, Role};
use super::text_width::TEXT_SIZE;

/// How many of plotters' pixels make one CSS pixel.
pub const GRID: f64 = 10.0;

/// A CSS length on plotters' canvas.
#[expect(
    clippy::cast_possible_truncation,
    reason = "canvas positions are far below 2^31"
)]
pub fn on_grid(length: f64) -> i32 {
    (length * GRID).round() as i32
}

/// What plotters expects of a canvas; recording cannot fail.
type Recorded = Result<(), DrawingErrorKind<Infallible>>;

/// Writes what plotters draws into a list of marks.
#[derive(Debug)]
pub struct Recorder<'a> {
    size: (u32, u32),
    marks: &'a mut Vec<Mark>,
}

impl<'a> Recorder<'a> {
    /// A canvas of so many CSS pixels whose marks go into `marks`.
    pub fn new(width: f64, height: f64, marks: &'a mut Vec<Mark>) -> Self {
        let [width, height] = [width, height].map(|length| on_grid(length).unsigned_abs());
        let size = (width, height);
        Self { size, marks }
    }

    /// Adds a path. Lines and areas of some roles come one by one, such as the
    /// lines of a grid, cells, people, and the curves of small multiples;
    /// together they are one path.
    fn path(&mut self, color: BackendColor, filled: bool, width: f64, data: String) {
        use Role::{Axis, Curve, CurveArea, Estimate, FaintCurve, Grid, Threshold};
        use Role::{OtherPerson, Person, Shade};
        let role = decode_role(color);
        let is_joined = match role {
            Shade(_) | Person(_) | OtherPerson | CurveArea | Estimate => filled,
            Grid | Axis | Curve | FaintCurve | Threshold => !filled,
            _ => false,
        };
        match self.marks.last_mut() {
            Some(Mark::Path {
                role: last,
                data: start,
                filled: is_area,
                width: stroke,
            }) if is_joined
                && (*last, *is_area) == (role, filled)
                && (*stroke - width).abs() < 1e-9 =>
            {
                start.push_str(&data);
            }
            _ => self.marks.push(Mark::Path {
                role,
                data,
                filled,
                width,
            }),
        }
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    /// Every shape is drawn whole by the methods below.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Recorded {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let width = f64::from(style.stroke_width()) / GRID;
        self.path(style.color(), false, width, polyline(path));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _: bool,
    ) -> Recorded {
        self.fill_polygon(
            [(left, top), (right, top), (right, bottom), (left, bottom)],
            style,
        )
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Recorded {
        self.path(style.color(), true, 0.0, polyline(vertices) + "Z");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Recorded {
        let (y, radius) = (tenth(y), f64::from(radius) / GRID);
        let (left, right) = (tenth(x) - radius, tenth(x) + radius);
        let [left, right, y, radius] = [left, right, y, radius].map(short);
        let data = format!(
            "M{left} {y}A{radius} {radius} 0 1 0 {right} {y}A{radius} {radius} 0 1 0 {left} {y}Z"
        );
        self.path(style.color(), true, 0.0, data);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Recorded {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // From the middle of a text to its baseline.
        let y = tenth(y) + 0.35 * TEXT_SIZE;
        self.marks.push(Mark::Text {
            role: decode_role(style.color()),
            x: tenth(x),
            y: tenth(on_grid(y)),
            anchor,
            content: text.to_owned(),
        });
        Ok(())
    }
}

/// SVG path data through points.
fn polyline(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    for (x, y) in points {
        let command = if data.is_empty() { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(data, "{command}{} {}", tenth(x), tenth(y));
    }
    data
}

fn tenth(position: i32) -> f64 {
    f64::from(position) / GRID
}

/// A length to a tenth of a pixel, without needless digits: "12.5", "3".
pub fn short(length: f64) -> String {
    tenth(on_grid(length)).to_string()
}
