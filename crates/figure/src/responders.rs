//! The share of each arm that improves by at least so much.
//!
//! How to read it: lines fall from left to right, because fewer people improve
//! by more. Markers are people whom the trial counted; lines and bands are
//! estimates. The upright line is the reader's threshold, with the shares at
//! it.

use mcid_analysis::responders::{ArmModel, ResponderShares};
use mcid_text::view::responders::AXIS;

use super::axes::{self, Axis, spread};
use super::plane::{Drawn, Pen, Plane, kept_within};
use super::scene::{Anchor, Layer, Role, Scene, arm_style};
use super::text_width::{role_width, widest};
use super::wrapped::wrapped;

/// From this width on, names stand beside the ends of the lines.
const WIDE: f64 = 560.0;
/// How many points a line is drawn through; fewer where each costs more.
const POINTS: usize = 41;
const POINTS_BOUNDED: usize = 26;
const ROW: f64 = 17.0;
const MARKER: f64 = 5.0;

/// What the figure shows.
pub struct RespondersContent<'a> {
    /// Both arms.
    pub improvement: &'a ResponderShares,
    /// Their names.
    pub names: [String; 2],
    /// The largest improvement on the axis, as the model takes it.
    pub maximum: f64,
    /// The reader's threshold likewise; `None` for none.
    pub threshold: Option<f64>,
    /// What stands at its line.
    pub threshold_name: String,
    /// The shares at it, with what stands beside them.
    pub shares: Option<[(f64, String); 2]>,
    /// What the horizontal axis measures.
    pub axis: String,
}

/// The figure for a width in CSS pixels, with its plane.
pub fn scene(content: &RespondersContent<'_>, width: f64) -> (Scene, Plane) {
    let lines = lines(content);
    let names = LineNames::new(content, &lines, width);
    let wanted = if width < 480.0 { 4 } else { 10 };
    let x = Axis {
        in_percent: content.improvement.in_percent,
        ..Axis::new(&content.axis, 0.0..content.maximum, wanted)
    };
    let y = Axis::of_shares();
    // Rows above the data: the axis title, names, the threshold's own.
    let top = ROW * (2.0 + names.rows_above() as f64) + 12.0;
    let height = top + if width < 480.0 { 250.0 } else { 290.0 };
    let mut plane = axes::plane(width - names.beside, height, &x, &y);
    plane.width = width;
    plane.top = top;
    let bands = plane.layer(|pen| {
        for ShareLine { arm, points } in &lines {
            let upper = points
                .iter()
                .map(|point| plane.position((point.0, point.3)));
            let lower = points.iter().rev();
            let lower = lower.map(|point| plane.position((point.0, point.2)));
            let corners: Vec<_> = upper.chain(lower).collect();
            pen.area(Role::ArmBand(arm_style(*arm)), &corners)?;
        }
        Ok(())
    });
    let curves = plane.layer(|pen| {
        for ShareLine { arm, points } in &lines {
            let points = points
                .iter()
                .map(|point| plane.position((point.0, point.1)));
            pen.line(Role::Arm(arm_style(*arm)), 2.5, &points.collect::<Vec<_>>())?;
        }
        Ok(())
    });
    let pair = content.improvement.pair;
    let counted = plane.layer(|pen| {
        for counts in &content.improvement.counts {
            let required = content.improvement.required(counts.threshold);
            for (arm, tally) in [pair.arm, pair.reference_arm].into_iter().zip(counts.arms) {
                if let Some(tally) = tally {
                    let at = plane.position((required, tally.share()));
                    pen.arm_marker(arm, at, MARKER)?;
                }
            }
        }
        Ok(())
    });
    let layers = vec![
        axes::layer(&plane, &x, &y),
        axes::corner_title(&plane, AXIS),
        bands,
        curves,
        counted,
        names.layer(&plane),
        threshold(content, &plane),
    ];
    (plane.scene(layers), plane)
}

/// An arm's line: improvement, share, and the ends of its band.
struct ShareLine {
    arm: usize,
    points: Vec<(f64, f64, f64, f64)>,
}

fn lines(content: &RespondersContent<'_>) -> Vec<ShareLine> {
    let Ok(estimator) = &content.improvement.estimator else {
        return Vec::new();
    };
    let line = |model: &ArmModel| {
        let is_bounded = model.bounded.is_some();
        let count = if is_bounded { POINTS_BOUNDED } else { POINTS };
        let required = spread(&(0.0..content.maximum), count).into_iter();
        let points = required.filter_map(|required| {
            let (share, band) = model.share_and_band(&estimator.rule, required)?;
            Some((required, share, band.lower, band.upper))
        });
        ShareLine {
            arm: model.arm,
            points: points.collect(),
        }
    };
    estimator.arms.iter().map(line).collect()
}

/// Where the arms' names stand.
struct LineNames {
    /// Arm, rows of its name, and the share at the end of its line.
    arms: Vec<(usize, Vec<String>, f64)>,
    /// Width taken beside the data; 0 where names stand above them.
    beside: f64,
}

impl LineNames {
    fn new(content: &RespondersContent<'_>, lines: &[ShareLine], width: f64) -> Self {
        let pair = content.improvement.pair;
        let is_beside = width >= WIDE && !lines.is_empty();
        let (room, most) = if is_beside {
            (0.24 * width, 2)
        } else {
            (width - 20.0, 1)
        };
        let names = [pair.arm, pair.reference_arm]
            .into_iter()
            .zip(&content.names);
        let arms = names.map(|(arm, name)| {
            let rows = wrapped(Role::ArmLabel(arm_style(arm)), name, room, most);
            let line = lines.iter().find(|line| line.arm == arm);
            let end = line.and_then(|line| line.points.last());
            (arm, rows, end.map_or(0.0, |point| point.1))
        });
        let arms: Vec<_> = arms.collect();
        let widest = widest(Role::ArmLabel(0), arms.iter().flat_map(|(_, rows, _)| rows));
        let beside = if is_beside { widest + 30.0 } else { 0.0 };
        Self { arms, beside }
    }

    fn rows_above(&self) -> usize {
        if self.beside > 0.0 {
            0
        } else {
            self.arms.len()
        }
    }

    fn layer(&self, plane: &Plane) -> Layer {
        plane.layer(|pen| {
            if self.beside > 0.0 {
                self.draw_beside(pen)
            } else {
                self.draw_above(pen)
            }
        })
    }

    fn draw_above(&self, pen: &Pen<'_, '_>) -> Drawn {
        for (index, (arm, rows, _)) in self.arms.iter().enumerate() {
            let y = 10.0 + ROW * (index as f64 + 1.0);
            pen.arm_marker(*arm, (7.0, y), MARKER)?;
            for row in rows {
                pen.text(
                    Role::ArmLabel(arm_style(*arm)),
                    Anchor::Start,
                    (18.0, y),
                    row,
                )?;
            }
        }
        Ok(())
    }

    /// Beside the ends of the lines, the higher one above, clear of each other
    /// and inside the height of the data.
    fn draw_beside(&self, pen: &Pen<'_, '_>) -> Drawn {
        let plane = pen.plane;
        let mut order: Vec<_> = self.arms.iter().collect();
        order.sort_by(|one, other| other.2.total_cmp(&one.2));
        let mut bottom = plane.bottom + 8.0;
        for (arm, rows, share) in order.into_iter().rev() {
            let height = ROW * rows.len() as f64;
            let wanted = plane.position_y(*share) - height / 2.0;
            bottom = wanted.min(bottom - height).max(plane.top);
            let (x, y) = (plane.right + 14.0, bottom + ROW / 2.0);
            pen.arm_marker(*arm, (x + 5.0, y), MARKER)?;
            let role = Role::ArmLabel(arm_style(*arm));
            pen.rows(role, Anchor::Start, (x + 14.0, y), ROW, rows)?;
        }
        Ok(())
    }
}

/// The reader's threshold and the shares at it.
fn threshold(content: &RespondersContent<'_>, plane: &Plane) -> Layer {
    plane.layer(|pen| match content.threshold {
        Some(required) if required <= plane.x.end => draw_threshold(content, pen, required),
        _ => Ok(()),
    })
}

fn draw_threshold(content: &RespondersContent<'_>, pen: &Pen<'_, '_>, required: f64) -> Drawn {
    let plane = pen.plane;
    let x = plane.position_x(required);
    pen.upright(Role::Threshold, 2.0, x, [plane.top, plane.bottom])?;
    for name in wrapped(Role::Threshold, &content.threshold_name, plane.width, 1) {
        pen.centred(Role::Threshold, (x, plane.top - 17.0), &name)?;
    }
    let Some(shares) = &content.shares else {
        return Ok(());
    };
    let pair = content.improvement.pair;
    let [arm, reference] = shares;
    let first_is_above = arm.0 >= reference.0;
    // Lines fall to the right, so that the room is above to the right of the
    // upper one and below to the left of the lower one.
    let [high, low] = [arm.0.max(reference.0), arm.0.min(reference.0)];
    let highest = plane.top + 8.0..plane.bottom - 26.0;
    let upper = kept_within(plane.position_y(high) - 13.0, highest);
    let lowest = upper + ROW..plane.bottom - 8.0;
    let lower = kept_within(plane.position_y(low) + 13.0, lowest);
    for ((_, name), arm, is_above) in [
        (arm, pair.arm, first_is_above),
        (reference, pair.reference_arm, !first_is_above),
    ] {
        let role = Role::ArmLabel(arm_style(arm));
        let room = role_width(role, name) + 10.0;
        let (y, is_right) = if is_above {
            (upper, x + room <= plane.right)
        } else {
            (lower, x - room < plane.left)
        };
        let (anchor, gap) = if is_right {
            (Anchor::Start, 9.0)
        } else {
            (Anchor::End, -9.0)
        };
        pen.text(role, anchor, (x + gap, y), name)?;
    }
    Ok(())
}
