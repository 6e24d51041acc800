//! plotters draws; this writes down what it drew.
//!
//! plotters counts in whole pixels. The recorder tells it of a canvas ten
//! times as large and divides by ten, so that marks land on tenths of a pixel.
//! Colours carry roles: see `role_colour`. Text is measured with the table of
//! `text_width`, so that layout is the same natively and in a browser.

use core::convert::Infallible;
use core::fmt::Write as _;

use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::role_colour::decode_role;
use super::scene::{Anchor, Mark, Role};
use super::text_width::{TEXT_SIZE, text_width};

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
        Self {
            size: (
                on_grid(width).unsigned_abs(),
                on_grid(height).unsigned_abs(),
            ),
            marks,
        }
    }

    /// Adds a path. Lines and areas of some roles come one by one, such as the
    /// lines of a grid, cells, people, and the curves of small multiples;
    /// together they are one path.
    fn path(&mut self, color: BackendColor, new_filled: bool, new_width: f64, new_data: String) {
        let new_role = decode_role(color);
        let is_joined = if new_filled {
            matches!(
                new_role,
                Role::Shade(_)
                    | Role::Person(_)
                    | Role::OtherPerson
                    | Role::CurveArea
                    | Role::Estimate
            )
        } else {
            matches!(
                new_role,
                Role::Grid | Role::Axis | Role::Curve | Role::FaintCurve | Role::Threshold
            )
        };
        if is_joined
            && let Some(Mark::Path {
                role,
                data,
                filled,
                width,
            }) = self.marks.last_mut()
            && *role == new_role
            && *filled == new_filled
            && (*width - new_width).abs() < 1e-9
        {
            data.push_str(&new_data);
            return;
        }
        self.marks.push(Mark::Path {
            role: new_role,
            data: new_data,
            filled: new_filled,
            width: new_width,
        });
    }

    fn line(&mut self, style: &impl BackendStyle, data: String) {
        let width = f64::from(style.stroke_width()) / GRID;
        self.path(style.color(), false, width, data);
    }

    fn area(&mut self, color: BackendColor, data: String) {
        self.path(color, true, 0.0, data);
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

    /// Single pixels have no place in a scene; every shape is drawn whole by
    /// the methods below.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Recorded {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Recorded {
        self.line(style, polyline([from, to]));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        self.line(style, polyline(path));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let outline = polyline([(left, top), (right, top), (right, bottom), (left, bottom)]) + "Z";
        if fill {
            self.area(style.color(), outline);
        } else {
            self.line(style, outline);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Recorded {
        self.area(style.color(), polyline(vertices) + "Z");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let (y, radius) = (tenth(y), f64::from(radius) / GRID);
        let (left, right) = (tenth(x) - radius, tenth(x) + radius);
        let [left, right, y, radius] = [left, right, y, radius].map(short);
        let data = format!(
            "M{left} {y}A{radius} {radius} 0 1 0 {right} {y}A{radius} {radius} 0 1 0 {left} {y}Z"
        );
        if fill {
            self.area(style.color(), data);
        } else {
            self.line(style, data);
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Recorded {
        let position = style.anchor();
        let anchor = match position.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let to_baseline = match position.v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => -0.2,
        };
        self.marks.push(Mark::Text {
            role: decode_role(style.color()),
            x: tenth(x),
            y: rounded(tenth(y) + to_baseline * TEXT_SIZE),
            anchor,
            content: text.to_owned(),
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((
            on_grid(text_width(text)).unsigned_abs(),
            on_grid(TEXT_SIZE).unsigned_abs(),
        ))
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

fn rounded(length: f64) -> f64 {
    (length * GRID).round() / GRID
}

/// A length to a tenth of a pixel, without needless digits: "12.5", "3".
pub fn short(length: f64) -> String {
    tenth(on_grid(length)).to_string()
}
