//! The words of the trajectory: visits and numbers analysed under it, arm
//! names beside or above it.

use core::ops::Range;

use super::visits::VisitLabel;
use super::{MARKER, ROW, TrajectoryFigure};
use crate::plane::{Drawn, Pen, kept_within};
use crate::scene::{Anchor, Role, arm_style};
use crate::text_width::{role_width, without_collisions};
use mcid_analysis::trajectory::{Series, Trajectory};
use mcid_text::page::figure::ANALYSED;

impl TrajectoryFigure {
    pub(super) fn draw_visits(&self, pen: &Pen<'_, '_>, chosen: usize) -> Drawn {
        let centres: Vec<f64> = self.visits.iter().map(|visit| visit.x).collect();
        // What matters most is placed first: the chosen visit, then the earliest.
        let place = self.visits.iter().position(|visit| visit.index == chosen);
        let earliest = 0..self.visits.len().min(1);
        let first: Vec<usize> = place.into_iter().chain(earliest).collect();
        let y = self.plane.bottom + 10.0 + ROW / 2.0;
        if self.naming.is_short {
            let left = self.plane.left - 12.0;
            pen.text(Role::Label, Anchor::End, (left, y), self.unit)?;
        }
        let lines = self.naming.lines(&self.visits, &first);
        for (visit, line) in self.visits.iter().zip(lines) {
            let tick = [self.plane.bottom, self.plane.bottom + 5.0];
            pen.upright(Role::Axis, 1.0, visit.x, tick)?;
            if let Some(line) = line {
                let label = visit.words(self.naming.is_short);
                let role = Role::of_words(visit.index == chosen);
                pen.centred(role, (visit.x, y + ROW * f64::from(line)), label)?;
            }
        }
        self.draw_counts(pen, &centres, &first)
    }

    /// A row of numbers analysed for each arm, under its visits.
    pub(super) fn draw_counts(&self, pen: &Pen<'_, '_>, centres: &[f64], first: &[usize]) -> Drawn {
        let top = self.plane.bottom + 10.0 + ROW * f64::from(self.naming.count);
        for (row, series) in counted(&self.course).enumerate() {
            let y = top + ROW * (row as f64 + 0.5);
            let style = arm_style(series.arm);
            let count = |visit: &VisitLabel| {
                let mut points = series.points.iter();
                let n = points.find(|point| point.visit == visit.index)?.n;
                n.map(|n| n.to_string())
            };
            let counts = self
                .visits
                .iter()
                .map(|visit| count(visit).unwrap_or_default());
            let counts: Vec<String> = counts.collect();
            let left = self.plane.left;
            pen.text(Role::Label, Anchor::End, (left - 24.0, y), ANALYSED)?;
            pen.arm_marker(series.arm, (left - 15.0, y), 4.0)?;
            let widths = counts
                .iter()
                .map(|count| role_width(Role::ArmLabel(0), count));
            let shown = without_collisions(centres, &widths.collect::<Vec<_>>(), first, 4.0);
            for ((x, count), shown) in centres.iter().zip(&counts).zip(shown) {
                if shown && !count.is_empty() {
                    pen.text(Role::ArmLabel(style), Anchor::Middle, (*x, y), count)?;
                }
            }
        }
        Ok(())
    }

    /// Names at the lines' ends, or above the plot where there is no room.
    pub(super) fn draw_names(&self, pen: &Pen<'_, '_>) -> Drawn {
        if self.compact {
            for (series, (x, row)) in self.course.series.iter().zip(&self.legend) {
                let y = ROW * (row + 0.5);
                pen.arm_marker(series.arm, (x + 7.0, y), MARKER)?;
                let role = Role::ArmLabel(arm_style(series.arm));
                let name = &self.names[series.arm];
                pen.text(role, Anchor::Start, (x + 17.0, y), name)?;
            }
            return Ok(());
        }
        let mut ends: Vec<(usize, f64)> = Vec::new();
        for series in &self.course.series {
            if let Some((_, y)) = self.places(series).last() {
                let place = ends.partition_point(|(_, other)| *other <= y);
                ends.insert(place, (series.arm, y));
            }
        }
        spread(&mut ends, ROW, self.plane.top..self.plane.bottom);
        for (arm, y) in ends {
            let (role, x) = (Role::ArmLabel(arm_style(arm)), self.plane.right + 10.0);
            pen.text(role, Anchor::Start, (x, y), &self.names[arm])?;
        }
        Ok(())
    }
}

/// Moves sorted heights apart until each has `gap`, around their middle.
fn spread(places: &mut [(usize, f64)], gap: f64, within: Range<f64>) {
    for _ in 0..places.len() {
        for index in 1..places.len() {
            let overlap = gap - (places[index].1 - places[index - 1].1);
            if overlap > 0.0 {
                places[index - 1].1 -= overlap / 2.0;
                places[index].1 += overlap / 2.0;
            }
        }
        for place in places.iter_mut() {
            place.1 = kept_within(place.1, within.clone());
        }
    }
}

/// Where each arm's name begins above the plot and in which row, and how many
/// rows there are.
pub(super) fn legend(course: &Trajectory, names: &[String], width: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut x, mut row) = (0.0, 0.0);
    let place = |series: &Series| {
        let needs = 17.0 + role_width(Role::ArmLabel(0), &names[series.arm]) + 14.0;
        if x > 0.0 && x + needs > width {
            (x, row) = (0.0, row + 1.0);
        }
        x += needs;
        (x - needs, row)
    };
    let places = course.series.iter().map(place).collect();
    (places, row + 1.0)
}

/// The series with any number of people analysed.
pub(super) fn counted(course: &Trajectory) -> impl Iterator<Item = &Series> {
    let has_any = |series: &&Series| series.points.iter().any(|point| point.n.is_some());
    course.series.iter().filter(has_any)
}
