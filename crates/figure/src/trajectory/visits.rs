//! How the trajectory names its visits: in full or in short, on one line or on
//! two, so that every visit that has room has its name.

use crate::plane::Plane;
use crate::scene::Role;
use crate::text_width::{role_width, without_collisions};
use mcid_analysis::trajectory::Trajectory;
use mcid_text::page::figure::short_visit;
use mcid_trial::Trial;

/// Least distance between two names on a line.
const GAP: f64 = 6.0;

/// A visit that the figure shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct VisitLabel {
    pub(super) index: usize,
    pub(super) x: f64,
    label: String,
    short: String,
}

impl VisitLabel {
    /// Its name.
    pub(super) fn words(&self, is_short: bool) -> &str {
        if is_short { &self.short } else { &self.label }
    }
}

/// The visits at which any arm has a point.
pub(super) fn visit_labels(trial: &Trial, course: &Trajectory, plane: &Plane) -> Vec<VisitLabel> {
    let mut found = Vec::new();
    for (index, visit) in trial.visits.iter().enumerate() {
        let mut points = course.series.iter().flat_map(|series| &series.points);
        if points.any(|point| point.visit == index) {
            found.push(VisitLabel {
                index,
                x: plane.position_x(visit.time.to_f64()),
                label: visit.label.clone(),
                short: short_visit(&visit.label, visit.time, trial.time_unit),
            });
        }
    }
    found
}

/// How visits are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Naming {
    /// In short.
    pub(super) is_short: bool,
    /// How many lines the names take.
    pub(super) count: u8,
    /// The line of each name; empty where not all have room even on two.
    lines: Vec<u8>,
}

impl Naming {
    /// The first that has room for all: in full, in short, in full on two
    /// lines, in short on two lines.
    pub(super) fn of(visits: &[VisitLabel]) -> Self {
        for count in [1, 2] {
            for is_short in [false, true] {
                if let Some(lines) = lines(visits, is_short, count) {
                    return Self {
                        is_short,
                        count,
                        lines,
                    };
                }
            }
        }
        Self {
            is_short: true,
            count: 2,
            lines: Vec::new(),
        }
    }

    /// The line of each visit's name, `None` for one without room; those in
    /// `first` are the last to go.
    pub(super) fn lines(&self, visits: &[VisitLabel], first: &[usize]) -> Vec<Option<u8>> {
        if !self.lines.is_empty() {
            return self.lines.iter().copied().map(Some).collect();
        }
        let mut found: Vec<Option<u8>> = vec![None; visits.len()];
        for line in 0..self.count {
            let left: Vec<usize> = (0..visits.len())
                .filter(|place| found[*place].is_none())
                .collect();
            let centres: Vec<f64> = left.iter().map(|place| visits[*place].x).collect();
            let widths = left
                .iter()
                .map(|place| width(&visits[*place], self.is_short));
            let widths: Vec<f64> = widths.collect();
            let first = first.iter();
            let first = first.filter_map(|place| left.iter().position(|other| other == place));
            let shown = without_collisions(&centres, &widths, &first.collect::<Vec<_>>(), GAP);
            for (place, shown) in left.into_iter().zip(shown) {
                found[place] = shown.then_some(line);
            }
        }
        found
    }
}

/// Width of a visit's name while it is the chosen one.
fn width(visit: &VisitLabel, is_short: bool) -> f64 {
    role_width(Role::Strong, visit.words(is_short))
}

/// Each name on the first line on which it meets none to its left.
fn lines(visits: &[VisitLabel], is_short: bool, count: u8) -> Option<Vec<u8>> {
    let mut ends = vec![f64::NEG_INFINITY; usize::from(count)];
    let mut found = Vec::new();
    for visit in visits {
        let half = width(visit, is_short) / 2.0;
        let line = ends.iter().position(|end| visit.x - half >= *end)?;
        ends[line] = visit.x + half + GAP;
        found.push(u8::try_from(line).ok()?);
    }
    Some(found)
}
