//! The trajectory: both arms from baseline to the last visit.
//!
//! How to read it: each marker is an arm's mean at its true time, its bar the
//! precision (or the spread) of that mean; the threshold's area reaches from
//! the comparator's mean to where it would have to be beaten to.

use core::ops::Range;

use mcid_analysis::question::TrajectoryDisplay;
use mcid_analysis::trajectory::{Series, ThresholdMarks, Trajectory};
use mcid_text::number::fixed;
use mcid_text::page::figure::{needed_label, time_unit};
use mcid_trial::Trial;

mod visits;
mod words;

use super::plane::{Plane, kept_within};
use super::scene::{Layer, Role, Target, arm_style};
use super::text_width::widest;
use super::ticks::{labelled, rounded_out};
use visits::{Naming, VisitLabel, visit_labels};
use words::{counted, legend};

/// Below this width of the figure arm names stand above the plot instead of beside it.
const COMPACT: f64 = 460.0;
/// Least width of the plot beside arm names; they stand above it where they
/// would leave less.
const LEAST_ROOM: f64 = 260.0;
const ROW: f64 = 17.0;
const MARKER: f64 = 4.5;
/// Distance between the markers of two arms at one visit.
const DODGE: f64 = 8.0;

/// The figure's geometry, and everything that it needs but the thresholds.
#[derive(Debug, Clone, PartialEq)]
pub struct TrajectoryFigure {
    /// The plane drawn on.
    pub plane: Plane,
    course: Trajectory,
    names: Vec<String>,
    visits: Vec<VisitLabel>,
    naming: Naming,
    unit: &'static str,
    /// Where each arm's name begins above the plot, and in which row.
    legend: Vec<(f64, f64)>,
    compact: bool,
}

impl TrajectoryFigure {
    /// Lays the figure out for a width in CSS pixels.
    pub fn new(trial: &Trial, course: Trajectory, width: f64) -> Self {
        let names = trial.arms.iter().map(|arm| arm.short_name.clone());
        let names: Vec<String> = names.collect();
        let y = y_range(&course);
        let labels = labels(&y, course.display);
        let widest_label = widest(Role::Label, labels.iter().map(|(_, label)| label));
        let left = widest_label.max(24.0) + 12.0;
        let shown = course.series.iter().map(|series| &names[series.arm]);
        let beside = width - widest(Role::ArmLabel(0), shown) - 22.0;
        let compact = width < COMPACT || beside - left < LEAST_ROOM;
        let (legend, rows) = legend(&course, &names, width);
        let top = ROW + 8.0 + if compact { ROW * rows } else { 0.0 };
        let right = if compact { width - 16.0 } else { beside };
        // In two steps, so that a figure of nearly the width is just as high.
        let height = if compact { 190.0 } else { 270.0 };
        let bottom = top + height;
        let points = course.series.iter().flat_map(|series| &series.points);
        let last = points.map(|point| point.time).fold(0.0, f64::max);
        let mut plane = Plane {
            width,
            height: bottom,
            left,
            right,
            top,
            bottom,
            // A margin of time at both ends keeps bars and markers inside.
            x: -0.03 * last..last * 1.03 + f64::from(u8::from(last == 0.0)),
            y,
        };
        let visits = visit_labels(trial, &course, &plane);
        let naming = Naming::of(&visits);
        let rows = f64::from(naming.count) + counted(&course).count() as f64;
        plane.height += 10.0 + ROW * rows + 4.0;
        Self {
            plane,
            course,
            names,
            visits,
            naming,
            unit: time_unit(trial.time_unit),
            legend,
            compact,
        }
    }

    /// Grid, axis, visits, numbers analysed and arm names.
    pub fn ground(&self, chosen: usize) -> Layer {
        self.plane.layer(|pen| {
            pen.horizontal_grid(&labels(&self.plane.y, self.course.display))?;
            let ends = [self.plane.left, self.plane.right];
            pen.level(Role::Axis, 1.0, self.plane.bottom, ends)?;
            if self.plane.y.start < 0.0 && self.plane.y.end > 0.0 {
                let zero = self.plane.position_y(0.0);
                pen.level(Role::Zero, 1.0, zero, ends)?;
            }
            self.draw_visits(pen, chosen)?;
            self.draw_names(pen)
        })
    }

    /// What the thresholds ask for.
    pub fn thresholds(&self, marks: &ThresholdMarks, decimals: u8) -> Layer {
        self.plane.layer(|pen| {
            let reach = self.reach();
            if let Some(needed) = marks.needed {
                let x = self.plane.position_x(needed.time);
                let (from, to) = (self.inside(needed.reference), self.inside(needed.needed));
                let stretch = [self.plane.top - 6.0, from.max(to)];
                pen.upright(Role::Threshold, 1.0, x, stretch)?;
                let [left, right] = self.around(x, reach);
                pen.rectangle(Role::ThresholdArea, (left, from), (right, to))?;
                // On the edge it would stand at a mean that is not the needed one.
                if self.is_inside(needed.needed) {
                    pen.level(Role::Threshold, 2.5, to, [left, right])?;
                }
                let label = needed_label(&fixed(needed.needed, decimals));
                pen.centred(Role::Threshold, (x, self.plane.top - 15.0), &label)?;
            }
            let shown = marks.targets.iter();
            for (arm, value) in shown.filter(|(_, value)| self.is_inside(*value)) {
                let y = self.inside(*value);
                let span = match (self.course.display, marks.needed) {
                    (TrajectoryDisplay::PercentChange, _) | (_, None) => {
                        [self.plane.left, self.plane.right]
                    }
                    (_, Some(needed)) => {
                        self.around(self.plane.position_x(needed.time), reach + 8.0)
                    }
                };
                pen.level(Role::ArmTarget(arm_style(*arm)), 1.5, y, span)?;
            }
            Ok(())
        })
    }

    /// The arms' lines, bars and markers.
    pub fn arms(&self) -> Layer {
        self.plane.layer(|pen| {
            for series in &self.course.series {
                let style = arm_style(series.arm);
                let line: Vec<(f64, f64)> = self.places(series).collect();
                pen.line(Role::Arm(style), 2.5, &line)?;
                for (point, (x, y)) in series.points.iter().zip(self.places(series)) {
                    if let Some((lower, upper)) = point.bar {
                        let ends = [self.inside(lower), self.inside(upper)];
                        pen.upright(Role::ArmMarker(style), 2.0, x, ends)?;
                    }
                    pen.arm_marker(series.arm, (x, y), MARKER)?;
                }
            }
            Ok(())
        })
    }

    /// Every marker as something to point at, with what `statement` says of
    /// it; visit by visit.
    pub fn targets(&self, statement: impl Fn(&Series, usize) -> String) -> Vec<Target> {
        let mut found = Vec::new();
        for visit in &self.visits {
            for series in &self.course.series {
                for (index, (x, y)) in self.places(series).enumerate() {
                    if series.points[index].visit == visit.index {
                        let statement = statement(series, index);
                        found.push(Target { x, y, statement });
                    }
                }
            }
        }
        found
    }

    fn places<'a>(&'a self, series: &'a Series) -> impl Iterator<Item = (f64, f64)> + 'a {
        let all = &self.course.series;
        let place = all.iter().position(|other| other.arm == series.arm);
        let shift = (place.unwrap_or(0) as f64 - (all.len() as f64 - 1.0) / 2.0) * DODGE;
        series.points.iter().map(move |point| {
            let x = self.plane.position_x(point.time) + shift;
            (x, self.inside(point.value))
        })
    }

    /// A value's height, kept inside the plot.
    fn inside(&self, value: f64) -> f64 {
        let Plane { top, bottom, .. } = self.plane;
        kept_within(self.plane.position_y(value), top..bottom)
    }

    /// Whether the axis reaches a value.
    fn is_inside(&self, value: f64) -> bool {
        let slack = 1e-9 * (self.plane.y.end - self.plane.y.start);
        (self.plane.y.start - slack..=self.plane.y.end + slack).contains(&value)
    }

    /// A stretch around a visit that keeps clear of the names at the right.
    fn around(&self, x: f64, reach: f64) -> [f64; 2] {
        let Plane { left, right, .. } = self.plane;
        [(x - reach).max(left), (x + reach).min(right + 4.0)]
    }

    /// Half the width of what is drawn around a visit.
    fn reach(&self) -> f64 {
        let gaps = self.visits.windows(2).map(|pair| pair[1].x - pair[0].x);
        (gaps.fold(f64::INFINITY, f64::min) / 2.0 - 2.0).clamp(10.0, 26.0)
    }
}

fn y_range(course: &Trajectory) -> Range<f64> {
    if let Some((low, high)) = course.scale {
        return low..high;
    }
    let mut low = f64::INFINITY;
    let mut high = f64::NEG_INFINITY;
    for point in course.series.iter().flat_map(|series| &series.points) {
        let (lower, upper) = point.bar.unwrap_or((point.value, point.value));
        low = low.min(lower).min(point.value);
        high = high.max(upper).max(point.value);
    }
    if low > high {
        return 0.0..1.0;
    }
    rounded_out(&(low..high), 5)
}

/// The ticks of the vertical axis with their labels.
fn labels(range: &Range<f64>, display: TrajectoryDisplay) -> Vec<(f64, String)> {
    let mut labels = labelled(range, 5);
    if display == TrajectoryDisplay::PercentChange {
        for (_, label) in &mut labels {
            label.push('%');
        }
    }
    labels
}
