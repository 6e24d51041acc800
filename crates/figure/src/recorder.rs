//! plotters draws; this writes down what it drew.
//!
//! plotters counts in whole pixels. The recorder tells it of a canvas ten
//! times as large and divides by ten, so that marks land on tenths of a pixel.
//! Colours carry roles: [`encode_role`] packs a [`Role`] into a colour that
//! the recorder unpacks. Text is measured with our own table, so that layout
//! is the same natively and in a browser.

use core::convert::Infallible;

use plotters::style::RGBColor;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

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

    fn line(&mut self, style: &impl BackendStyle, data: String) {
        let (role, width) = (role(style.color()), f64::from(style.stroke_width()) / GRID);
        // Grid and axis lines come one by one, and so do the curves of small
        // multiples; together they are one path.
        if let Some(Mark::Path {
            role: last_role,
            data: last_data,
            filled: false,
            width: last_width,
        }) = self.marks.last_mut()
            && *last_role == role
            && matches!(
                role,
                Role::Grid | Role::Axis | Role::Curve | Role::FaintCurve | Role::Threshold
            )
            && (*last_width - width).abs() < 1e-9
        {
            last_data.push_str(&data);
            return;
        }
        self.marks.push(Mark::Path {
            role,
            data,
            filled: false,
            width,
        });
    }

    fn area(&mut self, color: BackendColor, data: String) {
        let role = role(color);
        // Cells, people and the areas of small multiples come one by one;
        // together they are one path.
        if let Some(Mark::Path {
            role: last_role,
            data: last_data,
            filled: true,
            ..
        }) = self.marks.last_mut()
            && *last_role == role
            && matches!(
                role,
                Role::Shade(_)
                    | Role::Person(_)
                    | Role::OtherPerson
                    | Role::CurveArea
                    | Role::Estimate
            )
        {
            last_data.push_str(&data);
            return;
        }
        self.marks.push(Mark::Path {
            role,
            data,
            filled: true,
            width: 0.0,
        });
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    /// Single pixels have no place in a scene; every shape is drawn whole by
    /// the methods below.
    fn draw_pixel(
        &mut self,
        _: BackendCoord,
        _: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.line(style, polyline([from, to]));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.line(style, polyline(path));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
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
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.area(style.color(), polyline(vertices) + "Z");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (y, radius) = (tenth(y), f64::from(radius) / GRID);
        let (left, right) = (tenth(x) - radius, tenth(x) + radius);
        let radius = short(radius);
        let (left, right, y) = (short(left), short(right), short(y));
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
    ) -> Result<(), DrawingErrorKind<Infallible>> {
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
            role: role(style.color()),
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

/// The colour that stands for a role while plotters draws.
pub fn encode_role(role: Role) -> RGBColor {
    let (kind, arm) = match role {
        Role::Grid => (0, 0),
        Role::Axis => (1, 0),
        Role::Label => (2, 0),
        Role::Strong => (3, 0),
        Role::Zero => (4, 0),
        Role::ZoneBenefit => (5, 0),
        Role::ZoneSmall => (6, 0),
        Role::ZoneHarm => (7, 0),
        Role::Threshold => (8, 0),
        Role::ThresholdArea => (9, 0),
        Role::HarmThreshold => (10, 0),
        Role::Estimate => (11, 0),
        Role::ChosenEstimate => (12, 0),
        Role::Arm(arm) => (13, arm),
        Role::ArmMarker(arm) => (14, arm),
        Role::ArmLabel(arm) => (15, arm),
        Role::ArmTarget(arm) => (16, arm),
        Role::Curve => (17, 0),
        Role::FaintCurve => (18, 0),
        Role::CurveArea => (19, 0),
        Role::FaintArea => (20, 0),
        Role::Band => (21, 0),
        Role::ArmBand(arm) => (22, arm),
        Role::Guide => (23, 0),
        Role::Shade(shade) => (24, shade),
        Role::Person(arm) => (25, arm),
        Role::OtherPerson => (26, 0),
    };
    RGBColor(0, arm, kind)
}

/// The role that a colour stands for.
fn role(color: BackendColor) -> Role {
    let (_, arm, kind) = color.rgb;
    match kind {
        0 => Role::Grid,
        1 => Role::Axis,
        3 => Role::Strong,
        4 => Role::Zero,
        5 => Role::ZoneBenefit,
        6 => Role::ZoneSmall,
        7 => Role::ZoneHarm,
        8 => Role::Threshold,
        9 => Role::ThresholdArea,
        10 => Role::HarmThreshold,
        11 => Role::Estimate,
        12 => Role::ChosenEstimate,
        13 => Role::Arm(arm),
        14 => Role::ArmMarker(arm),
        15 => Role::ArmLabel(arm),
        16 => Role::ArmTarget(arm),
        17 => Role::Curve,
        18 => Role::FaintCurve,
        19 => Role::CurveArea,
        20 => Role::FaintArea,
        21 => Role::Band,
        22 => Role::ArmBand(arm),
        23 => Role::Guide,
        24 => Role::Shade(arm),
        25 => Role::Person(arm),
        26 => Role::OtherPerson,
        _ => Role::Label,
    }
}

fn polyline(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    for (x, y) in points {
        data.push(if data.is_empty() { 'M' } else { 'L' });
        data.push_str(&short(tenth(x)));
        data.push(' ');
        data.push_str(&short(tenth(y)));
    }
    data
}

fn tenth(position: i32) -> f64 {
    f64::from(position) / GRID
}

fn rounded(length: f64) -> f64 {
    (length * GRID).round() / GRID
}

/// A length without needless digits: "12.5", "3".
pub fn short(length: f64) -> String {
    let tenths = on_grid(length);
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if tenth == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{tenth}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_survives_its_colour() {
        let arms = (0..3).flat_map(|arm| {
            [
                Role::Arm(arm),
                Role::ArmMarker(arm),
                Role::ArmLabel(arm),
                Role::ArmTarget(arm),
            ]
        });
        let others = [
            Role::Grid,
            Role::Axis,
            Role::Label,
            Role::Strong,
            Role::Zero,
            Role::ZoneBenefit,
            Role::ZoneSmall,
            Role::ZoneHarm,
            Role::Threshold,
            Role::ThresholdArea,
            Role::HarmThreshold,
            Role::Estimate,
            Role::ChosenEstimate,
        ];
        for original in arms.chain(others) {
            let RGBColor(red, green, blue) = encode_role(original);
            assert_eq!(
                role(BackendColor {
                    alpha: 1.0,
                    rgb: (red, green, blue)
                }),
                original
            );
        }
    }

    #[test]
    fn marks_land_on_tenths_of_a_pixel() {
        assert_eq!(polyline([(125, 30), (-5, 0)]), "M12.5 3L-0.5 0");
    }
}
